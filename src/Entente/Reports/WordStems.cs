using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Reports;

/// <summary>Words by what inflected and derived forms have in common: "bombing", "bombed" and "bombs" are "bomb". For comparing only.</summary>
internal static class WordStems
{
    private const int ShortestStem = 4;
    private static readonly string[] Endings = ["ings", "ing", "ers", "ies", "ied", "er", "ed", "es", "s", "ion", "ions", "e", "y"];

    private static readonly Lazy<FrozenSet<string>> Function = new(() => WordList.Rows("data/language/function-words.tsv")
        .First(row => row[0] == "en")[2].Split(' ').ToFrozenSet(StringComparer.Ordinal));

    // Verbs before nouns: what is told of acts is mostly verbs.
    private static readonly Lazy<FrozenDictionary<string, string>> Lemmas = new(() => WordList.Rows("data/language/lemmas.tsv")
        .Where(row => row[1] is "VERB" or "NOUN" or "ADJ").OrderBy(row => row[1] == "VERB" ? 0 : row[1] == "NOUN" ? 1 : 2)
        .DistinctBy(row => row[0], StringComparer.Ordinal).ToFrozenDictionary(row => row[0], row => row[2].ToLowerInvariant(), StringComparer.Ordinal));

    /// <summary>Stems of the content words of a text, in order, and whether each is a word that everybody uses.</summary>
    public static IEnumerable<(string Stem, bool Common)> Of(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (text[at] is ',' or '.' && at + 1 < text.Length && char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]))))
                at++;
            var word = PlainLetters.Of(text[start..at]).ToLowerInvariant();
            if ((word.Length > 2 || char.IsDigit(word[0])) && !Function.Value.Contains(word))
                yield return (Stem(word), Lemmas.Value.ContainsKey(word));
        }
    }

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        var lemma = Lemmas.Value.GetValueOrDefault(word, word);
        foreach (var ending in Endings)
            if (lemma.Length - ending.Length >= ShortestStem && lemma.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = lemma[..^ending.Length];
                // "shelled" is shell, "ramming" ram.
                return ending[0] is 'i' or 'e' && ending.Length > 1 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's') ? stem[..^1] : stem;
            }

        return lemma;
    }
}
