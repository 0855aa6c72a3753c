using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>States, past states and the words that stand for them.</summary>
internal static class StateChecks
{
    private static readonly string[] Kinds = ["state", "renamed", "colony", "de facto"];

    public static IEnumerable<RegistryProblem> In(RegistryDraft draft)
    {
        var (states, past) = (draft.Under(RegistryDraft.StateTable).ToList(), draft.Under(RegistryDraft.PastTable).ToList());
        foreach (var row in states)
            foreach (var problem in OfState(row))
                yield return problem;
        var ids = past.Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in past)
            foreach (var problem in OfPast(draft, row, ids))
                yield return problem;
        foreach (var same in past.GroupBy(row => row.Cells[0], StringComparer.Ordinal).Where(same => same.Count() > 1 || draft.StateCodes.Contains(same.Key)))
            yield return new RegistryProblem(same.Last().Table, same.Last().Line, $"the id {same.Key} is another's too");
        var first = new Dictionary<string, (TableRow Row, string Code)>(StringComparer.Ordinal);
        foreach (var (word, row, code) in Words(draft))
            if (!first.TryAdd(word, (row, code)) && first[word].Code != code && !draft.Excused.Has("seat", word))
                yield return new RegistryProblem(row.Table, row.Line, $"'{word}' is {first[word].Row.Cells[1]}'s ({first[word].Row.Id}) too, which goes before");
    }

    /// <summary>Names, demonyms, capitals and seats, with the code that each stands for: the kinds in the order in which they go before one another.</summary>
    public static IEnumerable<(string Word, TableRow Row, string Code)> Words(RegistryDraft draft)
    {
        var rows = draft.Under(RegistryDraft.StateTable).Where(row => row.Cells.Length == 10).Select(row => (row, Code: row.Cells[0]))
            .Concat(draft.Under(RegistryDraft.PastTable).Where(row => row.Cells.Length == 12).Select(row => (row, Code: row.Cells[6]))).ToList();
        foreach (var column in Enumerable.Range(1, 5))
            foreach (var (row, code) in rows)
                foreach (var word in RegistryDraft.Split(row.Cells[column]))
                    yield return (word, row, code);
    }

    private static IEnumerable<RegistryProblem> OfState(TableRow row)
    {
        if (RowChecks.Columns(row, 10) is { } wrong)
            return [wrong];
        return Span(row, row.Cells[6], row.Cells[7]).Concat(RowChecks.Source(row, 8)).Concat(RowChecks.Names(row, 1))
            .Concat(row.Cells[0] is { Length: 3 } code && code.All(char.IsAsciiLetterUpper) ? [] : [new RegistryProblem(row.Table, row.Line, $"'{row.Cells[0]}' is no code of three letters")]);
    }

    private static IEnumerable<RegistryProblem> OfPast(RegistryDraft draft, TableRow row, HashSet<string> ids)
    {
        if (RowChecks.Columns(row, 12) is { } wrong)
        {
            yield return wrong;
            yield break;
        }

        RegistryProblem Problem(string reason) => new(row.Table, row.Line, reason);
        foreach (var problem in Span(row, row.Cells[7], row.Cells[8]).Concat(RowChecks.Names(row, 1)))
            yield return problem;
        if (!draft.StateCodes.Contains(row.Cells[6]))
            yield return Problem($"'{row.Cells[6]}' is no state's code");
        foreach (var successor in row.Cells[9].Split(',', StringSplitOptions.RemoveEmptyEntries))
            if (!draft.StateCodes.Contains(successor) && !ids.Contains(successor))
                yield return Problem($"the successor '{successor}' is no state");
        if (!Kinds.Contains(row.Cells[10]))
            yield return Problem($"'{row.Cells[10]}' is none of {string.Join(", ", Kinds)}");
        if (row.Cells[11].Length == 0)
            yield return Problem("no source");
    }

    private static IEnumerable<RegistryProblem> Span(TableRow row, string from, string to)
    {
        if (DraftSpan.Read($"UNK:{from}..{to}") is not { } span)
            yield return new RegistryProblem(row.Table, row.Line, $"'{from}' to '{to}': days are yyyy, yyyy-mm or yyyy-mm-dd");
        else if (span.Tenure.To < span.Tenure.From)
            yield return new RegistryProblem(row.Table, row.Line, $"'{from}' to '{to}' ends before it begins");
    }
}
