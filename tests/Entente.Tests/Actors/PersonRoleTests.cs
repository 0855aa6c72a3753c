using Entente.Actors;
using Entente.Circumstances;

namespace Entente.Tests.Actors;

public class PersonRoleTests
{
    private static readonly PersonEntry Roth = new("person:ada-roth:RUR", "Ada Roth", "RUR", "PTY party leader:1990..1994;GOV president:1995..1999;ELI:2000..");

    [Theory]
    // Nothing told: the office of the day of the act, else of the text, else the one she is known for.
    [InlineData("Untold", "", "", "", "GOV", null)]
    [InlineData("Untold", "", "1997", "", "GOV", "president")]
    [InlineData("Untold", "", "2005", "", "ELI", null)]
    [InlineData("Untold", "1992", "1997", "", "PTY", "party leader")]
    [InlineData("Untold", "1997", "2005", "", "GOV", "president")]
    [InlineData("Untold", "1985", "2005", "", "PTY", null)]
    // The story's time stands in for that of the act, and gives way to it.
    [InlineData("Untold", "", "2005", "1997", "GOV", "president")]
    [InlineData("Untold", "1992", "2005", "1997", "PTY", "party leader")]
    // "Former": out of office …
    [InlineData("Former", "", "2005", "", "ELI", null)]
    [InlineData("Former", "2004", "2005", "", "ELI", null)]
    [InlineData("Former", "", "", "", "ELI", null)]
    [InlineData("Former", "", "2005", "1997", "ELI", null)]
    // … unless the text looks back on what the person did in office.
    [InlineData("Former", "1997", "2005", "", "GOV", "president")]
    [InlineData("Former", "1992", "2005", "", "PTY", "party leader")]
    [InlineData("Former", "1997", "", "", "GOV", "president")]
    // "Then": as the registry has it.
    [InlineData("Then", "1997", "2005", "", "GOV", "president")]
    // "-elect": what she was before.
    [InlineData("Coming", "1994", "1995", "", "PTY", null)]
    public void TheRoleIsThatOfTheTime(string time, string when, string published, string story, string sectors, string? office)
    {
        var (found, held, _, conflict) = Of(Person(), time, when, published, story);
        Assert.Equal((sectors, office, null), (string.Join(',', found), held, conflict));
    }

    [Theory]
    [InlineData("Former", "", "1997", "ELI", "the text says former; the registry has president on 1997-06-01")]
    [InlineData("Then", "2005", "2010", "GOV", "the text says in office; the registry has ELI on 2005-01-01")]
    [InlineData("Coming", "1997", "1998", "PTY", "the text says not yet in office; the registry has president on 1997-01-01")]
    public void WhereTextAndRegistryDisagreeTheTextWinsAndBothAreTold(string time, string when, string published, string sectors, string conflict)
    {
        var (found, office, _, told) = Of(Person(sector: "GOV"), time, when, published);
        Assert.Equal((sectors, null, conflict), (string.Join(',', found), office, told));
    }

    [Theory]
    // Called former elsewhere in the text: so too where nothing is said, as long as no earlier day is told of.
    [InlineData("", "2005", "", "ELI")]
    [InlineData("", "1997", "", "ELI")]
    [InlineData("1997", "2005", "", "GOV")]
    [InlineData("", "2005", "1997", "GOV")]
    public void WhoIsCalledFormerOnceIsFormerToday(string when, string published, string story, string sectors) =>
        Assert.Equal(sectors, string.Join(',', Of(Person(isFormer: true), "Untold", when, published, story).Sectors));

    [Theory]
    // Without an entry the text's words are all there is.
    [InlineData("Untold", "GOV", false, "GOV")]
    [InlineData("Untold", null, false, "")]
    [InlineData("Untold", "GOV", true, "ELI")]
    [InlineData("Former", "GOV", false, "ELI")]
    [InlineData("Then", "GOV", true, "GOV")]
    [InlineData("Then", null, true, "ELI")]
    [InlineData("Coming", "GOV", false, "PTY")]
    public void WhomTheRegistryDoesNotKnowTheTextDescribes(string time, string? sector, bool isFormer, string sectors)
    {
        var (found, office, _, conflict) = Of(new PersonOfText("Jan Marek") { Sector = sector, IsFormer = isFormer }, time, "1997", "2005");
        Assert.Equal((sectors, null, null), (string.Join(',', found), office, conflict));
    }

    [Theory]
    [InlineData("1991-01-01", "1991-04-30", "minister")]
    [InlineData("1991-01-01", "1991-12-31", "premier")]
    [InlineData("1991-04-29", "1991-05-01", "minister")]
    [InlineData("1980-01-01", "1991-01-02", "minister")]
    [InlineData("1980-01-01", "1980-12-31", null)]
    public void OfALongTimeTheOfficeHeldForMostOfItCounts(string from, string to, string? office)
    {
        var person = Person(new PersonEntry("person:x:RUR", "X", "RUR", "GOV minister:1991-01-01..1991-04-30;GOV premier:1991-05-01..1993"));
        var when = new DateInterval(DateOnly.Parse(from), DateOnly.Parse(to), Granularity.Period, "");
        Assert.Equal(office, PersonRole.Of(person, RoleTime.Untold, when, null).Office);
    }

    [Fact]
    public void AnOfficeAbroadIsOfItsOwnCountry()
    {
        var person = new PersonEntry("person:x:RUR", "X", "RUR", "GOV minister:1991..1994;GOV@IGO secretary general:1995..1999");
        Assert.Equal("RUR", person.CountryAt(new DateOnly(1992, 1, 1)));
        Assert.Equal("IGO", person.CountryAt(new DateOnly(1996, 1, 1)));
        Assert.Equal("RUR", person.CountryAt(null));
    }

    private static PersonOfText Person(PersonEntry? entry = null, string? sector = null, bool isFormer = false) =>
        new("Ada Roth") { Registered = entry ?? Roth, Sector = sector, IsFormer = isFormer };

    [Fact]
    public void CountryAndSectorAreOfTheSameTime()
    {
        var abroad = new PersonEntry("person:roth", "Ada Roth", "RUR", "GOV foreign minister:2001..2006;GOV@UNO deputy secretary general:2012-07-01..2016");
        var role = PersonRole.Of(Person(abroad), RoleTime.Untold, null, new DateOnly(2020, 6, 1), Day("2014"));
        Assert.Equal(("UNO", "deputy secretary general"), (role.Country, role.Office));
    }

    private static (System.Collections.Immutable.ImmutableArray<string> Sectors, string? Office, string? Country, string? Conflict) Of(PersonOfText person, string time, string when, string published, string story = "") =>
        PersonRole.Of(person, Enum.Parse<RoleTime>(time), Day(when), published.Length == 0 ? null : new DateOnly(int.Parse(published), 6, 1), Day(story));

    private static DateInterval? Day(string year) => year.Length == 0 ? null : new DateInterval(new DateOnly(int.Parse(year), 1, 1), new DateOnly(int.Parse(year), 1, 1), Granularity.Day, year);
}
