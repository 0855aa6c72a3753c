using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Whether a figure belongs to an act: counts its participants, or those whom it cost life or liberty.</summary>
internal static class FigureAttachment
{
    public static bool Belongs(Sentence sentence, int act, PlacedFigure figure) =>
        IsBelow(sentence, act, figure) || IsQualified(sentence, act, figure.Head) || IsCostOf(sentence, act, figure);

    /// <summary>The figure stands in the act's clause, or in a clause of result that hangs on it.</summary>
    private static bool IsBelow(Sentence sentence, int act, PlacedFigure figure)
    {
        var cost = FigureKinds.IsCost(figure.Figure.Kind);
        if (cost && Attachment.SpeaksOfAnother(sentence.Tokens[act]))
            return false;
        for (var at = figure.Head; at >= 0; at = sentence.Tokens[at].Head)
        {
            if (at == act)
                return true;
            var token = sentence.Tokens[at];
            var passes = token.BaseRelation switch
            {
                "ccomp" or "parataxis" or "csubj" or "appos" => false,
                "conj" => token.Upos != Upos.Verb,
                "xcomp" => !cost,
                "advcl" => token.Xpos == "VBG" && Mark(sentence, at) is "" or "by" or "thereby",
                "acl" => IsResultClause(sentence, token, cost),
                // "The 72 hostages" of "71 of the 72 hostages" are not those rescued.
                "nmod" when at == figure.Head && token.Head >= 0 && sentence.Tokens[token.Head].Upos == Upos.Num => false,
                "obl" or "nmod" => !Attachment.SetsApart(sentence, at, isTime: false),
                _ => true,
            };
            if (!passes)
                return false;
        }

        return false;
    }

    /// <summary>"An attack in which ten died", "raids that killed ten": not "the leader who killed ten".</summary>
    private static bool IsResultClause(Sentence sentence, Token verb, bool cost)
    {
        if (!cost)
            return false;
        if (verb.Relation == "acl")
            return verb.Xpos == "VBG" && !FigureKinds.CountsPersons(sentence.Tokens[verb.Head]);
        foreach (var child in sentence.Subtree(verb.Index))
            if (sentence.Tokens[child].Xpos is "WP" or "WP$")
                return false;
        return !FigureKinds.CountsPersons(sentence.Tokens[verb.Head]);
    }

    /// <summary>"Forty people who marched", "ten men killed in the raid": the act is told of those counted.</summary>
    private static bool IsQualified(Sentence sentence, int act, int counted)
    {
        var token = sentence.Tokens[act];
        if (token.Head != counted || token.BaseRelation != "acl")
            return false;
        return token.Relation == "acl" ? token.Xpos is "VBN" or "VBG"
            : !sentence.Children(act, "obl").Any(o => sentence.Tokens[o].Xpos is "WP" or "WDT");
    }

    /// <summary>"The raid killed ten", "ten died in the raid", "ten were killed when troops fired".</summary>
    private static bool IsCostOf(Sentence sentence, int act, PlacedFigure figure)
    {
        var token = sentence.Tokens[act];
        if (token.Head < 0 || !FigureKinds.IsCost(figure.Figure.Kind))
            return false;
        var causes = token.BaseRelation switch
        {
            "nsubj" => token.Upos == Upos.Noun && !FigureKinds.CountsPersons(token),
            "obl" => token.Upos == Upos.Noun && Case(sentence, act) is "in" or "during" or "by" or "from" or "at",
            "advcl" => Mark(sentence, act) is "when" or "as" or "after" or "while"
                || sentence.Children(act, "advmod").Any(a => sentence.Tokens[a].Lemma.ToLowerInvariant() == "when"),
            _ => false,
        };
        if (!causes)
            return false;
        var counted = sentence.Tokens[figure.Head];
        while (counted.BaseRelation == "conj")
            counted = sentence.Tokens[counted.Head];
        if (counted.Head < 0 || counted.BaseRelation is not ("nsubj" or "obj"))
            return false;
        // "The fire is reported to have killed ten", "ten were reported killed when …": either may hang on the verb below.
        return Topmost(sentence, counted.Head) == Topmost(sentence, token.Head) && (token.Relation != "nsubj:pass" || token.Head != counted.Head);
    }

    private static int Topmost(Sentence sentence, int verb)
    {
        while (sentence.Tokens[verb].BaseRelation == "xcomp")
            verb = sentence.Tokens[verb].Head;
        return verb;
    }

    private static string Mark(Sentence sentence, int verb) => Word(sentence, sentence.Child(verb, "mark"));

    private static string Case(Sentence sentence, int noun) => Word(sentence, sentence.Child(noun, "case"));

    private static string Word(Sentence sentence, int token) => token < 0 ? "" : sentence.Tokens[token].Lemma.ToLowerInvariant();
}
