using Entente.Language;

namespace Entente.Events.Grammar;

/// <summary>Whether the words around a trigger deny it.</summary>
internal static class Negation
{
    /// <summary>The word that negates the trigger itself, or -1.</summary>
    public static int Of(SentenceGrammar grammar, int token)
    {
        var sentence = grammar.Sentence;
        foreach (var child in sentence.Children(token))
        {
            var at = grammar.At(child);
            if (at.BaseRelation is "advmod" or "det" or "neg" or "cc" && IsNegative(grammar.Lemma(child)) && child < token)
                return child;
            if (at.BaseRelation is "mark" or "case" && grammar.Lemma(child) == "without")
                return child;
            if (at.BaseRelation is "obj" or "nsubj" && (grammar.Lemma(child) is "nothing" or "nobody" or "none" or "neither" or "noone" || DeterminedByNo(grammar, child)))
                return child;
        }

        // Negation reaches over the verbs that a conjunct or a raised verb hangs on: "did not attack or bomb".
        if (grammar.At(token).Relation == "conj" && grammar.At(token).Head >= 0 && sentence.Child(token, "nsubj") < 0
            && sentence.Child(token, "aux") < 0 && SeriesCoordinator(grammar, token) is "or" or "nor")
            return Of(grammar, grammar.At(token).Head);
        return -1;
    }

    private static bool IsNegative(string lemma) => lemma is "not" or "n't" or "n’t" or "never" or "no" or "neither" or "nor" or "hardly" or "scarcely";

    private static bool DeterminedByNo(SentenceGrammar grammar, int noun)
    {
        foreach (var child in grammar.Sentence.Children(noun))
            if ((grammar.At(child).BaseRelation == "det" && grammar.Lemma(child) is "no" or "neither")
                || (grammar.At(child).BaseRelation == "advmod" && child < noun && grammar.Lemma(child) is "not"))
                return true;
        return false;
    }

    /// <summary>The conjunction of a conjunct, or of a later one of its series: "did not charge, question or telephone".</summary>
    private static string? SeriesCoordinator(SentenceGrammar grammar, int conjunct)
    {
        if (Coordinator(grammar, conjunct) is { } own)
            return own;
        foreach (var sibling in grammar.Sentence.Children(grammar.At(conjunct).Head, "conj"))
            if (sibling > conjunct && Coordinator(grammar, sibling) is { } later)
                return later;
        return null;
    }

    private static string? Coordinator(SentenceGrammar grammar, int conjunct)
    {
        foreach (var child in grammar.Sentence.Children(conjunct))
            if (grammar.At(child).BaseRelation == "cc")
                return grammar.Lemma(child);
        return null;
    }
}
