using System.Text.Json;

namespace Entente.Tests.Cli;

public sealed class UncodedTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void WordsOfFilesAreListedWithExamplesAndWhatMightBeDone()
    {
        var (code, output, error) = _run.Run("uncoded", _run.File("a.txt", "Zenda slept in the afternoon sun that day."));
        Assert.Equal(0, code);
        Assert.Contains("sleep/VERB  1 time in 1 document: no pattern for the verb (add a pattern)", output);
        Assert.Contains("[Zenda] slept in the afternoon", output);
        Assert.Contains("1 document. no pattern for the verb 1", output);
        Assert.Contains("lexicon/README.md", error);
    }

    [Fact]
    public void WithoutFilesTheTextsOfTheStoreAreReadAnew()
    {
        Assert.Equal(0, _run.Run("read", _run.File("a.txt", "Zenda slept in the afternoon sun that day."), "--store", "STORE").Code);
        var (code, output, error) = _run.Run("uncoded", "--store", "STORE", "--json");
        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("sleep/VERB", json.RootElement.GetProperty("word").GetString());
        Assert.Equal((0, 5), (json.RootElement.GetProperty("examples")[0].GetProperty("start").GetInt32(), json.RootElement.GetProperty("examples")[0].GetProperty("end").GetInt32()));
    }

    [Fact]
    public void OnlyTheReasonAskedForIsListed() =>
        Assert.DoesNotContain("sleep", _run.Run("uncoded", _run.File("a.txt", "Zenda slept in the afternoon sun that day."), "--reason", "unknown name").Out);

    [Fact]
    public void AFileThatIsNotThereIsTold() => Assert.Equal(1, _run.Run("uncoded", _run.PathOf("nowhere.txt")).Code);
}
