using System.Reflection;
using Entente.Evaluation;
using Entente.Tests.Record;

namespace Entente.Tests.Evaluation;

public sealed class OvercodingTests : IDisposable
{
    private const string Treebank = "# sent_id = s1\n# text = Zenda slept.\n1\tZenda\tZenda\tPROPN\tNNP\t_\t2\tnsubj\t_\t_\n2\tslept\tsleep\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No\n3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-overcoding-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AnEventWhereNoActIsToldIsCountedWithItsPattern()
    {
        var score = OvercodingScorer.Score(
            [new("a", "seen", RecordSamples.Text), new("b", "seen", "Zenda slept.")],
            documents => documents.Select((d, i) => RecordSamples.Shelling(d.Id, text: RecordSamples.Text) is var record && i == 0 ? record : record with { Events = [] }));
        Assert.Equal(("seen", 2, 1), Assert.Single(score.Groups));
        var error = Assert.Single(score.Events);
        Assert.Equal(("a", "ASSAULT.tsv:7"), (error.Document, error.Why[0]));
    }

    [Fact]
    public void SentencesAreTakenFromTheTreebankByTheirIds()
    {
        var text = Assert.Single(OvercodingScorer.Read(File("ids.tsv", "# comment\nen_x\ts1\tunseen\t-\n"), [File("x.conllu", Treebank)]));
        Assert.Equal(("s1", "unseen", "Zenda slept."), (text.Id, text.Group, text.Text));
    }

    [Fact]
    public void ASentenceThatNoTreebankHasIsToldWithWhereItIsAskedFor()
    {
        var problem = Assert.Throws<FormatException>(() => OvercodingScorer.Read(File("ids.tsv", "en_x\ts9\tseen\t-\n"), [File("x.conllu", Treebank)]));
        Assert.Contains("ids.tsv:1: the sentence s9 is in no treebank given", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheListOfActFreeSentencesIsSoundAndHalved()
    {
        var path = Path.Combine(typeof(OvercodingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "eval", "act-free", "sentences.tsv");
        var rows = System.IO.File.ReadLines(path).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.True(rows.Count >= 300);
        Assert.All(rows, row => Assert.Equal(4, row.Length));
        Assert.Equal(rows.Count, rows.Select(row => row[1]).Distinct().Count());
        Assert.InRange(rows.Count(row => row[2] == OvercodingScorer.Seen) - rows.Count(row => row[2] == OvercodingScorer.Unseen), -1, 1);
    }

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }
}
