using System.Collections.Immutable;

namespace Entente.Reports;

/// <summary>What spoke for or against two reports being of one act.</summary>
/// <param name="Feature">What was compared and how it came out: "type same", "day next", ….</param>
/// <param name="Value">How far it holds, from 0 to 1.</param>
/// <param name="Weight">What it weighs (data/reports/link-weights.tsv), in log-odds.</param>
public readonly record struct LinkEvidence(string Feature, double Value, double Weight)
{
    /// <summary>What it adds to the log-odds.</summary>
    public double Share => Value * Weight;
}

/// <summary>The act that a report was nearest to among those that it was not linked with.</summary>
/// <param name="Report">Id of the nearest report of that act.</param>
/// <param name="Probability">Probability that both are of one act, the two taken by themselves.</param>
/// <param name="Because">Why they were not linked.</param>
public sealed record RunnerUp(string Report, double Probability, string Because);

/// <summary>Why a report was linked, or with nothing.</summary>
/// <param name="With">Id of the report of the same act that it is nearest to; null for the only report of an act.</param>
/// <param name="Evidence">What speaks for and against those two, the weightiest first.</param>
/// <param name="RunnerUp">The nearest act that it was not linked with, or null.</param>
public sealed record LinkReason(string? With, ImmutableArray<LinkEvidence> Evidence, RunnerUp? RunnerUp);

/// <summary>A report of an act.</summary>
/// <param name="Report">The report, with its own figures and speakers.</param>
/// <param name="Probability">Probability that it is of this act: over all other reports of it; 1 for an only report.</param>
/// <param name="Why">What that rests on.</param>
public sealed record LinkedReport(Report Report, double Probability, LinkReason Why);

/// <summary>One act with all that report it.</summary>
/// <param name="Id">Id of the event in the first report: it says where the act is told first, and changes only when an earlier report comes.</param>
/// <param name="Reports">Its reports, the earliest publication first; never empty.</param>
public sealed record ReportedAct(string Id, ImmutableArray<LinkedReport> Reports)
{
    /// <summary>The type that most reports tell; of several, the first reported.</summary>
    public string Type => Reports.GroupBy(r => r.Report.Event.Type, StringComparer.Ordinal).OrderByDescending(g => g.Count()).First().Key;

    /// <summary>In how many documents it is reported.</summary>
    public int Documents => Reports.Select(r => r.Report.Document.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many publishers report it; documents without one count as one each.</summary>
    public int Publishers => Reports.Select(r => r.Report.Document.Publisher ?? "\n" + r.Report.Document.Id).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Its figures over all reports, with who says what.</summary>
    public ImmutableArray<FigureRange> Figures => FigureRange.Of(Reports.Select(r => r.Report));
}
