using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Reports;

/// <summary>
/// Pairs of reports worth comparing: those that share a participant, two countries, a country and the kind of act, a place, a name or
/// a rare word, and are near in time. Work grows with the number of reports and not with its square.
/// </summary>
internal sealed class Candidates
{
    /// <summary>So many neighbours in time at most, for each thing shared.</summary>
    private const int Neighbours = 40;
    private const int NearDays = 10;
    private const int RareWords = 3;
    private const int MostDocuments = 300;

    private readonly ImmutableArray<ReportTraits> _reports;
    private readonly Dictionary<string, Block> _blocks = new(StringComparer.Ordinal);
    private readonly List<(int One, int Other)> _pairs = [];

    // The report that a report was last paired with: two that share several things are one pair.
    private readonly int[] _met;

    private Candidates(ImmutableArray<ReportTraits> reports)
    {
        (_reports, _met) = (reports, new int[reports.Length]);
        Array.Fill(_met, -1);
    }

    /// <summary>Each pair once, by positions in the list, in order.</summary>
    public static List<(int One, int Other)> Of(ImmutableArray<ReportTraits> reports, Rarity rarity)
    {
        var candidates = new Candidates(reports);
        foreach (var report in Enumerable.Range(0, reports.Length).Where(i => reports[i].Time.IsNarrow).OrderBy(i => reports[i].Time.First).ThenBy(i => i))
            foreach (var block in candidates.BlocksOf(report, rarity))
                candidates.MeetNarrow(report, block.Narrow);
        // Years and decades, and what no time is known of, meet what lies in them.
        for (var report = 0; report < reports.Length; report++)
            if (!reports[report].Time.IsNarrow)
                foreach (var block in candidates.BlocksOf(report, rarity))
                    candidates.MeetWide(report, block);
        candidates._pairs.Sort();
        return candidates._pairs;
    }

    /// <summary>Meets the reports just before it in time, and stands among them.</summary>
    private void MeetNarrow(int report, List<int> earlier)
    {
        for (var at = earlier.Count - 1; at >= 0 && at >= earlier.Count - Neighbours && _reports[report].Time.First - _reports[earlier[at]].Time.First <= NearDays; at--)
            Meet(report, earlier[at]);
        earlier.Add(report);
    }

    private void MeetWide(int report, Block block)
    {
        var time = _reports[report].Time;
        var (low, high) = (0, block.Narrow.Count);
        while (time.Telling != TimeTelling.Nothing && low < high)
        {
            var middle = (low + high) / 2;
            if (_reports[block.Narrow[middle]].Time.Last < time.First)
                low = middle + 1;
            else
                high = middle;
        }

        if (time.Telling == TimeTelling.Nothing)
            low = 0;
        for (var at = low; at < block.Narrow.Count && at < low + Neighbours; at++)
            Meet(report, block.Narrow[at]);
        for (var at = block.Wide.Count - 1; at >= 0 && at >= block.Wide.Count - Neighbours; at--)
            Meet(report, block.Wide[at]);
        block.Wide.Add(report);
    }

    private void Meet(int report, int other)
    {
        if (_met[other] == report)
            return;
        _met[other] = report;
        if (PairComparison.Compatible(_reports[report], _reports[other]))
            _pairs.Add((Math.Min(report, other), Math.Max(report, other)));
    }

    private List<Block> BlocksOf(int report, Rarity rarity)
    {
        var blocks = new List<Block>();
        foreach (var key in Keys(_reports[report], rarity))
        {
            if (!_blocks.TryGetValue(key, out var block))
                _blocks.Add(key, block = new Block([], []));
            if (!blocks.Contains(block))
                blocks.Add(block);
        }

        return blocks;
    }

    private static IEnumerable<string> Keys(ReportTraits report, Rarity rarity)
    {
        var (told, all) = (report.Report.Event, report.Actors.AddRange(report.Recipients));
        var kind = Ontology.Plover.Quad(told.Type);
        foreach (var participant in all)
        {
            if (participant.Key >= 0 && !participant.IsState)
                yield return string.Create(CultureInfo.InvariantCulture, $"who {participant.Key}");
            if (participant.Country >= 0)
                yield return string.Create(CultureInfo.InvariantCulture, $"country {participant.Country} {kind}");
        }

        var countries = all.Select(p => p.Country).Where(c => c >= 0).Distinct().Order().ToList();
        for (var i = 0; i < countries.Count; i++)
            for (var j = i + 1; j < countries.Count; j++)
                yield return string.Create(CultureInfo.InvariantCulture, $"two {countries[i]} {countries[j]}");
        if (told.Place is { } place)
            yield return string.Create(CultureInfo.InvariantCulture, $"place {place.GeoNamesId?.ToString(CultureInfo.InvariantCulture) ?? place.Name} {kind}");
        if (report.NameKey.Length > 0)
            yield return $"name {report.NameKey}";
        foreach (var (word, _) in report.ClauseWords.Where(w => rarity.DocumentsWith(w.Word) is > 1 and < MostDocuments).OrderByDescending(w => w.Weight).ThenBy(w => w.Word).Take(RareWords))
            yield return string.Create(CultureInfo.InvariantCulture, $"word {word}");
    }

    /// <summary>Reports that share something.</summary>
    /// <param name="Narrow">Those of a day or a few, in order of time.</param>
    /// <param name="Wide">The others.</param>
    private sealed record Block(List<int> Narrow, List<int> Wide)
    {
        public bool Equals(Block? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
