using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>"the claim that …", "his theory is that …", "reports of …".</summary>
internal static class NounCues
{
    public static void Find(ClauseReader clause, List<FoundAttribution> found)
    {
        for (var noun = 0; noun < clause.Count; noun++)
        {
            if (clause[noun].Upos != Upos.Noun || clause[noun].BaseRelation is "compound")
                continue;
            var entries = clause.Lexicon.Cues(CueClass.Noun, clause.Lemma(noun));
            if (!entries.IsEmpty && (Complement(clause, noun, entries[0]) ?? Copular(clause, noun, entries[0]) ?? Prepositional(clause, noun, entries[0])) is { } one)
                found.Add(one);
        }
    }

    private static FoundAttribution? Complement(ClauseReader clause, int noun, CueEntry entry)
    {
        foreach (var child in clause.Sentence.Children(noun))
        {
            if (child < noun || clause[child].Relation is not ("acl" or "ccomp" or "acl:that" or "advcl"))
                continue;
            var mark = clause.Mark(child);
            var frame = mark is "that" ? "that" : mark is "whether" or "if" ? "wh" : "";
            if (frame.Length > 0 && entry.Frames.TryGetValue(frame, out var reach))
                return Make(clause, entry, noun, child, reach, Owner(clause, noun), noun, clause.MarkToken(child) + 1);
        }

        return null;
    }

    /// <summary>"The official story is that …": the clause hangs on "is", or heads the sentence with the noun as its outer subject.</summary>
    private static FoundAttribution? Copular(ClauseReader clause, int noun, CueEntry entry)
    {
        if (!entry.Frames.TryGetValue("that", out var reach) || clause[noun].BaseRelation is not ("nsubj" or "root"))
            return null;
        var link = noun + 1;
        while (link + 1 < clause.Count && !(clause.Lemma(link) == "be" && clause.Form(link + 1) == "that"))
            if (clause[link].Upos is Upos.Verb || clause.IsPunctuation(link) || ++link - noun > 8)
                return null;
        if (link + 2 >= clause.Count)
            return null;
        var content = clause[noun].BaseRelation == "root" ? clause.Sentence.Child(noun, "ccomp") : clause[noun].Head;
        if (content >= 0 && clause.Lemma(content) == "be" && clause.Sentence.Child(content, "ccomp") is var complement and >= 0)
            content = complement;
        if (content < link)
            return null;
        var first = clause.Subtree(noun)[0];
        return Make(clause, entry, noun, content, reach, Owner(clause, noun), first, link + 2);
    }

    private static FoundAttribution? Prepositional(ClauseReader clause, int noun, CueEntry entry)
    {
        foreach (var child in clause.Sentence.Children(noun, "nmod"))
        {
            if (child < noun)
                continue;
            foreach (var marker in clause.Sentence.Children(child, "case"))
                if (entry.Frames.TryGetValue(clause.Form(marker), out var reach) && clause.Form(marker) != "that")
                    return Make(clause, entry, noun, child, reach, Owner(clause, noun), noun, noun + 1);
        }

        return null;
    }

    /// <summary>Whose claim it is: possessor, "of X", "by X", a name before the noun, or the subject of "made", "issued".</summary>
    private static int Owner(ClauseReader clause, int noun)
    {
        var owner = clause.Sentence.Child(noun, "nmod:poss");
        if (owner >= 0)
            return owner;
        foreach (var child in clause.Sentence.Children(noun, "nmod"))
            if (clause[child].Relation == "nmod" && (clause.HasCase(child, "by") || clause.HasCase(child, "from") || clause.HasCase(child, "among")
                || clause.HasCase(child, "of") && clause.Sentence.NameAt(child)?.Kind is NameKind.Person or NameKind.Organisation))
                return child;
        foreach (var child in clause.Sentence.Children(noun))
            if (clause[child].BaseRelation is "amod" or "compound" && child < noun && char.IsUpper(clause[child].Form[0]) && clause[child].Upos is Upos.Adj or Upos.PropN && child > 0)
                return child;
        var verb = clause[noun].Head;
        if (verb >= 0 && clause[noun].BaseRelation is "obj" && clause.Lexicon.Is("light-verb", clause.Lemma(verb)) && !clause.IsPassive(verb))
        {
            var subject = clause.Subject(verb);
            return subject >= 0 && clause.Form(subject) is not ("i" or "we" or "you" or "there") ? subject : -1;
        }

        return -1;
    }

    private static FoundAttribution? Make(ClauseReader clause, CueEntry entry, int noun, int head, Reach reach, int owner, int cueFirst, int cueEnd)
    {
        if (owner >= 0 && clause.Form(owner) is "my" or "our" or "your")
            return null;
        var mask = clause.Members(head);
        ContentRegion.StopAtSemicolon(clause, noun, mask);
        var from = Math.Max(cueEnd, ContentRegion.SkipLink(clause, head, mask));
        return ContentRegion.Attribution(clause, mask, from, clause.Count, whole: false, new FoundAttribution
        {
            Sentence = clause.Sentence.Index,
            CueToken = noun,
            Cue = Wording.Of(clause.Sentence, cueFirst, Math.Max(cueEnd, noun + 1)),
            CueCore = Wording.Of(clause.Sentence, noun, noun + 1),
            Source = owner >= 0 ? clause.Source(owner) : null,
            Parts = [],
            Content = default,
            ContentSentence = clause.Sentence.Index,
            ContentHead = head,
            Kind = owner >= 0 ? AttributionKind.Indirect : AttributionKind.Implicit,
            Certainty = CertaintyReading.Of(clause, entry, noun, head, owner < 0),
            Reach = Denied(clause, noun) && reach == Reach.Claim ? Reach.Events : reach,
            Entry = entry,
        });
    }

    /// <summary>"there is no evidence that": nobody says so.</summary>
    private static bool Denied(ClauseReader clause, int noun)
    {
        foreach (var child in clause.Sentence.Children(noun, "det"))
            if (clause.Form(child) == "no")
                return true;
        return false;
    }
}
