using System.Runtime.CompilerServices;
using Entente.Documents;
using Entente.Language;

namespace Entente.Actors;

/// <summary>
/// All known names as one automaton over words: a state for every beginning of a name, a step for every next word. Words are known by
/// 64-bit hashes of their plain lower-case letters, so that half a million names need no words in memory; names that must be spelt as
/// they are keep their spelling for the comparison at the end. Immutable once built; safe to share between threads.
/// </summary>
internal sealed class NameAutomaton
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Start = 1;

    /// <summary>Steps in the order of their keys' low bits, each known by its key's high bits; 0 where there is none.</summary>
    private readonly uint[] _steps;
    private readonly int[] _targets;
    private readonly int[] _ends;
    private readonly End[] _names;

    /// <summary>Of names whose case counts, by their number: their words with plain letters, parted by blanks.</summary>
    private readonly Dictionary<int, string> _spellings;

    /// <param name="Entry">Number of the entry.</param>
    /// <param name="Next">The next name that ends in the same state; -1 for none.</param>
    private readonly record struct End(int Entry, int Next);

    private NameAutomaton(uint[] steps, int[] targets, int[] ends, End[] names, Dictionary<int, string> spellings) =>
        (_steps, _targets, _ends, _names, _spellings) = (steps, targets, ends, names, spellings);

    /// <summary>The words of a sentence as the automaton takes them.</summary>
    public static ulong[] Read(Sentence sentence)
    {
        var words = new ulong[sentence.Tokens.Length];
        for (var i = 0; i < words.Length; i++)
            words[i] = WordOf(sentence.Tokens[i].Form);
        return words;
    }

    /// <summary>Finds the longest name from a token on; the entries with that name, in the order in which they were added.</summary>
    /// <returns>Its length in tokens; 0 for none.</returns>
    public int Longest(Sentence sentence, ulong[] words, int token, List<int> entries)
    {
        var (state, length) = (Start, 0);
        entries.Clear();
        for (var i = token; i < words.Length; i++)
        {
            state = Step(state, words[i]);
            if (state == 0)
                break;
            var found = false;
            for (var end = _ends[state]; end >= 0; end = _names[end].Next)
            {
                if (_spellings.TryGetValue(end, out var spelling) ? !IsSpelt(sentence, token, i, spelling) : !char.IsUpper(sentence.Tokens[token].Form[0]))
                    continue;
                if (!found)
                    entries.Clear();
                found = true;
                entries.Add(_names[end].Entry);
                length = i - token + 1;
            }
        }

        return length;
    }

    private int Step(int state, ulong word)
    {
        var key = KeyOf(state, word);
        var high = HighOf(key);
        for (var slot = (int)key & (_steps.Length - 1); _steps[slot] != 0; slot = (slot + 1) & (_steps.Length - 1))
            if (_steps[slot] == high)
                return _targets[slot];
        return 0;
    }

    private static bool IsSpelt(Sentence sentence, int first, int last, string spelling)
    {
        var at = 0;
        for (var i = first; i <= last; i++)
        {
            var form = ActorRegistry.Folded(sentence.Tokens[i].Form);
            if (string.CompareOrdinal(spelling, at, form, 0, form.Length) != 0)
                return false;
            at += form.Length + 1;
        }

        return true;
    }

    private static ulong KeyOf(int state, ulong word)
    {
        var key = (word ^ ((ulong)state * 0x9E3779B97F4A7C15)) * 0xFF51AFD7ED558CCD;
        return (key ^ (key >> 32)) | 1;
    }

    // What runs once for each of forty thousand names, when the process is young, is optimised at once.
    private static uint HighOf(ulong key) => (uint)(key >> 32) | 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong WordOf(ReadOnlySpan<char> form)
    {
        var hash = Offset;
        foreach (var letter in form)
        {
            if (letter < 128)
            {
                hash = (hash ^ (ulong)(letter is >= 'A' and <= 'Z' ? letter | 0x20 : letter)) * Prime;
                continue;
            }

            foreach (var plain in PlainLetters.Of(letter) ?? "")
                hash = (hash ^ char.ToLowerInvariant(plain)) * Prime;
            if (PlainLetters.Of(letter) is null && !PlainLetters.IsMark(letter))
                hash = (hash ^ char.ToLowerInvariant(letter)) * Prime;
        }

        return hash;
    }

    /// <summary>Takes names one by one.</summary>
    internal sealed class Builder
    {
        private readonly List<End> _names = [];
        private readonly List<int> _ends = [-1, -1];
        private readonly Dictionary<int, string> _spellings = [];
        private ulong[] _steps = new ulong[1 << 12];
        private int[] _targets = new int[1 << 12];
        private int _count;

        /// <summary>Adds a name of an entry.</summary>
        /// <param name="name">As it is written.</param>
        /// <param name="entry">Number of the entry.</param>
        /// <param name="asSpelt">Whether case counts; if not, the text's first word must begin with a capital.</param>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(string name, int entry, bool asSpelt)
        {
            var state = Start;
            string? spelling = null;
            if (IsPlain(name))
            {
                // Letters and single blanks are cut at the blanks, as the tokenizer would.
                foreach (var word in name.AsSpan().Split(' '))
                    state = StepTo(state, WordOf(name.AsSpan()[word]));
                if (asSpelt)
                    spelling = ActorRegistry.Folded(name);
            }
            else
            {
                var words = new List<string>();
                foreach (var span in Tokenizer.Words(name, new TextSpan(0, name.Length)))
                    words.Add(ActorRegistry.Folded(span.In(name)));
                if (words.Count == 0)
                    return;
                foreach (var word in words)
                    state = StepTo(state, WordOf(word));
                if (asSpelt)
                    spelling = string.Join(' ', words);
            }

            // Names are listed in the order in which they come.
            var last = -1;
            for (var end = _ends[state]; end >= 0; end = _names[end].Next)
            {
                if (_names[end].Entry == entry && _spellings.GetValueOrDefault(end) == spelling)
                    return;
                last = end;
            }

            _names.Add(new End(entry, -1));
            if (spelling is not null)
                _spellings[_names.Count - 1] = spelling;
            if (last < 0)
                _ends[state] = _names.Count - 1;
            else
                _names[last] = _names[last] with { Next = _names.Count - 1 };
        }

        public NameAutomaton Build() => new([.. _steps.Select(key => key == 0 ? 0 : HighOf(key))], _targets, [.. _ends], [.. _names], _spellings);

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static bool IsPlain(string name)
        {
            var blank = true;
            foreach (var c in name)
            {
                if (c == ' ' ? blank : !char.IsLetter(c))
                    return false;
                blank = c == ' ';
            }

            return !blank;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int StepTo(int state, ulong word)
        {
            if (_count * 10 > _steps.Length * 7)
                Grow();
            var key = KeyOf(state, word);
            var slot = (int)key & (_steps.Length - 1);
            for (; _steps[slot] != 0; slot = (slot + 1) & (_steps.Length - 1))
                if (_steps[slot] == key)
                    return _targets[slot];
            (_steps[slot], _targets[slot]) = (key, _ends.Count);
            _count++;
            _ends.Add(-1);
            return _ends.Count - 1;
        }

        private void Grow()
        {
            var (steps, targets) = (_steps, _targets);
            (_steps, _targets) = (new ulong[steps.Length * 2], new int[steps.Length * 2]);
            for (var i = 0; i < steps.Length; i++)
            {
                if (steps[i] == 0)
                    continue;
                var slot = (int)steps[i] & (_steps.Length - 1);
                while (_steps[slot] != 0)
                    slot = (slot + 1) & (_steps.Length - 1);
                (_steps[slot], _targets[slot]) = (steps[i], targets[i]);
            }
        }
    }
}
