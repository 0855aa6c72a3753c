using Entente.Actors.Identities;

namespace Entente.Actors.Lint;

/// <summary>People of one state who began the same office at the same time and have like names: one person under two spellings.</summary>
internal static class LikePeople
{
    // Sources differ in the day on which somebody took office.
    private const int Days = 31;
    private const int ShortestMisspelt = 5;

    public static IEnumerable<RegistryProblem> In(RegistryDraft draft)
    {
        var terms = draft.People.SelectMany(person => person.Spans.Where(span => span.Tenure.Sectors.Contains("GOV")).Select(span => (person, span.Tenure)));
        var told = new HashSet<(string, string)>();
        foreach (var office in terms.GroupBy(term => (Country: term.Tenure.Country ?? term.person.Country, term.Tenure.Office)))
            foreach (var (one, other) in RowChecks.Pairs([.. office]))
                if (one.person.Id != other.person.Id
                    && Math.Abs(one.Tenure.From.DayNumber - other.Tenure.From.DayNumber) <= Days
                    && AreAlike(one.person, other.person)
                    && told.Add((one.person.Id, other.person.Id))
                    && !draft.Excused.Has("person", one.person.Id, other.person.Id))
                    yield return new RegistryProblem(other.person.Row.Table, other.person.Row.Line,
                        $"{other.person.Names[0]} became {office.Key.Office ?? "GOV"} when {one.person.Place} did: likely one person twice");
    }

    private static bool AreAlike(DraftPerson one, DraftPerson other)
    {
        foreach (var name in one.Keys)
            foreach (var another in other.Keys)
                if (AreAlike(name, another))
                    return true;
        return false;
    }

    private static bool AreAlike(string one, string other)
    {
        var (words, others) = (one.Split(' '), other.Split(' '));
        if (Math.Min(words[^1].Length, others[^1].Length) >= ShortestMisspelt && Spelling.Distance(words[^1], others[^1]) <= 2)
            return true;
        var shared = words.Intersect(others, StringComparer.Ordinal).Count();
        return shared == Math.Min(words.Length, others.Length) || (shared > 1 && shared >= Math.Max(words.Length, others.Length) - 1);
    }
}
