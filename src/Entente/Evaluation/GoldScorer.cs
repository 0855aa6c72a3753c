using System.Collections.Immutable;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>
/// Holds records against hand-annotated documents (docs/evaluation.md): an act is found when a sentence that tells it
/// and the type agree, a dyad when each side that gold fills has a participant in common too, the full record when date,
/// status and speaker agree as well. Borderline events neither cost nor count.
/// </summary>
public static class GoldScorer
{
    /// <summary>Reads the documents and scores what comes out.</summary>
    public static GoldScore Score(IReadOnlyList<GoldDocument> gold, Func<IEnumerable<Document>, IEnumerable<DocumentRecord>> read)
    {
        var tally = new GoldTally();
        var documents = 0;
        foreach (var (annotated, record) in gold.Zip(read(gold.Select(g => g.Document))))
        {
            documents++;
            Score(annotated, record, tally);
        }

        return new GoldScore(documents, tally.Metrics(), [.. tally.Errors.OrderByDescending(e => e.Weight)], tally.ContextMacroF1());
    }

    /// <summary>A found event and a gold event that are the same act.</summary>
    internal sealed record Pairing(int Gold, int Found, bool Actor, bool Recipient, bool Date, bool Status, bool Speaker, bool SameTrigger)
    {
        public bool Dyad => Actor && Recipient;

        public bool Full => Dyad && Date && Status && Speaker;

        public int Rank => (Full ? 64 : 0) + (Dyad ? 32 : 0) + (SameTrigger ? 16 : 0) + (Actor ? 4 : 0) + (Recipient ? 4 : 0) + (Date ? 1 : 0) + (Status ? 1 : 0) + (Speaker ? 1 : 0);
    }

    private static void Score(GoldDocument gold, DocumentRecord record, GoldTally tally)
    {
        var pairs = Match(gold, record);
        var matchedGold = pairs.Select(p => p.Gold).ToHashSet();
        var matchedFound = pairs.Select(p => p.Found).ToHashSet();
        foreach (var pair in pairs)
            tally.Matched(gold, gold.Events[pair.Gold], record.Events[pair.Found], pair);
        var missed = Enumerable.Range(0, gold.Events.Length).Where(i => !matchedGold.Contains(i) && !gold.Events[i].Borderline).ToList();
        var invented = Enumerable.Range(0, record.Events.Length).Where(i => !matchedFound.Contains(i)).ToList();
        foreach (var found in invented)
        {
            var act = record.Events[found];
            var other = missed.FindIndex(i => SameWords(gold.Events[i], act.Event));
            tally.Invented(gold, act, other < 0 ? null : gold.Events[missed[other]]);
            if (other >= 0)
            {
                tally.MissedInSilence();
                missed.RemoveAt(other);
            }
        }

        foreach (var i in missed)
            tally.Missed(gold, gold.Events[i]);
        ScoreClaims(gold, record, tally);
    }

    /// <summary>One to one, best first; between equals, one that counts before a borderline one, then reading order.</summary>
    internal static List<Pairing> Match(GoldDocument gold, DocumentRecord record)
    {
        var candidates = new List<Pairing>();
        for (var g = 0; g < gold.Events.Length; g++)
        {
            var act = gold.Events[g];
            for (var f = 0; f < record.Events.Length; f++)
            {
                var (found, attribution) = record.Events[f];
                if (found.Type != act.Type || !act.Sentences.Contains(gold.SentenceAt(found.Trigger.Span.Start)))
                    continue;
                var (actor, recipient) = GoldAgreement.Sides(act, found);
                candidates.Add(new Pairing(
                    g, f, actor, recipient, GoldAgreement.Date(act.Date, found.Date), GoldAgreement.Status(act, found),
                    GoldAgreement.Speaker(act.Attribution, attribution), SameWords(act, found)));
            }
        }

        var pairs = new List<Pairing>();
        var (goldTaken, foundTaken) = (new HashSet<int>(), new HashSet<int>());
        foreach (var candidate in candidates
            .OrderByDescending(c => c.Rank).ThenBy(c => gold.Events[c.Gold].Borderline).ThenBy(c => c.Gold).ThenBy(c => c.Found))
        {
            if (goldTaken.Contains(candidate.Gold) || foundTaken.Contains(candidate.Found))
                continue;
            goldTaken.Add(candidate.Gold);
            foundTaken.Add(candidate.Found);
            pairs.Add(candidate);
        }

        return [.. pairs.OrderBy(p => p.Gold)];
    }

    private static void ScoreClaims(GoldDocument gold, DocumentRecord record, GoldTally tally)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Claims.Length)
            from f in Enumerable.Range(0, record.Claims.Length)
            let overlap = GoldAgreement.Overlap(gold.Claims[g].Content, record.Claims[f].Content.Text)
            where overlap >= GoldAgreement.ContentOverlap && GoldAgreement.ClaimSpeaker(gold.Claims[g].Source, record.Claims[f].Attribution)
            orderby overlap descending, g, f
            select (g, f);
        var (goldTaken, foundTaken) = (new HashSet<int>(), new HashSet<int>());
        var (correct, opinion) = (0, 0);
        foreach (var (g, f) in candidates)
        {
            if (goldTaken.Contains(g) || foundTaken.Contains(f))
                continue;
            goldTaken.Add(g);
            foundTaken.Add(f);
            correct++;
            opinion += gold.Claims[g].Opinion == record.Claims[f].Opinion ? 1 : 0;
        }

        tally.Claims(gold.Claims.Length, record.Claims.Length, correct, opinion);
    }

    private static bool SameWords(GoldEvent gold, Event found) =>
        gold.TriggerSpan is { } span && (found.Trigger.Span.Overlaps(span) || found.Mentions.Any(m => m.Span.Overlaps(span)));
}
