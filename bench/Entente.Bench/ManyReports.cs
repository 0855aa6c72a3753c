using System.Diagnostics;
using System.Globalization;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events;
using Entente.Ontology;
using Entente.Record;
using Entente.Reports;

namespace Entente.Bench;

/// <summary>How long it takes to link the reports of a year's news: every act told by three papers on average, few states in most of them.</summary>
internal static class ManyReports
{
    private const int Reports = 100_000;
    private const int ReportsOfAnAct = 3;
    private const int Days = 365;
    private static readonly string[] Verbs = ["shelled", "raided", "met", "accused", "arrested", "praised", "sanctioned", "warned", "bombed", "visited"];
    private static readonly string[] Types = ["ASSAULT", "ASSAULT", "CONSULT", "ACCUSE", "COERCE", "SUPPORT", "SANCTION", "THREATEN", "ASSAULT", "CONSULT"];

    public static void Run()
    {
        var states = CountryNames().ToArray();
        var reports = Enumerable.Range(0, Reports).Select(i => Report(i, states)).ToList();
        reports.Sort(Entente.Reports.Report.Compare);
        var watch = Stopwatch.StartNew();
        var rarity = new Rarity();
        var traits = ReportTraits.Of(reports, rarity);
        var afterTraits = watch.Elapsed;
        var pairs = Candidates.Of(traits, rarity);
        var afterPairs = watch.Elapsed;
        var likely = pairs.Count(pair => PairComparison.LogOdds(traits[pair.One], traits[pair.Other], LinkWeights.Load()) >= 0);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"traits {afterTraits.TotalSeconds:F1} s, {pairs.Count} candidates {(afterPairs - afterTraits).TotalSeconds:F1} s, comparing them {(watch.Elapsed - afterPairs).TotalSeconds:F1} s, {likely} likely"));
        watch.Restart();
        var acts = ReportLinker.Link(reports);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Reports} reports of {Reports / ReportsOfAnAct} acts: {watch.Elapsed.TotalSeconds:F1} s, {acts.Length} acts found, {GC.GetTotalMemory(forceFullCollection: true) / 1_000_000} MB"));
    }

    private static Report Report(int number, (string Code, string Name)[] states)
    {
        // The same act always comes out the same, whoever reports it.
        var act = number % (Reports / ReportsOfAnAct);
        var chance = new Random(act);
        var (one, other) = (Often(chance, states), Often(chance, states));
        var verb = chance.Next(Verbs.Length);
        var day = new DateOnly(2021, 1, 1).AddDays(chance.Next(Days));
        var (town, dead) = ($"Town{chance.Next(5000)}", chance.Next(1, 60));
        var paper = new Random(number);
        var text = $"{one.Name} {Verbs[verb]} {other.Name} at {town} on {day.DayOfWeek}, and {dead} words{paper.Next(3000)} were said by word{paper.Next(3000)} of matter{act % 4000}.";
        return new Report(
            Document.FromText(text) with { Id = $"d{number:000000}", Publisher = $"Paper {number % 40}", Published = day.AddDays(1) }, new TextSpan(0, text.Length),
            new AttributedEvent(
                new Event
                {
                    Id = $"d{number:000000}#e1",
                    Type = Types[verb],
                    Actors = [State(one)],
                    Recipients = [State(other)],
                    Trigger = new Trigger(Verbs[verb], 0, new TextSpan(one.Name.Length + 1, one.Name.Length + 1 + Verbs[verb].Length), 0),
                    Date = paper.Next(3) == 0 ? null : new DateInterval(day, day, Granularity.Day, "then"),
                    Place = paper.Next(2) == 0 ? null : new Place(town, other.Code, null, null, null, town, 0, default) { Precision = 1 },
                    Magnitudes = Types[verb] == "ASSAULT" ? [new Figure("killed", dead + paper.Next(3), null, "persons", "", 0, default)] : [],
                    Why = new DecisionTrace("", []),
                },
                []));
    }

    /// <summary>A few states are in most of the news.</summary>
    private static (string Code, string Name) Often(Random chance, (string Code, string Name)[] states) =>
        states[(int)(states.Length * Math.Pow(chance.NextDouble(), 2.5))];

    private static Entity State((string Code, string Name) state) =>
        new() { Text = state.Name, Name = state.Name, Id = "state:" + state.Code, Country = state.Code, Sentence = 0, Span = default, Head = 0 };

    private static IEnumerable<(string Code, string Name)> CountryNames() => Countries.Words
        .Select(word => word.Value.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(code => (code, Countries.NameOf(code))).Where(pair => pair.Item2 is not null).Select(pair => (pair.code, pair.Item2!));
}
