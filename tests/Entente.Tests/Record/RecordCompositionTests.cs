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

    [Fact]
    public void WhatTheScreenPassedOverIsCounted()
    {
        var document = Annotated.Document("It it PRON PRP 2 nsubj\nrained_ rain VERB VBD 0 root\n. . PUNCT . 2 punct") with { PassedOver = 7 };
        var scene = new Scene(document);
        var record = new RecordComposition(new EventCoder(Scene.Lexicon), ClaimReader.Load()).Compose(document, scene, scene, []);
        Assert.Equal(7, record.Uncoded["screened"]);
    }
}
