namespace Entente.Language;

/// <summary>Universal part-of-speech tags, Universal Dependencies 2.</summary>
public enum Upos
{
#pragma warning disable CS1591 // The names are Universal Dependencies' own.
    Adj, Adp, Adv, Aux, CConj, Det, Intj, Noun, Num, Part, Pron, PropN, Punct, SConj, Sym, Verb, X,
#pragma warning restore CS1591
}

/// <summary>Reading and writing the tags as treebanks spell them.</summary>
public static class UposNames
{
    private static readonly string[] Names =
        [.. Enum.GetNames<Upos>().Select(name => name.ToUpperInvariant())];

    /// <summary>"NOUN", "PROPN", … as in CoNLL-U.</summary>
    public static string Name(this Upos upos) => Names[(int)upos];

    /// <summary>The tag of a CoNLL-U name; <see cref="Upos.X"/> for an unknown one.</summary>
    public static Upos Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? Upos.X : (Upos)index;
    }
}
