using Entente.Language;

namespace Entente.Events.Grammar;

/// <summary>Conditions told by the order of words, and what did not come about: "had they attacked, it would have fallen".</summary>
internal static class Counterfact
{
    /// <summary>The auxiliary that stands before its subject and so opens a condition: "had", "should", "were"; -1 for none.</summary>
    public static int Inverted(SentenceGrammar grammar, int verb)
    {
        var sentence = grammar.Sentence;
        var subject = sentence.Child(verb, "nsubj");
        if (subject < 0 || grammar.At(verb).BaseRelation is not ("advcl" or "conj"))
            return -1;
        foreach (var child in sentence.Children(verb))
            if (child < subject && grammar.At(child).BaseRelation is "aux" or "cop" && grammar.At(child).Form.ToLowerInvariant() is "had" or "should" or "were")
                return child;
        return -1;
    }

    /// <summary>Whether a negated verb stands for an act that did take place: "had they not attacked", "they would not have attacked".</summary>
    public static bool Negated(SentenceGrammar grammar, int verb)
    {
        var (would, have, had) = (false, false, false);
        var conditional = Inverted(grammar, verb) >= 0;
        foreach (var child in grammar.Sentence.Children(verb))
        {
            var lemma = grammar.Lemma(child);
            switch (grammar.At(child).BaseRelation)
            {
                case "aux":
                    would |= lemma is "would" or "could";
                    have |= lemma is "have" && grammar.At(child).Xpos is "VB";
                    had |= lemma is "have" && grammar.At(child).Xpos is "VBD";
                    break;
                case "mark":
                    conditional |= lemma is "if";
                    break;
            }
        }

        return (would && have) || (had && conditional);
    }
}
