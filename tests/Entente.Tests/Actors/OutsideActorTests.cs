using CsCheck;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Ontology;

namespace Entente.Tests.Actors;

public class OutsideActorTests
{
    private const string Money = """
        {"id":"ru-lune","schema":"Person","caption":"Ann Rune","properties":{"name":["Анна Рун","Ann Rune"],"alias":["Anna Rune","Rune"],"weakAlias":["Annie"],"nationality":["no"],"topics":["role.pep"]}}
        {"id":"post-1","schema":"Position","properties":{"name":["Minister of Fish"],"country":["no"]}}
        {"id":"o-1","schema":"Occupancy","properties":{"holder":["ru-lune"],"post":["post-1"],"startDate":["2001-03"],"endDate":["2004-06-30"]}}
        {"id":"party","schema":"Organization","properties":{"name":["Herring Party"],"country":["no"],"topics":["pol.party"]}}
        {"id":"m-1","schema":"Membership","properties":{"member":["ru-lune"],"organization":["party"],"startDate":["1998"],"endDate":["2000"]}}
        {"id":"igo","schema":"Organization","properties":{"name":["Herring Commission"],"topics":["gov.igo"]}}
        {"id":"body","schema":"PublicBody","properties":{"name":["Coast Bureau"],"jurisdiction":["gb-sct"]}}
        {"id":"a-1","schema":"Address","properties":{"full":["1 Quay"]}}
        """;

    private static ActorDictionary Read(string text) => ActorDictionary.Read(new StringReader(text), "f.json");

    private static string Told(DictionaryActor actor, string? day = null) =>
        actor.CodeAt(day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd")) is { } code && ActorCodes.Read(code) is var read
            ? $"{read.Country} {string.Join(',', read.Sectors)}".Trim() : "";

    [Fact]
    public void EntitiesOfFollowTheMoneyBecomeActors()
    {
        var read = Read(Money);
        Assert.Empty(read.Problems);
        Assert.Equal(["ru-lune", "party", "igo", "body"], read.Actors.Select(actor => actor.Id));
        Assert.Equal(["Ann Rune", "Anna Rune"], read.Actors[0].Names);
        Assert.Equal(ActorKind.Person, read.Actors[0].Kind);
        Assert.Equal(["NOR PTY", "IGO", "GBR GOV"], read.Actors.Skip(1).Select(actor => Told(actor)));
    }

    [Theory]
    [InlineData(null, "NOR GOV")]
    [InlineData("1999-01-01", "NOR PTY")]
    [InlineData("2002-01-01", "NOR GOV")]
    [InlineData("2004-06-30", "NOR GOV")]
    [InlineData("2004-07-01", "NOR ELI")]
    [InlineData("1990-01-01", "NOR")]
    public void OfficesHoldWhileTheyAreHeld(string? day, string told) => Assert.Equal(told, Told(Read(Money).Actors[0], day));

    [Fact]
    public void NestedOccupanciesAreReadToo()
    {
        var actor = Assert.Single(Read("""
            {"id":"p","schema":"Person","properties":{"name":["Bo Ek"],"country":["se"],"positionOccupancies":[{"id":"o","schema":"Occupancy","properties":
            {"post":[{"id":"q","schema":"Position","properties":{"name":["Member of Parliament"],"topics":["gov.legislative"],"country":["se"]}}],"startDate":["2010"]}}]}}
            """).Actors);
        Assert.Equal("SWE LEG", Told(actor, "2012-01-01"));
        Assert.Equal("Member of Parliament", actor.Roles[0].Office);
    }

    [Theory]
    [InlineData("""{"id":"x","schema":"Persn","properties":{"name":["A B"]}}""", "did you mean Person?")]
    [InlineData("""{"id":"x","schema":"Person","properties":{"name":["A B"],"topics":["role.pip"]}}""", "did you mean role.pep?")]
    [InlineData("""{"id":"x","schema":"Person","properties":{"name":["A B"],"country":["qq"]}}""", "'qq' is no country's code")]
    [InlineData("""{"id":"x","schema":"Person","properties":{}}""", "has no name")]
    [InlineData("""{"id":"x","schema":"Person"}""", "no properties")]
    [InlineData("""{"schema":"Person"}""", "without schema or id")]
    [InlineData("""{"id":"x","schema":"Occupancy","properties":{"holder":["y"]}}""", "without 'post'")]
    [InlineData("""{"id":"x","schema":"Occupancy","properties":{"holder":["y"],"post":["z"]}}""", "holder 'y' is not in the file")]
    [InlineData("""{"id":"x","schema":"Occupancy","properties":{"holder":["y"],"post":["z"],"startDate":["2001"],"endDate":["1999"]}}""", "ends before it begins")]
    [InlineData("""{"name":"x"}""", "neither an entity of FollowTheMoney")]
    [InlineData("""{"id":"x","schema":"Person",]}""", "no JSON")]
    [InlineData("""{"id":"x","schema":"Person","properties":{""", "does not end")]
    public void AnEntityThatMakesNoSenseIsToldWithItsLineAndTheRestLoads(string line, string reason)
    {
        var read = Read("""{"id":"first","schema":"Person","properties":{"name":["Cy Dee"],"country":["de"]}}""" + "\n" + line + "\n"
            + """{"id":"last","schema":"Person","properties":{"name":["Eve Foe"],"country":["fr"]}}""");
        var problem = Assert.Single(read.Problems);
        Assert.Equal(2, problem.Line);
        Assert.Contains(reason, problem.Reason);
        Assert.Equal(["DEU", "FRA"], read.Actors.Where(actor => actor.Id != "x").Select(actor => Told(actor)));
    }

    [Fact]
    public void ABadDateIsToldAndTakenAsOpen()
    {
        var read = Read(Money.Replace("2004-06-30", "2004-13-30", StringComparison.Ordinal));
        Assert.Contains("'2004-13-30' is no day", Assert.Single(read.Problems).Reason);
        Assert.Equal("NOR GOV", Told(read.Actors[0], "2020-01-01"));
    }

    private const string Minister = """
        {"type":"item","id":"Q900001","labels":{"en":{"language":"en","value":"Ann Rune"}},"aliases":{"en":[{"language":"en","value":"Anna K. Rune"},{"language":"en","value":"Annie"}]},
        "claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q5"}}},"rank":"normal"}],"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q20"}}},"rank":"normal"}],
        "P106":[{"mainsnak":{"datavalue":{"value":{"id":"Q82955"}}},"rank":"normal"}],
        "P39":[{"mainsnak":{"datavalue":{"value":{"id":"Q83307"}}},"rank":"normal","qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2001-03-00T00:00:00Z","precision":10}}}],
        "P582":[{"datavalue":{"value":{"time":"+2004-06-30T00:00:00Z","precision":11}}}]}},
        {"mainsnak":{"datavalue":{"value":{"id":"Q900002"}}},"rank":"normal","qualifiers":{"P580":[{"datavalue":{"value":{"time":"+1997-00-00T00:00:00Z","precision":9}}}],
        "P582":[{"datavalue":{"value":{"time":"+2009-00-00T00:00:00Z","precision":9}}}]}}]}}
        """;

    private const string Seat = """{"type":"item","id":"Q900002","labels":{"en":{"language":"en","value":"member of the Fish Parliament"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q4164871"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q20"}}}}]}}""";

    private static string OneLine(string json) => json.ReplaceLineEndings("");

    public static TheoryData<string> Wrappings => new(
        OneLine(Minister) + "\n" + Seat,
        "[\n" + OneLine(Minister) + ",\n" + Seat + "\n]\n",
        "[" + Minister + "," + Seat + "]",
        "{\"entities\":{\"Q900001\":" + OneLine(Minister) + ",\"Q900002\":" + Seat + "}}",
        "{\n \"entities\": {\n \"Q900001\": " + Minister + ",\n\"Q900002\": " + Seat + "\n}\n}");

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void ItemsOfWikidataAreReadHoweverTheyAreWrapped(string text)
    {
        var read = Read(text);
        Assert.Empty(read.Problems);
        var actor = Assert.Single(read.Actors);
        Assert.Equal("Q900001", actor.Id);
        Assert.Equal(["Ann Rune", "Anna K. Rune"], actor.Names);
        Assert.Equal("NOR GOV", Told(actor, "2001-03-01"));
        Assert.Equal("NOR LEG", Told(actor, "1999-01-01"));
        Assert.Equal("NOR LEG", Told(actor, "2009-12-31"));
        Assert.Equal("NOR ELI", Told(actor, "2010-01-01"));
    }

    [Fact]
    public void OrganisationsAndStatesOfWikidataAreRead()
    {
        static string Item(string id, string label, string claims) =>
            "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":{\"en\":{\"value\":\"" + label + "\"}},\"claims\":{" + claims + "}}";
        static string Claim(string property, string id) => "\"" + property + "\":[{\"mainsnak\":{\"datavalue\":{\"value\":{\"id\":\"" + id + "\"}}}}]";
        var read = Read(string.Join('\n',
            Item("Q1", "Fish Party", Claim("P31", "Q7278") + "," + Claim("P17", "Q20")),
            Item("Q2", "Fish Alliance", Claim("P31", "Q245065")),
            Item("Q3", "Ruritania", "\"P298\":[{\"mainsnak\":{\"datavalue\":{\"value\":\"NOR\"}}}]"),
            Item("Q4", "Ministry of Fish", Claim("P31", "Q999") + "," + Claim("P17", "Q20")),
            Item("Q5x", "Great Rock", Claim("P31", "Q8502"))));
        Assert.Empty(read.Problems);
        Assert.Equal(["NOR PTY", "IGO", "NOR", "NOR GOV"], read.Actors.Select(actor => Told(actor)));
        Assert.Equal(ActorKind.State, read.Actors[2].Kind);
    }

    [Fact]
    public void NoInputIsEverAnException() =>
        Gen.Select(Gen.Int[0, Minister.Length - 1], Gen.Int[0, 9], Gen.Char["{}[]\",:n1\n "], Gen.Bool).Sample((at, length, c, money) =>
        {
            var text = money ? Money : Minister;
            at %= text.Length;
            Read(string.Concat(text.AsSpan(0, at), c.ToString(), text.AsSpan(Math.Min(text.Length, at + length))));
        });

    [Theory]
    [InlineData("followthemoney")]
    [InlineData("wikidata")]
    [InlineData("petrarch")]
    public void TheRegistryComesBackAsItWas(string format)
    {
        using var writer = new StringWriter();
        var actors = RegistryExport.Actors().ToList();
        (format switch { "wikidata" => WikidataWriter.Write, "petrarch" => DictionaryWriter.Write, _ => (Action<TextWriter, IEnumerable<DictionaryActor>>)FollowTheMoneyWriter.Write })(writer, actors);
        var read = Read(writer.ToString());
        Assert.Empty(read.Problems.Where(problem => !problem.Reason.Contains("neither a state")));
        Assert.Equal(actors.Count, read.Actors.Length);
        Assert.All(actors.Zip(read.Actors), pair => Assert.Equal(All(pair.First, format), All(pair.Second, format)));
    }

    private static string All(DictionaryActor actor, string format)
    {
        var names = actor.Names.Where((name, i) => i == 0 || actor.Kind != ActorKind.Person || name.Contains(' ')).ToList();
        var roles = string.Join(';', actor.Roles.Select(role => $"{role.Code} {role.From:O} {role.To:O}"));
        return format == "petrarch"
            ? $"{string.Join('|', actor.Names).ToUpperInvariant().Replace("_", " ")} {roles}"
            : $"{actor.Id} {actor.Kind} {string.Join('|', names)} {roles}";
    }

    [Fact]
    public void TheFilesIdIsTheEntitys()
    {
        var registry = ActorRegistry.Load().With([Read(Money)]);
        var document = Annotated.Document("""
            Ann Ann PROPN NNP 3 nsubj PER
            Rune Rune PROPN NNP 1 flat PER
            left leave VERB VBD 0 root
            """);
        var entity = DocumentActors.Recognize(document, registry).At(0, 0, null)[0];
        Assert.Equal(("ru-lune", "Ann Rune", "NOR"), (entity.Id, entity.Name, entity.Country));
    }

    [Fact]
    public void HundredsOfThousandsShareTheirCodes()
    {
        var read = Read(string.Join('\n', Enumerable.Range(0, 500).Select(i =>
            "{\"id\":\"c" + i + "\",\"schema\":\"Company\",\"properties\":{\"name\":[\"Firm Number " + i + "\"],\"country\":[\"" + (i % 2 == 0 ? "de" : "fr") + "\"]}}")));
        Assert.Equal(2, read.Actors.Select(actor => actor.Roles).Distinct().Count());
    }

    [Fact]
    public void EveryKeyOfTheTableHasASectorThatPloverKnows() =>
        Assert.All(new[] { "topic", "schema", "class", "position", "occupation" }, vocabulary => Assert.All(OutsideRoles.Keys(vocabulary), key =>
            Assert.True(OutsideRoles.Of(vocabulary, key)!.Value.Sector is not { } sector || Plover.IsSector(sector), key)));

    [Theory]
    [InlineData("Minister of Finance", "GOV")]
    [InlineData("Member of Parliament", "LEG")]
    [InlineData("Supreme Court of Norway", "JUD")]
    [InlineData("Great Rock", null)]
    public void WordsTellTheSectorOfAnOffice(string name, string? sector) => Assert.Equal(sector, OutsideRoles.SectorOfWords(name));
}
