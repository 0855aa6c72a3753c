using System.Collections.Immutable;

namespace Entente.Reports;

/// <summary>Finds which events of many documents are one act. The same reports give the same acts, in whatever order they come.</summary>
public static class ReportLinker
{
    // What is less likely than this is no runner-up worth telling.
    private const double LeastTold = -3;

    /// <summary>All acts of the reports, those of one report among them, by their first publication.</summary>
    public static ImmutableArray<ReportedAct> Link(IEnumerable<Report> reports) => Link(reports, LinkWeights.Load());

    /// <summary>What speaks for and against two reports being of one act, among all reports that are known; the weightiest first.</summary>
    public static ImmutableArray<LinkEvidence> Explain(IEnumerable<Report> reports, string one, string other)
    {
        var traits = ReportTraits.Of([.. reports], new Rarity());
        return PairComparison.Explain(traits.First(t => t.Report.Id == one), traits.First(t => t.Report.Id == other), LinkWeights.Load());
    }

    internal static ImmutableArray<ReportedAct> Link(IEnumerable<Report> reports, LinkWeights weights)
    {
        var all = reports.ToList();
        all.Sort(Report.Compare);
        var rarity = new Rarity();
        var traits = ReportTraits.Of(all, rarity);
        var pairs = Candidates.Of(traits, rarity).Select(pair => (pair.One, pair.Other, LogOdds: PairComparison.LogOdds(traits[pair.One], traits[pair.Other], weights)))
            .Where(pair => pair.LogOdds >= LeastTold).ToList();
        var clusters = new ActClusters(traits, weights);
        clusters.Unite(pairs.Where(pair => pair.LogOdds >= 0));
        var runnersUp = RunnersUp(pairs, clusters, all);
        return
        [
            .. clusters.Groups.Select(group => new ReportedAct(all[group[0]].Id, [.. group.Select(report => Linked(report, all, traits, clusters, runnersUp, weights))])),
        ];
    }

    private static LinkedReport Linked(
        int report, List<Report> all, ImmutableArray<ReportTraits> traits, ActClusters clusters, RunnerUp?[] runnersUp, LinkWeights weights)
    {
        var nearest = clusters.NearestOf(report);
        return new LinkedReport(
            all[report], clusters.Belonging(report) is { } odds ? LinkWeights.Probability(odds) : 1,
            new LinkReason(
                nearest < 0 ? null : all[nearest].Id, nearest < 0 ? [] : PairComparison.Explain(traits[report], traits[nearest], weights), runnersUp[report]));
    }

    private static RunnerUp?[] RunnersUp(List<(int One, int Other, double LogOdds)> pairs, ActClusters clusters, List<Report> all)
    {
        var best = new (int Other, double LogOdds)?[all.Count];
        foreach (var (one, other, odds) in pairs.Where(pair => clusters.GroupOf(pair.One) != clusters.GroupOf(pair.Other)))
        {
            if (best[one] is not { } known || odds > known.LogOdds)
                best[one] = (other, odds);
            if (best[other] is not { } knownOther || odds > knownOther.LogOdds)
                best[other] = (one, odds);
        }

        return [.. best.Select((found, report) => found is { } other
            ? new RunnerUp(
                all[other.Other].Id, LinkWeights.Probability(other.LogOdds),
                other.LogOdds < 0 ? "the two are likelier two acts" : clusters.Objection(clusters.GroupOf(report), clusters.GroupOf(other.Other)) ?? "another link came first")
            : null)];
    }
}
