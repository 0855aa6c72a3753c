namespace Entente.Claims;

/// <summary>How sure a source presents itself to be, and whether anything is put forward at all.</summary>
internal static class CertaintyReading
{
    public static Certainty Of(ClauseReader clause, CueEntry entry, int cue, int content, bool implicitly)
    {
        var certainty = implicitly && entry.Class == CueClass.Verb ? entry.Passive ?? Lower(entry.Certainty) : entry.Certainty;
        if (clause.IsNegated(cue))
            return certainty switch
            {
                Certainty.Denied => Certainty.Unknown,
                Certainty.Unlikely => Certainty.Probable,
                _ when clause.Lexicon.Is("neg-raising", clause.Lemma(cue)) => Certainty.Unlikely,
                _ => Certainty.Unknown,
            };
        return certainty is Certainty.Certain or Certainty.Probable ? Hedged(clause, content, certainty) : certainty;
    }

    /// <summary>What is negated, conditional, merely possible or asked is not put forward.</summary>
    public static Reach Reduce(ClauseReader clause, CueEntry entry, int cue, Reach reach, bool firstPerson)
    {
        if (reach == Reach.Stance || entry.Class is CueClass.Seeming)
            return reach;
        if (firstPerson && entry.Attitude is not ("believes" or "fears" or "hopes" or "doubts" or "expects"))
            return Reach.Stance;
        if (clause.IsNegated(cue) && !(clause.Lexicon.Is("neg-raising", clause.Lemma(cue)) || entry.Certainty is Certainty.Denied or Certainty.Unlikely))
            return Reach.Stance;
        if (clause.Modal(cue) is "can" or "could" or "may" or "might" or "should" or "must" or "shall")
            return Reach.Stance;
        if (clause.Mark(cue) is "if" or "unless" or "whether" or "lest")
            return Reach.Stance;
        if (clause.IsInfinitive(cue) && !GoesOn(clause, cue))
            return Reach.Stance;
        return Unwilling(clause, cue) ? Reach.Stance : reach;
    }

    private static bool GoesOn(ClauseReader clause, int cue)
    {
        var head = clause[cue].Head;
        return clause[cue].BaseRelation is "xcomp" or "advcl" && head >= 0 && clause.Lexicon.Is("continuing", clause.Lemma(head));
    }

    private static bool Unwilling(ClauseReader clause, int cue) =>
        clause[cue].BaseRelation == "xcomp" && clause[cue].Head is var head and >= 0 && clause.Lexicon.Is("unwilling", clause.Lemma(head));

    private static Certainty Hedged(ClauseReader clause, int content, Certainty certainty)
    {
        if (clause.Modal(content) is "may" or "might" or "could")
            return Certainty.Possible;
        foreach (var child in clause.Sentence.Children(content))
        {
            if (clause[child].BaseRelation != "advmod")
                continue;
            if (clause.Lexicon.Is("hedge", clause.Lemma(child)))
                return Certainty.Possible;
            if (clause.Lexicon.Is("hedge-strong", clause.Lemma(child)))
                certainty = Certainty.Probable;
        }

        return certainty;
    }

    private static Certainty Lower(Certainty certainty) => certainty switch
    {
        Certainty.Certain => Certainty.Probable,
        Certainty.Probable => Certainty.Possible,
        _ => certainty,
    };
}
