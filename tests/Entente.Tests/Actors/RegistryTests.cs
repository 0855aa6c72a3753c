using Entente.Actors;
using Entente.Ontology;

namespace Entente.Tests.Actors;

public class RegistryTests
{
    [Theory]
    [InlineData("Zaire", "COD")]
    [InlineData("Burma", "MMR")]
    [InlineData("Ceylon", "LKA")]
    [InlineData("Rhodesia", "ZWE")]
    [InlineData("Yugoslavia", "SRB")]
    [InlineData("Holland", "NLD")]
    [InlineData("Britain", "GBR")]
    [InlineData("America", "USA")]
    [InlineData("USSR", "RUS")]
    [InlineData("Kosovo", "KOS")]
    [InlineData("Taiwan", "TWN")]
    [InlineData("Palestine", "PSE")]
    [InlineData("Peking", "CHN")]
    [InlineData("Kremlin", "RUS")]
    [InlineData("Whitehall", "GBR")]
    [InlineData("Frenchman", "FRA")]
    [InlineData("Poles", "POL")]
    [InlineData("Chechen", "RUS")]
    public void AStateIsKnownByPastNamesSeatsAndPeoples(string word, string code) => Assert.Equal(code, Countries.Find(word)?.Code);

    [Theory]
    [InlineData("Kurdish")]
    [InlineData("Tamil")]
    [InlineData("Arab")]
    [InlineData("us")]
    [InlineData("turkey")]
    public void PeoplesOfSeveralStatesAndCommonWordsAreNoStates(string word) => Assert.Null(Countries.Find(word));

    [Theory]
    [InlineData("UNITA", "AGO", "REB")]
    [InlineData("Mossad", "ISR", "SPY")]
    [InlineData("Knesset", "ISR", "LEG")]
    [InlineData("Reuters", "GBR", "JRN")]
    [InlineData("Interpol", "IGO", "COP")]
    [InlineData("UNHCR", "UNO", "")]
    [InlineData("Oxfam", "NGO", "SOC")]
    [InlineData("Gazprom", "RUS", "BUS")]
    [InlineData("Langley", "USA", "SPY")]
    [InlineData("Rawalpindi", "PAK", "MIL")]
    [InlineData("ECOWAS", "IGO", "")]
    [InlineData("Renamo", "MOZ", "REB")]
    public void AnOrganisationIsKnownByItsName(string word, string country, string sectors)
    {
        var entity = Assert.Single(EntityTests.At($"{word} {word} PROPN NNP 2 nsubj ORG\nacted act VERB VBD 0 root", 0, 0));
        Assert.Equal((country, sectors), (entity.Country, string.Join(',', entity.Sectors)));
    }

    [Theory]
    [InlineData("soldiers", "soldier", "MIL")]
    [InlineData("policemen", "policeman", "COP")]
    [InlineData("lawmakers", "lawmaker", "LEG")]
    [InlineData("prosecutors", "prosecutor", "JUD")]
    [InlineData("rebels", "rebel", "REB")]
    [InlineData("spies", "spy", "SPY")]
    [InlineData("villagers", "villager", "CVL")]
    [InlineData("journalists", "journalist", "JRN")]
    [InlineData("bishops", "bishop", "REL")]
    [InlineData("students", "student", "EDU")]
    [InlineData("miners", "miner", "LAB")]
    [InlineData("smugglers", "smuggler", "CRM")]
    public void AGenericAgentHasASector(string form, string lemma, string sector)
    {
        var entity = Assert.Single(EntityTests.At($"{form} {lemma} NOUN NNS 2 nsubj Number=Plur\nleft leave VERB VBD 0 root", 0, 0));
        Assert.Equal((null, sector), (entity.Name, entity.Sectors.FirstOrDefault()));
    }

    [Theory]
    [InlineData("Margaret", "Thatcher", "1975-06-01", "1985-06-01", "1999-06-01")]
    public void AnOfficeIsHeldFromADayToADay(string first, string last, string before, string during, string after)
    {
        string Sector(string day) => EntityTests.At($"{first} {first} PROPN NNP 3 nsubj PER\n{last} {last} PROPN NNP 1 flat PER\nspoke speak VERB VBD 0 root", 0, 0, day)
            .Single().Sectors.First();
        Assert.Equal(("GOV", "ELI"), (Sector(during), Sector(after)));
        Assert.NotEqual("ELI", Sector(before));
    }

    [Fact]
    public void LoadingGivesTheSameRegistry() => Assert.Same(ActorRegistry.Load(), ActorRegistry.Load());
}
