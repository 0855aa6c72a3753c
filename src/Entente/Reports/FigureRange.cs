using System.Collections.Immutable;
using Entente.Circumstances;

namespace Entente.Reports;

/// <summary>A figure as one report gives it.</summary>
/// <param name="Report">The report: its document, publisher and speakers tell who says so.</param>
/// <param name="Figure">The figure.</param>
public sealed record FigureAccount(Report Report, Figure Figure);

/// <summary>What the reports of an act say of one thing that can be counted.</summary>
/// <param name="Kind">killed, injured, arrested, ….</param>
/// <param name="Unit">What is counted, or null.</param>
/// <param name="Low">The least that any report allows; null where none gives a lower bound.</param>
/// <param name="High">The most that any report gives; null where none gives an upper bound.</param>
/// <param name="Accounts">Who says what, the earliest publication first.</param>
public sealed record FigureRange(string Kind, string? Unit, decimal? Low, decimal? High, ImmutableArray<FigureAccount> Accounts)
{
    /// <summary>Whether two of the accounts cannot both be right.</summary>
    public bool Disagrees => Accounts.Any(one => Accounts.Any(other => !Agree(one.Figure, other.Figure)));

    /// <summary>Whether nobody who gives the most gives an end: "at least 20".</summary>
    public bool IsOpen => High is not null && Accounts.Where(a => (a.Figure.High ?? a.Figure.Low) == High).All(a => a.Figure.High is null);

    /// <summary>The ranges of all kinds of figures that the reports have, those that most reports have first.</summary>
    public static ImmutableArray<FigureRange> Of(IEnumerable<Report> reports) =>
    [
        .. reports.SelectMany(report => report.Event.Magnitudes.Select(figure => new FigureAccount(report, figure)))
            .Where(account => account.Figure.Low is not null || account.Figure.High is not null)
            .GroupBy(account => (account.Figure.Kind, Unit: account.Figure.Unit?.ToLowerInvariant()))
            .OrderByDescending(group => group.Select(a => a.Report.Id).Distinct(StringComparer.Ordinal).Count())
            .ThenBy(group => group.Key.Kind, StringComparer.Ordinal).ThenBy(group => group.Key.Unit, StringComparer.Ordinal)
            .Select(group => new FigureRange(
                group.Key.Kind, group.First().Figure.Unit,
                group.Min(a => a.Figure.Low ?? a.Figure.High), group.Max(a => a.Figure.High ?? a.Figure.Low), [.. group])),
    ];

    /// <summary>Whether some number lies within the bounds of both.</summary>
    internal static bool Agree(Figure one, Figure other) =>
        (one.Low is not { } low || other.High is not { } otherHigh || low <= otherHigh)
        && (other.Low is not { } otherLow || one.High is not { } high || otherLow <= high);
}
