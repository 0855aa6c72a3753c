using System.Text.Json;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

public sealed class ActsTests : IDisposable
{
    private readonly CommandRun _run = new() { Width = 110 };

    public void Dispose() => _run.Dispose();

    [Fact]
    public void ActsAreListedWithTheirReportsAndFigures()
    {
        Read();
        Assert.Equal((0, "2 reports of 1 acts; 1 act has several. Next: entente acts\n", ""), _run.Run("link", "--store", "STORE"));
        var (code, output, error) = _run.Run("acts", "--store", "STORE");
        Assert.Equal((0, ""), (code, error));
        CommandRun.IsAccepted("acts", output);
    }

    [Fact]
    public void AnActIsShownWithWhoSaysWhat()
    {
        Read();
        _run.Run("link", "--store", "STORE");
        CommandRun.IsAccepted("act", _run.Run("acts", "two#e1", "--store", "STORE").Out);
    }

    [Fact]
    public void AnActIsOneJsonLineWithAllItsReports()
    {
        Read();
        _run.Run("link", "--store", "STORE");
        using var act = JsonDocument.Parse(_run.Run("acts", "--store", "STORE", "--json", "--reports", "2").Out);
        Assert.Equal(2, act.RootElement.GetProperty("reports").GetArrayLength());
        Assert.Equal(2, act.RootElement.GetProperty("publishers").GetInt32());
        Assert.Equal(2, act.RootElement.GetProperty("figures")[0].GetProperty("accounts").GetArrayLength());
    }

    [Fact]
    public void WhatIsNotLinkedYetIsTold()
    {
        Read();
        var (code, output, error) = _run.Run("acts", "--store", "STORE");
        Assert.Equal((0, ""), (code, output));
        Assert.Contains("2 events are not linked yet", error);
        Assert.Contains("No such acts.", error);
    }

    [Fact]
    public void LinkingMakesNoRecord()
    {
        var (code, _, error) = _run.Run("link", "--store", "STORE");
        Assert.NotEqual(0, code);
        Assert.Contains("no record", error);
        Assert.False(File.Exists(_run.Store));
    }

    [Fact]
    public void ActsAndReportsAreExported()
    {
        Read();
        _run.Run("link", "--store", "STORE");
        Assert.Equal(2, Lines("acts"));
        Assert.Equal(3, Lines("reports"));
        Assert.Equal(0, _run.Run("export", "--format", "csv", "--table", "reports", "--publisher", "courier", "--store", "STORE").Code);

        int Lines(string table) => _run.Run("export", "--format", "csv", "--table", table, "--store", "STORE").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
    }

    [Fact]
    public void PairsAreScored()
    {
        var folder = Directory.CreateDirectory(_run.PathOf("pairs")).FullName;
        File.WriteAllLines(Path.Combine(folder, "documents.jsonl"), [Json("one", "Lake Post", ""), Json("two", "Valley Courier", " More.")]);
        File.WriteAllText(Path.Combine(folder, "pairs.tsv"), "topic\tone\tone_words\tother\tother_words\tsame\nzenda\tone\tshelled Zenda\ttwo\tshelled Zenda\tyes\nzenda\tone\tdenied\ttwo\tshelled Zenda\tno\n");
        var (code, output, error) = _run.Run("eval", "reports", folder);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("documents 2, pairs 2", output);
        Assert.Matches("links, end to end +100.0 +100.0 +100.0 +1 +1 +1", output);
        File.WriteAllText(Path.Combine(folder, "pairs.tsv"), "topic\tone\tone_words\tother\tother_words\tsame\nzenda\tone\tbombed\ttwo\tshelled\tyes\n");
        Assert.Contains("document 'one' does not have the words 'bombed'", _run.Run("eval", "reports", folder).Error);
    }

    private void Read() => Assert.Equal(
        0, _run.Run("read", _run.File("all.jsonl", Json("one", "Lake Post", "") + "\n" + Json("two", "Valley Courier", " More.") + "\n"), "--store", "STORE").Code);

    private static string Json(string id, string publisher, string more) => JsonSerializer.Serialize(
        new { id, publisher, published = "2011-06-21", text = RecordSamples.Text + more });
}
