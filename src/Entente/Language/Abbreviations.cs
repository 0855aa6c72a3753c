using System.Collections.Frozen;

namespace Entente.Language;

/// <summary>Tells the full stop of an abbreviation from the one that ends a sentence.</summary>
internal static class Abbreviations
{
    private const int LongestAbbreviation = 12;

    /// <summary>Abbreviation to its condition: empty, or "number" where it is one only before a number.</summary>
    private static readonly FrozenDictionary<string, bool> Known = WordList.Rows("data/language/abbreviations.tsv")
        .ToFrozenDictionary(row => row[0], row => row.Length > 1 && row[1] == "number", StringComparer.Ordinal);

    /// <summary>1 when a full stop after the word belongs to it, else 0.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="wordEnd">Where the full stop may stand.</param>
    /// <param name="end">End of the stretch without blanks.</param>
    /// <param name="rangeEnd">End of the paragraph.</param>
    public static int FullStopAfter(string text, int start, int wordEnd, int end, int rangeEnd)
    {
        if (wordEnd >= end || text[wordEnd] != '.' || !char.IsLetter(text[wordEnd - 1]))
            return 0;
        if (wordEnd + 2 < end && text[wordEnd + 1] == '.' && text[wordEnd + 2] == '.')
            return 0;
        var word = text.AsSpan(start, wordEnd - start);
        word = word[(word.LastIndexOfAny(StretchScanner.Hyphens) + 1)..];
        if (IsInitialism(word))
            return 1; // "U.S", "a.m": the last full stop is theirs, also where it ends the sentence.
        if (word.Length == 1 && char.IsUpper(word[0]))
            return word[0] != 'I' && wordEnd + 1 < rangeEnd ? 1 : 0;
        if (word.Length is 0 or > LongestAbbreviation)
            return 0;
        var lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(word, out var beforeNumber))
        {
            // "GEN. OSMAN" in a headline.
            if (word.ContainsAnyExceptInRange('A', 'Z'))
                return 0;
            Span<char> title = stackalloc char[LongestAbbreviation];
            word.ToLowerInvariant(title);
            title[0] = word[0];
            if (!lookup.TryGetValue(title[..word.Length], out beforeNumber))
                return 0;
        }

        return !beforeNumber || NumberFollows(text, wordEnd + 1) ? 1 : 0;
    }

    /// <summary>Letters, by ones and twos, parted by full stops: "U.S", "e.g", "Ph.D".</summary>
    private static bool IsInitialism(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.'))
            return false;
        var letters = 0;
        foreach (var c in word)
        {
            if (c != '.' && !char.IsLetter(c))
                return false;
            letters = c == '.' ? 0 : letters + 1;
            if (letters > 2)
                return false;
        }

        return true;
    }

    private static bool NumberFollows(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0')
            at++;
        return at < text.Length && char.IsDigit(text[at]);
    }
}
