using System.Collections.Immutable;
using CsCheck;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Language;

public class DecodingTests
{
    [Fact]
    public void TheSpanningTreeIsTheBestOfAllTrees() =>
        Gen.Int[1, 5].SelectMany(n => Gen.Int[-20, 20].Array[n * (n + 1)].Select(scores => (n, scores))).Sample(sample =>
        {
            var (n, scores) = sample;
            double Score(int dependent, int head) => scores[(dependent * (n + 1)) + head];
            var heads = SpanningTree.Heads([.. scores.Select(x => (float)x)], n + 1, 0, n);
            Assert.Equal(1, heads.Count(h => h < 0));
            Assert.True(IsTree(heads));
            Assert.Equal(AllTrees(n).Max(tree => Total(tree, Score)), Total(heads, Score));
        });

    [Fact]
    public void AnInsideLabelNeverFollowsAnotherKind()
    {
        ImmutableArray<string> labels = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"];
        // The second word scores I-ORG highest, but follows B-PER.
        float[] scores = [0, 5, 0, 0, 0, 0, 0, 4, 0, 5, 3, 0, 0, 0, 0];
        var name = Assert.Single(new NameDecoder(labels).Names(scores));
        Assert.Equal(new NameMention(NameKind.Person, 0, 2), name);
    }

    [Theory]
    [InlineData("bombing", "bomb")]
    [InlineData("Parties", "party")]
    [InlineData("was", "be")]
    [InlineData("NATO", "NATO")]
    [InlineData("OBAMA", "Obama")]
    [InlineData("went", "go")]
    public void AScriptMakesTheLemmaItWasMadeFor(string form, string lemma) =>
        Assert.Equal(lemma, LemmaScript.Apply(LemmaScript.Between(form, lemma), form));

    private static double Total(int[] heads, Func<int, int, double> score) => heads.Select((h, d) => score(d, h + 1)).Sum();

    private static IEnumerable<int[]> AllTrees(int n)
    {
        var count = (int)Math.Pow(n + 1, n);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[n];
            for (int d = 0, rest = code; d < n; d++, rest /= n + 1)
                heads[d] = (rest % (n + 1)) - 1;
            if (heads.Count(h => h < 0) == 1 && IsTree(heads))
                yield return heads;
        }
    }

    private static bool IsTree(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            var steps = 0;
            for (var at = i; at >= 0; at = heads[at])
                if (++steps > heads.Length)
                    return false;
        }

        return true;
    }
}
