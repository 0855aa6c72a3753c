using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Whether a circumstance hangs on an act: walks the tree from the one to the other.</summary>
internal static class Attachment
{
    private const int Clause = 3;

    /// <summary>
    /// Distance from the act to the circumstance, smaller is closer: 0 on the act itself, more on words that frame it; null
    /// when it belongs to another clause.
    /// </summary>
    public static int? Distance(Sentence sentence, int act, int circumstance, bool isTime)
    {
        var distance = 0;
        for (var at = act; at >= 0; distance += Clause)
        {
            if (Below(sentence, at, circumstance) is { } depth)
                return distance + depth;
            var token = sentence.Tokens[at];
            if (token.Head < 0)
                return null;
            // An act takes over the circumstances of what frames it, not those of a clause that reports or qualifies it.
            var relation = token.Relation;
            var inherits = token.BaseRelation switch
            {
                "xcomp" or "obj" or "nsubj" or "obl" or "nmod" or "amod" or "compound" => true,
                "advcl" => token.Xpos is "VBG" or "VBN" or "VB",
                "conj" => circumstance < token.Head || !sentence.Children(at, "nsubj").Any(),
                "acl" => relation == "acl" && token.Xpos is "VBG" or "VBN" && isTime,
                _ => false,
            };
            if (!inherits)
                return null;
            at = token.Head;
        }

        return null;
    }

    /// <summary>Steps from a word down to the circumstance without passing another verb's clause; null when it is not below.</summary>
    private static int? Below(Sentence sentence, int top, int circumstance)
    {
        var steps = 0;
        for (var at = circumstance; at >= 0; at = sentence.Tokens[at].Head, steps++)
        {
            if (at == top)
                return Math.Min(steps, Clause - 1);
            if (steps > 0 && sentence.Tokens[at].Upos == Upos.Verb)
                return null;
            if (sentence.Tokens[at].BaseRelation is "acl" or "parataxis" or "ccomp" or "conj" && steps > 0)
                return null;
        }

        return null;
    }
}
