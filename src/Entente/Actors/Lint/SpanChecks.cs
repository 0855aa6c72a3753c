using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>Sectors and dates of people and organisations.</summary>
internal static class SpanChecks
{
    /// <summary>What is wrong with a cell of spans, or of sectors without dates.</summary>
    /// <param name="draft">The registry.</param>
    /// <param name="row">Row of the cell.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="isPerson">Whether it has to have spans that follow one another.</param>
    public static IEnumerable<RegistryProblem> In(RegistryDraft draft, TableRow row, string cell, bool isPerson)
    {
        RegistryProblem Problem(string reason) => new(row.Table, row.Line, reason);
        if (cell.Length == 0)
        {
            if (isPerson)
                yield return Problem("no sector");
            yield break;
        }

        if (!isPerson && !cell.Contains(':', StringComparison.Ordinal))
        {
            foreach (var reason in OfSectors(cell.Split(',')))
                yield return Problem(reason);
            yield break;
        }

        DraftSpan? last = null;
        foreach (var part in cell.Split(';'))
        {
            if (DraftSpan.Read(part) is not { } span)
            {
                yield return Problem($"'{part}' is no span: SECTOR[,SECTOR][@CODE][ office]:from..to, days as yyyy, yyyy-mm or yyyy-mm-dd");
                continue;
            }

            foreach (var reason in OfSectors([.. span.Tenure.Sectors]))
                yield return Problem(reason + $" in '{part}'");
            if (span.Tenure.Country is { } code && !draft.IsCode(code))
                yield return Problem($"'{code}' is no country's code in '{part}'");
            if (span.Tenure.To < span.Tenure.From)
                yield return Problem($"'{part}' ends before it begins");
            if (last is not null && span.LastBegin < last.Tenure.From)
                yield return Problem($"'{part}' stands behind '{last.Text}', which begins later");
            else if (last is not null && span.LastBegin < last.FirstEnd)
                yield return Problem($"'{part}' begins before '{last.Text}' ends");
            last = span;
        }
    }

    private static IEnumerable<string> OfSectors(string[] sectors)
    {
        foreach (var sector in sectors)
            if (!Plover.IsSector(sector))
                yield return $"'{sector}' is no sector";
        if (Plover.Sectors.Any(sector => sector.Code == sectors[0] && sector.Secondary))
            yield return $"'{sectors[0]}' is secondary and stands behind a primary sector";
        if (sectors.Distinct(StringComparer.Ordinal).Count() < sectors.Length)
            yield return "one sector twice";
    }
}
