using System.Collections.Immutable;
using Entente.Documents;
using Entente.Record;
using Entente.Reports;

namespace Entente.Evaluation;

/// <summary>How well reports of one act were found.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Pairs">Number of pairs.</param>
/// <param name="Metrics">Mentions found; links end to end; links where both events were found.</param>
/// <param name="Errors">Pairs judged otherwise than by the annotator, those of found events first.</param>
public sealed record ReportsScore(int Documents, int Pairs, ImmutableArray<Metric> Metrics, ImmutableArray<GoldError> Errors);

/// <summary>Scores linking over documents: from raw text, all documents of the set linked at once.</summary>
public static class ReportsScorer
{
    /// <summary>Scores.</summary>
    /// <param name="gold">Documents and pairs.</param>
    /// <param name="record">Records documents, in their order.</param>
    public static ReportsScore Score(ReportPairs gold, Func<IEnumerable<Document>, IEnumerable<DocumentRecord>> record)
    {
        var records = record(gold.Documents).ToDictionary(r => r.Document.Id, StringComparer.Ordinal);
        var acts = ReportLinker.Link(ReportPairs.Reports(records.Values));
        var actOf = acts.SelectMany(act => act.Reports.Select(report => (report.Report.Id, Act: act.Id))).ToDictionary(p => p.Id, p => p.Act, StringComparer.Ordinal);
        var found = gold.Pairs.SelectMany(pair => new[] { pair.One, pair.Other }).Distinct().ToDictionary(
            mention => mention, mention => ReportPairs.Found(records[mention.Document], mention).Select(e => e.Event.Id).ToImmutableArray());
        var (whole, both) = (new Metric("links, end to end", 0, 0, 0), new Metric("links, both found", 0, 0, 0));
        var errors = new List<GoldError>();
        foreach (var pair in gold.Pairs)
        {
            var (one, other) = (found[pair.One], found[pair.Other]);
            var linked = one.Any(id => other.Any(each => actOf[id] == actOf[each]));
            var (same, system, right) = (pair.Same ? 1 : 0, linked ? 1 : 0, pair.Same && linked ? 1 : 0);
            whole = whole.Plus(same, system, right);
            var isFound = !one.IsEmpty && !other.IsEmpty;
            if (isFound)
                both = both.Plus(same, system, right);
            if (pair.Same != linked)
                errors.Add(new GoldError(
                    pair.Topic, linked ? "linked" : isFound ? "not linked" : "not found", "", $"{pair.One.Document}: {pair.One.Words}", $"{pair.Other.Document}: {pair.Other.Words}",
                    isFound ? Why(acts, one, other) : [], isFound ? 1 : 0));
        }

        var mentions = new Metric("mentions found", found.Count, found.Values.Count(ids => !ids.IsEmpty), found.Values.Count(ids => !ids.IsEmpty));
        return new ReportsScore(
            records.Count, gold.Pairs.Length, gold.ByHand.IsEmpty ? [mentions, whole, both] : [mentions, whole, both, ByHand(gold)], [.. errors.OrderByDescending(e => e.Weight)]);
    }

    /// <summary>Linking by itself: acts as an annotator gives them.</summary>
    private static Metric ByHand(ReportPairs gold)
    {
        var actOf = ReportLinker.Link(gold.ByHand.Select(given => given.Report)).SelectMany(act => act.Reports.Select(r => (r.Report.Id, Act: act.Id)))
            .ToDictionary(p => p.Id, p => p.Act, StringComparer.Ordinal);
        var idOf = gold.ByHand.ToDictionary(given => given.Mention, given => given.Report.Id);
        var metric = new Metric("links, acts by hand", 0, 0, 0);
        foreach (var pair in gold.Pairs.Where(pair => idOf.ContainsKey(pair.One) && idOf.ContainsKey(pair.Other)))
        {
            var linked = actOf[idOf[pair.One]] == actOf[idOf[pair.Other]];
            metric = metric.Plus(pair.Same ? 1 : 0, linked ? 1 : 0, pair.Same && linked ? 1 : 0);
        }

        return metric;
    }

    private static ImmutableArray<string> Why(ImmutableArray<ReportedAct> acts, ImmutableArray<string> one, ImmutableArray<string> other)
    {
        var all = acts.SelectMany(act => act.Reports).Select(r => r.Report).ToList();
        var runnersUp = acts.SelectMany(act => act.Reports).Where(r => one.Concat(other).Contains(r.Report.Id) && r.Why.RunnerUp is not null)
            .Select(r => $"{r.Report.Id} with {r.Why.With ?? "none"}, not {r.Why.RunnerUp!.Report}: {r.Why.RunnerUp.Because}");
        return
        [
            .. runnersUp,
            .. from id in one
               from each in other
               let evidence = ReportLinker.Explain(all, id, each)
               select $"{id} {each} {evidence.Sum(e => e.Share):0.0}: {string.Join(", ", evidence.Select(e => FormattableString.Invariant($"{e.Feature} {e.Share:+0.0;-0.0}")))}",
        ];
    }
}
