using Entente.Actors.Dictionaries;
using Entente.Claims;
using Entente.Events;
using Entente.Record;
using Entente.Tests.Events;

namespace Entente.Tests.Record;

public class RecordCompositionTests
{
    [Fact]
    public void AnEventInsideWhatIsSaidCarriesItsSpeaker()
    {
        var document = Annotated.Document("""
            Borduria Borduria PROPN NNP 2 nsubj LOC
            said say VERB VBD 0 root
            Syldavia Syldavia PROPN NNP 4 nsubj LOC
            attacked attack VERB VBD 2 ccomp
            civilians_ civilian NOUN NNS 4 obj
            . . PUNCT . 2 punct
            """);
        var scene = new Scene(document);
        var record = new RecordComposition(new EventCoder(Scene.Lexicon), ClaimReader.Load()).Compose(document, scene, scene, []);
        var act = Assert.Single(record.Events);
        Assert.Equal("ASSAULT", act.Event.Type);
        Assert.Equal("Borduria", Assert.Single(act.Attribution).Source?.Text);
        Assert.Equal([act.Event.Id], Assert.Single(record.Claims).Events);
        Assert.NotNull(RecordJson.Read(RecordJson.Line(record), out _));
    }

    private const string Saying = """
        Borduria Borduria PROPN NNP 2 nsubj LOC
        said say VERB VBD 0 root
        Syldavia Syldavia PROPN NNP 4 nsubj LOC
        attacked attack VERB VBD 2 ccomp
        civilians_ civilian NOUN NNS 4 obj
        . . PUNCT . 2 punct
        """;

    [Theory]
    [InlineData("CIVILIAN", "discarded: CIVILIAN")]
    [InlineData("+BORDURIA_", "discarded: +BORDURIA_")]
    public void ADiscardedSentenceTellsNoEventsAndKeepsItsClaims(string phrase, string reason)
    {
        var document = Annotated.Document(Saying);
        var scene = new Scene(document);
        var discards = DiscardList.Read(new StringReader(phrase), "d.txt");
        var record = new RecordComposition(new EventCoder(Scene.Lexicon), ClaimReader.Load(), [discards], []).Compose(document, scene, scene, []);
        Assert.Empty(record.Events);
        Assert.Single(record.Claims);
        Assert.Equal(1, record.Uncoded[reason]);
    }

    [Fact]
    public void IssuesAreToldOfTheDocumentAndOfItsEvents()
    {
        var document = Annotated.Document(Saying);
        var scene = new Scene(document);
        var issues = IssueList.Read(new StringReader("<ISSUE CATEGORY=\"PEOPLE\">\nn:civilian [CIVILIANS]\n</ISSUE>"), "i.txt");
        var record = new RecordComposition(new EventCoder(Scene.Lexicon), ClaimReader.Load(), [], [issues]).Compose(document, scene, scene, []);
        Assert.Equal(["CIVILIANS"], Assert.Single(record.Events).Issues);
        var issue = Assert.Single(record.Issues);
        Assert.Equal(("CIVILIANS", "PEOPLE", 1, "civilians"), (issue.Code, issue.Category, issue.Count, issue.Text));
        Assert.Equal(RecordJson.Line(record), RecordJson.Line(RecordJson.Read(RecordJson.Line(record), out _)!));
        Assert.Contains("\"issues\":[\"CIVILIANS\"]", RecordJson.Line(record));
    }

    [Fact]
    public void WhatTheScreenPassedOverIsCounted()
    {
        var document = Annotated.Document("It it PRON PRP 2 nsubj\nrained_ rain VERB VBD 0 root\n. . PUNCT . 2 punct") with { PassedOver = 7 };
        var scene = new Scene(document);
        var record = new RecordComposition(new EventCoder(Scene.Lexicon), ClaimReader.Load()).Compose(document, scene, scene, []);
        Assert.Equal(7, record.Uncoded["screened"]);
    }
}
