using Entente.Documents;
using Entente.Events;
using Entente.Events.Causes;

namespace Entente.Tests.Events;

/// <summary>Facts about what brought what about. Sentences are invented and annotated by hand.</summary>
public sealed class CauseTests
{
    private const string Because = """
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 root
        Borduria Borduria PROPN NNP 2 obj LOC
        because because SCONJ IN 6 mark
        troops troop NOUN NNS 6 nsubj
        burned burn VERB VBD 2 advcl
        houses_ house NOUN NNS 6 obj
        . . PUNCT . 2 punct
        """;

    private const string Sparked = """
        The the DET DT 2 det
        raid raid NOUN NN 3 nsubj
        sparked spark VERB VBD 0 root
        protests_ protest NOUN NNS 3 obj
        . . PUNCT . 3 punct
        """;

    private const string SparkedBy = """
        Protests protest NOUN NNS 3 nsubj:pass
        were be AUX VBD 3 aux:pass
        sparked spark VERB VBN 0 root
        by by ADP IN 6 case
        the the DET DT 6 det
        raid_ raid NOUN NN 3 obl:agent
        . . PUNCT . 3 punct
        """;

    private const string Purpose = """
        Police police NOUN NNS 2 nsubj
        fired fire VERB VBD 0 root
        gas gas NOUN NN 2 obj
        to to PART TO 5 mark
        disperse disperse VERB VB 2 advcl
        the the DET DT 7 det
        crowd_ crowd NOUN NN 5 obj
        . . PUNCT . 2 punct
        """;

    private const string Demanding = """
        Workers worker NOUN NNS 2 nsubj
        marched march VERB VBD 0 root
        on on ADP IN 4 case
        Monday Monday PROPN NNP 2 obl
        demanding demand VERB VBG 2 advcl
        higher high ADJ JJR 7 amod
        wages_ wage NOUN NNS 5 obj
        . . PUNCT . 2 punct
        """;

    private const string Killing = """
        A a DET DT 2 det
        bomb bomb NOUN NN 3 nsubj
        exploded_ explode VERB VBD 0 root
        , , PUNCT , 5 punct
        killing kill VERB VBG 3 advcl
        five five NUM CD 7 nummod
        people_ person NOUN NNS 5 obj
        . . PUNCT . 3 punct
        """;

    private const string Plain = """
        The the DET DT 2 det
        envoy envoy NOUN NN 3 nsubj
        arrived_ arrive VERB VBD 0 root
        . . PUNCT . 3 punct
        """;

    private static readonly CauseReader Reader = CauseReader.Load();

    [Theory]
    [InlineData(Because, "troops burned houses > Rebels attacked Borduria [because] Ground")]
    [InlineData(Sparked, "The raid > protests [sparked] Ground")]
    [InlineData(SparkedBy, "the raid > Protests [sparked] Ground")]
    [InlineData(Purpose, "to disperse the crowd > Police fired gas [to] Purpose")]
    [InlineData(Demanding, "demanding higher wages > Workers marched on Monday [demanding] Purpose")]
    [InlineData(Killing, "A bomb exploded > killing five people [killing] Ground")]
    public void ConnectivesAndVerbsJoinACauseToItsEffect(string rows, string relation) => Assert.Equal(relation, Assert.Single(Relations(rows)));

    [Fact]
    public void ASentenceWithoutThemTellsNone()
    {
        var reading = Reader.Read(Annotated.Document(Plain).Sentences[0]);
        Assert.Empty(reading.Relations);
        Assert.Equal(CauseReader.Silent, reading.Probability, 6);
    }

    [Fact]
    public void EveryRowOfTheTableCanBeUsed() => Assert.Empty(CauseTable.Load().Problems);

    [Fact]
    public void TheNetworkDecidesWhetherThereIsACause()
    {
        var sentence = Annotated.Document(Because).Sentences[0];
        var none = new float[sentence.Tokens.Length];
        var reading = Reader.Read(sentence, new CauseScores(0.1, none, none, none));
        Assert.Equal(0.1, reading.Probability);
        Assert.Empty(reading.Relations);
    }

    [Fact]
    public void TheNetworksWordsSetTheSpansAndTheTableExplainsThem()
    {
        var document = Annotated.Document(Because);
        var reading = Reader.Read(document.Sentences[0], new CauseScores(
            0.9, [0, 0, 0, 0, 0.1f, 0.8f, 0.9f, 0], [0.7f, 0.9f, 0.2f, 0, 0, 0, 0, 0], [0, 0, 0, 0.9f, 0, 0, 0, 0]));
        var relation = Assert.Single(reading.Relations);
        Assert.Equal("burned houses > Rebels attacked [because] Ground", Line(document.Document.Text, relation));
        Assert.StartsWith("network and connectives.tsv:", relation.Because, StringComparison.Ordinal);
        Assert.InRange(relation.Probability, 0.5, 0.9);
    }

    [Fact]
    public void TheNetworkFindsAPairThatNoRowProposes()
    {
        var document = Annotated.Document(Plain);
        var relation = Assert.Single(Reader.Read(document.Sentences[0], new CauseScores(0.8, [0.9f, 0.9f, 0, 0], [0, 0, 0.9f, 0], new float[4])).Relations);
        Assert.Equal("The envoy > arrived [] Ground", Line(document.Document.Text, relation));
        Assert.Equal("network", relation.Because);
    }

    [Fact]
    public void AnEventOfTheCauseBroughtAboutTheEventOfTheEffect()
    {
        var events = Events(Because);
        Assert.Equal(["attacked", "burned"], events.Select(e => e.Trigger.Text));
        Assert.Equal([events[1].Id], events[0].Causes);
        Assert.Empty(events[1].Causes);
        Assert.Contains(events[0].Why.Steps, step => step.Field == "cause" && step.Because.StartsWith("connectives.tsv:", StringComparison.Ordinal));
    }

    [Fact]
    public void WordsAtTheBeginningPointToTheSentenceBefore()
    {
        var events = Events("""
            Rebels rebel NOUN NNS 2 nsubj
            attacked attack VERB VBD 0 root
            Borduria_ Borduria PROPN NNP 2 obj LOC
            . . PUNCT . 2 punct

            In in ADP IN 2 case
            response_ response NOUN NN 5 obl
            , , PUNCT , 2 punct
            troops troop NOUN NNS 5 nsubj
            arrested arrest VERB VBD 0 root
            protesters_ protester NOUN NNS 5 obj
            . . PUNCT . 5 punct
            """);
        Assert.Equal([events[0].Id], events[1].Causes);
    }

    [Fact]
    public void WhatAnActIsForIsNoCauseOfIt()
    {
        var events = Events("""
            Troops troop NOUN NNS 2 nsubj
            attacked attack VERB VBD 0 root
            Borduria Borduria PROPN NNP 2 obj LOC
            to to PART TO 5 mark
            free free VERB VB 2 advcl
            hostages_ hostage NOUN NNS 5 obj
            . . PUNCT . 2 punct
            """);
        Assert.All(events, e => Assert.Empty(e.Causes));
    }

    [Fact]
    public void WhatAnActOnlyCameAfterIsNoCauseOfIt() =>
        Assert.All(Events(Because.Replace("because because SCONJ", "after after SCONJ", StringComparison.Ordinal)), e => Assert.Empty(e.Causes));

    private static IReadOnlyList<Event> Events(string rows)
    {
        var document = Annotated.Document(rows);
        var scene = new Scene(document);
        return new EventCoder(Scene.Lexicon).Code(document, scene, scene).Events;
    }

    private static IEnumerable<string> Relations(string rows)
    {
        var document = Annotated.Document(rows);
        return Reader.Read(document.Sentences[0]).Relations.Select(r => Line(document.Document.Text, r));
    }

    private static string Line(string text, CausalRelation relation) =>
        $"{relation.Cause.In(text)} > {relation.Effect.In(text)} [{(relation.Signal is { } signal ? signal.In(text) : "")}] {relation.Kind}";
}
