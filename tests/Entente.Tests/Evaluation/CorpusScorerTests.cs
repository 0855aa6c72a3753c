using System.Collections.Immutable;
using Entente.Actors;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Events;
using Entente.Language;
using Entente.Record;

namespace Entente.Tests.Evaluation;

public class CorpusScorerTests
{
    private const string Treebank =
        "# newdoc id = a\n# sent_id = 1\n# text = Zenda doesn't sleep.\n" +
        "1\tZenda\tZenda\tPROPN\tNNP\tNumber=Sing\t4\tnsubj\t_\t_\n" +
        "2-3\tdoesn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "2\tdoes\tdo\tAUX\tVBZ\tMood=Ind\t4\taux\t_\t_\n" +
        "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod:neg\t_\t_\n" +
        "4\tsleep\tsleep\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n" +
        "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n\n";

    [Fact]
    public void ATreebankAgainstItselfIsPerfect() =>
        Assert.All(ScoreOf("Zenda Zenda PROPN NNP 4 nsubj Number=Sing", "n't_ not PART RB 4 advmod"), metric => Assert.Equal(1, metric.F1));

    [Fact]
    public void AWrongHeadCostsTheArcsOnly()
    {
        var scores = ScoreOf("Zenda Zenda PROPN NNP 2 nsubj Number=Sing", "n't_ not PART RB 4 advmod");
        Assert.Equal(5, scores.Single(m => m.Name == "UPOS").Correct);
        Assert.Equal(4, scores.Single(m => m.Name == "UAS").Correct);
        Assert.Equal(4, scores.Single(m => m.Name == "LAS").Correct);
    }

    [Fact]
    public void AWordSplitOtherwiseIsNoWordOfGold()
    {
        var scores = Score("""
            Zenda Zenda PROPN NNP 3 nsubj Number=Sing
            doesn't do AUX VBZ 3 aux
            sleep_ sleep VERB VB 0 root VerbForm=Inf
            . . PUNCT . 3 punct
            """);
        var words = scores.Single(m => m.Name == "words");
        Assert.Equal((5, 4, 3), (words.Gold, words.System, words.Correct));
    }

    private static ImmutableArray<Metric> ScoreOf(string first, string negation) => Score($"""
        {first}
        does_ do AUX VBZ 4 aux Mood=Ind
        {negation.Replace("n't_", "n't")}
        sleep_ sleep VERB VB 0 root VerbForm=Inf|ExtPos=VERB
        . . PUNCT . 4 punct
        """);

    private static ImmutableArray<Metric> Score(string rows) =>
        UdScorer.Score([.. ConlluReader.Read(new StringReader(Treebank))], documents => documents.Select(d => Annotated.Document(rows, d)));

    [Fact]
    public void ANameNeedsItsKindAndBothEnds()
    {
        const string Gold = "# text = Ota Klein left Zenda.\n1\tOta\tB-PER\t-\tx\n2\tKlein\tI-PER\t-\tx\n3\tleft\tO\n4\tZenda\tB-LOC\t-\tx\n5\t.\tB-OTH\t-\tx\n\n";
        var scores = NamesScorer.Score([.. NamesScorer.Read(new StringReader(Gold))], documents => documents.Select(d => Annotated.Document("""
            Ota Ota PROPN NNP 3 nsubj
            Klein Klein PROPN NNP 1 flat PER
            left leave VERB VBD 0 root
            Zenda_ Zenda PROPN NNP 3 obj LOC
            . . PUNCT . 3 punct
            """, d)));
        Assert.Equal((1, 1, 0), (scores[0].Gold, scores[0].System, scores[0].Correct));
        Assert.Equal((1, 1, 1), (scores[1].Gold, scores[1].System, scores[1].Correct));
        Assert.Equal((2, 2, 1), (scores[^1].Gold, scores[^1].System, scores[^1].Correct));
    }

    [Theory]
    [InlineData("politician", NameKind.Person)]
    [InlineData("politicalparty", NameKind.Organisation)]
    [InlineData("country", NameKind.Place)]
    [InlineData("election", NameKind.Other)]
    public void CrossNersClassesAreMapped(string tag, NameKind kind) =>
        Assert.Equal(kind, Assert.Single(Assert.Single(NamesScorer.Read(new StringReader($"Zenda\tB-{tag}\nvoted\tO\n"))).Names).Kind);

    [Fact]
    public void APairsColumnsMayStandInAnyOrderAndAreKept()
    {
        var table = TabTable.Read(new StringReader("gold_root\tnote\ttarget\tsource\tsentence\nYIELD\tn1\tB\tA\tA freed B.\nACCUSE\tn2\tB\tA\tA blamed B.\nAID\tn3\tB\tA\tA is B.\n"));
        var predicted = PlvScorer.Predict(table, pairs => pairs.Select(p =>
            p.Sentence.Contains("freed") ? "RETREAT" : p.Sentence.Contains("blamed") ? "REJECT" : null));
        Assert.Equal(["YIELD", "REJECT", null], predicted);
        var written = new StringWriter();
        table.With("predicted_root", predicted.Select(p => p ?? "")).Write(written);
        Assert.Equal(
            "gold_root\tnote\ttarget\tsource\tsentence\tpredicted_root\nYIELD\tn1\tB\tA\tA freed B.\tYIELD\nACCUSE\tn2\tB\tA\tA blamed B.\tREJECT\nAID\tn3\tB\tA\tA is B.\t\n",
            written.ToString());
        var score = PlvScorer.Score(table, predicted)!;
        Assert.Equal(1.0 / 3, score.Accuracy, 6);
        Assert.Equal(2.0 / 3, score.QuadAccuracy, 6); // REJECT is verbal conflict as ACCUSE is.
        Assert.Equal(1.0 / 3, score.MacroF1, 6);
        Assert.Equal(2, score.Answered);
    }

    [Fact]
    public void WithoutGoldThereIsNoScore() =>
        Assert.Null(PlvScorer.Score(TabTable.Read(new StringReader("sentence\tsource\ttarget\nA hit B.\tA\tB\n")), ["ASSAULT"]));

    [Fact]
    public void AMissingColumnIsNamed() =>
        Assert.Contains("'target'", Assert.Throws<FormatException>(() => PlvScorer.Predict(TabTable.Read(new StringReader("sentence\tsource\nA.\tA\n")), _ => [])).Message);

    [Fact]
    public void MarkedWordsBecomeTextAgain()
    {
        var sentence = Assert.Single(SpansScorer.Read(new StringReader("\" O\nZenda B-S\n's I-S\narmy I-S\nfled O\n, O\n\" O\nKlein B-T\nsaid O\n. O\n")));
        Assert.Equal("\"Zenda's army fled,\" Klein said.", sentence.Text);
        Assert.Equal((1, 4), Assert.Single(sentence.Spans('S')));
    }

    [Fact]
    public void ASpanIsRightWhenItSharesAWordWithGold()
    {
        var gold = SpansScorer.Read(new StringReader("Syldavian B-S\ntroops I-S\nshelled O\nZenda B-T\n. O\n")).ToList();
        var scores = SpansScorer.Score(gold, documents => documents.Select(d => new DocumentRecord(
            d, [], [new AttributedEvent(Shelling(d.Text, "troops", "shelled"), [])], [], ImmutableSortedDictionary<string, int>.Empty)));
        Assert.Equal((1, 1, 1), (scores[0].Gold, scores[0].System, scores[0].Correct));
        Assert.Equal((1, 1, 0), (scores[1].Gold, scores[1].System, scores[1].Correct));
        Assert.Equal((2, 1, 1), (scores[3].Gold, scores[3].System, scores[3].Correct));
    }

    private static Event Shelling(string text, string actor, string recipient) => new()
    {
        Id = "d#e1", Type = "ASSAULT", Trigger = new Trigger("shelled", 0, SpanOf(text, "shelled"), 0),
        Actors = [new Entity { Text = actor, Sentence = 0, Span = SpanOf(text, actor), Head = 0 }],
        Recipients = [new Entity { Text = recipient, Sentence = 0, Span = SpanOf(text, recipient), Head = 0 }],
        Why = new DecisionTrace("made-up", []),
    };

    private static TextSpan SpanOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
