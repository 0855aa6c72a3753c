using Entente.Circumstances;
using Entente.Ontology;

namespace Entente.Tests.Circumstances;

public class PlaceChoiceTests
{
    [Theory]
    // The words next to the name win.
    [InlineData("Protesters/s marched/v in Tripoli/L , Lebanon/L", "Tripoli", "LBN", "North Lebanon", 1)]
    [InlineData("Protesters/s marched/v in Tripoli/L", "Tripoli", "LBY", null, 1)]
    [InlineData("Students/s met/v in Cambridge/L , Massachusetts/L", "Cambridge", "USA", "Massachusetts", 1)]
    [InlineData("Fighters/s seized/v the Syrian/A town of Qamishli/L", "Qamishli", "SYR", "Al-Hasakah", 1)]
    [InlineData("Gunmen/s clashed/v in the Lebanese/A port of Tripoli/L", "Tripoli", "LBN", null, 1)]
    [InlineData("Police/n clashed/v in London/L , Ontario/L", "London", "CAN", "Ontario", 1)]
    [InlineData("Planes/s shelled/v Syria/L 's Aleppo/L", "Aleppo", "SYR", "Aleppo", 1)]
    [InlineData("Crowds/s met/v in Hyderabad/L in Pakistan/L", "Hyderabad", "PAK", "Sindh", 1)]
    [InlineData("Crowds/s met/v in Atlanta/L , Georgia/L", "Atlanta", "USA", "Georgia", 1)]
    [InlineData("Leaders/s met/v at Camp_David/L , Maryland/L", "Camp David", "USA", "Maryland", 1)]
    [InlineData("Troops/s seized/v the Afghan/A village of Umbrio/L", "Umbrio", "AFG", null, 6)]
    // Then the states the text speaks of.
    [InlineData("Lebanese/A troops/s clashed/v in Tripoli/L", "Tripoli", "LBN", null, 1)]
    [InlineData("Libyan/A troops/s clashed/v in Tripoli/L", "Tripoli", "LBY", null, 1)]
    [InlineData("Lebanon/L burned/v | Troops/s clashed/v in Tripoli/L", "Tripoli", "LBN", null, 1)]
    [InlineData("Venezuelan/A troops/s clashed/v in Valencia/L", "Valencia", "VEN", null, 1)]
    [InlineData("Spanish/A police/n clashed/v in Valencia/L", "Valencia", "ESP", null, 1)]
    [InlineData("Pakistani/A police/n clashed/v in Hyderabad/L", "Hyderabad", "PAK", "Sindh", 1)]
    [InlineData("Indian/A police/n clashed/v in Hyderabad/L", "Hyderabad", "IND", "Telangana", 1)]
    [InlineData("Pakistani/A troops/s clashed/v in Punjab/L", "Punjab", "PAK", "Punjab", 4)]
    // A great city is not left for a small namesake.
    [InlineData("American/A envoys/s met/v in Moscow/L", "Moscow", "RUS", null, 1)]
    [InlineData("American/A envoys/s met/v in Paris/L", "Paris", "FRA", null, 1)]
    [InlineData("American/A envoys/s met/v in Berlin/L", "Berlin", "DEU", null, 1)]
    [InlineData("American/A envoys/s met/v in Athens/L", "Athens", "GRC", null, 1)]
    [InlineData("Russian/A troops/s clashed/v in Donetsk/L", "Donetsk", "UKR", "Donetsk", 1)]
    [InlineData("American/A police/n met/v in Birmingham/L", "Birmingham", "USA", "Alabama", 1)]
    // Nor a place the gazetteer lacks for a small town far away.
    [InlineData("Norwegian/A envoys/s met/v in Warren/L", "Warren", "USA", "Michigan", 1)]
    [InlineData("Norwegian/A envoys/s met/v in Keene/L", "Keene", null, null, null)]
    // Other names, other spellings.
    [InlineData("Envoys/s met/v in Kiev/L", "Kyiv", "UKR", null, 1)]
    [InlineData("Envoys/s met/v in Bombay/L", "Mumbai", "IND", "Maharashtra", 1)]
    [InlineData("Envoys/s met/v in Saigon/L", "Ho Chi Minh City", "VNM", null, 1)]
    [InlineData("Envoys/s met/v in Stalingrad/L", "Volgograd", "RUS", null, 1)]
    [InlineData("Envoys/s met/v in Danzig/L", "Gdańsk", "POL", null, 1)]
    [InlineData("Envoys/s met/v in Kandahar/L", "Kandahār", "AFG", "Kandahar", 1)]
    [InlineData("Envoys/s met/v in Reykjavik/L", "Reykjavík", "ISL", null, 1)]
    [InlineData("Envoys/s met/v in Fallujah/L", "Al Fallūjah", "IRQ", "Anbar", 1)]
    [InlineData("Envoys/s met/v in Geneva/L", "Geneva", "CHE", "Geneva", 1)]
    public void ANameIsThePlaceItsWordsThenItsTextThenItsSizeTell(string text, string name, string? country, string? admin1, int? precision)
    {
        var place = PlaceSentences.Places(text).First(p => p.Precision != 6 || p.Name == "Umbrio");
        Assert.Equal((name, country, precision), (place.Name, place.Country, place.Precision));
        Assert.True(admin1 is null || admin1 == place.Admin1, place.Admin1);
        Assert.NotNull(place.Why);
    }

    [Theory]
    [InlineData("Crowds/s met/v in Kandahar/L province", "Kandahar", 4)]
    [InlineData("Crowds/s met/v in Kandahar/L", "Kandahār", 1)]
    [InlineData("Crowds/s met/v in the province of Helmand/L", "Helmand", 4)]
    [InlineData("Crowds/s met/v in Swat/L district", "Swat", 4)]
    [InlineData("Crowds/s met/v in Pulwama/L district", "Pulwama district", 3)]
    [InlineData("Crowds/s met/v in North_Waziristan/L", "North Waziristan", 3)]
    [InlineData("Ships/s clashed/v in the South_China_Sea/L", "South China Sea", 7)]
    [InlineData("Troops/s clashed/v along the Durand_Line/L", "Durand Line", 5)]
    [InlineData("Troops/s clashed/v on the Euphrates/L", "Euphrates", 5)]
    [InlineData("Crowds/s met/v in Libya/L", "Libya", 6)]
    [InlineData("Troops/s clashed/v near Sirte/L", "Sirte", 2)]
    [InlineData("Bombs/s fell/v outside Baghdad/L", "Baghdad", 2)]
    public void PrecisionSaysHowExactlyThePlaceIsTold(string text, string name, int precision)
    {
        var place = Assert.Single(PlaceSentences.Places(text));
        Assert.Equal((name, precision), (place.Name, place.Precision));
    }

    [Theory]
    [InlineData("Crowds/s met/v in Washington/P")]
    [InlineData("Crowds/s met/v at Reading/O")]
    [InlineData("Crowds/s met/v at Same/M")]
    public void ANameOfSomethingElseIsNoPlace(string text) => Assert.Empty(PlaceSentences.Places(text));

    [Fact]
    public void EveryCapitalOfTheTableOfStatesHasCoordinates()
    {
        var missing = Countries.Words.Where(w => w.Value.Kind == StateWordKind.Capital && w.Value.Id == w.Value.Code)
            .Where(w => !Gazetteer.Named(w.Key).Any(p => p.Country == w.Value.Code && p.IsCity && p.Latitude is not null)).Select(w => w.Key);
        Assert.Empty(missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryOtherNameLeadsToItsCity()
    {
        var astray = Entente.Language.WordList.Rows("data/places/other-names.tsv")
            .Where(row => !Gazetteer.Named(row[0]).Any(p => p.GeoNamesId?.ToString(System.Globalization.CultureInfo.InvariantCulture) == row[1] && p.Country == row[3]))
            .Select(row => row[0]);
        Assert.Empty(astray);
    }

    [Fact]
    public void EveryKindOfRegionHasItsPrecision() =>
        Assert.All(Entente.Language.WordList.Rows("data/places/regions.tsv"), row => Assert.InRange(Gazetteer.PrecisionOf(row[4]), 1, 7));

    [Theory]
    [InlineData("Ḩalab", "Halab")]
    [InlineData("Al-Hasakah", "al Hasakah")]
    [InlineData("Al Qāmishlī", "Qamishli")]
    [InlineData("N’Djamena", "N'Djamena")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Diyarbakır", "Diyarbakir")]
    public void SpellingsOfOneNameFoldToOne(string one, string other) => Assert.Equal(PlaceSpelling.Fold(one), PlaceSpelling.Fold(other));
}
