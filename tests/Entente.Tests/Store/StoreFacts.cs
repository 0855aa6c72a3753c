using CsCheck;
using Entente.Events;
using Entente.Record;
using Entente.Store;
using Entente.Tests.Documents;
using Entente.Tests.Record;

namespace Entente.Tests.Store;

/// <summary>
/// What every store of records must do, whatever keeps it. A further store runs these facts by deriving from this class
/// and opening itself.
/// </summary>
public abstract class StoreFacts : IDisposable
{
    protected static readonly Versions First = new("0.1.0", "model-a", "lexicon-a", "registry-a");
    protected static readonly Versions Second = First with { Model = "model-b" };

    /// <summary>What makes a present file one of the first schema.</summary>
    internal const string BackToTheFirstSchema =
        """
        DROP VIEW acts; DROP VIEW act_figures; DROP TABLE reports; DROP VIEW actors; DROP VIEW identified; DROP TABLE local_actors; DROP TABLE namesakes; DROP TABLE decisions; DROP TABLE decision_actors;
        ALTER TABLE mentions DROP COLUMN standing; CREATE VIEW actors AS SELECT actor FROM mentions;
        DROP TABLE issues; ALTER TABLE events DROP COLUMN issues; ALTER TABLE events DROP COLUMN place_admin1; ALTER TABLE events DROP COLUMN place_precision;
        UPDATE meta SET value = '1' WHERE key = 'schema_version'; DELETE FROM meta WHERE key = 'namesakes'
        """;

    private readonly TemporaryFolder _folder = new();

    protected string File => _folder["record.store"];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract RecordStore Open(string path);

    [Fact]
    public void ADocumentThatWasPassedOverWholeStaysAndIsMarked()
    {
        var passedOver = new DocumentRecord(
            RecordSamples.Shelling().Document, [], [], [], System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty.Add("screened", 12));
        using (var store = Open(File))
            store.Write(passedOver, First);
        using var again = Open(File);
        Assert.Equal(12, again.Document("doc-1")!.Uncoded["screened"]);
    }

    [Fact]
    public void WhatIsWrittenIsReadBackWhole()
    {
        var record = RecordSamples.Shelling();
        using (var store = Open(File))
            Assert.Equal(WriteOutcome.Written, store.Write(record, First));
        using var again = Open(File);
        Assert.True(again.Contains("doc-1"));
        Assert.Equal(RecordJson.Line(record), RecordJson.Line(again.Document("doc-1")!));
    }

    [Fact]
    public void RecordsOfAnyShapeAreReadBackWhole()
    {
        using var store = Open(File);
        RecordSamples.Any.Sample(
            record =>
            {
                if (record.Sentences.Any(sentence => sentence.Span.End > record.Document.Text.Length))
                    return true;
                store.Write(record, First, recode: true);
                return RecordJson.Line(store.Document(record.Document.Id)!) == RecordJson.Line(record);
            },
            iter: 30, threads: 1);
    }

    [Fact]
    public void ReadingTheSameDocumentAgainChangesNothing()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        Assert.Equal(WriteOutcome.Unchanged, store.Write(RecordSamples.Shelling(), First));
        Assert.Equal(WriteOutcome.Unchanged, store.Write(RecordSamples.Shelling(), First, recode: true));
        Assert.Single(store.Documents());
        Assert.Single(store.Events(new()));
    }

    [Fact]
    public void ADocumentMadeByAnOlderModelStaysUntilRecoded()
    {
        using var store = Open(File);
        var record = RecordSamples.Shelling();
        store.Write(record, First);
        var better = record with { Claims = [] };
        Assert.Equal(WriteOutcome.Outdated, store.Write(better, Second));
        Assert.Equal(2, store.Claims(new()).Count());
        Assert.Equal(First, Assert.Single(store.Documents()).Versions);
        Assert.Equal(WriteOutcome.Replaced, store.Write(better, Second, recode: true));
        Assert.Empty(store.Claims(new()));
        Assert.Equal(Second, Assert.Single(store.Documents()).Versions);
        Assert.Equal(RecordJson.Line(better), RecordJson.Line(store.Document("doc-1")!));
        Assert.Equal(WriteOutcome.Unchanged, store.Write(better, Second));
    }

    [Fact]
    public void AnIdWithAnotherTextOrOtherMetadataIsNotOverwritten()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        var other = RecordSamples.Shelling(publisher: "Valley Courier");
        Assert.Equal(WriteOutcome.Differs, store.Write(other, First));
        Assert.Equal("Lake Post", Assert.Single(store.Documents()).Publisher);
        Assert.Equal(WriteOutcome.Replaced, store.Write(other, First, recode: true));
        Assert.Equal("Valley Courier", Assert.Single(store.Documents()).Publisher);
    }

    [Fact]
    public void AWriterTakesManyDocumentsAndKnowsThoseStillPending()
    {
        using var store = Open(File);
        using (var writer = store.Writer(First))
        {
            for (var i = 0; i < 600; i++)
                Assert.Equal(WriteOutcome.Written, writer.Write(RecordSamples.Shelling($"doc-{i:000}")));
            Assert.Equal(WriteOutcome.Unchanged, writer.Write(RecordSamples.Shelling("doc-599")));
            Assert.Equal(WriteOutcome.Differs, writer.Write(RecordSamples.Shelling("doc-599", "Valley Courier")));
        }

        Assert.Equal(600, store.Documents().Count());
        Assert.Equal(600, store.Events(new()).Count());
        Assert.Equal(["doc-000", "doc-001"], store.Events(new EventFilter { Limit = 2 }).Select(stored => stored.Document));
    }

    [Fact]
    public void AWriterThatRecodesMayMeetADocumentTwice()
    {
        using var store = Open(File);
        using (var writer = store.Writer(First, recode: true))
        {
            writer.Write(RecordSamples.Shelling());
            Assert.Equal(WriteOutcome.Replaced, writer.Write(RecordSamples.Shelling(publisher: "Valley Courier")));
        }

        Assert.Equal("Valley Courier", Assert.Single(store.Documents()).Publisher);
        Assert.Single(store.Events(new()));
    }

    [Fact]
    public void ARunBrokenOffLeavesEveryDocumentWholeOrAbsent()
    {
        IEnumerable<DocumentRecord> Source()
        {
            for (var i = 0; i < 300; i++)
                yield return RecordSamples.Shelling($"doc-{i:000}");
            throw new OperationCanceledException();
        }

        using (var store = Open(File))
        {
            Assert.Throws<OperationCanceledException>(() =>
            {
                using var writer = store.Writer(First);
                foreach (var record in Source())
                    writer.Write(record);
            });
        }

        using var again = Open(File);
        Assert.Equal(300, again.Documents().Count());
        Assert.All(again.Documents(), document => Assert.Equal((2, 1, 2), (document.Sentences, document.Events, document.Claims)));
    }

    [Fact]
    public void ADocumentIsFoundByTheBeginningOfItsId()
    {
        using var store = Open(File);
        foreach (var id in new[] { "doc-1", "doc-11", "doc-2x" })
            store.Write(RecordSamples.Shelling(id), First);
        (string Asked, string? Found)[] cases = [("doc-1", "doc-1"), ("doc-2", "doc-2x"), ("doc", null), ("doc-9", null), ("%", null)];
        Assert.All(cases, row => Assert.Equal(row.Found, store.Document(row.Asked)?.Document.Id));
    }

    // One store for all of them: making a file costs more than asking it.
    private static readonly (EventFilter Filter, bool Picked)[] Filters =
    [
        (new EventFilter(), true),
        (new EventFilter { Actor = "syl" }, true),
        (new EventFilter { Actor = "syldavian troops" }, true),
        (new EventFilter { Actor = "zen" }, true),
        (new EventFilter { Actor = "klein" }, false),
        (new EventFilter { Type = "assault" }, true),
        (new EventFilter { Type = "AID" }, false),
        (new EventFilter { From = new DateOnly(2011, 6, 20), To = new DateOnly(2011, 6, 20) }, true),
        (new EventFilter { From = new DateOnly(2011, 6, 21) }, false),
        (new EventFilter { To = new DateOnly(2011, 6, 19) }, false),
        (new EventFilter { Publisher = "lake" }, true),
        (new EventFilter { Publisher = "courier" }, false),
        (new EventFilter { Speaker = "KLEIN" }, true),
        (new EventFilter { Speaker = "rur" }, true),
        (new EventFilter { Speaker = "Ames" }, false),
        (new EventFilter { Status = EventStatus.Happened }, true),
        (new EventFilter { Status = EventStatus.Negated }, false),
        (new EventFilter { Document = "doc" }, true),
        (new EventFilter { Document = "other" }, false),
        (new EventFilter { Id = "doc-1#e1" }, true),
        (new EventFilter { Actor = "syl", Type = "ASSAULT", Publisher = "post", Speaker = "ota klein" }, true),
        (new EventFilter { Actor = "it's % odd_" }, false),
    ];

    [Fact]
    public void FiltersPickEvents()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        Assert.All(Filters, row => Assert.Equal(row.Picked, store.Events(row.Filter).Any()));
    }

    [Fact]
    public void AnOpenPeriodReachesIntoEveryLaterOne()
    {
        using var store = Open(File);
        var record = RecordSamples.Shelling();
        var act = record.Events[0];
        store.Write(record with { Events = [act with { Event = act.Event with { Date = act.Event.Date! with { End = null } } }] }, First);
        Assert.Single(store.Events(new EventFilter { From = new DateOnly(2020, 1, 1) }));
        Assert.Empty(store.Events(new EventFilter { To = new DateOnly(2011, 6, 1) }));
    }

    [Fact]
    public void AnEventWithoutAttributionIsSaidByTheAuthor()
    {
        using var store = Open(File);
        var record = RecordSamples.Shelling();
        store.Write(record with { Events = [record.Events[0] with { Attribution = [] }] }, First);
        Assert.Single(store.Events(new EventFilter { Speaker = "ann ames" }));
        Assert.Empty(store.Events(new EventFilter { Speaker = "klein" }));
    }

    [Fact]
    public void ClaimsArePickedBySpeakerOpinionAndPeriod()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        Assert.Equal(2, store.Claims(new ClaimFilter { Speaker = "klein" }).Count());
        Assert.Equal("it", Assert.Single(store.Claims(new ClaimFilter { Speaker = "Syldavia" })).Claim.Content.Text);
        Assert.Equal("doc-1#c2", Assert.Single(store.Claims(new ClaimFilter { Opinion = true })).Claim.Id);
        Assert.Empty(store.Claims(new ClaimFilter { From = new DateOnly(2012, 1, 1) }));
    }

    [Fact]
    public void ActorsAreCountedOverDocuments()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        store.Write(RecordSamples.Shelling("doc-2"), First);
        var zenda = Assert.Single(store.Actors(new ActorFilter { Name = "zenda" }));
        Assert.Equal(("Zenda", "RUR", 2, 2, 2), (zenda.Name, zenda.Country, zenda.Mentions, zenda.Events, zenda.Documents));
        Assert.Equal("Q-klein", Assert.Single(store.Actors(new ActorFilter { Sector = "GOV" })).Id);
        Assert.Equal(["Q-syldavia"], store.Actors(new ActorFilter { Country = "syl" }).Select(actor => actor.Id!));
        Assert.Equal(3, store.Actors(new()).Count());
    }

    [Fact]
    public void WhatWasLeftUncodedIsCounted()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        store.Write(RecordSamples.Shelling("doc-2"), First);
        Assert.Equal(4, store.Uncoded()["no-pattern"]);
        Assert.Equal(2, store.Uncoded("doc-2")["no-pattern"]);
    }

    [Fact]
    public void EventsMayBeAskedForWhileOthersAreBeingRead()
    {
        using var store = Open(File);
        for (var i = 0; i < 3; i++)
            store.Write(RecordSamples.Shelling($"doc-{i}"), First);
        foreach (var stored in store.Events(new()))
            Assert.Equal(stored.Event.Event.Id, Assert.Single(store.Events(new EventFilter { Document = stored.Document })).Event.Event.Id);
    }
}
