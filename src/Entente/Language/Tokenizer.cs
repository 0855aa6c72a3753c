using System.Collections.Frozen;
using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Splits raw text into the syntactic words of UD English (EWT, GUM): clitics and the halves of hyphenated words
/// stand apart, abbreviations keep their full stop. <see cref="StretchScanner"/> proposes a stretch, the rules here
/// cut it. Every character is looked at a bounded number of times, whatever the text.
/// </summary>
internal static class Tokenizer
{
    private const int LongestEntry = 16;
    private static readonly FrozenSet<string> Prefixes = WordList.Read("data/language/hyphen-prefixes.tsv");
    private static readonly FrozenDictionary<string, int> Contractions = WordList.ReadNumbers("data/language/contractions.tsv");

    /// <summary>The spans of the words in a stretch of the text, in order.</summary>
    public static List<TextSpan> Words(string text, TextSpan range)
    {
        var words = new List<TextSpan>(range.Length / 5);
        for (var at = range.Start; at < range.End;)
        {
            if (IsBlank(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < range.End && !IsBlank(text[end]))
                end++;
            Chunk(text, at, end, range.End, words);
            at = end;
        }

        return words;
    }

    /// <summary>Whether a character parts words and belongs to none: white space, control codes, zero-width spaces.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\uFEFF';

    /// <summary>Splits a stretch without blanks.</summary>
    private static void Chunk(string text, int start, int end, int rangeEnd, List<TextSpan> words)
    {
        var mayHoldAddress = text.AsSpan(start, end - start).ContainsAny("@/.");
        for (var at = start; at < end;)
        {
            var length = mayHoldAddress && (at == start || !char.IsLetterOrDigit(text[at - 1]))
                ? AddressScanner.LengthAt(text, at, end)
                : 0;
            if (length > 0)
            {
                words.Add(new TextSpan(at, at + length));
                at += length;
                continue;
            }

            var (stretch, whole) = StretchScanner.At(text, at, start, end);
            var stop = at + stretch;
            if (!whole)
                stop += Abbreviations.FullStopAfter(text, at, stop, end, rangeEnd);
            if (whole)
                words.Add(new TextSpan(at, stop));
            else
                Hyphenated(text, at, stop, words);
            at = stop;
        }
    }

    /// <summary>Splits at the hyphens that part words: not after a prefix, not in telephone numbers and dates.</summary>
    private static void Hyphenated(string text, int start, int end, List<TextSpan> words)
    {
        var word = text.AsSpan(start, end - start);
        var first = word.IndexOfAny(StretchScanner.Hyphens);
        if (first <= 0 || HoldsTogether(word, first))
        {
            WithClitics(text, start, end, words);
            return;
        }

        var (from, part) = (start, start);
        for (var at = start + first; at < end; at++)
        {
            if (!StretchScanner.IsHyphen(text[at]) || at == part || at == end - 1)
                continue;
            if (!IsPrefix(text.AsSpan(part, at - part)))
            {
                WithClitics(text, from, at, words);
                words.Add(new TextSpan(at, at + 1));
                from = at + 1;
            }

            part = at + 1;
        }

        WithClitics(text, from, end, words);
    }

    /// <summary>"713-853-1696", "345-0100" and "11-20-2000" hold together; "1996-97" and "3-2" are two numbers.</summary>
    private static bool HoldsTogether(ReadOnlySpan<char> word, int hyphen)
    {
        var (digits, letters, hyphens) = (0, 0, 0);
        foreach (var c in word)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
            hyphens += StretchScanner.IsHyphen(c) ? 1 : 0;
        }

        if (letters > 0 || digits == 0)
            return false;
        return hyphens > 1 || digits > 8 || hyphen > 4 || (hyphen == 3 && word.Length == 8);
    }

    /// <summary>Whether a hyphen after this does not part words: "co", "non".</summary>
    public static bool IsPrefix(ReadOnlySpan<char> part)
    {
        if (part.Length > LongestEntry)
            return false;
        Span<char> lower = stackalloc char[LongestEntry];
        var length = part.ToLowerInvariant(lower);
        return Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    /// <summary>Adds a word, with the clitics at its end and the halves of a contraction as words of their own.</summary>
    private static void WithClitics(string text, int start, int end, List<TextSpan> words)
    {
        var first = words.Count;
        while (CliticLength(text.AsSpan(start, end - start)) is > 0 and var clitic)
        {
            words.Add(new TextSpan(end - clitic, end));
            end -= clitic;
        }

        if (FirstHalf(text.AsSpan(start, end - start)) is > 0 and var half)
        {
            words.Add(new TextSpan(start + half, end));
            end = start + half;
        }

        words.Add(new TextSpan(start, end));
        words.Reverse(first, words.Count - first);
    }

    /// <summary>Length of "n't", "'s", "'ll", … at the end of a longer word; 0 for none.</summary>
    private static int CliticLength(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return 0;
        var (last, before) = (char.ToLowerInvariant(word[^1]), word[^2]);
        if (StretchScanner.IsApostrophe(word[^1]))
            return char.ToLowerInvariant(before) is 's' or 'x' or 'z' ? 1 : 0;
        if (StretchScanner.IsApostrophe(before) && word.Length > 2)
        {
            if (last is 's' or 'm' or 'd')
                return 2;
            return last == 't' && word.Length > 3 && word[^3] is 'n' or 'N' && char.IsAsciiLetter(word[^4]) ? 3 : 0;
        }

        if (word.Length < 4 || !StretchScanner.IsApostrophe(word[^3]))
            return 0;
        return (char.ToLowerInvariant(before), last) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0;
    }

    /// <summary>Length of the first half of "cannot", "gonna", …; 0 for any other word.</summary>
    private static int FirstHalf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestEntry)
            return 0;
        Span<char> lower = stackalloc char[LongestEntry];
        var length = word.ToLowerInvariant(lower);
        return Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var half) ? half : 0;
    }
}
