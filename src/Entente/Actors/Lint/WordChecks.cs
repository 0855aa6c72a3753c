using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>Generic agents and the words that say when a role is held.</summary>
internal static class WordChecks
{
    public static IEnumerable<RegistryProblem> In(RegistryDraft draft)
    {
        foreach (var table in new[] { RegistryDraft.AgentTable, RegistryDraft.RoleTable })
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in draft.Under(table))
            {
                var wrong = RowChecks.Columns(row, table == RegistryDraft.AgentTable ? 3 : 2, 4);
                var reason = wrong?.Reason ?? (table == RegistryDraft.AgentTable ? OfAgent(row.Cells) : OfRole(row.Cells));
                if (reason is not null)
                    yield return new RegistryProblem(row.Table, row.Line, reason);
                if (!seen.TryAdd(row.Cells[0], row.Line))
                    yield return new RegistryProblem(row.Table, row.Line, FormattableString.Invariant($"'{row.Cells[0]}' stands in line {seen[row.Cells[0]]} too"));
            }
        }
    }

    private static string? OfAgent(string[] cells) =>
        !Plover.IsSector(cells[1]) ? $"'{cells[1]}' is no sector"
        : cells[2] is not ("person" or "group") ? $"'{cells[2]}' is neither person nor group"
        : cells.Length > 3 && cells[3] is not ("" or "abroad") ? $"'{cells[3]}' is not abroad"
        : cells[0] != cells[0].ToLowerInvariant() ? $"'{cells[0]}' is not in lower case"
        : null;

    private static string? OfRole(string[] cells) => cells[1] is "then" or "former" or "coming" ? null : $"'{cells[1]}' is none of then, former, coming";
}
