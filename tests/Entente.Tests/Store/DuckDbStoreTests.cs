using System.Diagnostics;
using System.Text;
using DuckDB.NET.Data;
using Entente.Record;
using Entente.Store;
using Entente.Tests.Record;

namespace Entente.Tests.Store;

public class DuckDbStoreTests : StoreFacts
{
    protected override RecordStore Open(string path) => RecordStore.Open(path);

    [Fact]
    public void AFileThatIsNoDuckDbIsRefusedAndLeftAlone()
    {
        System.IO.File.WriteAllText(File, "These are notes on the talks, and no database.");
        Assert.Contains("no DuckDB file", Assert.Throws<StoreException>(() => Open(File)).Message);
        Assert.StartsWith("These are notes", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void SomebodyElsesDuckDbFileIsRefused()
    {
        Execute("CREATE TABLE prices (day DATE)");
        Assert.Contains("no record of Entente's", Assert.Throws<StoreException>(() => Open(File)).Message);
    }

    [Fact]
    public void AMissingFileIsNotReadFrom()
    {
        Assert.Contains("no record", Assert.Throws<StoreException>(() => RecordStore.Open(File, StoreAccess.Read)).Message);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void ANewerSchemaIsRefused()
    {
        Open(File).Dispose();
        Execute("UPDATE meta SET value = '99'");
        Assert.Contains("newer Entente", Assert.Throws<StoreException>(() => Open(File)).Message);
    }

    [Fact]
    public void AnOlderSchemaIsMigratedStepByStep()
    {
        Execute("CREATE TABLE meta (key VARCHAR, value VARCHAR); INSERT INTO meta VALUES ('schema_version', '0'); CREATE TABLE notes (id VARCHAR); INSERT INTO notes VALUES ('kept')");
        var migrations = new Migrations(2, [new(0, "ALTER TABLE notes ADD COLUMN title VARCHAR"), new(1, "UPDATE notes SET title = 'none'")]);
        Assert.Contains("older schema", Assert.Throws<StoreException>(() => RecordStore.Open(File, StoreAccess.Read, migrations)).Message);
        using (var store = RecordStore.Open(File, StoreAccess.Write, migrations))
            Assert.Equal(["kept", "none"], Assert.Single(store.Query("SELECT * FROM notes").Rows));
        using var again = RecordStore.Open(File, StoreAccess.Read, migrations);
        Assert.Equal("2", Assert.Single(again.Query("SELECT value FROM meta").Rows)[0]);
    }

    [Fact]
    public void AFileOfTheFirstSchemaBecomesOneOfThePresent()
    {
        Open(File).Dispose();
        const string Columns = "SELECT table_name || '.' || column_name || ' ' || data_type || is_nullable FROM duckdb_columns() WHERE NOT internal ORDER BY table_name, column_index";
        List<string?> fresh;
        using (var store = Open(File))
            fresh = [.. store.Query(Columns).Rows.Select(row => row[0]?.ToString())];
        // What the first schema did not have.
        Execute(BackToTheFirstSchema);
        using (var store = Open(File))
        {
            store.Write(RecordSamples.Shelling(), First);
            Assert.Equal(fresh, store.Query(Columns).Rows.Select(row => row[0]?.ToString()));
        }

        using var again = RecordStore.Open(File, StoreAccess.Read);
        Assert.Empty(Assert.Single(again.Events(new())).Event.Issues);
    }

    [Fact]
    public void IssuesAreKeptAndExported()
    {
        using var store = Open(File);
        var record = RecordSamples.Shelling();
        record = record with
        {
            Issues = [new Entente.Actors.Dictionaries.Issue("ARTILLERY", "WAR", 2, "shelled", 0, record.Events[0].Event.Trigger.Span)],
            Events = [record.Events[0] with { Issues = ["ARTILLERY"] }],
        };
        store.Write(record, First);
        Assert.Equal(RecordJson.Line(record), RecordJson.Line(store.Document("doc-1")!));
        Assert.Equal(1, store.Export(ExportTable.Issues, ExportFormat.Csv, File + ".csv"));
        Assert.Contains(",ARTILLERY,WAR,2,shelled,", System.IO.File.ReadAllText(File + ".csv"));
        store.Export(ExportTable.Events, ExportFormat.Csv, File + ".csv");
        Assert.Contains(",ARTILLERY,", System.IO.File.ReadAllLines(File + ".csv")[1]);
    }

    [Fact]
    public void AFileOfTheFirstSchemaGetsThePlaceColumnsAndTakesRecords()
    {
        using (var store = Open(File))
            store.Write(RecordSamples.Shelling("old"), First);
        Execute(BackToTheFirstSchema);
        using var migrated = Open(File);
        migrated.Write(RecordSamples.Shelling("new", text: RecordSamples.Text + " More."), First);
        Assert.Null(migrated.Document("old")!.Events[0].Event.Place!.Precision);
        Assert.Equal(RecordSamples.Shelling().Events[0].Event.Place, migrated.Document("new")!.Events[0].Event.Place);
    }

    [Fact]
    public void AnOlderSchemaFromWhichNoWayLeadsIsRefused()
    {
        Execute("CREATE TABLE meta (key VARCHAR, value VARCHAR); INSERT INTO meta VALUES ('schema_version', '0')");
        Assert.Contains("no way leads", Assert.Throws<StoreException>(() => Open(File)).Message);
    }

    [Fact]
    public void AFailedMigrationChangesNothing()
    {
        Execute("CREATE TABLE meta (key VARCHAR, value VARCHAR); INSERT INTO meta VALUES ('schema_version', '0'); CREATE TABLE notes (id VARCHAR)");
        var migrations = new Migrations(2, [new(0, "ALTER TABLE notes ADD COLUMN title VARCHAR"), new(1, "this is no SQL")]);
        Assert.Throws<StoreException>(() => RecordStore.Open(File, StoreAccess.Write, migrations));
        using var connection = new DuckDBConnection($"Data Source={File}");
        connection.Open();
        Assert.Equal("0", connection.Scalar("SELECT value FROM meta"));
        Assert.Single(connection.Rows("SELECT 1 FROM duckdb_columns() WHERE table_name = 'notes'"));
    }

    [Fact]
    public void AnotherProcessHoldingTheFileIsNamedAsTheCause() =>
        Assert.Contains("in use by another process", StoreFile.Refused("x.duckdb", new IOException(
            "IO Error: Could not set lock on file \"x.duckdb\": Conflicting lock is held in /usr/bin/other (PID 7).")).Message);

    [Fact]
    public void QueriesCannotChangeTheRecord()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        Assert.Throws<StoreException>(() => store.Query("DELETE FROM documents"));
        Assert.Throws<StoreException>(() => store.Query("SELECT nonsense FROM nowhere"));
        var result = store.Query("SELECT type, count(*) AS n, any_value(date_start) AS day FROM events GROUP BY type");
        Assert.Equal(["type", "n", "day"], result.Columns);
        Assert.Equal(["ASSAULT", 1L, new DateOnly(2011, 6, 20)], Assert.Single(result.Rows));
    }

    [Fact]
    public void EventsAreExportedOneARow()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        var csv = File + ".it's.csv";
        Assert.Equal(1, store.Export(ExportTable.Events, ExportFormat.Csv, csv));
        var lines = System.IO.File.ReadAllLines(csv);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("id,document,publisher,author,published,type,modes", lines[0]);
        Assert.Contains(
            ",ASSAULT,heavy-weapons,military,194,4,-9.5,Syldavian troops,\"\",SYL,MIL+GOV,Zenda,local:zenda:RUR,RUR,CVL,shelled,2011-06-20,2011-06-20,day,", lines[1]);
        Assert.Contains("killed:12.. persons", lines[1]);
        Assert.Equal(0, store.Export(ExportTable.Events, ExportFormat.Csv, csv, new Entente.Store.EventFilter { Type = "AID" }));
    }

    [Fact]
    public void EveryTableIsExportedToBothFormats()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        (ExportTable Table, int Rows)[] tables = [(ExportTable.Events, 1), (ExportTable.Claims, 2), (ExportTable.Actors, 3), (ExportTable.Documents, 1)];
        Assert.All(tables, row =>
        {
            var parquet = File + ".parquet";
            Assert.Equal(row.Rows, store.Export(row.Table, ExportFormat.Parquet, parquet));
            Assert.Equal((long)row.Rows, store.Query($"SELECT count(*) FROM '{parquet}'").Rows[0][0]);
            Assert.Equal(row.Rows, store.Export(row.Table, ExportFormat.Csv, File + ".csv"));
        });
        Assert.Contains("cannot be written", Assert.Throws<StoreException>(
            () => store.Export(ExportTable.Events, ExportFormat.Csv, File + "/nowhere/x.csv")).Message);
    }

    [Fact]
    public void WholeRecordsAreExportedAsTheirJson()
    {
        using var store = Open(File);
        store.Write(RecordSamples.Shelling(), First);
        store.Write(RecordSamples.Shelling("doc-0"), First);
        using var stream = new MemoryStream();
        Assert.Equal(2, store.ExportJsonLines(stream));
        // Actors that the registry does not know have the id that they have over documents.
        Assert.Equal(
            (RecordJson.Line(RecordSamples.Shelling()) + "\n" + RecordJson.Line(RecordSamples.Shelling("doc-0")) + "\n")
                .Replace("\"name\":\"Zenda\",\"id\":null", "\"name\":\"Zenda\",\"id\":\"local:zenda:RUR\"", StringComparison.Ordinal),
            Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public void SmallDocumentsAreWrittenFast()
    {
        using var store = Open(File);
        var clock = Stopwatch.StartNew();
        using (var writer = store.Writer(First))
            for (var i = 0; i < 500; i++)
                writer.Write(RecordSamples.Shelling($"doc-{i:000}"));
        // 200 a second is what is promised; a slow machine gets a margin of four.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"500 documents took {clock.Elapsed}.");
    }

    private void Execute(string sql)
    {
        using var connection = new DuckDBConnection($"Data Source={File}");
        connection.Open();
        connection.Run(sql);
    }
}
