using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events;
using Entente.Events.Own;
using Entente.Language;
using Entente.Record;
using Entente.Store;
using Entente.Tests.Record;

namespace Entente.Tests.Events.Own;

/// <summary>Types of somebody's own, over trees built by hand and words that are like themselves alone.</summary>
public sealed class OwnTypeCoderTests
{
    private const string ByPattern = """
        ontology: sea
        version: 1.0
        type: SEIZE
        description: Ships seized
        parent: COERCE
        pattern: seize/VERB  obj:ship|tanker
        blocker: seize/VERB  obj:tanker neg
        """;

    private const string ByExample = """
        ontology: sea
        version: 1.0
        type: SEIZE
        description: Ships seized
        parent: COERCE
        example: Syldavia seized a ship
        example: Syldavia seized a tanker
        example: Borduria captured a ship
        example: Borduria captured a tanker
        example: Borduria seized a ship
        """;

    [Fact]
    public void APatternGivesAnEventOfItsOntology()
    {
        var act = Assert.Single(Coded(ByPattern, "Borduria seized a tanker"));
        Assert.Equal(("SEIZE", "sea 1.0", "seized", "BOR"), (act.Type, act.Ontology, act.Trigger.Text, act.Actors[0].Country));
        Assert.Equal((4, true), (act.Quad, act.Scale < 0));
        Assert.Equal("sea 1.0", act.Why.Ontology);
        Assert.StartsWith("sea.own:6", act.Why.Pattern);
    }

    [Fact]
    public void ExamplesAloneGiveEvents()
    {
        Assert.Equal("SEIZE", Assert.Single(Coded(ByExample, "Syldavia captured a ship")).Type);
        Assert.Empty(Coded(ByExample, "Syldavia praised a ship"));
        Assert.Empty(Coded(ByExample, "Syldavia praised a poem"));
    }

    [Fact]
    public void OneOfARowOfThoseWhoDidItDidIt()
    {
        var document = Annotated.Document("""
            Borduria Borduria PROPN NNP 5 nsubj LOC
            was be AUX VBD 5 cop
            the the DET DT 5 det
            second second ADJ JJ 5 amod NumType=Ord
            state state NOUN NN 0 root
            to to PART TO 7 mark
            seize seize VERB VB 5 acl
            a a DET DT 9 det
            tanker tanker NOUN NN 7 obj
            """);
        var own = OwnOntology.Read(new StringReader(ByPattern), "sea.own");
        var coder = OwnTypeCoder.Learn([own], new NoVectors(), documents => documents.Select(Analysed));
        var act = Assert.Single(coder.Add(new CodedDocument([], ImmutableSortedDictionary<string, int>.Empty), document, new Scene(document), new Scene(document)).Events);
        Assert.Equal(EventStatus.Happened, act.Status);
    }

    [Fact]
    public void TheTraceNamesTheNearestExample() =>
        Assert.Contains("line 9", Coded(ByExample, "Borduria captured a tanker")[0].Why.Steps.Single(step => step.Field == "type").Because);

    [Fact]
    public void ACounterExampleKeepsItsLikeAway() =>
        Assert.Empty(Coded(ByExample + "counter-example: Syldavia captured a ship\n", "Syldavia captured a ship"));

    [Fact]
    public void FourExamplesAreTooFew() =>
        Assert.Empty(Coded(ByExample.Replace("example: Borduria seized a ship", ""), "Syldavia captured a ship"));

    [Fact]
    public void EventsStandInReadingOrderAndOthersKeepTheirIds()
    {
        var coded = With(ByPattern, "Borduria seized a tanker", Plover("REJECT", 2));
        Assert.Equal(["doc#e2 SEIZE", "doc#e1 REJECT"], coded.Select(e => $"{e.Id} {e.Type}"));
    }

    [Fact]
    public void AReplacedTypeGivesWayWhereTheTriggerIsTheSame()
    {
        Assert.Equal(["COERCE", "SEIZE"], With(ByPattern, "Borduria seized a tanker", Plover("COERCE", 1)).Select(e => e.Type));
        var replacing = ByPattern.Replace("parent: COERCE", "parent: COERCE\nreplaces: COERCE");
        Assert.Equal(["SEIZE"], With(replacing, "Borduria seized a tanker", Plover("COERCE", 1)).Select(e => e.Type));
        Assert.Equal(["SEIZE", "COERCE"], With(replacing, "Borduria seized a tanker", Plover("COERCE", 2)).Select(e => e.Type));
        Assert.Equal(["ASSAULT", "SEIZE"], With(replacing, "Borduria seized a tanker", Plover("ASSAULT", 1)).Select(e => e.Type));
    }

    [Fact]
    public void TheSameFileAndTextGiveTheSameEvents() =>
        Assert.Equal(
            Coded(ByExample, "Syldavia captured a ship").Select(e => (e.Confidence, string.Join(';', e.Why.Steps))),
            Coded(ByExample, "Syldavia captured a ship").Select(e => (e.Confidence, string.Join(';', e.Why.Steps))));

    [Fact]
    public void ARecordWithAnEventOfOnesOwnComesBackFromJson()
    {
        var line = RecordJson.Line(Kept());
        Assert.Contains("\"ontology\":\"sea 1.0\",\"type\":\"SEIZE\"", line);
        var back = RecordJson.Read(line, out var problem);
        Assert.Null(problem);
        Assert.Equal(("SEIZE", "sea 1.0", 4, -3.0), (back!.Events[0].Event.Type, back.Events[0].Event.Ontology, back.Events[0].Event.Quad, back.Events[0].Event.Scale));
        Assert.Equal(line, RecordJson.Line(back));
    }

    [Fact]
    public void ARecordWithAnEventOfOnesOwnComesBackFromTheStore()
    {
        var folder = Directory.CreateTempSubdirectory("entente-own-");
        try
        {
            using var store = RecordStore.Open(Path.Combine(folder.FullName, "own.duckdb"));
            store.Write(Kept(), new Versions("0", "m", "l+sea 1.0:abc", "r"));
            Assert.Equal(RecordJson.Line(Kept()), RecordJson.Line(store.Document("doc-1")!));
            var table = Path.Combine(folder.FullName, "own.csv");
            store.Export(ExportTable.Events, ExportFormat.Csv, table, new EventFilter { Type = "SEIZE" }, new ClaimFilter());
            var lines = File.ReadAllLines(table);
            Assert.EndsWith(",sentence,cameo_root,ontology", lines[0]);
            Assert.EndsWith(",19,sea 1.0", lines[1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static DocumentRecord Kept()
    {
        var record = RecordSamples.Shelling();
        var act = record.Events[0];
        return record with
        {
            Events =
            [
                act with
                {
                    Event = act.Event with
                    {
                        Type = "SEIZE", Ontology = "sea 1.0", Quad = 4, Scale = -3,
                        Why = act.Event.Why with { Steps = act.Event.Why.Steps.Insert(0, new TraceStep("ontology", "sea 1.0", "")) },
                    },
                },
            ],
        };
    }

    [Fact]
    public void AConstantOfAModelFileIsFoundByItsName()
    {
        byte[] Field(int number, params byte[] value) => [(byte)((number << 3) | 2), (byte)value.Length, .. value];
        byte[] Tensor(string name, params byte[] data) => Field(5, [.. Field(8, System.Text.Encoding.UTF8.GetBytes(name)), .. Field(9, data)]);
        byte[] model = [0x08, 0x08, .. Field(7, [.. Field(2, (byte)'g'), .. Tensor("other", 9), .. Tensor("words", 1, 2, 3)])];
        Assert.Equal([1, 2, 3], OnnxConstants.Find(model, "words").ToArray());
        Assert.True(OnnxConstants.Find(model, "absent").IsEmpty);
        Assert.True(OnnxConstants.Find(model.AsMemory(0, model.Length - 2), "words").IsEmpty);
    }

    private static ImmutableArray<Event> Coded(string file, string sentence) => With(file, sentence);

    private static ImmutableArray<Event> With(string file, string sentence, params Event[] others)
    {
        var own = OwnOntology.Read(new StringReader(file), "sea.own");
        var coder = OwnTypeCoder.Learn([own], new NoVectors(), documents => documents.Select(Analysed));
        var document = Analysed(Document.FromText(sentence) with { Id = "doc" });
        var scene = new Scene(document);
        return coder.Add(new CodedDocument([.. others], ImmutableSortedDictionary<string, int>.Empty), document, scene, scene).Events;
    }

    /// <summary>"Syldavia seized a ship": four words. Longer texts, those of the background, are read as nothing.</summary>
    private static AnnotatedDocument Analysed(Document about)
    {
        if (about.Text.Split(' ') is not [var subject, var verb, "a", var thing])
            return new AnnotatedDocument(about, []);
        var lemma = verb switch { "seized" => "seize", "captured" => "capture", _ => "praise" };
        return Annotated.Document($"""
            {subject} {subject} PROPN NNP 2 nsubj LOC
            {verb} {lemma} VERB VBD 0 root
            a a DET DT 4 det
            {thing} {thing} NOUN NN 2 obj
            """, about);
    }

    private static Event Plover(string type, int token)
    {
        var (start, end) = token == 1 ? (9, 15) : (16, 17);
        var span = new TextSpan(start, end);
        return new Event { Id = "doc#e1", Type = type, Trigger = new Trigger("x", 0, span, token), Why = new DecisionTrace("p", []) };
    }

    private sealed class NoVectors : ISentenceEmbedder
    {
        public ReadOnlyMemory<float> Of(Sentence sentence, int token) => default;
    }
}
