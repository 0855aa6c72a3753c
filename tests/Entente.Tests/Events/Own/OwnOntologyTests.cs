using Entente.Events.Own;
using Entente.Ontology;
using Entente.Record;

namespace Entente.Tests.Events.Own;

public sealed class OwnOntologyTests
{
    private const string Sound = """
        # A comment.
        ontology: sea
        version: 1.0
        type: seize
        description: Ships seized
        parent: COERCE
        cameo: 171
        replaces: COERCE, SANCTION
        pattern: seize|impound/VERB  obj:ship|tanker
        blocker: seize/VERB  obj:chance
        example: Syldavia [seized] a tanker
          in its waters.
        example: Borduria held a ship.
        example: Borduria took a ship.
        example: Borduria boarded a ship.
        example: Borduria towed a ship.
        counter-example: Syldavia seized power.
        """;

    [Fact]
    public void ATypeHasWhatItsLinesSay()
    {
        var own = Read(Sound);
        Assert.Empty(own.Problems);
        Assert.Equal("sea 1.0", own.Ontology.Label);
        var type = Assert.Single(own.Types);
        Assert.Equal(new OntologyType("SEIZE", "Ships seized", "COERCE", Plover.Quad("COERCE"), Plover.Type("COERCE").Scale), type.Type);
        Assert.Equal(("171", "COERCE SANCTION"), (type.Cameo, string.Join(' ', type.Replaces)));
        Assert.Equal([false, true], type.Patterns.Select(pattern => pattern.Blocks));
        Assert.Equal(new ExampleSentence("Syldavia seized a tanker in its waters.", "seized", 11), type.Examples[0]);
        Assert.True(type.CodesByExample);
        Assert.Single(type.CounterExamples);
    }

    [Theory]
    [InlineData("nonsense", 3, "is no field")]
    [InlineData("colour: red", 3, "there is no field 'colour' before the first type")]
    [InlineData("type: COERCE", 3, "is PLOVER's")]
    [InlineData("type: two words", 3, "is no name for a type")]
    [InlineData("type: NEW\ndescription: d\nparent: PARTY", 5, "is no PLOVER type")]
    [InlineData("type: NEW\ndescription: d\nquad: 7", 5, "is no quad class")]
    [InlineData("type: NEW\ndescription: d\nscale: much", 5, "is no score")]
    [InlineData("type: NEW\ndescription: d\ncameo: 999", 5, "is no CAMEO code")]
    [InlineData("type: NEW\ndescription: d\nreplaces: PARTY", 5, "replaces nothing")]
    [InlineData("type: NEW\ndescription: d\nactor: nobody", 5, "names no slot")]
    [InlineData("type: NEW\ndescription: d\npattern: seize", 5, "ends in none of /VERB, /NOUN, /ADJ")]
    [InlineData("type: NEW\ndescription: d\npattern: seize/VERB  obj:@nothing", 5, "'@nothing' is declared nowhere")]
    [InlineData("type: NEW\ndescription: d\npattern: seize/VERB  -  subj  obj  more", 5, "has four columns")]
    [InlineData("type: NEW\ndescription: d\nexample: Gone.", 5, "is no sentence")]
    [InlineData("type: NEW\ndescription: d\nexample: [Syldavia] [seized] a ship.", 5, "brackets mark one stretch")]
    [InlineData("type: NEW\ndescription:", 4, "says nothing")]
    [InlineData("type: NEW\ndescription: d\ndescription: e", 5, "stands twice")]
    [InlineData("type: NEW\ndescription: d\nexample: Borduria held a ship.", 3, "has 1 examples; from 5 on")]
    public void WhatIsWrongIsToldWithItsLine(string lines, int line, string part)
    {
        var own = Read("ontology: sea\nversion: 1\n" + lines + "\n");
        var told = own.Problems.Where(problem => problem.Reason.Contains(part, StringComparison.Ordinal)).ToList();
        Assert.Equal([line], told.Select(problem => problem.Line));
        Assert.StartsWith($"sea.own:{line}: ", told[0].ToString());
    }

    [Fact]
    public void AFileWithoutNameVersionAndTypesIsToldSo() =>
        Assert.Equal(3, Read("# nothing\n").Problems.Length);

    [Fact]
    public void AHashIsOverWhatAFileSaysAndNotHowItLooks()
    {
        Assert.Equal(Read(Sound).Ontology.Hash, Read("# another comment\n" + Sound.Replace("  obj:ship", "\tobj:ship")).Ontology.Hash);
        Assert.NotEqual(Read(Sound).Ontology.Hash, Read(Sound.Replace("towed", "pulled")).Ontology.Hash);
        Assert.NotEqual(Read(Sound).Ontology.Hash, Read(Sound.Replace("version: 1.0", "version: 1.1")).Ontology.Hash);
    }

    [Fact]
    public void PloverAndCameoAreOntologiesToo()
    {
        Assert.Equal((16, "ASSAULT"), (EventOntology.Plover.Types.Length, EventOntology.Plover.Find("ASSAULT")?.Name));
        Assert.Equal("COERCE", EventOntology.Cameo.Find("174")?.Parent);
        Assert.NotEqual(EventOntology.Plover.Hash, EventOntology.Cameo.Hash);
    }

    [Fact]
    public void VersionsTellTheOntologiesRead()
    {
        var model = typeof(OwnOntologyTests).Assembly.Location; // Any file.
        var (plain, own) = (Versions.Of(model), Read(Sound));
        Assert.Equal(plain with { Lexicon = $"{plain.Lexicon}+sea 1.0:{own.Ontology.Hash}" }, Versions.Of(model, ontologies: [own]));
    }

    internal static OwnOntology Read(string text) => OwnOntology.Read(new StringReader(text), "sea.own");
}
