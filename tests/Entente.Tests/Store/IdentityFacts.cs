using System.Collections.Immutable;
using CsCheck;
using Entente.Actors;
using Entente.Actors.Identities;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;
using Entente.Store;
using Entente.Tests.Documents;
using EventFilter = Entente.Store.EventFilter;

namespace Entente.Tests.Store;

/// <summary>What every store must do with actors that the registry does not know, whatever keeps it.</summary>
public abstract class IdentityFacts : IDisposable
{
    protected static readonly Versions First = new("0.1.0", "model-a", "lexicon-a", "registry-a");
    private static readonly TimeProvider Noon = new FixedTime(new DateTimeOffset(2024, 5, 6, 12, 0, 0, TimeSpan.Zero));
    private readonly TemporaryFolder _folder = new();

    protected string File => _folder["record.store"];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract RecordStore Open(string path);

    /// <summary>A document in which each of the actors visits somebody, and says so.</summary>
    internal static DocumentRecord Visits(string id, params Entity[] actors)
    {
        var text = string.Join(' ', actors.Select(actor => $"{actor.Name ?? "Somebody"} came."));
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var events = ImmutableArray.CreateBuilder<AttributedEvent>();
        var start = 0;
        foreach (var (actor, i) in actors.Select((actor, i) => (actor, i)))
        {
            var words = actor.Name ?? "Somebody";
            var end = start + words.Length + " came.".Length;
            sentences.Add(new Sentence(i, 0, new TextSpan(start, end), [], []));
            var placed = actor with { Text = words, Sentence = i, Span = new TextSpan(start, start + words.Length), Head = 0 };
            events.Add(new AttributedEvent(
                new Event
                {
                    Id = $"{id}#e{i + 1}", Type = "CONSULT", Actors = [placed], Recipients = [], Trigger = new Trigger("came", i, new TextSpan(start + words.Length + 1, end - 1), 1),
                    Status = EventStatus.Happened, Confidence = 1, Why = new DecisionTrace("CONSULT.tsv:1", []),
                },
                [new Entente.Claims.Attribution(placed, null, Entente.Claims.AttributionKind.Indirect, Entente.Claims.Certainty.Certain, "reports")]));
            start = end + 1;
        }

        return new DocumentRecord(
            new Document { Id = id, Text = text, Published = new DateOnly(2011, 6, 21), Language = "en" }, sentences.ToImmutable(), events.ToImmutable(), [],
            ImmutableSortedDictionary<string, int>.Empty);
    }

    internal static Entity Named(string? name, string? country = null, string? sector = null, string? role = null, string? id = null) => new()
    {
        Text = "", Sentence = 0, Span = default, Head = 0, Name = name, Country = country, Sectors = sector is null ? [] : [sector], Role = role, Id = id,
    };

    [Fact]
    public void ANameOfSeveralDocumentsCountsAsOneActor()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV")), First);
        store.Write(Visits("d2", Named("OTA KLEIN")), First);
        store.Write(Visits("d3", Named("Ota Klein", null, "ELI")), First);
        var actor = Assert.Single(store.Actors(new()));
        Assert.Equal(("local:ota-klein:RUR", "Ota Klein", "RUR", 3, 3), (actor.Id, actor.Name, actor.Country, actor.Events, actor.Documents));
        Assert.Equal(["ELI", "GOV"], actor.Sectors);
        Assert.Equal(3, store.Events(new EventFilter { Actor = "local:ota-klein:rur" }).Count());
        Assert.Equal(3, store.Events(new EventFilter { Speaker = "RUR" }).Count());
        Assert.All(store.Events(new()), stored => Assert.Equal(("local:ota-klein:RUR", "RUR"), (stored.Event.Event.Actors[0].Id, stored.Event.Event.Actors[0].Country)));
        Assert.Empty(store.Undecided());
    }

    [Fact]
    public void ADocumentComesOutAsReadOrAsMerged()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV")), First);
        store.Write(Visits("d2", Named("OTA KLEIN")), First);
        Assert.Equal(("OTA KLEIN", null, null), Who(store.Document("d2")!));
        Assert.Equal(("Ota Klein", "local:ota-klein:RUR", "RUR"), Who(store.Document("d2", Naming.Merged)!));
    }

    [Fact]
    public void ShortNamesWithoutFactsStandAloneAndAreAskedAbout()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Klein", "RUR", "GOV")), First);
        store.Write(Visits("d2", Named("Klein")), First);
        store.Write(Visits("d3", Named("Klein", "RUR", "GOV")), First);
        Assert.Equal(["local:klein:RUR", "local:klein@d2"], store.Actors(new()).Select(actor => actor.Id));
        Assert.Equal(["local:klein:RUR", "local:klein@d2"], Assert.Single(store.Undecided()).Actors.Select(actor => actor.Id));
        Assert.Equal("Klein came.", Assert.Single(store.Examples("local:klein:RUR", 1)).Sentence);
    }

    [Fact]
    public void TheOrderAndTheManyWritingsOfDocumentsDoNotMatter()
    {
        string?[] countries = [null, "RUR", "SYL"];
        string?[] sectors = [null, "GOV", "JRN"];
        string[] names = ["Ota Klein", "Klein", "Supreme Court"];
        var entity = Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 2], (n, c, s) => Named(names[n], countries[c], sectors[s]));
        using var one = Open(_folder["one"]);
        using var other = Open(_folder["other"]);
        var round = 0;
        entity.Array[1, 3].List[1, 8].Sample(
            documents =>
            {
                round++;
                var records = documents.Select((actors, i) => Visits($"r{round}-{i}", [.. actors.Select(a => a with { Name = $"{a.Name} {round}x" })])).ToList();
                using (var writer = one.Writer(First))
                    records.ForEach(record => writer.Write(record));
                // Singly, the other way round, and one of them otherwise at first.
                other.Write(Visits($"r{round}-0", Named($"Somebody Else {round}x", "SYL")), First);
                foreach (var record in Enumerable.Reverse(records))
                    other.Write(record, First, recode: true);
                return Table(one).SequenceEqual(Table(other));
            },
            iter: 12, threads: 1);
    }

    [Fact]
    public void AMergeCountsAsOneAndCanBeTakenBack()
    {
        using (var store = Open(File))
        {
            store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV")), First);
            store.Write(Visits("d2", Named("Oto Klein", "RUR", "GOV")), First);
            store.Write(Visits("d3", Named("Klein", "RUR", "GOV"), Named("Ota Klein", "RUR", "GOV")), First);
            var decided = Assert.IsType<Decided>(store.Merge(["local:ota-klein:RUR", "local:oto-klein:RUR", "local:klein:RUR"], false, Noon, "the \"same\", it's plain"));
            Assert.Equal((1, "local:ota-klein:RUR"), (decided.Decision.Number, decided.Actor));
        }

        using var again = Open(File);
        var actor = Assert.Single(again.Actors(new()));
        Assert.Equal(("local:ota-klein:RUR", "Ota Klein", 4, 4, 3), (actor.Id, actor.Name, actor.Mentions, actor.Events, actor.Documents));
        Assert.Equal(2, again.Events(new EventFilter { Actor = "oto klein" }).Count() + again.Events(new EventFilter { Actor = "oto", Document = "d2" }).Count());
        var kept = Assert.Single(again.Decisions());
        Assert.Equal(("the \"same\", it's plain", Noon.GetUtcNow(), null), (kept.Decision.Note, kept.Decision.Given, kept.Problem));
        Assert.NotNull(again.Undo(1, Noon));
        Assert.Null(again.Undo(1, Noon));
        Assert.Equal(3, again.Actors(new()).Count());
        Assert.NotNull(Assert.Single(again.Decisions()).Decision.Undone);
    }

    [Fact]
    public void AMergeHoldsWhenDocumentsAreReadAgainAndOthersCome()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", null, "GOV")), First);
        store.Write(Visits("d2", Named("Oto Klein")), First);
        store.Merge(["local:ota-klein", "local:oto-klein"], false, Noon);
        // Now the country is known, so that the id is another.
        store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV")), First with { Model = "model-b" }, recode: true);
        store.Write(Visits("d9", Named("Oto Klein")), First);
        var actor = Assert.Single(store.Actors(new()));
        Assert.Equal(("local:ota-klein:RUR", 3), (actor.Id, actor.Documents));
        Assert.Null(Assert.Single(store.Decisions()).Problem);
    }

    [Fact]
    public void ADecisionOnWhatIsGoneIsToldOfAndHoldsAgainWhenItComesBack()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR")), First);
        store.Write(Visits("d2", Named("Oto Klein", "RUR")), First);
        store.Merge(["local:ota-klein:RUR", "local:oto-klein:RUR"], false, Noon);
        store.Write(Visits("d2", Named("Ida Gross", "RUR")), First with { Model = "model-b" }, recode: true);
        Assert.Contains("nothing in the record is local:oto-klein:RUR", Assert.Single(store.Decisions()).Problem);
        store.Write(Visits("d2", Named("Oto Klein", "RUR")), First, recode: true);
        Assert.Null(Assert.Single(store.Decisions()).Problem);
        Assert.Single(store.Actors(new()));
    }

    [Fact]
    public void WhatConflictsIsToldAndMayBeForced()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV"), Named("Ida Gross", "SYL", "JRN")), First);
        var refused = Assert.IsType<Refused>(store.Merge(["local:ota-klein:RUR", "local:ida-gross:SYL"], false, Noon));
        Assert.True(refused.CanForce);
        Assert.Equal(["local:ota-klein:RUR is of RUR, local:ida-gross:SYL of SYL.", "local:ota-klein:RUR is GOV, local:ida-gross:SYL JRN."], refused.Reasons);
        Assert.Empty(store.Decisions());
        Assert.IsType<Decided>(store.Merge(["local:ota-klein:RUR", "local:ida-gross:SYL"], true, Noon));
        Assert.Equal("RUR", Assert.Single(store.Actors(new())).Country);
    }

    [Fact]
    public void AnActorMergedIntoTheRegistrysCountsWithIt()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Rudolf Klein", "RUR", "GOV", id: "person:klein")), First);
        store.Write(Visits("d2", Named("R. Klein", null, "GOV")), First);
        Assert.Equal("person:klein", Assert.IsType<Decided>(store.Merge(["local:r-klein@d2", "person:klein"], false, Noon)).Actor);
        var actor = Assert.Single(store.Actors(new()));
        Assert.Equal(("person:klein", "Rudolf Klein", "RUR", 2, 2), (actor.Id, actor.Name, actor.Country, actor.Events, actor.Documents));
        Assert.Equal(2, store.Events(new EventFilter { Actor = "person:klein" }).Count());
        Assert.False(Assert.IsType<Refused>(store.Merge(["person:klein", "person:klein"], true, Noon)).CanForce);
        Assert.Contains("registry's", Assert.Single(Assert.IsType<Refused>(store.Edit("person:klein", "X", null, [], null, Noon)).Reasons));
    }

    [Fact]
    public void ASplitHoldsWhenItsDocumentsAreReadAgain()
    {
        using var store = Open(File);
        foreach (var id in new[] { "d1", "d2", "d3" })
            store.Write(Visits(id, Named("Ota Klein", "RUR", "GOV")), First);
        var made = Assert.IsType<Decided>(store.Split("local:ota-klein:RUR", ["d2", "d3"], Noon)).Actor;
        Assert.Matches("^local:ota-klein~[0-9a-f]{8}$", made);
        Assert.Equal([(made, 2), ("local:ota-klein:RUR", 1)], store.Actors(new()).Select(actor => (actor.Id!, actor.Documents)));
        Assert.Empty(store.Undecided());
        store.Write(Visits("d2", Named("Ota Klein", "SYL", "JRN")), First with { Model = "model-b" }, recode: true);
        store.Write(Visits("d4", Named("Ota Klein", "RUR")), First);
        Assert.Equal([("local:ota-klein:RUR", 2), (made, 2)], store.Actors(new()).OrderBy(a => a.Id, StringComparer.Ordinal).Select(actor => (actor.Id!, actor.Documents)));
        store.Undo(1, Noon);
        Assert.Equal(["local:ota-klein:RUR", "local:ota-klein:SYL"], store.Actors(new()).Select(actor => actor.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatWasMergedCanBeSplitAndMergedAgain()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR")), First);
        store.Write(Visits("d2", Named("Oto Klein", "RUR")), First);
        store.Merge(["local:ota-klein:RUR", "local:oto-klein:RUR"], false, Noon);
        var made = Assert.IsType<Decided>(store.Split("local:ota-klein:RUR", ["d2"], Noon)).Actor;
        Assert.StartsWith("local:oto-klein~", made);
        Assert.Equal(2, store.Actors(new()).Count());
        Assert.Empty(store.Undecided());
        store.Merge(["local:ota-klein:RUR", made], false, Noon);
        Assert.Single(store.Actors(new()));
        Assert.IsType<Refused>(store.Split("local:ota-klein:RUR", ["d1", "d2"], Noon));
        Assert.IsType<Refused>(store.Split("local:ota-klein:RUR", ["d7"], Noon));
    }

    [Fact]
    public void AnEditGivesNameCountrySectorsAndWikidata()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("O'Klein, \"Ota\"\u200f")), First);
        var id = store.FindActor("oklein ota").Actor!.Id;
        Assert.Equal("local:oklein-ota", id);
        store.Edit(id, "Ota O'Klein", "RUR", ["GOV", "MIL"], "Q7", Noon);
        var actor = Assert.Single(store.Actors(new ActorFilter { Country = "RUR", Sector = "MIL" }));
        Assert.Equal((id, "Ota O'Klein", "Q7"), (actor.Id, actor.Name, actor.Wikidata));
        Assert.Single(store.Events(new EventFilter { Actor = "ota o'klein" }));
        store.Edit(id, null, "SYL", [], null, Noon);
        Assert.Equal("Ota O'Klein", Assert.Single(store.Actors(new ActorFilter { Country = "SYL", Sector = "MIL" })).Name);
    }

    [Fact]
    public void ThoseToldApartAreNotAskedAboutAgain()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV")), First);
        store.Write(Visits("d2", Named("Ota Klein", "RUR", "JRN")), First);
        Assert.Equal("the same name", Assert.Single(store.Undecided()).For[0]);
        store.Apart(["local:ota-klein:RUR:state", "local:ota-klein:RUR:press"], Noon);
        Assert.Empty(store.Undecided());
        store.Undo(1, Noon);
        Assert.Single(store.Undecided());
    }

    [Fact]
    public void DecisionsAreSharedAsATable()
    {
        using var store = Open(File);
        using var other = Open(_folder["other"]);
        foreach (var one in new[] { store, other })
        {
            one.Write(Visits("d 1,\t\"x\"", Named("Ota Klein", "RUR", "GOV")), First);
            one.Write(Visits("d2", Named("Ota Klein", "RUR", "GOV"), Named("Oto Klein", "RUR", "GOV")), First);
        }

        store.Merge(["local:ota-klein:RUR", "local:oto-klein:RUR"], false, Noon, "tab\t, line\n and \\n");
        store.Split("local:ota-klein:RUR", ["d 1,\t\"x\""], Noon);
        store.Edit("local:ota-klein:RUR", "Ota", "SYL", ["MIL", "GOV"], "Q1", Noon);
        using var text = new StringWriter();
        DecisionTable.Write(text, store.Decisions().Select(one => one.Decision));
        Assert.Equal(4, text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var read = DecisionTable.Read(new StringReader(text.ToString()), "x.tsv");
        Assert.Equal("tab\t, line\n and \\n", read[0].Note);
        Assert.Equal(3, other.Import(read));
        Assert.Equal(0, other.Import(read));
        Assert.Equal(Table(store), Table(other));
        Assert.StartsWith("x.tsv, line 2 is no decision", Assert.Throws<FormatException>(
            () => DecisionTable.Read(new StringReader(text.ToString().Replace("merge", "melt", StringComparison.Ordinal)), "x.tsv")).Message);
    }

    [Fact]
    public void AnUnknownIdGetsTheNearestNames()
    {
        using var store = Open(File);
        store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV"), Named("Ida Gross", "SYL"), Named("Ida Gross", "RUR")), First);
        Assert.Equal("local:ota-klein:RUR", store.FindActor("ota klein").Actor!.Id);
        Assert.Equal(["local:ota-klein:RUR"], store.FindActor("local:otta-klein:RUR").Candidates.Select(actor => actor.Id));
        Assert.True(store.FindActor("Ida Gross") is { Actor: null, Several: true, Candidates.Length: 2 });
        Assert.Empty(store.FindActor("local:zzzzzzzzz").Candidates);
        store.Merge(["local:ota-klein:RUR", "local:ida-gross:RUR"], true, Noon);
        Assert.Equal("local:ota-klein:RUR", store.FindActor("local:ida-gross:RUR").PartOf);
    }

    private static (string?, string?, string?) Who(DocumentRecord record) =>
        record.Events[0].Event.Actors[0] is var actor ? (actor.Name, actor.Id, actor.Country) : default;

    private static List<string> Table(RecordStore store) =>
        [.. store.Query("SELECT standing, namesake, actor, name, country, sectors, wikidata FROM namesakes ORDER BY ALL").Rows.Select(row => string.Join('|', row))];

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}

public sealed class DuckDbIdentityTests : IdentityFacts
{
    protected override RecordStore Open(string path) => RecordStore.Open(path);

    [Fact]
    public void ARecordOfTheFirstSchemaIsBroughtUpToDate()
    {
        using (var store = Open(File))
        {
            store.Write(Visits("d1", Named("Ota Klein", "RUR", "GOV"), Named("Klein")), First);
            store.Write(Visits("d2", Named("OTA KLEIN"), Named(null, "RUR", "MIL"), Named("Syldavia", "SYL", id: "state:SYL")), First);
        }

        using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={File}"))
        {
            connection.Open();
            connection.Run(StoreFacts.BackToTheFirstSchema);
        }

        Assert.Contains("older schema", Assert.Throws<StoreException>(() => RecordStore.Open(File, StoreAccess.Read)).Message);
        using var again = Open(File);
        Assert.Equal(
            [("local:ota-klein:RUR", 2), ("local:klein@d1", 1), ("state:SYL", 1)],
            again.Actors(new()).Select(actor => (actor.Id!, actor.Documents)).OrderByDescending(a => a.Item2).ThenBy(a => a.Item1, StringComparer.Ordinal));
        Assert.Equal("local:ota-klein:RUR", again.Document("d2", Naming.Merged)!.Events[0].Event.Actors[0].Id);
    }
}
