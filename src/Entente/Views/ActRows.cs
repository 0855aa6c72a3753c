using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Events;
using Entente.Record;
using Entente.Reports;

namespace Entente.Views;

/// <summary>An act over all its reports as a row of a table.</summary>
/// <param name="Id">The act's id.</param>
/// <param name="When">When, by the first report that tells it.</param>
/// <param name="Who">Actors, by the first report that names any.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Words">The words that carry it in the first report.</param>
/// <param name="Whom">Recipients.</param>
/// <param name="Place">Where, or empty.</param>
/// <param name="Status">Whether it took place.</param>
/// <param name="Figures">The range of each figure over the reports.</param>
/// <param name="Reports">Number of reports.</param>
/// <param name="Publishers">Number of publishers.</param>
public sealed record ActRow(
    string Id, string When, string Who, string Type, string Words, string Whom, string Place, string Status, string Figures, int Reports, int Publishers)
{
    /// <summary>The row of an act.</summary>
    public static ActRow Of(ReportedAct act)
    {
        var told = act.Reports.Select(r => r.Report.Event).ToImmutableArray();
        return new ActRow(
            act.Id, Phrases.When(told.FirstOrDefault(e => e.Date is not null)?.Date), Phrases.Of(First(told, e => e.Actors)), act.Type, told[0].Trigger.Text,
            Phrases.Of(First(told, e => e.Recipients)), told.FirstOrDefault(e => e.Place is not null)?.Place?.Name ?? "", Names.Of(told[0].Status),
            string.Join("; ", act.Figures.Select(Phrase)), act.Reports.Length, act.Publishers);
    }

    /// <summary>A range of figures: "killed 12..20", "killed 12..20+" where those who say 20 say "at least".</summary>
    public static string Phrase(FigureRange range)
    {
        // One account is told as its document tells it: "up to 12" has no lower end.
        if (range.Accounts is [var only])
            return Phrases.Of(only.Figure);
        var (low, high) = (Number(range.Low), Number(range.High));
        return $"{range.Kind} {(low == high ? low : $"{low}..{high}")}{(range.IsOpen ? "+" : "")}{(range.Unit is null or "persons" ? "" : " " + range.Unit)}";
    }

    private static ImmutableArray<Entity> First(ImmutableArray<Event> told, Func<Event, ImmutableArray<Entity>> side) =>
        told.Select(side).FirstOrDefault(entities => !entities.IsEmpty, []);

    private static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A report of an act as a row of a table.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Published">The document's day.</param>
/// <param name="Publisher">The document's publisher, or its title.</param>
/// <param name="Words">The words that carry the act.</param>
/// <param name="Figures">Its own figures.</param>
/// <param name="Says">Who says so.</param>
/// <param name="Probability">How likely it is of this act.</param>
/// <param name="Because">What weighs most for it and against it.</param>
public sealed record ReportRow(string Id, string Published, string Publisher, string Words, string Figures, string Says, string Probability, string Because)
{
    private const int MostEvidence = 4;

    /// <summary>The row of a report.</summary>
    public static ReportRow Of(LinkedReport linked)
    {
        var (report, told) = (linked.Report, linked.Report.Event);
        return new ReportRow(
            report.Id, report.Document.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", report.Document.Publisher ?? report.Document.Title ?? "",
            told.Trigger.Text, string.Join("; ", told.Magnitudes.Select(Phrases.Of)), Phrases.Says(report.Told.Attribution),
            linked.Probability.ToString("0.00", CultureInfo.InvariantCulture), Evidence(linked.Why));
    }

    private static string Evidence(LinkReason why) => string.Join(", ", why.Evidence.Where(e => e.Feature != "bias").Take(MostEvidence)
        .Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Feature} {e.Share:+0.0;-0.0}")));
}
