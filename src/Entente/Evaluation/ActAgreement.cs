using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>
/// How far two coders agree on the same texts. Acts are paired one to one where their triggers overlap, those of one type first;
/// what else is told of them is compared over the pairs.
/// </summary>
public static class ActAgreement
{
    /// <summary>
    /// Scores of the second coder with the first as gold: acts (found by both), types and modes and statuses among them, actors and
    /// recipients (spans that share a word), speakers; and kappa of the types, an act that the other does not have being a class of its own.
    /// </summary>
    /// <param name="first">Texts as the first coded them.</param>
    /// <param name="second">As the second did; texts that only one coded are left out.</param>
    public static (ImmutableArray<Metric> Metrics, double Kappa, int Texts) Score(IEnumerable<ActText> first, IEnumerable<ActText> second)
    {
        var others = second.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var names = new[] { "acts", "types", "modes", "statuses", "speakers", "actors", "recipients" };
        var metrics = names.ToDictionary(n => n, n => new Metric(n, 0, 0, 0), StringComparer.Ordinal);
        void Count(string name, int gold, int system, int right) => metrics[name] = metrics[name].Plus(gold, system, right);
        var decisions = new List<(string First, string Second)>();
        var texts = 0;
        foreach (var text in first)
        {
            if (!others.TryGetValue(text.Id, out var other))
                continue;
            if (other.Text != text.Text)
                throw new FormatException($"{text.Id}: the two coders had different texts.");
            texts++;
            var pairs = Pairs(text.Acts, other.Acts);
            Count("acts", text.Acts.Length, other.Acts.Length, pairs.Count);
            foreach (var (a, b) in pairs)
            {
                decisions.Add((a.Type, b.Type));
                Count("types", 1, 1, a.Type == b.Type ? 1 : 0);
                if (a.Type == b.Type)
                    Count("modes", 1, 1, a.Mode == b.Mode ? 1 : 0);
                Count("statuses", 1, 1, a.Status == b.Status ? 1 : 0);
                Count("speakers", 1, 1, SameSpeaker(a, b) ? 1 : 0);
                Count("actors", a.Actors.Length, b.Actors.Length, Shared(a.Actors, b.Actors));
                Count("recipients", a.Recipients.Length, b.Recipients.Length, Shared(a.Recipients, b.Recipients));
            }

            decisions.AddRange(text.Acts.Except(pairs.Select(p => p.First)).Select(a => (a.Type, "")));
            decisions.AddRange(other.Acts.Except(pairs.Select(p => p.Second)).Select(b => ("", b.Type)));
        }

        return ([.. names.Select(n => metrics[n])], Kappa(decisions), texts);
    }

    /// <summary>Cohen's kappa (1960) over pairs of decisions; 1 where there is none.</summary>
    internal static double Kappa(IReadOnlyCollection<(string First, string Second)> decisions)
    {
        if (decisions.Count == 0)
            return 1;
        double total = decisions.Count;
        var observed = decisions.Count(d => d.First == d.Second) / total;
        var second = decisions.CountBy(d => d.Second).ToDictionary();
        var expected = decisions.CountBy(d => d.First).Sum(c => c.Value / total * second.GetValueOrDefault(c.Key) / total);
        return expected >= 1 ? 1 : (observed - expected) / (1 - expected);
    }

    private static List<(CodedAct First, CodedAct Second)> Pairs(ImmutableArray<CodedAct> first, ImmutableArray<CodedAct> second)
    {
        var candidates =
            from a in first
            from b in second
            where a.Trigger.Overlaps(b.Trigger)
            orderby a.Type == b.Type descending, a.Trigger.Start, b.Trigger.Start
            select (a, b);
        var pairs = new List<(CodedAct First, CodedAct Second)>();
        foreach (var (a, b) in candidates)
            if (!pairs.Any(p => ReferenceEquals(p.First, a) || ReferenceEquals(p.Second, b)))
                pairs.Add((a, b));
        return pairs;
    }

    private static int Shared(ImmutableArray<TextSpan> first, ImmutableArray<TextSpan> second)
    {
        var left = second.ToList();
        var shared = 0;
        foreach (var span in first)
        {
            var match = left.FindIndex(span.Overlaps);
            if (match < 0)
                continue;
            left.RemoveAt(match);
            shared++;
        }

        return shared;
    }

    private static bool SameSpeaker(CodedAct a, CodedAct b) => (a.Speaker, b.Speaker) switch
    {
        ({ } x, { } y) => x.Overlaps(y),
        (null, null) => a.HasUnnamedSpeaker == b.HasUnnamedSpeaker,
        _ => false,
    };
}
