using System.Reflection;
using Entente.Evaluation;
using Entente.Ontology;

namespace Entente.Tests.Evaluation;

public class ActTextTests
{
    private static readonly string Folder = Path.Combine(typeof(ActTextTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "data", "acts");

    private static readonly Lazy<List<ActText>> All = new(() => [.. Directory.GetFiles(Folder, "part-*.jsonl").Order(StringComparer.Ordinal).SelectMany(ActText.ReadFile)]);

    [Fact]
    public void EverySpanOfTheTrainingSetIsInItsText() => Assert.NotEmpty(All.Value);

    [Fact]
    public void NoTextOfTheTrainingSetStandsTwice()
    {
        Assert.Empty(All.Value.GroupBy(t => t.Text).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(All.Value.GroupBy(t => t.Id).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void TheTrainingSetHasEveryTypeAndMode()
    {
        var acts = All.Value.SelectMany(t => t.Acts).ToList();
        Assert.All(Plover.Types, type => Assert.True(acts.Count(a => a.Type == type.Name) >= 100, type.Name));
        Assert.Empty(Plover.Types.SelectMany(t => Plover.ModesOf(t.Name).Where(m => !acts.Any(a => a.Type == t.Name && a.Mode == m)).Select(m => $"{t.Name} {m}")));
    }

    [Fact]
    public void AnOccurrenceIsCounted()
    {
        var act = Assert.Single(ActText.Read(
            """{"id":"1","genre":"wire","text":"Chad told Mali; Mali told Chad.","events":[{"type":"CONSULT","mode":"","trigger":"told@2","actor":["Mali@2"],"recipient":["Chad@2"],"status":"happened","speaker":null}]}""", "x").Acts);
        Assert.Equal((21, 16, 26), (act.Trigger.Start, act.Actors[0].Start, act.Recipients[0].Start));
    }

    [Theory]
    [InlineData("AGREE", "visit", "told", "is no type and mode")]
    [InlineData("AGREE", "", "asked", "'asked' is not in the text")]
    [InlineData("AGREE", "", "", "without words")]
    public void AMistakeIsToldWithItsPlace(string type, string mode, string trigger, string reason)
    {
        var json = $$"""{"id":"1","genre":"wire","text":"Chad told Mali.","events":[{"type":"{{type}}","mode":"{{mode}}","trigger":"{{trigger}}","actor":[],"recipient":[],"status":"happened","speaker":null}]}""";
        var error = Assert.Throws<FormatException>(() => ActText.Read(json, "acts.jsonl:7"));
        Assert.StartsWith("acts.jsonl:7: ", error.Message);
        Assert.Contains(reason, error.Message);
    }
}

public class ActAgreementTests
{
    private static ActText Text(params string[] acts) => ActText.Read(
        $$"""{"id":"1","genre":"wire","text":"Chad accused Mali of raids and expelled its envoy, a minister said.","events":[{{string.Join(',', acts)}}]}""", "x");

    private static string Act(string type, string trigger, string recipient = "Mali", string speaker = "null") =>
        $$"""{"type":"{{type}}","mode":"","trigger":"{{trigger}}","actor":["Chad"],"recipient":["{{recipient}}"],"status":"happened","speaker":{{speaker}}}""";

    [Fact]
    public void WhoCodesAlikeAgrees()
    {
        var text = Text(Act("ACCUSE", "accused"), Act("SANCTION", "expelled", "envoy"));
        var (metrics, kappa, texts) = ActAgreement.Score([text], [text]);
        Assert.Equal((1.0, 1), (kappa, texts));
        Assert.All(metrics, m => Assert.Equal(1, m.F1));
    }

    [Fact]
    public void EveryDifferenceIsCountedWhereItIs()
    {
        var first = Text(Act("ACCUSE", "accused"), Act("SANCTION", "expelled", "envoy"));
        var second = Text(Act("REJECT", "accused", "raids", "\"a minister\""));
        var (metrics, kappa, _) = ActAgreement.Score([first], [second]);
        Assert.Equal((2, 1, 1), (metrics[0].Gold, metrics[0].System, metrics[0].Correct));
        Assert.Equal([0, 0, 1, 0, 1, 0], metrics.Skip(1).Select(m => m.Correct));
        Assert.True(kappa <= 0);
    }
}
