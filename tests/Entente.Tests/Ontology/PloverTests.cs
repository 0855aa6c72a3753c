using Entente.Ontology;

namespace Entente.Tests.Ontology;

public sealed class PloverTests
{
    [Fact]
    public void ThereAreSixteenTypes() => Assert.Equal(16, Plover.Types.Length);

    [Theory]
    [InlineData("AGREE", 1, "verbal cooperation")]
    [InlineData("RETREAT", 2, "material cooperation")]
    [InlineData("THREATEN", 3, "verbal conflict")]
    [InlineData("SANCTION", 4, "material conflict")]
    public void ATypeHasAQuad(string type, int quad, string name)
    {
        Assert.Equal(quad, Plover.Quad(type));
        Assert.Equal(name, Plover.QuadName(Plover.Quad(type)));
    }

    [Theory]
    [InlineData("CONSULT", "", 2.5)]
    [InlineData("CONSULT", "visit", 4)]
    [InlineData("RETREAT", "disarm", 10)]
    [InlineData("REQUEST", "yield", -1)]
    [InlineData("PROTEST", "vandalize", -5)]
    [InlineData("ASSAULT", "unconventional", -10)]
    [InlineData("ASSAULT", "beat,drone", -9.5)]
    [InlineData("AID", "nonsense", 10)]
    public void TheScaleIsTheTypesOrItsGravestMode(string type, string modes, double expected) =>
        Assert.Equal(expected, Plover.Scale(type, modes.Split(',')));

    [Fact]
    public void OnlyThreeTypesNeedARecipient() =>
        Assert.Equal(["COOPERATE", "AID", "SANCTION"], Plover.Types.Where(type => type.RecipientRequired).Select(type => type.Name));

    [Fact]
    public void ModesBelongToTheirType()
    {
        Assert.True(Plover.IsMode("COERCE", "martial-law"));
        Assert.False(Plover.IsMode("COERCE", "drone"));
        Assert.Empty(Plover.ModesOf("AGREE"));
        Assert.Throws<ArgumentException>(() => Plover.Quad("YIELD"));
    }

    [Fact]
    public void SectorsContextsAndInternationalCodesAreListed()
    {
        Assert.Equal(25, Plover.Sectors.Length);
        Assert.Equal(["OPP", "PRE"], Plover.Sectors.Where(sector => sector.Secondary).Select(sector => sector.Code));
        Assert.Equal(37, Plover.Contexts.Length);
        Assert.Equal(7, Plover.InternationalCodes.Count);
    }

    [Theory]
    [InlineData("CONCEDE", "YIELD")]
    [InlineData("RETREAT", "YIELD")]
    [InlineData("AID", "AID")]
    public void FifteenTypeSetsYieldForConcedeAndRetreat(string type, string root) => Assert.Equal(root, Plover.FifteenTypeRoot(type));

    [Fact]
    public void EveryCameoCodeSpeaksPlover()
    {
        Assert.True(Cameo.All.Count() > 250);
        foreach (var code in Cameo.All)
        {
            Assert.True(Plover.IsType(code.Type), code.Code);
            Assert.True(code.Mode is null || Plover.IsMode(code.Type, code.Mode), code.Code);
            Assert.All(code.Contexts, context => Assert.True(Plover.IsContext(context), code.Code));
        }
    }

    [Theory]
    [InlineData("0831", "CONCEDE", null)]
    [InlineData("195", "ASSAULT", "heavy-weapons")]
    [InlineData("1053", "REQUEST", "yield")]
    public void ACameoCodeKeepsItsZeroAndHasAType(string code, string type, string? mode)
    {
        Assert.Equal(type, Cameo.Lookup(code)!.Type);
        Assert.Equal(mode, Cameo.Lookup(code)!.Mode);
        Assert.Null(Cameo.Lookup("0999"));
    }
}
