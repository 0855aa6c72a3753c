using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>"reportedly", "allegedly", and the adjectives "alleged", "suspected": the source stays unnamed.</summary>
internal static class AdverbCues
{
    public static void Find(ClauseReader clause, List<FoundAttribution> found)
    {
        for (var word = 0; word < clause.Count; word++)
        {
            var token = clause[word];
            var kind = token.Upos == Upos.Adv ? CueClass.Adverb : token.BaseRelation == "amod" ? CueClass.Adjective : (CueClass?)null;
            if (kind is not { } known || token.Head < 0)
                continue;
            var entries = clause.Lexicon.Cues(known, clause.Form(word));
            if (entries.IsEmpty)
                continue;
            var entry = entries[0];
            var (frame, reach) = entry.Frames.First();
            // "an allegedly corrupt minister" says nothing of the clause around the minister.
            var host = token.Head;
            var clausal = frame == "clause" && IsClause(clause, host);
            if (frame == "clause" && !clausal)
            {
                if (clause[host].BaseRelation is not "amod")
                    continue;
                (host, reach) = (clause[host].Head, reach == Reach.Claim ? Reach.Events : reach);
            }

            if (Make(clause, entry, word, host, reach, clausal) is { } one)
                found.Add(one);
        }
    }

    private static bool IsClause(ClauseReader clause, int head) =>
        clause[head].Upos is Upos.Verb && clause[head].BaseRelation is not "amod"
        || clause[head].Head < 0 || clause.Sentence.Child(head, "cop") >= 0 || clause.Sentence.Child(head, "nsubj") >= 0;

    private static FoundAttribution? Make(ClauseReader clause, CueEntry entry, int word, int host, Reach reach, bool clausal)
    {
        var mask = clause.Members(host);
        if (clausal)
            ContentRegion.LeaveOutOtherClauses(clause, host, mask);
        ContentRegion.StopAtSemicolon(clause, word, mask);
        mask[word] = false;
        if (!clausal)
            foreach (var child in clause.Sentence.Children(host))
                if (clause[child].BaseRelation is "det" or "case" or "cc" || clause[child].Relation is "nmod:poss" or "acl:relcl")
                    foreach (var i in clause.Subtree(child))
                        mask[i] = false;
        var span = Wording.Of(clause.Sentence, word, word + 1);
        return ContentRegion.Attribution(clause, mask, 0, clause.Count, whole: true, new FoundAttribution
        {
            Sentence = clause.Sentence.Index,
            CueToken = word,
            Cue = span,
            CueCore = span,
            Parts = [],
            Content = default,
            ContentSentence = clause.Sentence.Index,
            ContentHead = host,
            Kind = AttributionKind.Implicit,
            Certainty = entry.Certainty,
            Reach = reach,
            Entry = entry,
        });
    }
}
