using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Entente.Language;

namespace Entente.Events.Contexts;

/// <summary>A word or phrase that speaks for a context.</summary>
/// <param name="Words">Lemmas or forms in lower case.</param>
/// <param name="Context">PLOVER context.</param>
/// <param name="Weight">How much it says by itself.</param>
internal sealed record Cue(ImmutableArray<string> Words, string Context, double Weight)
{
    public string Text => string.Join(' ', Words);
}

/// <summary>The cues of lexicon/contexts/cues.tsv, found in runs of words: of phrases that overlap the longest counts.</summary>
internal sealed class CueTable
{
    private static readonly Lazy<CueTable> Shipped = new(() => new CueTable(WordList.Rows("lexicon/contexts/cues.tsv").Select(row =>
        new Cue([.. row[0].Replace("-", "_-_", StringComparison.Ordinal).Split('_')], row[1], double.Parse(row[2], CultureInfo.InvariantCulture)))));

    private readonly FrozenDictionary<string, ImmutableArray<Cue>> _byFirst;

    public CueTable(IEnumerable<Cue> cues) => _byFirst = cues.GroupBy(cue => cue.Words[0], StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(cue => cue.Words.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The table compiled into this assembly.</summary>
    public static CueTable Load() => Shipped.Value;

    public IEnumerable<Cue> All => _byFirst.Values.SelectMany(cues => cues);

    /// <summary>Cues among words, each with the place of its first word.</summary>
    /// <param name="words">Each word's lemma and form, in lower case.</param>
    public IEnumerable<(Cue Cue, int At)> In(IReadOnlyList<(string Lemma, string Form)> words)
    {
        for (var at = 0; at < words.Count;)
        {
            var length = 0;
            foreach (var first in words[at].Lemma == words[at].Form ? [words[at].Lemma] : new[] { words[at].Lemma, words[at].Form })
            {
                foreach (var cue in _byFirst.GetValueOrDefault(first, []))
                {
                    // Cues come longest first: the same words may speak for several contexts.
                    if (cue.Words.Length < length)
                        break;
                    if (!Stands(cue, words, at))
                        continue;
                    length = cue.Words.Length;
                    yield return (cue, at);
                }
            }

            at += Math.Max(1, length);
        }
    }

    private static bool Stands(Cue cue, IReadOnlyList<(string Lemma, string Form)> words, int at)
    {
        if (at + cue.Words.Length > words.Count)
            return false;
        for (var i = 1; i < cue.Words.Length; i++)
            if (words[at + i].Lemma != cue.Words[i] && words[at + i].Form != cue.Words[i])
                return false;
        return true;
    }
}
