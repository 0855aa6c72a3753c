using System.Reflection;
using Entente.Cli.Reading;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Record;

namespace Entente.Tests.EndToEnd;

/// <summary>The installed model, lexicons and registry together, on the project's own texts.</summary>
public sealed class WholeTests : IDisposable
{
    private static readonly string Root = typeof(WholeTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private readonly IReader _reader = Reader.Load(new Entente.Record.RecorderOptions());

    public void Dispose() => _reader.Dispose();

    [Theory]
    [InlineData("op-ed.md")]
    [InlineData("wire-report.md")]
    public void EveryRowOfAnExampleTracesToItsWords(string example)
    {
        var record = Read(example);
        Assert.True(record.Events.Length >= 20, $"{record.Events.Length} events");
        Assert.NotEmpty(record.Claims);
        foreach (var (e, attribution) in record.Events)
        {
            Assert.Equal(e.Trigger.Text, e.Trigger.Span.In(record.Document.Text));
            Assert.All(e.Actors.Concat(e.Recipients), entity => Assert.Equal(entity.Text, entity.Span.In(record.Document.Text)));
            Assert.All(attribution, a => Assert.True(a.Source is not null || a.Cue is not null, $"{e.Id} stands on nobody's word"));
            Assert.NotEmpty(e.Why.Pattern);
            Assert.NotEmpty(e.Why.Steps);
        }

        Assert.All(record.Claims, claim => Assert.Equal(claim.Content.Text, claim.Content.Span.In(record.Document.Text)));
        Assert.Equal(record.Events.Length, record.Events.Select(e => e.Event.Id).Distinct().Count());
    }

    [Fact]
    public void TheSameTextGivesTheSameBytesWhateverItsNeighbours()
    {
        var document = Document("op-ed.md");
        var alone = RecordJson.Line(_reader.Record([document]).Single());
        var among = RecordJson.Line(_reader.Record([Document("wire-report.md"), document]).Last());
        Assert.Equal(alone, among);
    }

    [Fact]
    public void ATextWithoutPoliticsGivesNoEvent() =>
        Assert.Empty(_reader.Record([Entente.Documents.Document.FromText("The soup was hot. We sat by the window, and my sister knitted a green scarf.")]).Single().Events);

    [Fact]
    public void OurOwnGoldIsReadNoWorseThanBefore()
    {
        var score = GoldScorer.Score(GoldReader.ReadAll(Path.Combine(Root, "eval", "gold")), _reader.Record);
        Assert.True(score["dyad"].F1 >= 0.65, $"dyad F1 {score["dyad"].F1:0.000}");
        Assert.True(score["dyad"].Precision >= 0.65, $"dyad precision {score["dyad"].Precision:0.000}");
        Assert.True(score["claims"].F1 >= 0.65, $"claims F1 {score["claims"].F1:0.000}");
    }

    private DocumentRecord Read(string example) => _reader.Record([Document(example)]).Single();

    private static Document Document(string example) =>
        Assert.IsType<DocumentRead>(Assert.Single(DocumentSource.Read([Path.Combine(Root, "examples", example)], new DocumentOptions()))).Document;
}
