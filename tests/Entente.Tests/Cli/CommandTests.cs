using System.Text.Json;
using Entente.Record;
using Entente.Store;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

public sealed class CommandTests : IDisposable
{
    private const string Other = "The weather in Zenda was fine, and nobody did anything to anybody for a week.";
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void OneDocumentIsShownWithItsEventsAndClaims()
    {
        var (code, output, error) = _run.Run("read", _run.File("a.txt", RecordSamples.Text), "--store", "STORE", "--title", "Shells hit Zenda", "--publisher", "Lake Post", "--date", "2011-06-21");
        Assert.Equal((0, ""), (code, error));
        CommandRun.IsAccepted("read-one", output.Replace(_run.Store, "record.duckdb"));
    }

    [Fact]
    public void ADictionarysMistakesAreToldByLine()
    {
        var (code, output, error) = _run.Run("actors", "lint", _run.File("own.txt", "RURITANIA_ [QQQ]\nGREEN_FRONT_\n\t[CHEREB 990101-980101]\n"));
        Assert.Equal(1, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("own.txt:3: [CHEREB]: '990101-980101' ends before it begins", output);
        Assert.Contains("1 actors with 1 names, 0 agents, 2 problems", error);
    }

    [Theory]
    [InlineData("d.txt", "CRICKET\nTEAM [X\n", "d.txt:2: ", "1 discards, 0 of them of whole documents, 1 problem.")]
    [InlineData("i.txt", "<ISSUE CATEGORY=\"A\">\nfuel [FUEL]\nfuel\n</ISSUE>\n", "i.txt:3: ", "1 phrases of 1 issues, 0 exclusions, 1 problem.")]
    [InlineData("f.json", "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"A B\"],\"country\":[\"qq\"]}}\n", "f.json:1: ", "1 actors with 1 names, 0 agents, 1 problem.")]
    public void EveryKindOfDictionaryIsLinted(string name, string text, string where, string summary)
    {
        var (code, output, error) = _run.Run("actors", "lint", _run.File(name, text));
        Assert.Equal(1, code);
        Assert.Contains(where, output);
        Assert.Contains(summary, error);
    }

    [Fact]
    public void WithoutAFileTheRegistryItselfIsLinted()
    {
        var (code, output, error) = _run.Run("actors", "lint");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains(" people and ", error);
        Assert.Contains("0 errors", error);
        Assert.All(_run.Run("actors", "lint", "--doubts").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(": doubt: ", line));
    }

    [Theory]
    [InlineData("petrarch", "NORWAY_\n")]
    [InlineData("followthemoney", "\"schema\":\"Territory\"")]
    [InlineData("wikidata", "\"type\":\"item\"")]
    public void TheRegistryIsExportedInEveryFormat(string format, string part)
    {
        var (code, output, _) = _run.Run("actors", "export", "--format", format);
        Assert.Equal(0, code);
        Assert.Contains(part, output);
    }

    [Fact]
    public void ReadingTakesDiscardsAndIssuesAndTellsOfTheirProblems()
    {
        var (_, _, error) = _run.Run("read", _run.File("a.txt", "Nothing happened."), "--no-store", "--discards", _run.File("d.txt", "TEAM [X\n"), "--issues", _run.File("i.txt", "fuel [FUEL]\n"));
        Assert.Contains("d.txt: 1 line has a problem; the rest is used", error);
        Assert.DoesNotContain("i.txt", error);
        Assert.Equal(1, _run.Run("read", "a.txt", "--issues", "none.txt").Code);
    }

    [Fact]
    public void ADictionaryThatIsNotThereIsToldOf()
    {
        var (code, _, error) = _run.Run("read", _run.File("a.txt", RecordSamples.Text), "--no-store", "--actors", "nowhere.txt");
        Assert.Equal(1, code);
        Assert.Contains("nowhere.txt: there is no such file", error);
    }

    [Fact]
    public void SeveralDocumentsAreSummedUp()
    {
        var (code, output, _) = _run.Run("read", _run.File("a.txt", RecordSamples.Text), _run.File("b.txt", Other), "--no-store");
        Assert.Equal(0, code);
        Assert.Equal("Read 2 documents: 3 sentences, 1 event, 2 claims.\nSeen and left uncoded: no-pattern 2, no pattern 1.\n", output);
    }

    [Fact]
    public void JsonIsRecordsAndNothingElse()
    {
        var (code, output, error) = _run.Run("read", _run.File("a.txt", RecordSamples.Text), _run.File("b.txt", Other), "--no-store", "--json");
        Assert.Equal(0, code);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.NotNull(RecordJson.Read(line, out _)));
        Assert.Contains("Read 2 documents", error);
    }

    [Fact]
    public void WhatCannotBeReadIsNamedAndTheRestIsRead()
    {
        var (code, output, error) = _run.Run("read", _run.PathOf("gone.txt"), _run.File("a.txt", RecordSamples.Text), "--no-store");
        Assert.Equal(1, code);
        Assert.Contains("gone.txt: there is no such file or folder", error);
        Assert.Contains("Not read: 1 input (Unreadable 1).", output);
        Assert.Contains("shelled", _run.Run("read", _run.PathOf("a.txt"), "--no-store", "--json").Out);
    }

    [Fact]
    public void WithoutAStoreNothingIsKept()
    {
        _run.Run("read", _run.File("a.txt", RecordSamples.Text), "--no-store", "--store", "STORE");
        Assert.False(File.Exists(_run.Store));
    }

    [Fact]
    public void ReadingAgainChangesNothing()
    {
        var path = _run.File("a.txt", RecordSamples.Text);
        _run.Run("read", path, "--store", "STORE");
        var (code, output, _) = _run.Run("read", path, "--store", "STORE");
        Assert.Equal(0, code);
        Assert.Contains("Already kept, and the same: 1 document.", output);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("reed", "x.txt")]
    [InlineData("read", "x.txt", "--date", "someday")]
    [InlineData("read", "x.txt", "--limit-bytes", "-3")]
    [InlineData("read", "x.txt", "--loud")]
    [InlineData("events", "--type", "PARTY")]
    [InlineData("events", "--status", "perhaps")]
    [InlineData("events", "--from", "03/2019")]
    [InlineData("export", "--format", "xml")]
    [InlineData("eval", "luck", "x")]
    public void ACommandLineThatMakesNoSenseIsUsage(params string[] args)
    {
        var (code, output, error) = _run.Run(args);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("entente: ", error);
        Assert.Contains("--help", error);
    }

    [Fact]
    public void AMissingRecordIsAStoreProblem()
    {
        var (code, output, error) = _run.Run("events", "--store", "STORE");
        Assert.Equal((3, ""), (code, output));
        Assert.Contains("record.duckdb", error);
    }

    [Fact]
    public void AnInterruptedReadingKeepsWhatWasRead()
    {
        var read = 0;
        _run.BeforeDocument = () =>
        {
            if (++read == 2)
                _run.Interruption.Cancel();
        };
        string[] files = [.. Enumerable.Range(0, 5).Select(i => _run.File($"{i}.txt", $"Part {i}. {RecordSamples.Text}"))];
        var (code, _, error) = _run.Run(["read", .. files, "--store", "STORE"]);
        Assert.Equal(130, code);
        Assert.Contains("Interrupted", error);
        using var store = RecordStore.Open(_run.Store, StoreAccess.Read);
        Assert.Equal(2, store.Documents().Count());
    }

    [Theory]
    [InlineData(1, "--type", "assault")]
    [InlineData(0, "--type", "AID")]
    [InlineData(1, "--actor", "zenda")]
    [InlineData(1, "--from", "2011", "--to", "2011-06")]
    [InlineData(0, "--from", "2012")]
    [InlineData(1, "--speaker", "Klein")]
    [InlineData(0, "--speaker", "Rassendyll")]
    [InlineData(1, "--status", "happened")]
    [InlineData(0, "--status", "negated")]
    [InlineData(1, "--publisher", "lake")]
    public void FiltersPickEvents(int count, params string[] filters)
    {
        Keep();
        var (code, output, _) = _run.Run(["events", "--store", "STORE", "--json", .. filters]);
        Assert.Equal(0, code);
        Assert.Equal(count, output.Count(c => c == '\n'));
    }

    [Fact]
    public void AnEventAsJsonCarriesItsDocumentAndSpeaker()
    {
        Keep();
        using var json = JsonDocument.Parse(_run.Run("events", "--store", "STORE", "--json").Out);
        Assert.Equal("Lake Post", json.RootElement.GetProperty("publisher").GetString());
        Assert.Equal("shelled", json.RootElement.GetProperty("trigger").GetProperty("text").GetString());
        Assert.Equal("Ota Klein", json.RootElement.GetProperty("attribution")[0].GetProperty("source").GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("actors")]
    public void TablesAreAccepted(string command)
    {
        Keep();
        var (code, output, error) = _run.Run(command, "--store", "STORE");
        Assert.Equal((0, ""), (code, error));
        CommandRun.IsAccepted(command, output);
    }

    [Fact]
    public void ATextIsShownWithItsMarks()
    {
        var id = Keep();
        var (code, output, _) = _run.Run("show", id[..4], "--store", "STORE");
        Assert.Equal(0, code);
        CommandRun.IsAccepted("show", output);
    }

    [Fact]
    public void AnEventIsExplained()
    {
        var id = Keep();
        var (code, output, _) = _run.Run("why", $"{id[..4]}#e1", "--store", "STORE");
        Assert.Equal(0, code);
        CommandRun.IsAccepted("why", output);
        Assert.Equal(output, _run.Run("why", "e1", "--store", "STORE").Out);
    }

    [Theory]
    [InlineData("show", "feed")]
    [InlineData("why", "feed#e1")]
    [InlineData("why", "e9")]
    [InlineData("sql", "select nothing from nowhere")]
    public void WhatIsNotThereIsSaid(params string[] args)
    {
        Keep();
        var (code, output, error) = _run.Run([.. args, "--store", "STORE"]);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("entente: ", error);
    }

    [Fact]
    public void AQueryGivesATableOrJson()
    {
        Keep();
        string[] query = ["sql", "select type, count(*) as n from events group by type", "--store", "STORE"];
        Assert.Equal("type     n\n──────────\nASSAULT  1\n", _run.Run(query).Out);
        Assert.Equal("{\"type\":\"ASSAULT\",\"n\":1}\n", _run.Run([.. query, "--json"]).Out);
    }

    [Fact]
    public void ExportsGoToStandardOutputOrAFile()
    {
        Keep();
        var csv = _run.Run("export", "--format", "csv", "--store", "STORE").Out;
        Assert.StartsWith("id,document,", csv);
        Assert.NotNull(RecordJson.Read(_run.Run("export", "--format", "jsonl", "--store", "STORE").Out, out _));
        var (code, output, error) = _run.Run("export", "--format", "parquet", "--out", _run.PathOf("e.parquet"), "--store", "STORE");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("1 row written", error);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(_run.PathOf("e.parquet"))[..4]);
    }

    [Fact]
    public void PredictionsAreWrittenWithTheColumnsThatWereThere()
    {
        var pairs = _run.File("pairs.tsv", "id\tsentence\tsource\ttarget\tgold_root\n7\tA freed B.\tA\tB\tYIELD\n");
        var (code, output, error) = _run.Run("eval", "plv", pairs, "--out", _run.PathOf("out.tsv"));
        Assert.Equal(0, code);
        Assert.Equal("id\tsentence\tsource\ttarget\tgold_root\tpredicted_root\n7\tA freed B.\tA\tB\tYIELD\tYIELD\n", File.ReadAllText(_run.PathOf("out.tsv")));
        Assert.Contains("macro-F1 100.0", output);
        Assert.Contains("out.tsv", error);
    }

    [Fact]
    public void AnAnalysisIsConlluOrJson()
    {
        var text = _run.File("t.txt", "Zenda slept.");
        Assert.Contains("1\tZenda\tZenda\tPROPN\tNNP\t_\t2\tnsubj", _run.Run("analyze", text).Out);
        using var json = JsonDocument.Parse(_run.Run("analyze", text, "--format", "json").Out);
        Assert.Equal(1, json.RootElement.GetProperty("sentences").GetArrayLength());
    }

    [Theory]
    [InlineData]
    [InlineData("read")]
    [InlineData("events")]
    [InlineData("claims")]
    [InlineData("actors")]
    [InlineData("actors", "undecided")]
    [InlineData("actors", "merge")]
    [InlineData("actors", "split")]
    [InlineData("actors", "apart")]
    [InlineData("actors", "edit")]
    [InlineData("actors", "decisions")]
    [InlineData("actors", "decisions", "undo")]
    [InlineData("show")]
    [InlineData("why")]
    [InlineData("export")]
    [InlineData("sql")]
    [InlineData("analyze")]
    [InlineData("eval")]
    [InlineData("eval", "gold")]
    [InlineData("eval", "ud")]
    [InlineData("eval", "names")]
    [InlineData("eval", "polnear")]
    [InlineData("eval", "plv")]
    [InlineData("eval", "spans")]
    [InlineData("eval", "coreference")]
    [InlineData("eval", "participants")]
    public void HelpComesWithExamples(params string[] command)
    {
        var (code, output, error) = _run.Run([.. command, "--help"]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Examples:\n  entente", output);
    }

    [Fact]
    public void TheVersionIsOneLine() => Assert.Matches(@"^entente \d+\.\d+\.\d+\n$", _run.Run("--version").Out);

    private string Keep()
    {
        var document = _run.File("a.jsonl", JsonSerializer.Serialize(new
        {
            text = RecordSamples.Text, title = "Shells hit Zenda", publisher = "Lake Post", author = "Ann Ames", date = "2011-06-21",
        }) + "\n");
        Assert.Equal(0, _run.Run("read", document, "--store", "STORE").Code);
        using var store = RecordStore.Open(_run.Store, StoreAccess.Read);
        return store.Documents().Single().Id;
    }
}
