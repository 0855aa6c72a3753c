using Entente.Language;

namespace Entente.Events.Grammar;

/// <summary>Words that tell that an act was done more than once, or goes on.</summary>
internal static class Recurrence
{
    /// <summary>The word that makes the act a repeated one: "daily", "twice", "every night", "three times", "for the fifth time"; -1 for none.</summary>
    public static int Repeated(SentenceGrammar grammar, int act)
    {
        foreach (var child in grammar.Sentence.Children(act))
        {
            var lemma = grammar.Lemma(child);
            switch (grammar.At(child).BaseRelation)
            {
                case "advmod" when grammar.InClass(child, "habit") || lemma is "twice" or "thrice" or "nightly":
                    return child;
                case "advcl" when grammar.MarkOf(child) is "whenever":
                    return child;
                case "obl" or "nmod" or "advmod" when IsRepeatedTime(grammar, child):
                    return child;
            }
        }

        return -1;
    }

    /// <summary>The word that tells that the act goes on: "still", "since", "continued"; -1 for none.</summary>
    public static int Lasting(SentenceGrammar grammar, int act)
    {
        foreach (var child in grammar.Sentence.Children(act))
            if (grammar.At(child).BaseRelation == "advmod" && grammar.Lemma(child) is "still"
                || (grammar.At(child).BaseRelation == "amod" && grammar.Lemma(child) is "continue" or "continued" or "ongoing" or "continuing"))
                return child;
        return -1;
    }

    private static bool IsRepeatedTime(SentenceGrammar grammar, int noun)
    {
        var (lemma, time, several) = (grammar.Lemma(noun), grammar.InClass(noun, "time-unit"), false);
        foreach (var child in grammar.Sentence.Children(noun))
        {
            var word = grammar.Lemma(child);
            switch (grammar.At(child).BaseRelation)
            {
                case "det" when word is "every" or "each" && (time || lemma is "time" or "occasion"):
                    return true;
                case "nummod" or "amod" when lemma is "time" or "occasion":
                    several |= word is "several" or "many" or "different" or "numerous" or "various" || grammar.At(child).Upos == Upos.Num && word is not ("one" or "1");
                    break;
            }

            // "for the third time", "for a fifth night".
            if (grammar.At(child).BaseRelation == "amod" && IsOrdinal(word) && grammar.CaseOf(noun) == "for" && (time || lemma is "time"))
                return true;
        }

        return several && grammar.At(noun).Xpos is "NNS";
    }

    private static bool IsOrdinal(string lemma) =>
        lemma is "second" or "third" or "fourth" or "fifth" or "sixth" or "seventh" or "eighth" or "ninth" or "tenth" or "eleventh" or "twelfth"
        || (lemma.Length > 2 && char.IsAsciiDigit(lemma[0]) && lemma[^2..] is "th" or "nd" or "rd");
}
