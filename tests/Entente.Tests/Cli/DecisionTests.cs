using System.Text.Json;
using Entente.Store;
using Entente.Tests.Store;

namespace Entente.Tests.Cli;

public sealed class DecisionTests : IDisposable
{
    private readonly CommandRun _run = new() { Time = new Noon() };

    public DecisionTests()
    {
        using var store = RecordStore.Open(_run.Store);
        using var writer = store.Writer(new("0.1.0", "model", "lexicon", "registry"));
        writer.Write(IdentityFacts.Visits("d1", IdentityFacts.Named("Ota Klein", "RUR", "GOV", "minister"), IdentityFacts.Named("Rudolf Rassendyll", "RUR", "GOV", id: "person:rassendyll")));
        writer.Write(IdentityFacts.Visits("d2", IdentityFacts.Named("Ota Klein", "RUR", "JRN", "reporter")));
        writer.Write(IdentityFacts.Visits("d3", IdentityFacts.Named("Ota Kleim", "RUR", "GOV"), IdentityFacts.Named("Ida Gross", "SYL")));
    }

    public void Dispose() => _run.Dispose();

    [Fact]
    public void WhatIsUndecidedIsShownWithSentences()
    {
        var (code, output, error) = Run("undecided");
        Assert.Equal(0, code);
        Assert.Contains("actors merge ID ID", error);
        CommandRun.IsAccepted("undecided", output);
        using var json = JsonDocument.Parse(Run("undecided", "--json").Out.Split('\n')[1]);
        Assert.Equal("samename", json.RootElement.GetProperty("kind").GetString());
        Assert.Equal("Ota Klein came.", json.RootElement.GetProperty("actors")[1].GetProperty("examples")[0].GetProperty("sentence").GetString());
    }

    [Fact]
    public void DecisionsAreToldAndListed()
    {
        Assert.Equal("Decision 1: local:ota-klein:RUR:state, local:ota-kleim:RUR are one actor, local:ota-klein:RUR:state.\n",
            Run("merge", "local:ota-klein:RUR:state", "Ota Kleim", "--note", "misprint").Out);
        Assert.Equal(0, Run("apart", "local:ota-klein:RUR:state", "local:ota-klein:RUR:press").Code);
        Assert.Equal(0, Run("edit", "Ida Gross", "--name", "Ida Groß", "--sector", "gov,mil", "--wikidata", "q5").Code);
        Assert.Equal(0, Run("edit", "local:ota-klein:RUR:press", "--registry", "person:rassendyll", "--force").Code);
        Assert.Matches("is local:ota-kleim~[0-9a-f]{8}\\.\n$", Run("split", "local:ota-klein:RUR:state", "--document", "d3").Out);
        var (code, output, error) = Run("decisions");
        Assert.Equal(0, code);
        Assert.Contains("decision 5 took local:ota-kleim:RUR away", error);
        CommandRun.IsAccepted("decisions", output);
        Assert.Equal("Decision 5 is taken back", Run("decisions", "undo", "5").Out[..24]);
        Assert.Equal(1, Run("decisions", "undo", "5").Code);
        Assert.Contains("taken back 2024-05-06", Run("decisions", "--all").Out);
        CommandRun.IsAccepted("actors-decided", _run.Run("actors", "--store", "STORE").Out);
    }

    [Fact]
    public void DecisionsGoFromRecordToRecord()
    {
        Run("merge", "Ota Kleim", "local:ota-klein:RUR:state");
        var table = _run.PathOf("decisions.tsv");
        Assert.Equal(0, Run("decisions", "export", table).Code);
        Run("decisions", "undo", "1");
        Assert.Equal("1 decision taken in, 0 held already.\n", Run("decisions", "import", table).Out);
        Assert.Equal("0 decisions taken in, 1 held already.\n", Run("decisions", "import", table).Out);
        Assert.Equal(1, Run("decisions", "import", _run.File("other.tsv", "a\tb\n")).Code);
    }

    [Fact]
    public void WhatConflictsNeedsForce()
    {
        var (code, output, error) = Run("merge", "local:ida-gross:SYL", "local:ota-kleim:RUR");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("local:ida-gross:SYL is of SYL, local:ota-kleim:RUR of RUR.", error);
        Assert.Contains("--force", error);
        Assert.Equal(0, Run("merge", "local:ida-gross:SYL", "local:ota-kleim:RUR", "--force", "--into", "local:ota-kleim:RUR").Code);
        Assert.Contains("part of local:ota-kleim:RUR", Run("edit", "local:ida-gross:SYL", "--name", "Ida").Error);
    }

    [Theory]
    [InlineData("local:ota-kleim:RUR", "merge", "local:otto-kleim:RUR", "Ida Gross")]
    [InlineData("several actors are called 'Ota Klein'", "merge", "Ota Klein", "Ida Gross")]
    [InlineData("no name is near it", "split", "local:qqqqqqqqqq", "--document", "d1")]
    [InlineData("no document's id begins with 'd9'", "split", "Ida Gross", "--document", "d9")]
    [InlineData("does not mention", "split", "Ida Gross", "--document", "d1")]
    [InlineData("nothing to edit", "edit", "Ida Gross")]
    [InlineData("no code of a country", "edit", "Ida Gross", "--country", "Syldavia")]
    [InlineData("no PLOVER sector", "edit", "Ida Gross", "--sector", "GOV,CIA")]
    [InlineData("no id of Wikidata", "edit", "Ida Gross", "--wikidata", "5")]
    [InlineData("is the registry's", "edit", "person:rassendyll", "--name", "Rudolf")]
    [InlineData("no mention of person:nobody", "edit", "Ida Gross", "--registry", "person:nobody")]
    [InlineData("no decision 7 holds", "decisions", "undo", "7")]
    public void MistakesAreToldWithWhatToDo(string told, params string[] args)
    {
        var (code, output, error) = Run(args);
        Assert.Equal((1, ""), (code, output));
        Assert.StartsWith("entente: ", error);
        Assert.Contains(told, error);
    }

    private (int Code, string Out, string Error) Run(params string[] args) => _run.Run(["actors", .. args, "--store", "STORE"]);

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 5, 6, 12, 0, 0, TimeSpan.Zero);
    }
}
