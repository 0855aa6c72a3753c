using CsCheck;
using Entente.Actors;
using Entente.Actors.Dictionaries;

namespace Entente.Tests.Actors;

public class DictionaryTests
{
    private const string Sample = """
        # A comment.
        THE_UNITED_NATIONS_
        UN_
        	[IGOUNO]
        RURITANIA_ [AFG] ; a made-up state under a real code
        +RURITANIAN
        RUDOLF_ELPHBERG_
        +KING_RUDOLF
        	[AFGELI 320101-331108]
        	[AFGGOV 331108-730717]
        	[AFGELI >730717]
        """;

    private static ActorDictionary Read(string text) => ActorDictionary.Read(new StringReader(text), "f.txt");

    [Fact]
    public void NamesWithoutCodesShareTheNextOnes()
    {
        var actors = Read(Sample).Actors;
        Assert.Equal(["THE UNITED NATIONS", "UN"], actors[0].Names);
        Assert.Equal("IGOUNO", actors[0].CodeAt(null));
        Assert.Equal(["RURITANIA", "RURITANIAN"], actors[1].Names);
        Assert.Empty(Read(Sample).Problems);
    }

    [Theory]
    [InlineData(1932, "AFGELI")]
    [InlineData(1950, "AFGGOV")]
    [InlineData(1980, "AFGELI")]
    [InlineData(1931, null)]
    public void ACodeIsThatOfTheDay(int year, string? code) => Assert.Equal(code, Read(Sample).Actors[2].CodeAt(new DateOnly(year, 6, 1)));

    [Theory]
    [InlineData("A_ [AFG 931345]", 1, "restriction")]
    [InlineData("A_ [AFG 939999-940101]", 1, "no day")]
    [InlineData("A_ [AFG 2004017-20061201]", 1, "'2004017' is no day")]
    [InlineData("A_ [AFG 990101-980101]", 1, "ends before it begins")]
    [InlineData("A_ [QQQGOV]", 1, "'QQQ' in 'QQQGOV'")]
    [InlineData("A_ [AFGX]", 1, "parts of three letters")]
    [InlineData("A_ [afg]", 1, "capitals")]
    [InlineData("A_ [AFG]\n\n\t[AFG]\nB_", 4, "'B' has no code")]
    [InlineData("\t[AFG]", 1, "without a name")]
    [InlineData("A_ [AFG]\n+A", 2, "stands twice")]
    [InlineData("CATTLE!PERSON! [~AGR]", 1, "no set !PERSON!")]
    [InlineData("JAPAN_ [JAP]", 1, "did you mean JPN (Japan)?")]
    [InlineData("SOMEBODY_ [UASGOV]", 1, "or USA (United States)?")]
    [InlineData("A_ [AFG/PAK]", 1, "the first is read")]
    [InlineData("A_ [AFG] [PAK", 1, "brackets do not match")]
    [InlineData("A_+_B_ [AFG]", 1, "'+' inside")]
    [InlineData("HAND_ [~MIL}", 1, "is no agent")]
    public void AMistakeIsToldWithItsLine(string text, int line, string reason)
    {
        var problem = Assert.Single(Read(text).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Reason);
        Assert.StartsWith($"f.txt:{line}: ", problem.ToString());
    }

    [Fact]
    public void AgentsHavePluralsAndSets()
    {
        var agents = Read("!PERSON! = MAN, MEN\nFARMER [~AGR]\nLAWMAN {LAWMEN} [~COP]\nPOLICE {} [~COP]\nCATTLE_!PERSON! [~AGR]\nARMY [~MIL]").Agents;
        Assert.Equal(["farmer|farmers", "lawman|lawmen", "police", "cattle man|cattle men", "army|armies"], agents.Select(a => string.Join('|', a.Names)));
        Assert.Equal("MIL", agents[^1].Code);
    }

    [Fact]
    public void AnAgentsCodeMayGoBeforeTheCountrys() => Assert.Equal("NGO", Assert.Single(Read("AID_AGENCY {} [NGO~]").Agents).Code);

    [Theory]
    [InlineData("CHECHENS_ [CHE]\nKURDS_ [KUR]", null, "CVL")]
    [InlineData("SHINTO_ [SHN]\nNEW_FAITH_ [NRM010]", null, "REL")]
    [InlineData("SWISS_ [CHE]\nITALIANS_ [ITA]", "CHE", "")]
    public void CodesOfGroupsAreNoStates(string text, string? country, string sectors)
    {
        Assert.Empty(Read(text).Problems);
        var read = ActorCodes.Read(Read(text).Actors[0].CodeAt(null)!);
        Assert.Equal((country, sectors), (read.Country, string.Join(',', read.Sectors)));
    }

    [Fact]
    public void ANameUnderTwoCodesAtOneTimeIsAConflict()
    {
        const string Text = "JOHN_DOE_\n\t[NORGOV 990101-040101]\nJ._DOE_ [SWE]\n+JOHN_DOE_\nJANE_ [NOR <990101]\nJANE_ [SWE >000101]";
        var problem = Assert.Single(DictionaryLint.Of(new StringReader(Text), "f.txt", DictionaryKind.Actors).Problems);
        Assert.Equal(3, problem.Line);
        Assert.Contains("'JOHN DOE' is SWE here and NORGOV in line 2", problem.Reason);
    }

    [Theory]
    [InlineData("UNO", "GOV", "IGOUNOGOV")]
    [InlineData("NOR", "MED,PTY", "NORHLHPTY")]
    [InlineData(null, "REB", "REB")]
    public void WhatIsWrittenAsACodeIsReadBack(string? country, string sectors, string code)
    {
        Assert.Equal(code, ActorCodes.Write(country, sectors.Split(',')));
        Assert.Equal((country, sectors), (ActorCodes.Read(code).Country, string.Join(',', ActorCodes.Read(code).Sectors)));
    }

    [Theory]
    [InlineData("AFGGOVMIL", "AFG", "GOV,MIL")]
    [InlineData("IGOUNO", "UNO", "")]
    [InlineData("PAKINS", "PAK", "REB")]
    [InlineData("USAMED", "USA", "JRN")]
    [InlineData("IMGMOSALQ", "IMG", "REL")]
    [InlineData("OPPMIL", null, "MIL,OPP")]
    public void CodesAreReadInPloversTerms(string code, string? country, string sectors)
    {
        var read = ActorCodes.Read(code);
        Assert.Equal((country, sectors), (read.Country, string.Join(',', read.Sectors)));
    }

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        using var writer = new StringWriter();
        DictionaryWriter.Write(writer, Read(Sample).Actors);
        var again = Read(writer.ToString());
        Assert.Empty(again.Problems);
        Assert.Equal(Read(Sample).Actors.Select(Told), again.Actors.Select(Told));
    }

    [Fact]
    public void TheRegistryIsWrittenWithoutProblemsOfForm()
    {
        using var writer = new StringWriter();
        DictionaryWriter.Write(writer, RegistryExport.Actors());
        var read = Read(writer.ToString());
        Assert.Empty(read.Problems.Where(p => !p.Reason.Contains("is neither a state's code")));
        Assert.True(read.Actors.Length > 3_000);
    }

    [Fact]
    public void AnyTextIsReadWithoutAnException() =>
        Gen.String[Gen.Char["AB+_[]~!{}<>-#; \t\n019="], 0, 80].Sample(text => Read(text).Actors.All(a => a.Names.Length > 0));

    [Fact]
    public void TheUsersNamesGoBeforeTheRegistrys()
    {
        var registry = ActorRegistry.Load().With([Read("NORWAY_ [SWEGOV]\nGREEN_MOUNTAIN_FRONT_ [CHEREB]\nWATCHMAN {WATCHMEN} [~SPY]")]);
        var document = Annotated.Document("""
            Norway Norway PROPN NNP 2 nsubj LOC
            fought fight VERB VBD 0 root
            the the DET DT 6 det
            Green Green PROPN NNP 6 compound
            Mountain Mountain PROPN NNP 6 compound
            Front Front PROPN NNP 2 obj
            """);
        var actors = DocumentActors.Recognize(document, registry);
        Assert.Equal(("SWE", "GOV"), Told(actors.At(0, 0, null)[0]));
        Assert.Equal(("CHE", "REB"), Told(actors.At(0, 5, null)[0]));
        Assert.Equal("SPY", registry.AgentOf("watchmen")?.Sector);
    }

    private static (string?, string) Told(Entity entity) => (entity.Country, string.Join(',', entity.Sectors));

    private static string Told(DictionaryActor actor) =>
        $"{string.Join('|', actor.Names)} {string.Join(' ', actor.Roles.Select(r => $"{r.Code} {r.From:O} {r.To:O}"))}";
}
