using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Splits raw text into the syntactic words of UD English (EWT, GUM): clitics and the halves of hyphenated
/// words stand apart, abbreviations keep their full stop. One expression proposes a stretch; short rules mend it.
/// </summary>
internal static partial class Tokenizer
{
    private static readonly FrozenSet<string> Abbreviations = WordList.Read("data/language/abbreviations.tsv");
    private static readonly FrozenSet<string> Prefixes = WordList.Read("data/language/hyphen-prefixes.tsv");
    private static readonly FrozenDictionary<string, int> Contractions = WordList.ReadNumbers("data/language/contractions.tsv");

    /// <summary>The spans of the words in a stretch of the text, in order.</summary>
    public static List<TextSpan> Words(string text, TextSpan range)
    {
        var words = new List<TextSpan>(range.Length / 5);
        for (var at = range.Start; at < range.End;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < range.End && !char.IsWhiteSpace(text[end]))
                end++;
            Chunk(text, at, end, words);
            at = end;
        }

        return words;
    }

    /// <summary>Splits a stretch without white space.</summary>
    private static void Chunk(string text, int start, int end, List<TextSpan> words)
    {
        for (var at = start; at < end;)
        {
            var length = AddressAt(text, at, end);
            if (length > 0)
            {
                words.Add(new TextSpan(at, at + length));
                at += length;
                continue;
            }

            length = StretchAt(text, at, end);
            length += FullStopAfter(text, at, at + length, end);
            Add(text, at, at + length, words);
            at += length;
        }
    }

    /// <summary>A web or e-mail address, or a file name; without the punctuation that ends the clause. 0 for none.</summary>
    private static int AddressAt(string text, int at, int end)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
            return 0;
        var chunk = text.AsSpan(at, end - at);
        if (!chunk.ContainsAny("@/.") || !char.IsLetterOrDigit(chunk[0]))
            return 0;
        foreach (var match in Address().EnumerateMatches(chunk))
            return match.Index == 0 ? chunk[..match.Length].TrimEnd(".,;:!?)]}>'\"”’").Length : 0;
        return 0;
    }

    private static int StretchAt(string text, int at, int end)
    {
        foreach (var match in Stretch().EnumerateMatches(text.AsSpan(at, end - at)))
            return match.Index == 0 ? match.Length : 1;
        return char.IsHighSurrogate(text[at]) && at + 1 < end ? 2 : 1;
    }

    /// <summary>1 when a full stop after the word belongs to it.</summary>
    private static int FullStopAfter(string text, int start, int wordEnd, int end)
    {
        if (wordEnd >= end || text[wordEnd] != '.' || !char.IsLetter(text[wordEnd - 1]))
            return 0;
        if (wordEnd + 1 < end && text[wordEnd + 1] == '.')
            return 0;
        var word = text.AsSpan(start, wordEnd - start);
        if (word.Contains('.'))
            return 1; // "U.S", "a.m": the last full stop is theirs, also where it ends the sentence.
        if (word.Length == 1)
            return char.IsUpper(word[0]) && word[0] != 'I' ? 1 : 0;
        if (word is "No" or "no" or "Nos" or "nos")
            return NumberFollows(text, wordEnd + 1) ? 1 : 0;
        return Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) ? 1 : 0;
    }

    private static bool NumberFollows(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at < text.Length && char.IsDigit(text[at]);
    }

    /// <summary>Adds a stretch, split where a clitic or a contraction asks for it.</summary>
    private static void Add(string text, int start, int end, List<TextSpan> words)
    {
        var word = text.AsSpan(start, end - start);
        var clitic = CliticLength(word);
        if (clitic > 0 && clitic < word.Length)
        {
            Add(text, start, end - clitic, words);
            words.Add(new TextSpan(end - clitic, end));
        }
        else if (Contractions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word.ToString().ToLowerInvariant(), out var first))
        {
            words.Add(new TextSpan(start, start + first));
            words.Add(new TextSpan(start + first, end));
        }
        else if (word.IndexOfAny('-', '‐', '‑') is > 0 and var hyphen && hyphen < word.Length - 1 && Splits(word, hyphen))
        {
            Add(text, start, start + hyphen, words);
            words.Add(new TextSpan(start + hyphen, start + hyphen + 1));
            Add(text, start + hyphen + 1, end, words);
        }
        else
        {
            words.Add(new TextSpan(start, end));
        }
    }

    /// <summary>Length of "n't", "'s", "'ll", … at the end of a word; 0 for none.</summary>
    private static int CliticLength(ReadOnlySpan<char> word)
    {
        foreach (var match in Clitic().EnumerateMatches(word))
            return match.Length;
        return 0;
    }

    /// <summary>Whether a hyphen separates words: not after a prefix, not in numbers, codes and addresses.</summary>
    private static bool Splits(ReadOnlySpan<char> word, int hyphen)
    {
        if (Prefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..hyphen].ToString().ToLowerInvariant()))
            return false;
        var digits = 0;
        var letters = 0;
        foreach (var c in word)
        {
            digits += char.IsDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        // "713-853-1696", "11-20-2000" hold together; "1996-97" and "3-2" are two numbers.
        return letters > 0 || digits == 0 || word.Count('-') == 1 && digits <= 8 && hyphen <= 4;
    }

    [GeneratedRegex(@"^(?:(?:https?|ftp)://\S+|www\.\S+|[\w.+%-]+@[\w-]+(?:\.[\w-]+)+|[A-Za-z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|doc|xls|pdf|html?|co\.uk)(?:/\S*)?(?!\w))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>
    /// In this order: emoticons; money and signs with letters (US$, A$); numbers with separators, ordinals, decades;
    /// initialisms with stops; words with inner apostrophes, ampersands, hyphens; runs of one punctuation mark.
    /// </summary>
    [GeneratedRegex(
        @"^(?:[:;=]'?-?[()DPp\]\[](?!\w)|<3(?!\w)|\$+|[bw]/[coC]?(?!\w)" +
        @"|(?:US|AU|HK|NZ|[ACNS])\$" +
        @"|'\d\ds?(?!\w)|’\d\ds?(?!\w)" +
        @"|['’](?:em|til|tis|twas|cause|round|n)(?!\w)" +
        @"|['’](?:s|m|re|ve|ll|d)(?!\w)" +
        @"|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|’s|'s)?(?![\w])(?:-\d+(?:[.,]\d+)*)*" +
        @"|(?:\p{L}\.){2,}\p{L}?(?!\w)|(?:\p{L}\.)+\p{L}(?!\w)" +
        @"|[\p{L}\p{M}\p{N}_]+(?:(?:['’&‐‑-]|\.(?=\p{Ll}))[\p{L}\p{M}\p{N}_]+)*(?:['’](?![\p{L}\p{N}])(?<=[sSxXzZ]['’]))?" +
        @"|\.{2,}|-{2,}|[!?]+|''|``|’’|‘‘|,,|<<+|>>+|\*+|=+|_+|~+|\++|#+" +
        @"|.)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Stretch();

    [GeneratedRegex(@"(?:(?<=[A-Za-z])[nN]['’][tT]|['’](?:[sSmMdD]|[rR][eE]|[vV][eE]|[lL][lL])|(?<=[sSxXzZ])['’])$", RegexOptions.CultureInvariant)]
    private static partial Regex Clitic();
}
