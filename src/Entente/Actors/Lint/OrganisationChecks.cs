using System.Collections.Frozen;
using Entente.Actors.Identities;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>Organisations: each row by itself, and their names against one another and against words.</summary>
internal static class OrganisationChecks
{
    private static readonly string[] WordTables = ["data/language/lemmas.tsv", "data/language/person-nouns.tsv"];

    private static readonly Lazy<FrozenSet<string>> Words = new(() => WordTables.SelectMany(WordList.Rows).SelectMany(row => row.Take(2)).ToFrozenSet(StringComparer.Ordinal));

    public static IEnumerable<RegistryProblem> In(RegistryDraft draft)
    {
        var rows = draft.Under(RegistryDraft.OrganisationTables).ToList();
        foreach (var row in rows)
            foreach (var problem in OfRow(draft, row))
                yield return problem;
        foreach (var same in rows.GroupBy(row => row.Cells[0], StringComparer.Ordinal).Where(same => same.Count() > 1))
            foreach (var row in same.Skip(1))
                yield return new RegistryProblem(row.Table, row.Line, $"the id {row.Cells[0]} stands in {same.First().Id} too");
        foreach (var problem in Names(draft, [.. rows.Where(row => row.Cells.Length == 8)]))
            yield return problem;
    }

    private static IEnumerable<RegistryProblem> OfRow(RegistryDraft draft, TableRow row)
    {
        if (RowChecks.Columns(row, 8) is { } wrong)
        {
            yield return wrong;
            yield break;
        }

        RegistryProblem Problem(string reason) => new(row.Table, row.Line, reason);
        if (!draft.IsCode(row.Cells[3]))
            yield return Problem($"'{row.Cells[3]}' is no country's code");
        foreach (var problem in SpanChecks.In(draft, row, row.Cells[4], isPerson: false).Concat(RowChecks.Source(row, 6)).Concat(RowChecks.Names(row, 1)))
            yield return problem;
        var members = row.Cells[5].Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var member in members.Where(member => !draft.StateCodes.Contains(member)))
            yield return Problem($"the member '{member}' is no state's code");
        foreach (var member in members.GroupBy(member => member, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return Problem($"the member '{member.Key}' twice");
    }

    private static IEnumerable<RegistryProblem> Names(RegistryDraft draft, List<TableRow> rows)
    {
        var states = StateChecks.Words(draft).Select(word => word.Word).ToHashSet(StringComparer.Ordinal);
        var agents = draft.Under(RegistryDraft.AgentTable).Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal);
        var first = new Dictionary<string, TableRow>(StringComparer.Ordinal);
        foreach (var row in rows)
            foreach (var name in RegistryDraft.Split(row.Cells[2]).Prepend(row.Cells[1]).Distinct(StringComparer.Ordinal))
            {
                // Names are found as they are spelt, so that two spellings are two names.
                if (!first.TryAdd(PlainLetters.Of(name), row) && first[PlainLetters.Of(name)] is var other && other != row && !draft.Excused.Has("name", name))
                    yield return new RegistryProblem(row.Table, row.Line, $"'{name}' is a name of {other.Cells[1]} ({other.Id}) too", IsDoubt: other.Cells[3] != row.Cells[3]);
                if (states.Contains(name) && !draft.Excused.Has("name", name))
                    yield return new RegistryProblem(row.Table, row.Line, $"'{name}' is a state's word, which goes before");
                var lower = name.ToLowerInvariant();
                if (name != name.ToUpperInvariant() && !name.Contains(' ', StringComparison.Ordinal) && (agents.Contains(lower) || Words.Value.Contains(lower)) && !draft.Excused.Has("name", name))
                    yield return new RegistryProblem(row.Table, row.Line, $"'{name}' is a common word where a sentence begins with it", IsDoubt: true);
            }
    }
}
