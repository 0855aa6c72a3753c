using System.Collections.Immutable;

namespace Entente.Reports;

/// <summary>
/// Pairs of reports worth comparing: those that share a participant, two countries, a country and the kind of act, a place, a name or
/// a rare word, and are near in time. Work grows with the number of reports and not with its square.
/// </summary>
internal static class Candidates
{
    /// <summary>So many neighbours in time at most, for each thing shared.</summary>
    private const int Neighbours = 40;
    private const int NearDays = 10;
    private const int RareWords = 3;
    private const int MostDocuments = 300;

    /// <summary>Each pair once, by positions in the list, in order.</summary>
    public static List<(int One, int Other)> Of(ImmutableArray<ReportTraits> reports, Rarity rarity)
    {
        var blocks = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < reports.Length; i++)
            foreach (var key in Keys(reports[i], rarity).Distinct(StringComparer.Ordinal))
            {
                if (!blocks.TryGetValue(key, out var block))
                    blocks.Add(key, block = []);
                block.Add(i);
            }

        var pairs = new HashSet<long>();
        foreach (var block in blocks.Values)
            if (block.Count > 1)
                Within(block, reports, pairs);
        var sorted = pairs.Select(pair => ((int)(pair >> 32), (int)(pair & int.MaxValue))).ToList();
        sorted.Sort();
        return sorted;
    }

    private static void Within(List<int> block, ImmutableArray<ReportTraits> reports, HashSet<long> pairs)
    {
        var narrow = block.Where(i => reports[i].Time.IsNarrow).OrderBy(i => reports[i].Time.First).ThenBy(i => i).ToList();
        for (var at = 0; at < narrow.Count; at++)
            for (var next = at + 1; next < narrow.Count && next <= at + Neighbours
                && reports[narrow[next]].Time.First - reports[narrow[at]].Time.First <= NearDays; next++)
                Add(narrow[at], narrow[next], reports, pairs);
        // Years and decades, and what no time is known of, meet what lies in them.
        foreach (var wide in block.Where(i => !reports[i].Time.IsNarrow))
        {
            var met = 0;
            foreach (var other in block)
                if (other != wide && (reports[other].Time.IsNarrow || other > wide) && PairComparison.Compatible(reports[wide], reports[other]))
                {
                    Add(Math.Min(wide, other), Math.Max(wide, other), reports, pairs);
                    if (++met == Neighbours)
                        break;
                }
        }
    }

    private static void Add(int one, int other, ImmutableArray<ReportTraits> reports, HashSet<long> pairs)
    {
        if (PairComparison.Compatible(reports[one], reports[other]))
            pairs.Add(one < other ? ((long)one << 32) | (uint)other : ((long)other << 32) | (uint)one);
    }

    private static IEnumerable<string> Keys(ReportTraits report, Rarity rarity)
    {
        var (told, all) = (report.Report.Event, report.Actors.AddRange(report.Recipients));
        var kind = Ontology.Plover.Quad(told.Type);
        foreach (var participant in all)
        {
            if (participant.Key >= 0 && !participant.IsState)
                yield return $"who {participant.Key}";
            if (participant.Country >= 0)
                yield return $"country {participant.Country} {kind}";
        }

        var countries = all.Select(p => p.Country).Where(c => c >= 0).Distinct().Order().ToList();
        for (var i = 0; i < countries.Count; i++)
            for (var j = i + 1; j < countries.Count; j++)
                yield return $"two {countries[i]} {countries[j]}";
        if (told.Place is { } place)
            yield return $"place {place.GeoNamesId?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? place.Name} {kind}";
        if (report.NameKey.Length > 0)
            yield return $"name {report.NameKey}";
        foreach (var (word, _) in report.ClauseWords.Where(w => rarity.DocumentsWith(w.Word) is > 1 and < MostDocuments).OrderByDescending(w => w.Weight).ThenBy(w => w.Word).Take(RareWords))
            yield return $"word {word}";
    }
}
