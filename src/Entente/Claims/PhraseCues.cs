using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>"according to X", "in X's view", "by all accounts".</summary>
internal static class PhraseCues
{
    public static void Find(ClauseReader clause, List<FoundAttribution> found)
    {
        for (var at = 0; at < clause.Count; at++)
        {
            foreach (var entry in clause.Lexicon.Phrases)
            {
                if (clause.Form(at) != entry.Words[0])
                    continue;
                var (frame, reach) = entry.Frames.First();
                var made = frame == "possessor" ? Possessor(clause, entry, at, reach) : Literal(clause, entry, at, frame, reach);
                if (made is null)
                    continue;
                found.Add(made);
                break;
            }
        }
    }

    private static FoundAttribution? Literal(ClauseReader clause, CueEntry entry, int at, string frame, Reach reach)
    {
        var end = at + entry.Words.Length;
        if (end > clause.Count || (frame == "object" && end == clause.Count))
            return null;
        for (var i = 0; i < entry.Words.Length; i++)
            if (clause.Form(at + i) != entry.Words[i])
                return null;
        if (frame == "nobody")
            return Make(clause, entry, at, end, end, clause[end - 1].Head < at ? end - 1 : Top(clause, at, end, at), -1, reach);
        var source = HeadOfPhrase(clause, end);
        if (clause.Lexicon.Is("not-a-source", clause.Lemma(source)) || clause.Form(source) is "me" or "us" or "you")
            return null;
        return Make(clause, entry, at, end, EndOfPhrase(clause, end, source), Top(clause, at, end, source), source, reach);
    }

    private static FoundAttribution? Possessor(ClauseReader clause, CueEntry entry, int at, Reach reach)
    {
        if (clause[at].BaseRelation != "case")
            return null;
        var noun = clause[at].Head;
        if (noun <= at || clause.Lemma(noun) is var lemma && lemma != entry.Words[^1] && clause.Form(noun) != entry.Words[^1])
            return null;
        var owner = clause.Sentence.Child(noun, "nmod:poss");
        if (owner < 0 || clause[noun].BaseRelation is not ("obl" or "nmod"))
            return null;
        var mine = clause.Form(owner) is "my" or "our";
        if (mine && clause.QuoteOf(at) >= 0 || clause.Form(owner) == "your")
            return null;
        var made = Make(clause, entry, at, noun + 1, clause.Subtree(noun)[^1] + 1, noun, mine ? -1 : owner, reach);
        return made is null ? null : made with { FirstPerson = mine, Kind = AttributionKind.Indirect };
    }

    private static int HeadOfPhrase(ClauseReader clause, int from)
    {
        var head = from;
        while (clause[head].Head > head && clause[head].BaseRelation is "det" or "amod" or "compound" or "nummod" or "nmod" or "case" or "advmod" or "punct" or "appos" or "flat" or "advcl" or "acl")
            head = clause[head].Head;
        return head;
    }

    private static int EndOfPhrase(ClauseReader clause, int from, int source)
    {
        var tree = clause.Subtree(source);
        var end = Math.Max(from, source + 1);
        while (end < clause.Count && tree.BinarySearch(end) >= 0)
            end++;
        return end;
    }

    /// <summary>The word of the phrase whose head stands outside it.</summary>
    private static int Top(ClauseReader clause, int at, int end, int source)
    {
        var top = source;
        for (var head = clause[top].Head; head >= at && head < end; head = clause[top].Head)
            top = head;
        return top;
    }

    private static FoundAttribution? Make(ClauseReader clause, CueEntry entry, int at, int cueEnd, int end, int top, int source, Reach reach)
    {
        var host = Host(clause, clause[top].Head, at, end);
        if (host < 0)
            return null;
        var mask = clause.Members(host);
        var initial = at <= First(mask) || at == 0;
        if (!initial)
            ContentRegion.LeaveOutOtherClauses(clause, host, mask);
        for (var i = at; i < end; i++)
            mask[i] = false;
        ContentRegion.StopAtSemicolon(clause, at, mask);
        var span = Wording.Of(clause.Sentence, at, entry.Frames.ContainsKey("possessor") ? cueEnd : at + entry.Words.Length);
        return ContentRegion.Attribution(clause, mask, 0, clause.Count, whole: true, new FoundAttribution
        {
            Sentence = clause.Sentence.Index,
            CueToken = at,
            Cue = span,
            CueCore = span,
            Source = source >= 0 ? clause.Source(source) : null,
            Parts = [],
            Content = default,
            ContentSentence = clause.Sentence.Index,
            ContentHead = host,
            Kind = source >= 0 ? AttributionKind.Indirect : AttributionKind.Implicit,
            Certainty = entry.Certainty,
            Reach = reach,
            Entry = entry,
        });
    }

    private static int First(bool[] mask) => Array.IndexOf(mask, true);

    /// <summary>The clause that the phrase speaks of: at a sentence's edge the whole sentence, inside it the nearest clause.</summary>
    private static int Host(ClauseReader clause, int anchor, int at, int end)
    {
        if (anchor < 0)
            return -1;
        var atEdge = at == 0 || Ends(clause, end) && at > 0 && clause.IsPunctuation(at - 1);
        while (clause[anchor].Head >= 0)
        {
            var relation = clause[anchor].BaseRelation;
            var clausal = relation is "ccomp" or "parataxis" or "csubj" || clause[anchor].Relation == "acl:relcl"
                || relation is "conj" or "advcl" && clause.Sentence.Child(anchor, "nsubj") >= 0;
            if (relation == "parataxis" && at > 0 && clause.Subtree(anchor)[0] >= at - 1 && clause[anchor].Head < at)
                clausal = false;
            if (clausal && !(relation is "conj" or "advcl" && (atEdge || relation == "advcl" && FollowsAll(clause, anchor, at, end))))
                break;
            if (relation is "root")
                break;
            anchor = clause[anchor].Head;
        }

        return anchor;
    }

    /// <summary>"Had he stayed, in my view, …": a phrase behind the whole of a fronted clause belongs to what follows.</summary>
    private static bool FollowsAll(ClauseReader clause, int anchor, int at, int end)
    {
        foreach (var i in clause.Subtree(anchor))
            if (i >= end && !clause.IsPunctuation(i))
                return false;
        return anchor < at && clause[anchor].Head > end && clause.Mark(anchor) is "" or "if" or "had";
    }

    private static bool Ends(ClauseReader clause, int end)
    {
        for (var i = end; i < clause.Count; i++)
            if (!clause.IsPunctuation(i))
                return false;
        return true;
    }
}
