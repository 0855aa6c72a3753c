using System.Collections.Frozen;

namespace Entente.Language;

/// <summary>The lemma of a word: a table of irregular and often-seen forms first, the encoder's edit script otherwise.</summary>
internal static class Lemmatizer
{
    private static readonly FrozenDictionary<(string Form, string Upos), string> Known =
        WordList.Rows("data/language/lemmas.tsv").ToFrozenDictionary(row => (row[0], row[1]), row => row[2]);

    public static string Lemma(string form, Upos upos, string script)
    {
        form = form.Replace('’', '\''); // Treebanks write lemmas with the straight apostrophe.
        // Names keep their spelling; of everything else the table knows the lower-cased form.
        if (upos != Upos.PropN && Known.TryGetValue((form.ToLowerInvariant(), upos.Name()), out var lemma))
            return lemma;
        return LemmaScript.Apply(script, form);
    }
}
