using System.Collections.Frozen;

namespace Entente.Language;

/// <summary>The lemma of a word: a table of irregular and often-seen forms first, the encoder's edit script otherwise.</summary>
internal static class Lemmatizer
{
    private static readonly FrozenDictionary<(string Form, string Upos), string> Known =
        WordList.Rows("data/language/lemmas.tsv").ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);

    private static readonly string[] Supplies = ["plie", "itie", "acie", "ncie", "phie", "ogie"];
    private static readonly string[] Clashes = ["she", "sse", "tche", "nche", "xe"];
    private static readonly string[] Impasses = ["passe", "nesse", "posse", "vasse", "lanche", "axe", "deluxe"];

    public static string Lemma(string form, Upos upos, string script)
    {
        form = form.Replace('’', '\''); // Treebanks write lemmas with the straight apostrophe.
        // Names keep their spelling; of everything else the table knows the lower-cased form.
        if (upos != Upos.PropN && Known.TryGetValue((form.ToLowerInvariant(), upos.Name()), out var lemma))
            return lemma;
        return Repaired(LemmaScript.Apply(script, form), form);
    }

    /// <summary>Of a rare plural the network may drop one letter too few: "clashes" is no "clashe", "supplies" no "supplie".</summary>
    private static string Repaired(string lemma, string form)
    {
        if (lemma.Length != form.Length - 1 || !form.EndsWith("es", StringComparison.Ordinal) || lemma.Length < 5)
            return lemma;
        if (Supplies.Any(ending => lemma.EndsWith(ending, StringComparison.Ordinal)))
            return string.Concat(lemma.AsSpan(0, lemma.Length - 2), "y");
        return Clashes.Any(ending => lemma.EndsWith(ending, StringComparison.Ordinal)) && !Impasses.Any(word => lemma.EndsWith(word, StringComparison.Ordinal))
            ? lemma[..^1] : lemma;
    }
}
