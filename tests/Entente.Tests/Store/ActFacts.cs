using Entente.Record;
using Entente.Reports;
using Entente.Store;
using Entente.Tests.Documents;
using Entente.Tests.Record;
using static Entente.Tests.Reports.Tellings;
using EventFilter = Entente.Store.EventFilter;

namespace Entente.Tests.Store;

/// <summary>What every store must do with reports of one act, whatever keeps it.</summary>
public abstract class ActFacts : IDisposable
{
    private static readonly Versions Made = new("0.1.0", "model-a", "lexicon-a", "registry-a");
    private readonly TemporaryFolder _folder = new();

    protected string File => _folder["record.store"];

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract RecordStore Open(string path);

    [Fact]
    public void EventsCountReportsAndActsCountActs()
    {
        using var store = Bombings();
        Assert.Equal(new LinkOutcome(3, 2, 1), store.Link());
        Assert.Equal((3, 2), (store.Events(new()).Count(), store.Acts(new()).Count()));
    }

    [Fact]
    public void ActsComeBackAsTheyWereFound()
    {
        using var store = Bombings();
        store.Link();
        var act = Assert.Single(store.Acts(new ActFilter { LeastReports = 2 }));
        Assert.Equal("a#e1", act.Id);
        Assert.Equal(["a#e1", "b#e1"], act.Reports.Select(r => r.Report.Id));
        Assert.Equal(Bombing, act.Reports[0].Report.Sentence.In(act.Reports[0].Report.Document.Text));
        Assert.Equal("a#e1", act.Reports[1].Why.With);
        var range = Assert.Single(act.Figures);
        Assert.Equal((12m, 17m, true), (range.Low, range.High, range.Disagrees));
    }

    [Fact]
    public void LinkingAgainChangesNothing()
    {
        using var store = Bombings();
        var first = store.Link();
        var rows = store.Query("SELECT * FROM reports ORDER BY act, ordinal").Rows;
        Assert.Equal(first, store.Link());
        Assert.Equal(rows.Select(row => string.Join('|', row)), store.Query("SELECT * FROM reports ORDER BY act, ordinal").Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void WhatCameInSinceIsCountedAndLinkedNextTime()
    {
        using var store = Bombings();
        Assert.Equal(3, store.Unlinked());
        store.Link();
        Assert.Equal(0, store.Unlinked());
        store.Write(RecordOf(Blast("d", Bombing, "bombed", "2021-03-08")), Made);
        Assert.Equal(1, store.Unlinked());
        store.Link();
        Assert.Equal(3, Assert.Single(store.Acts(new ActFilter { LeastReports = 2 })).Reports.Length);
    }

    [Fact]
    public void ADocumentReadAnewIsLinkedAnew()
    {
        using var store = Bombings();
        store.Link();
        store.Write(RecordOf(Blast("b", "Boko Haram bombed a barracks.", "bombed")), Made, recode: true);
        Assert.Equal(1, store.Unlinked());
        Assert.Single(store.Acts(new ActFilter { Report = "a#e1" }).Single().Reports);
    }

    [Fact]
    public void ActsAreFilteredByTheirReports()
    {
        using var store = Bombings();
        store.Link();
        Assert.Equal("a#e1", Assert.Single(store.Acts(new ActFilter { Events = new EventFilter { Publisher = "paper of b" } })).Id);
        Assert.Equal("a#e1", Assert.Single(store.Acts(new ActFilter { Report = "b#e1" })).Id);
        Assert.Equal("c#e1", Assert.Single(store.Acts(new ActFilter { Report = "c" })).Id);
        Assert.Single(store.Acts(new ActFilter { Limit = 1 }));
        Assert.Empty(store.Acts(new ActFilter { Events = new EventFilter { Type = "AID" } }));
        Assert.Empty(store.Acts(new ActFilter { Report = "it's" }));
    }

    private RecordStore Bombings()
    {
        var store = Open(File);
        store.Write(RecordOf(Blast("a", Bombing, "bombed", killed: 12, most: 12)), Made);
        store.Write(RecordOf(Blast("b", "Seventeen died when Boko Haram bombed a crowded market in Maiduguri on Saturday.", "bombed", killed: 17, most: 17)), Made);
        store.Write(RecordOf(Blast("c", "Boko Haram bombed a bus station in Maiduguri on Tuesday.", "bombed", "2021-03-10", "2021-03-09")), Made);
        return store;
    }
}

public sealed class DuckDbActTests : ActFacts
{
    protected override RecordStore Open(string path) => RecordStore.Open(path);

    [Fact]
    public void ActsAndReportsAreExported()
    {
        using var store = Open(File);
        store.Write(RecordOf(Blast("a", Bombing, "bombed", killed: 12, most: 12)), new Versions("1", "m", "l", "r"));
        store.Write(RecordOf(Blast("b", Bombing + " More.", "bombed", killed: 17, most: 17)), new Versions("1", "m", "l", "r"));
        store.Link();
        Assert.Equal(1, store.Export(ExportTable.Acts, ExportFormat.Csv, File + ".csv"));
        Assert.Contains(",killed:12..17 persons,2,2,2,", System.IO.File.ReadAllText(File + ".csv"));
        Assert.Equal(2, store.Export(ExportTable.Reports, ExportFormat.Csv, File + ".csv"));
        Assert.StartsWith("\"a#e1\",1,0.", System.IO.File.ReadAllLines(File + ".csv")[2]);
        Assert.Equal(2, store.Export(ExportTable.Reports, ExportFormat.Parquet, File + ".parquet"));
    }

    [Fact]
    public void AFileOfTheSecondSchemaGetsTheTableOfReports()
    {
        using (var store = Open(File))
            store.Write(RecordSamples.Shelling(), new Versions("1", "m", "l", "r"));
        using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={File}"))
        {
            connection.Open();
            connection.Run("DROP VIEW acts; DROP VIEW act_figures; DROP TABLE reports; UPDATE meta SET value = '2' WHERE key = 'schema_version'");
        }

        Assert.Contains("older schema", Assert.Throws<StoreException>(() => RecordStore.Open(File, StoreAccess.Read)).Message);
        using var migrated = Open(File);
        Assert.Equal(new LinkOutcome(1, 1, 0), migrated.Link());
        Assert.Equal("3", Assert.Single(migrated.Query("SELECT value FROM meta WHERE key = 'schema_version'").Rows)[0]);
        Assert.Equal("doc-1#e1", Assert.Single(migrated.Query("SELECT act FROM acts WHERE reports = 1").Rows)[0]);
    }
}
