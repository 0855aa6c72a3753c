using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>People: each row by itself, and those that are one person twice.</summary>
internal static class PeopleChecks
{
    public static IEnumerable<RegistryProblem> In(RegistryDraft draft)
    {
        foreach (var row in draft.Under(RegistryDraft.PeopleTables))
            foreach (var problem in OfRow(draft, row))
                yield return problem;
        foreach (var problem in OneIdTwice(draft).Concat(OneNameTwice(draft)).Concat(LikePeople.In(draft)))
            yield return problem;
    }

    private static IEnumerable<RegistryProblem> OfRow(RegistryDraft draft, TableRow row)
    {
        if (RowChecks.Columns(row, 6) is { } wrong)
        {
            yield return wrong;
            yield break;
        }

        if (!draft.IsCode(row.Cells[2]))
            yield return new RegistryProblem(row.Table, row.Line, $"'{row.Cells[2]}' is no country's code");
        foreach (var problem in SpanChecks.In(draft, row, row.Cells[3], isPerson: true).Concat(RowChecks.Source(row, 4)).Concat(RowChecks.Names(row, 0)))
            yield return problem;
        // People are found by full names first; a surname alone is shared by many.
        var others = RegistryDraft.Split(row.Cells[1]);
        if (!row.Cells[0].Contains(' ', StringComparison.Ordinal) && !others.Any(name => name.Contains(' ', StringComparison.Ordinal)))
            yield return new RegistryProblem(row.Table, row.Line, $"'{row.Cells[0]}' has no name of two words", IsDoubt: true);
        foreach (var name in others)
            if (!name.Contains(' ', StringComparison.Ordinal) && !draft.Excused.Has("name", name))
                yield return new RegistryProblem(row.Table, row.Line, $"'{name}' is another name of one word", IsDoubt: true);
    }

    private static IEnumerable<RegistryProblem> OneIdTwice(RegistryDraft draft)
    {
        foreach (var same in draft.People.GroupBy(person => person.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            foreach (var person in same.Skip(1))
                yield return new RegistryProblem(person.Row.Table, person.Row.Line, $"the id {person.Id} is that of {same.First().Place} too");
    }

    private static IEnumerable<RegistryProblem> OneNameTwice(RegistryDraft draft)
    {
        var names = draft.People.SelectMany(person => person.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).Select(key => (key, person)));
        foreach (var same in names.GroupBy(name => (name.key, name.person.Country), name => name.person))
            foreach (var (one, other) in RowChecks.Pairs([.. same]))
                if (one.Id != other.Id && LiveAtOnce(one, other) && !draft.Excused.Has("person", one.Id, other.Id))
                    yield return new RegistryProblem(other.Row.Table, other.Row.Line, $"'{same.Key.key}' is a name of {one.Place} too, at the same time: likely one person twice");
    }

    private static bool LiveAtOnce(DraftPerson one, DraftPerson other) => First(one) <= Last(other) && First(other) <= Last(one);

    private static DateOnly First(DraftPerson person) => person.Spans.Min(span => span.Tenure.From);

    private static DateOnly Last(DraftPerson person) => person.Spans.Max(span => span.Tenure.To);
}
