using CsCheck;
using Entente.Events;
using Entente.Reports;
using static Entente.Tests.Reports.Tellings;

namespace Entente.Tests.Reports;

public class ReportLinkerTests
{
    private static readonly Report First = Blast("a", Bombing, "bombed", killed: 12, most: 12);
    private static readonly Report Second = Blast("b", "Seventeen died when Boko Haram bombed a crowded market in Maiduguri on Saturday.", "bombed", killed: 17, most: 17);

    [Fact]
    public void ReportsOfOneActAreOne()
    {
        var act = Assert.Single(ReportLinker.Link([Second, First]));
        Assert.Equal(("a#e1", 2, 2), (act.Id, act.Reports.Length, act.Publishers));
        Assert.All(act.Reports, report => Assert.InRange(report.Probability, 0.5, 1));
    }

    [Fact]
    public void EachReportKeepsItsFigures() =>
        Assert.Equal([12m, 17m], ReportLinker.Link([First, Second])[0].Reports.Select(r => r.Report.Event.Magnitudes[0].Low!.Value));

    [Fact]
    public void DaysApartAreNotOne() =>
        Assert.Equal(2, ReportLinker.Link([First, Blast("c", Bombing, "bombed", "2021-03-10", "2021-03-09")]).Length);

    [Fact]
    public void WhatAPaperToldBeforeTheDayIsAnotherAct() =>
        Assert.Equal(2, ReportLinker.Link([First, Blast("c", Bombing, "bombed", "2021-03-01", null)]).Length);

    [Fact]
    public void AnswersInKindAreNotTheBlow()
    {
        var (india, pakistan) = (State("IND", "Indian troops", "MIL"), State("PAK", "Pakistani troops", "MIL"));
        Assert.Equal(2, ReportLinker.Link(
        [
            Of("a", "Indian troops shelled a Pakistani post on Monday.", "shelled", "2019-07-02", "2019-07-01", actors: [india], recipients: [pakistan]),
            Of("b", "Pakistani troops shelled an Indian post on Monday.", "shelled", "2019-07-02", "2019-07-01", actors: [pakistan], recipients: [india]),
        ]).Length);
    }

    [Fact]
    public void PlacesFarApartAreNotOne()
    {
        var kano = Maiduguri with { Name = "Kano", Latitude = 12.0, Longitude = 8.52, GeoNamesId = 2335204 };
        var other = Of("c", "Boko Haram bombed a market in Kano on Saturday.", "bombed", "2021-03-07", "2021-03-06", actors: [Actor("Boko Haram")], place: kano);
        Assert.Equal(2, ReportLinker.Link([First, other]).Length);
    }

    [Fact]
    public void AnActThatWasDeniedIsNotOneThatWasDone() =>
        Assert.Equal(2, ReportLinker.Link(
        [
            First, Of("c", "Boko Haram did not bomb Maiduguri on Saturday.", "bomb", "2021-03-07", "2021-03-06", actors: [Actor("Boko Haram")], status: EventStatus.Negated),
        ]).Length);

    [Fact]
    public void SidesOfAMutualActMayComeInAnyOrder()
    {
        var (egypt, ethiopia) = (State("EGY", "Egypt"), State("ETH", "Ethiopia"));
        Assert.Single(ReportLinker.Link(
        [
            Of("a", "Egypt and Ethiopia held talks in Khartoum on Tuesday.", "held talks", "2020-02-12", "2020-02-11", "CONSULT", [egypt, ethiopia]),
            Of("b", "Ethiopia met Egypt for talks in Khartoum on Tuesday.", "met", "2020-02-12", "2020-02-11", "CONSULT", [ethiopia], [egypt]),
        ]));
    }

    [Fact]
    public void TwoActsOfOneDocumentStayTwoUnlessMuchUnitesThem()
    {
        var text = "Boko Haram bombed a market in Maiduguri on Saturday. Boko Haram attacked Maiduguri.";
        var both = new[] { Blast("c", text, "bombed"), Blast("c", text, "attacked", day: null) };
        both[1] = both[1] with { Told = both[1].Told with { Event = both[1].Event with { Id = "c#e2" } } };
        var acts = ReportLinker.Link([First, .. both]);
        Assert.DoesNotContain(acts, act => act.Reports.Count(r => r.Report.Document.Id == "c") > 1);
        Assert.Contains(acts, act => act.Reports.Select(r => r.Report.Id).SequenceEqual(["a#e1", "c#e1"]));
    }

    [Fact]
    public void ALinkSaysWhyAndWhatCameNearest()
    {
        var later = Blast("c", Bombing, "bombed", "2021-03-09", null);
        var acts = ReportLinker.Link([First, Second, later]);
        var why = acts[0].Reports[1].Why;
        Assert.Equal("a#e1", why.With);
        Assert.Contains(why.Evidence, e => e is { Feature: "day same", Value: 1 });
        Assert.Equal(why.Evidence, LinkReasonJson.Read(LinkReasonJson.Text(why)).Evidence);
        Assert.Equal(LinkReasonJson.Text(why), LinkReasonJson.Text(LinkReasonJson.Read(LinkReasonJson.Text(why))));
    }

    [Fact]
    public void TheEvidenceAddsUpToTheProbability()
    {
        var linked = ReportLinker.Link([First, Second])[0].Reports[1];
        Assert.Equal(linked.Probability, LinkWeights.Probability(linked.Why.Evidence.Sum(e => e.Share)), 2);
    }

    [Fact]
    public void EveryEventIsAReportOfOneActExactly() => Some.Sample(reports =>
    {
        var ids = ReportLinker.Link(reports).SelectMany(act => act.Reports).Select(r => r.Report.Id).ToList();
        return ids.Count == reports.Length && ids.ToHashSet(StringComparer.Ordinal).SetEquals(reports.Select(r => r.Id));
    }, iter: 60);

    [Fact]
    public void TheOrderOfDocumentsDoesNotMatter() => Gen.Select(Some, Gen.Int[0, 1_000_000]).Sample((reports, seed) =>
    {
        var mixed = reports.OrderBy(r => Entente.Documents.Document.IdOf($"{r.Id} {seed}"), StringComparer.Ordinal).ToArray();
        return Written(ReportLinker.Link(reports)) == Written(ReportLinker.Link(mixed));
    }, iter: 60);

    [Fact]
    public void NoActIsOfDaysApart() => Some.Sample(reports => ReportLinker.Link(reports).All(act =>
    {
        var days = act.Reports.Select(r => r.Report.Event.Date?.Start?.DayNumber).OfType<int>().ToList();
        return days.Count == 0 || days.Max() - days.Min() <= 1;
    }), iter: 60);

    /// <summary>Reports that are like each other in all manner of ways.</summary>
    private static Gen<Report[]> Some { get; } = Gen.Select(
        OneOf("bombed", "attacked", "shelled"), OneOf("Boko Haram", "the army", "rebels of Borno"), OneOf("market", "bus station", "barracks"),
        Gen.Nullable(Gen.Int[1, 5]), Gen.Int[5, 9], Gen.Nullable(Gen.Int[1, 30]))
        .Array[1, 14].Select(all => all.Select((one, i) => Blast(
            $"d{i}", $"On that day {one.Item2} {one.Item1} the {one.Item3} of Maiduguri.", one.Item1, $"2021-03-0{one.Item5}",
            one.Item4 is { } day ? $"2021-03-0{day}" : null, one.Item6, one.Item6)).ToArray());

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static string Written(IEnumerable<ReportedAct> acts) => string.Join(
        '\n', acts.Select(act => $"{act.Id}: {string.Join(' ', act.Reports.Select(r => FormattableString.Invariant($"{r.Report.Id} {r.Probability:R} {LinkReasonJson.Text(r.Why)}")))}"));
}
