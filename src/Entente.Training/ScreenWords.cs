using Entente.Language;

namespace Entente.Training;

/// <summary>Words of acts and of actors, from the lexicons and tables that are compiled in.</summary>
internal static class ScreenWords
{
    /// <summary>The weights that these words share.</summary>
    public const string Act = "<act>";
    public const string Actor = "<actor>";

    /// <summary>Forms of the event lexicon's triggers, in lower case.</summary>
    public static HashSet<string> Acts() =>
    [
        .. Tables("lexicon/events/").Where(t => !t.EndsWith("NONE.tsv", StringComparison.Ordinal)).SelectMany(WordList.Rows)
            .SelectMany(row => row[0].Split(['|', ' '], StringSplitOptions.RemoveEmptyEntries)).Where(w => w.All(char.IsLetter)).SelectMany(Forms),
    ];

    /// <summary>Words of the registry's names, demonyms and agents, in lower case.</summary>
    public static HashSet<string> Actors() =>
    [
        .. Tables("data/actors/").SelectMany(WordList.Rows).SelectMany(row => row.Take(6))
            .SelectMany(cell => cell.Split(['|', ' ', '-'], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 2 && w.All(char.IsLetter)).Select(w => w.ToLowerInvariant()),
    ];

    private static IEnumerable<string> Tables(string folder) =>
        typeof(WordList).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Forms(string lemma)
    {
        lemma = lemma.ToLowerInvariant();
        var stem = lemma.EndsWith('e') ? lemma[..^1] : lemma;
        string[] forms = lemma.EndsWith('y') ? [lemma, lemma[..^1] + "ies", lemma[..^1] + "ied", lemma + "ing", lemma + "s"]
            : [lemma, lemma + "s", lemma + "es", stem + "ed", stem + "ing", stem + lemma[^1] + "ed", stem + lemma[^1] + "ing"];
        return forms;
    }
}
