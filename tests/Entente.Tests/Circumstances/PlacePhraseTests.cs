using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

public class PlacePhraseTests
{
    [Theory]
    [InlineData("Troops/s shelled/v the outskirts/s of Aleppo/L", "Aleppo", "SYR", 2)]
    [InlineData("Troops/s clashed/v in the suburbs/s of Damascus/L", "Damascus", "SYR", 2)]
    [InlineData("Gunmen/s clashed/v south/r of Mosul/L", "Mosul", "IRQ", 2)]
    [InlineData("Gunmen/s clashed/v in northern/a Waziristan/L", "North Waziristan", "PAK", 3)]
    [InlineData("Gunmen/s clashed/v in eastern/a Ukraine/L", "eastern Ukraine", "UKR", 5)]
    [InlineData("Gunmen/s clashed/v in southern/a Sudan/L", "southern Sudan", "SDN", 5)]
    [InlineData("Gunmen/s clashed/v in the north of Mali/L", "north of Mali", "MLI", 5)]
    [InlineData("Gunmen/s clashed/v in central/a Cairo/L", "Cairo", "EGY", 1)]
    [InlineData("Gunmen/s clashed/v in the streets/s of Caracas/L", "Caracas", "VEN", 1)]
    [InlineData("Ships/s clashed/v off the coast of Somalia/L", "coast of Somalia", "SOM", 5)]
    public void PartsAndSurroundingsOfAPlaceAreThePlaceLessExactly(string text, string name, string country, int precision)
    {
        var place = Assert.Single(PlaceSentences.Places(text));
        Assert.Equal((name, country, precision), (place.Name, place.Country, place.Precision));
        Assert.Equal(place.Precision <= 3, place.Latitude is not null);
    }

    [Theory]
    [InlineData("Troops/s clashed/v on the border between Hungary/L and Serbia/L", "Hungary–Serbia border")]
    [InlineData("Troops/s clashed/v on the Syrian/A border with Turkey/L", "Syria–Turkey border")]
    [InlineData("Troops/s clashed/v along Latvia/L 's border with Russia/L", "Latvia–Russia border")]
    [InlineData("India/L clashed/v with Pakistan/L along their border", "India–Pakistan border")]
    [InlineData("Sudan/L burned/v | Troops/s clashed/v on the border with Chad/L", "Chad–Sudan border")]
    [InlineData("Indian/A troops/s clashed/v with Pakistan/L on the border", "India–Pakistan border")]
    [InlineData("Iraqi/A troops/s clashed/v at the Syrian/A border", "Iraq–Syria border")]
    public void ABorderIsThatOfItsTwoStates(string text, string name)
    {
        var place = PlaceSentences.Places(text).Single(p => p.Precision == 5);
        Assert.Equal((name, (string?)null), (place.Name, place.Country));
    }

    [Theory]
    [InlineData("Troops/s clashed/v at the Jordanian/A border", "the Jordanian border", "JOR", 5)]
    [InlineData("American/A troops/s clashed/v at the Iraqi/A border", "the Iraqi border", "IRQ", 5)]
    [InlineData("Troops/s clashed/v on the border", "the border", null, null)]
    [InlineData("Hungary/L spoke/v | France/L spoke/v | Iran/L spoke/v | Troops/s clashed/v on the border", "the border", null, null)]
    public void ABorderThatTheTextDoesNotTellKeepsItsWords(string text, string name, string? country, int? precision)
    {
        var place = Assert.Single(PlaceSentences.Places(text));
        Assert.Equal((name, country, precision), (place.Name, place.Country, place.Precision));
        Assert.Null(place.Latitude);
    }

    [Theory]
    [InlineData("Rebels/s stormed/v the Afghan/A capital", "Kabul", "AFG")]
    [InlineData("Rebels/s clashed/v in the capital of Chad/L", "N'Djamena", "TCD")]
    [InlineData("Sudan/L burned/v | Rebels/s entered/v the capital", "Khartoum", "SDN")]
    [InlineData("Sudan/L 's army clashed/v with rebels/s in its capital", "Khartoum", "SDN")]
    [InlineData("Rebels/s clashed/v in the capital , Khartoum/L", "Khartoum", "SDN")]
    public void TheCapitalIsThatOfTheStateTold(string text, string name, string country)
    {
        var place = Assert.Single(PlaceSentences.Places(text));
        Assert.Equal((name, country, 1), (place.Name, place.Country, place.Precision));
        Assert.NotNull(place.Latitude);
    }

    [Theory]
    [InlineData("Rebels/s entered/v the capital")]
    [InlineData("Rebels/s entered/v the provincial/a capital | Sudan/L burned/v")]
    [InlineData("Sudan/L spoke/v to Chad/L | Rebels/s entered/v the capital")]
    [InlineData("Rebels/s entered/v the city")]
    [InlineData("Rebels/s clashed/v in a capital | Sudan/L burned/v")]
    public void NoPlaceIsGuessed(string text) => Assert.Empty(PlaceSentences.Places(text));

    [Theory]
    [InlineData("Aleppo/L burned/v | Rebels/s entered/v the city", "Aleppo", "the city", 1)]
    [InlineData("Rebels/s stormed/v the Afghan/A capital | Rebels/s clashed/v near the city", "Kabul", "the city", 2)]
    [InlineData("Helmand/L burned/v | Rebels/s clashed/v in the province", "Helmand", "the province", 4)]
    [InlineData("Helmand/L burned/v | Aleppo/L burned/v | Rebels/s clashed/v in the province", "Helmand", "the province", 4)]
    [InlineData("Aleppo/L burned/v | Rebels/s clashed/v on the outskirts/s of the city", "Aleppo", "outskirts of the city", 2)]
    public void TheCityIsTheOneNamedLast(string text, string name, string words, int precision)
    {
        var place = PlaceSentences.Places(text)[^1];
        Assert.Equal((name, precision), (place.Name, place.Precision));
        Assert.EndsWith(words, place.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ACityNamedLongAgoIsNotMeant() => Assert.Empty(PlaceSentences.Places(
        "Aleppo/L burned/v | Guns/s fired/v | Guns/s fired/v | Guns/s fired/v | Guns/s fired/v | Guns/s fired/v | Rebels/s entered/v the city"));

    [Fact]
    public void TheWordsOfAPhraseStandInTheText()
    {
        var place = Assert.Single(PlaceSentences.Places("Gunmen/s clashed/v in the outskirts/s of Aleppo/L"));
        Assert.Equal("outskirts of Aleppo", place.Text);
        Assert.Contains("only place of that name", place.Why, StringComparison.Ordinal);
    }
}
