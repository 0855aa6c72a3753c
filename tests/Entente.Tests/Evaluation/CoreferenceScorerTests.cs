using System.Collections.Immutable;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Language;

namespace Entente.Tests.Evaluation;

public class CoreferenceScorerTests
{
    private const string Rows = """
        Ivo Ivo PROPN NNP 3 nsubj PER
        Lindt Lindt PROPN NNP 1 flat PER
        spoke_ speak VERB VBD 0 root
        . . PUNCT . 3 punct

        Ivo Ivo PROPN NNP 3 nsubj PER
        Lindt Lindt PROPN NNP 1 flat PER
        resigned_ resign VERB VBD 0 root
        . . PUNCT . 3 punct
        """;

    [Fact]
    public void ChainsAreComparedByCharactersHoweverWordsAreCut()
    {
        // The name is one word in gold, and the full stops are no words of their own.
        var gold = new CoreferenceDocument("d", ["Ivo Lindt", "spoke.", "Ivo Lindt", "resigned."], [[(0, 0), (2, 2)]]);
        var (mentions, chains) = CoreferenceScorer.Score([gold], [], Read);
        Assert.Equal((2, 2, 2), (mentions.Gold, mentions.System, mentions.Correct));
        Assert.Equal(["MUC", "B³", "CEAF φ4"], chains.Select(c => c.Name));
        Assert.All(chains, score => Assert.Equal(1, score.F1));
    }

    [Fact]
    public void AChainOfOneMentionIsLeftOut()
    {
        var gold = new CoreferenceDocument("d", ["Ivo", "Lindt", "spoke", ".", "Ivo", "Lindt", "resigned", "."], [[(0, 1), (4, 5)], [(0, 0)]]);
        Assert.Equal([(0, 8), (14, 22)], CoreferenceScorer.GoldChains(gold).Single().Order());
        Assert.Equal(2, CoreferenceScorer.Score([gold], [], Read).Mentions.Gold);
    }

    [Fact]
    public void AMentionWithOtherWordsIsAnother()
    {
        var gold = new CoreferenceDocument("d", ["Ivo", "Lindt", "spoke", ".", "Ivo", "Lindt", "resigned", "."], [[(1, 1), (4, 5)]]);
        var (mentions, chains) = CoreferenceScorer.Score([gold], [], Read);
        Assert.Equal((2, 2, 1), (mentions.Gold, mentions.System, mentions.Correct));
        Assert.Equal([0, 0.25, 0.5], chains.Select(c => c.F1));
    }

    [Fact]
    public void TheTextIsTheTreebanksWhereItHasOneElseItsWords()
    {
        var (known, unknown) = (new CoreferenceDocument("a", ["Can", "not", "."], []), new CoreferenceDocument("b", ["It", "can", "."], []));
        var texts = CoreferenceScorer.RawTexts([unknown, known], [Document.FromText("Cannot."), Document.FromText("Other.")]);
        Assert.Equal(["It can .", "Cannot."], texts.Select(t => t.Text));
    }

    private static IEnumerable<AnnotatedDocument> Read(IEnumerable<Document> documents) => documents.Select(d => Annotated.Document(Rows, d)).ToImmutableArray();
}
