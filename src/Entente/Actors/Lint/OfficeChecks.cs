using System.Globalization;

namespace Entente.Actors.Lint;

/// <summary>Two people in an office of which a state has one, at the same time.</summary>
internal static class OfficeChecks
{
    // Handing over takes a while, and sources differ.
    private const int Days = 31;

    private static readonly string[] Offices = ["president", "prime minister", "king", "shah", "emperor", "emir", "sultan", "chancellor", "supreme leader"];

    public static IEnumerable<RegistryProblem> In(RegistryDraft draft)
    {
        var terms = draft.People.SelectMany(person => person.Spans
            .Where(span => span.Tenure.Sectors.Contains("GOV") && Offices.Contains(span.Tenure.Office)).Select(span => (Person: person, Span: span)));
        foreach (var office in terms.GroupBy(term => (Country: term.Span.Tenure.Country ?? term.Person.Country, term.Span.Tenure.Office)))
            foreach (var (one, other) in RowChecks.Pairs([.. office.OrderBy(term => term.Span.LastBegin)]))
            {
                // Only the days on which both held it for certain: years and months are read kindly.
                var (begin, end) = (other.Span.LastBegin, one.Span.FirstEnd < other.Span.FirstEnd ? one.Span.FirstEnd : other.Span.FirstEnd);
                if (one.Person.Id != other.Person.Id && end.DayNumber - begin.DayNumber > Days
                    && !draft.Excused.Has("office", one.Person.Id, other.Person.Id) && !draft.Excused.HasTwoGovernments(office.Key.Country, begin))
                    yield return new RegistryProblem(other.Person.Row.Table, other.Person.Row.Line, string.Create(CultureInfo.InvariantCulture,
                        $"{other.Person.Names[0]} and {one.Person.Place} are both {office.Key.Office} of {office.Key.Country} from {begin:yyyy-MM-dd} {Until(end)}"));
            }
    }

    private static string Until(DateOnly end) => end == DateOnly.MaxValue ? "on" : string.Create(CultureInfo.InvariantCulture, $"to {end:yyyy-MM-dd}");
}
