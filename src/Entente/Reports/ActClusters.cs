using System.Collections.Immutable;

namespace Entente.Reports;

/// <summary>
/// Puts reports together, the surest pairs first. Two groups become one only when their reports are of one act by the mean of all their
/// pairs, no two of them are of days apart, and two of one document only on strong evidence.
/// </summary>
internal sealed class ActClusters(ImmutableArray<ReportTraits> reports, LinkWeights weights)
{
    /// <summary>Of large groups so many members speak for the rest.</summary>
    private const int Speakers = 12;

    /// <summary>Two acts of one document were told apart by its reading: only as much as this unites them.</summary>
    private const double StrongEvidence = 2.0;

    private readonly int[] _groupOf = [.. Enumerable.Range(0, reports.Length)];
    private readonly List<int>[] _members = [.. Enumerable.Range(0, reports.Length).Select(i => new List<int>(1) { i })];

    /// <summary>The groups, each in the order of its reports.</summary>
    public IEnumerable<IReadOnlyList<int>> Groups => _members.Where(m => m.Count > 0);

    public int GroupOf(int report) => _groupOf[report];

    /// <summary>Goes through pairs that are likelier of one act than not.</summary>
    public void Unite(IEnumerable<(int One, int Other, double LogOdds)> pairs)
    {
        foreach (var (one, other, _) in pairs.OrderByDescending(p => p.LogOdds).ThenBy(p => p.One).ThenBy(p => p.Other))
        {
            var (first, second) = (_groupOf[one], _groupOf[other]);
            if (first == second || Objection(first, second) is not null)
                continue;
            if (first > second)
                (first, second) = (second, first);
            foreach (var member in _members[second])
                _groupOf[member] = first;
            _members[first].AddRange(_members[second]);
            _members[first].Sort();
            _members[second].Clear();
        }
    }

    /// <summary>Why two groups are not one; null where they may be.</summary>
    public string? Objection(int first, int second)
    {
        var (sum, count) = (0.0, 0);
        foreach (var one in Some(_members[first]))
            foreach (var other in Some(_members[second]))
            {
                if (!PairComparison.Compatible(reports[one], reports[other]))
                    return "they are told of different days";
                var odds = PairComparison.LogOdds(reports[one], reports[other], weights);
                if (odds < StrongEvidence && reports[one].Report.Document.Id == reports[other].Report.Document.Id)
                    return "one document tells them as two acts";
                sum += odds;
                count++;
            }

        return sum / count >= 0 ? null : "they are likelier two acts, over all their reports";
    }

    /// <summary>Mean log-odds of a report with the others of its group; null for an only one.</summary>
    public double? Belonging(int report)
    {
        var others = Some(_members[_groupOf[report]]).Where(other => other != report).ToList();
        return others.Count == 0 ? null : others.Average(other => PairComparison.LogOdds(reports[report], reports[other], weights));
    }

    /// <summary>The report of the same group that one is nearest to, or -1.</summary>
    public int NearestOf(int report)
    {
        var (nearest, best) = (-1, double.NegativeInfinity);
        foreach (var other in Some(_members[_groupOf[report]]))
            if (other != report && PairComparison.LogOdds(reports[report], reports[other], weights) is var odds && odds > best)
                (nearest, best) = (other, odds);
        return nearest;
    }

    private static IEnumerable<int> Some(List<int> members)
    {
        if (members.Count <= Speakers)
            return members;
        // Spread over the whole group.
        return Enumerable.Range(0, Speakers).Select(i => members[(int)((long)i * (members.Count - 1) / (Speakers - 1))]);
    }
}
