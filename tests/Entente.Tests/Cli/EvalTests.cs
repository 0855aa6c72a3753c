using System.Text.Json;

namespace Entente.Tests.Cli;

public sealed class EvalTests : IDisposable
{
    private const string Conll = "1\tZenda\t(1)\n2\tslept\t_\n3\t.\t_\n4\tZenda\t(1)\n";

    private const string Gold = """
        {"id": "d1", "title": "T", "publisher": "P", "author": "A", "published": "1990-06-01", "text": "Zenda slept.", "sentences": ["Zenda slept."],
         "events": [{"sentence": 0, "type": "ASSAULT", "mode": [], "trigger": "slept",
           "actor": [{"text": "Zenda", "name": null, "country": "RUR", "sector": []}], "recipient": [],
           "date": null, "place": null, "magnitude": [], "status": "happened", "name": null, "attribution": []}], "claims": []}
        """;

    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    [Fact]
    public void CoreferenceTellsEveryScoreAndTheirMean()
    {
        var (code, output, error) = _run.Run("eval", "coreference", Folder("a.conll", Conll), "--json");
        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("coreference", json.RootElement.GetProperty("score").GetString());
        Assert.All(["MUC P", "MUC R", "MUC F1", "B³ F1", "CEAF φ4 F1", "CoNLL"], name => Assert.Equal(0, json.RootElement.GetProperty(name).GetDouble()));
    }

    [Fact]
    public void AMalformedDocumentIsToldWithItsFileAndLine()
    {
        var (code, _, error) = _run.Run("eval", "coreference", Folder("a.conll", "1\tZenda\t1)\n"));
        Assert.Equal(1, code);
        Assert.Contains("a.conll:1: chain 1 ends here and did not begin", error);
    }

    [Fact]
    public void ATreebankThatIsNotThereIsToldOf()
    {
        var (code, _, error) = _run.Run("eval", "coreference", Folder("a.conll", Conll), "--treebank", "nowhere.conllu");
        Assert.Equal(1, code);
        Assert.Contains("nowhere.conllu", error);
    }

    [Fact]
    public void ParticipantsTellTheirErrorsAsManyAsAsked()
    {
        var folder = Folder("d1.json", Gold);
        var (code, output, error) = _run.Run("eval", "participants", folder);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("located", output);
        Assert.Contains("-, RUR", output);
        Assert.DoesNotContain("-, RUR", _run.Run("eval", "participants", folder, "--worst", "0").Out);
    }

    private string Folder(string name, string text)
    {
        Directory.CreateDirectory(_run.PathOf("gold"));
        _run.File(Path.Combine("gold", name), text);
        return _run.PathOf("gold");
    }
}
