using Entente.Evaluation;
using Entente.Events.Causes;
using Entente.Events.Factuality;
using Entente.Language;

namespace Entente.Tests.Evaluation;

public sealed class CausalityScorerTests
{
    private const string Rows = """
        Rebels rebel NOUN NNS 2 nsubj
        attacked attack VERB VBD 0 root
        because because SCONJ IN 5 mark
        troops troop NOUN NNS 5 nsubj
        came_ come VERB VBD 2 advcl
        . . PUNCT . 2 punct
        """;

    [Fact]
    public void LabelsAreReadFromQuotedCells()
    {
        var sentences = CausalityCorpus.Read(new StringReader("\uFEFFindex,text,label\r\na,\"He said \"\"no\"\" , twice\",1\r\nb,Plain words,0\r\n"));
        Assert.Equal([("He said \"no\" , twice", true), ("Plain words", false)], sentences.Select(s => (s.Text, s.Causal!.Value)));
    }

    [Fact]
    public void PairsOfOneSentenceStandTogetherByTheirCharacters()
    {
        var sentence = Assert.Single(CausalityCorpus.Read(new StringReader(
            "text,text_w_pairs\nA b c d,<ARG1>A b</ARG1> <SIG0>c</SIG0> <ARG0>d</ARG0>\nA b c d,<ARG0>A</ARG0> <ARG1>b c</ARG1> d\n")));
        Assert.Equal(
            ["3-4 > 0-2 [2-3]", "0-1 > 1-3 []"],
            sentence.Pairs!.Value.Select(p => $"{p.Cause.Start}-{p.Cause.End} > {p.Effect.Start}-{p.Effect.End} [{string.Join(' ', p.Signals.Select(s => $"{s.Start}-{s.End}"))}]"));
    }

    [Fact]
    public void ATableWithoutItsColumnsIsToldOf() =>
        Assert.Contains("text_w_pairs", Assert.Throws<FormatException>(() => CausalityCorpus.Read(new StringReader("a,b\n1,2\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void ExactSpansAndPairsAreCounted()
    {
        var gold = CausalityCorpus.Read(new StringReader(
            "text,text_w_pairs\nRebels attacked because troops came .,<ARG1>Rebels attacked</ARG1> <SIG0>because</SIG0> <ARG0>troops came</ARG0> .\n"));
        var labelled = gold.Select(s => s with { Causal = true }).ToList();
        var score = CausalityScorer.Score(labelled, documents => documents.Select(d => Annotated.Document(Rows, d)), CauseReader.Load());
        Assert.Equal(1, score.Accuracy);
        Assert.All(score.Metrics, metric => Assert.Equal((metric.Name, 1, 1, 1), (metric.Name, metric.Gold, metric.System, metric.Correct)));
        Assert.Equal(8, score.Metrics.Length);
    }

    [Theory]
    [InlineData("The crowd 's leader did n't speak , he said .", "The crowd's leader didn't speak, he said.")]
    [InlineData("\" We strike , \" they said ( again ) .", "\"We strike,\" they said (again).")]
    public void WordsAreJoinedAsTheyAreWritten(string spaced, string written) => Assert.Equal(written, new SpacedText(spaced).Text);

    [Fact]
    public void FactualityIsCorrelatedOverTheTargets()
    {
        var gold = FactualityCorpus.Read(new StringReader(
            "{\"text\":\"Rebels attacked because troops came .\",\"targets\":[{\"span1\":[1,2],\"label\":3.0},{\"span1\":[4,5],\"label\":-3.0}]}\n")).ToList();
        var score = Assert.Single(FactualityScorer.Score(gold, documents => documents.Select(d => Annotated.Document(Rows, d)), new Halves()));
        Assert.Equal(("all", 2), (score.Name, score.Words));
        Assert.Equal(1, score.Correlation, 6);
        Assert.Equal(1.5, score.Error, 6);
    }

    /// <summary>Half of what gold says.</summary>
    private sealed class Halves : IFactualityReader
    {
        public double Of(Sentence sentence, int word, double? network = null) => word == 1 ? 1.5 : -1.5;
    }
}
