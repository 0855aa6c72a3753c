using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;

namespace Entente.Tests.Actors;

public class EntityTests
{
    internal static ImmutableArray<Entity> At(string rows, int sentence, int head, string? published = null, DateInterval? when = null)
    {
        var about = Document.FromText("") with { Published = published is null ? null : DateOnly.Parse(published) };
        return DocumentActors.Recognize(Annotated.Document(rows, about), ActorRegistry.Load()).At(sentence, head, when);
    }

    [Theory]
    [InlineData("Norway Norway PROPN NNP 2 nsubj LOC", "Norway", "NOR", "")]
    [InlineData("Oslo Oslo PROPN NNP 2 nsubj LOC", "Norway", "NOR", "GOV")]
    [InlineData("Kremlin Kremlin PROPN NNP 2 nsubj ORG", "Russia", "RUS", "GOV")]
    [InlineData("Czechoslovakia Czechoslovakia PROPN NNP 2 nsubj LOC", "Czechoslovakia", "CZE", "")]
    [InlineData("NATO NATO PROPN NNP 2 nsubj ORG", "NATO", "IGO", "")]
    [InlineData("Hamas Hamas PROPN NNP 2 nsubj ORG", "Hamas", "PSE", "REB")]
    [InlineData("Protesters protester NOUN NNS 2 nsubj Number=Plur", null, null, "CVL")]
    [InlineData("Gunmen gunman NOUN NNS 2 nsubj Number=Plur", null, null, "UAF")]
    [InlineData("Pentagon Pentagon PROPN NNP 2 nsubj ORG", "Pentagon", "USA", "MIL")]
    public void ASingleWordNamesAnActor(string row, string? name, string? country, string sectors)
    {
        var entity = Assert.Single(At(row + "\nacted act VERB VBD 0 root", 0, 0));
        Assert.Equal((name, country, sectors), (entity.Name, entity.Country, string.Join(',', entity.Sectors)));
    }

    [Theory]
    [InlineData("Winter winter NOUN NN 2 nsubj")]
    [InlineData("Reform reform NOUN NN 2 nsubj")]
    [InlineData("us we PRON PRP 2 nsubj")]
    public void OtherNounsNameNobody(string row) => Assert.Empty(At(row + "\nacted act VERB VBD 0 root", 0, 0));

    [Fact]
    public void ANationalityGivesTheCountryOfTroops()
    {
        var entity = Assert.Single(At("""
            The the DET DT 3 det
            Syrian Syrian ADJ JJ 3 amod MISC
            troops troop NOUN NNS 4 nsubj Number=Plur
            withdrew withdraw VERB VBD 0 root
            """, 0, 2));
        Assert.Equal(("Syrian troops", "SYR", "MIL"), (entity.Text, entity.Country, entity.Sectors.Single()));
    }

    [Fact]
    public void CoordinatedNationalitiesAreSeveralActors()
    {
        var entities = At("""
            Kenyan Kenyan ADJ JJ 4 amod MISC
            and and CCONJ CC 3 cc
            Ugandan Ugandan ADJ JJ 1 conj MISC
            soldiers soldier NOUN NNS 5 nsubj Number=Plur
            landed land VERB VBD 0 root
            """, 0, 3);
        Assert.Equal(["KEN", "UGA"], entities.Select(e => e.Country));
    }

    [Fact]
    public void APossessorGivesTheCountry()
    {
        var entity = Assert.Single(At("""
            Chad Chad PROPN NNP 3 nmod:poss LOC
            's 's PART POS 1 case
            army army NOUN NN 4 nsubj
            mutinied mutiny VERB VBD 0 root
            """, 0, 2));
        Assert.Equal(("TCD", "MIL"), (entity.Country, entity.Sectors.Single()));
    }

    [Fact]
    public void AMinistersCountryStandsAfterOf()
    {
        var entity = Assert.Single(At("""
            The the DET DT 2 det
            president president NOUN NN 5 nsubj Number=Sing
            of of ADP IN 4 case
            Ghana Ghana PROPN NNP 2 nmod LOC
            spoke speak VERB VBD 0 root
            """, 0, 1));
        Assert.Equal(("president of Ghana", "GHA", "GOV"), (entity.Text, entity.Country, entity.Sectors.Single()));
    }

    [Fact]
    public void ATitleBelongsToTheNameAndGivesTheRole()
    {
        var entity = Assert.Single(At("""
            President President PROPN NNP 3 nmod:desc
            Ana Ana PROPN NNP 3 compound PER
            Bolero Bolero PROPN NNP 4 nsubj PER
            resigned resign VERB VBD 0 root
            """, 0, 2));
        Assert.Equal(("Ana Bolero", "president", "GOV"), (entity.Name, entity.Role, entity.Sectors.Single()));
    }

    [Theory]
    [InlineData("1971-12-10", "Indira Gandhi")]
    [InlineData("", null)]
    public void AnOfficeWhoseHolderIsNotNamedIsWhoHeldItThen(string published, string? name)
    {
        var entity = Assert.Single(At("""
            The the DET DT 3 det
            Indian Indian ADJ JJ 3 amod
            premier premier NOUN NN 4 nsubj Number=Sing
            spoke speak VERB VBD 0 root
            """, 0, 2, published.Length == 0 ? null : published));
        Assert.Equal((name, "IND"), (entity.Name, entity.Country));
    }

    [Fact]
    public void ATitleMarkedAsANameByItselfIsNobody() => Assert.Empty(At("""
        the the DET DT 2 det
        President President PROPN NNP 6 nsubj PER
        , , PUNCT , 4 punct
        Ada Ada PROPN NNP 2 conj PER
        Roth Roth PROPN NNP 4 flat PER
        spoke speak VERB VBD 0 root
        """, 0, 1));

    [Fact]
    public void AllRolesBeforeANameAreThePersons() => Assert.Empty(At("""
        Former former ADJ JJ 2 amod
        president president NOUN NN 7 nsubj Number=Sing
        and and CCONJ CC 4 cc
        protégé protégé NOUN NN 2 conj Number=Sing
        Ada Ada PROPN NNP 2 conj PER
        Roth Roth PROPN NNP 5 flat PER
        spoke speak VERB VBD 0 root
        """, 0, 1));

    [Theory]
    [InlineData("2005-01-01", "GOV")]
    [InlineData("2012-01-01", "ELI")]
    public void ALeadersSectorIsAsOfTheDate(string published, string sector)
    {
        var entity = Assert.Single(At("""
            Tony Tony PROPN NNP 3 nsubj PER
            Blair Blair PROPN NNP 1 flat PER
            spoke speak VERB VBD 0 root
            """, 0, 0, published));
        Assert.Equal(("Tony Blair", "GBR", sector), (entity.Name, entity.Country, entity.Sectors.Single()));
    }

    [Fact]
    public void TheDayOfTheActCountsNotTheDayOfTheText()
    {
        var when = new DateInterval(new DateOnly(2003, 3, 1), new DateOnly(2003, 3, 31), Granularity.Month, "March 2003");
        var entity = Assert.Single(At("""
            Tony Tony PROPN NNP 3 nsubj PER
            Blair Blair PROPN NNP 1 flat PER
            spoke speak VERB VBD 0 root
            """, 0, 0, "2020-01-01", when));
        Assert.Equal("GOV", entity.Sectors.Single());
    }

    [Fact]
    public void FormerMeansFormerWhateverTheCalendarSays()
    {
        var entity = Assert.Single(At("""
            Former former ADJ JJ 2 amod
            president president NOUN NN 4 nmod:desc
            Luis Luis PROPN NNP 4 compound PER
            Amaral Amaral PROPN NNP 5 nsubj PER
            spoke speak VERB VBD 0 root
            """, 0, 3));
        Assert.Equal(["ELI"], entity.Sectors);
    }

    [Fact]
    public void ARoleSetBesideANameIsNoParticipantOfItsOwn()
    {
        const string Rows = """
            Former former ADJ JJ 3 amod
            Kenyan Kenyan ADJ JJ 3 amod MISC
            president president NOUN NN 7 nsubj Number=Sing
            and and CCONJ CC 5 cc
            founder founder NOUN NN 3 conj
            Jo Jo PROPN NNP 5 flat PER
            spoke speak VERB VBD 0 root
            """;
        Assert.Empty(At(Rows, 0, 2));
        var entity = Assert.Single(At(Rows, 0, 4));
        Assert.Equal(("Jo", "KEN", "ELI"), (entity.Name, entity.Country, entity.Sectors.Single()));
    }

    [Fact]
    public void ACommonWordThatIsAlsoANameIsAPersonWhenTheReaderSaysSo()
    {
        var entity = Assert.Single(At("""
            Jordan Jordan PROPN NNP 3 nsubj PER
            Pickett Pickett PROPN NNP 1 flat PER
            spoke speak VERB VBD 0 root
            """, 0, 0));
        Assert.Equal(("Jordan Pickett", (string?)null), (entity.Name, entity.Country));
    }
}
