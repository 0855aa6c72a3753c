using CsCheck;
using Entente.Evaluation;

namespace Entente.Tests.Evaluation;

public class ChainMetricsTests
{
    /// <summary>The key that Bagga and Baldwin (1998) and Luo (2005) score against.</summary>
    private const string Key = "12345 67 89ABC";

    private static readonly ChainMetric Nothing = new("", 0, 0, 0, 0);

    // Chains of up to two dozen mentions, none in two: what partitions mentions into chains of two and more.
    private static readonly Gen<List<HashSet<int>>> Partition = Gen.Int[0, 5].Array[0, 24].Select(chainOf =>
        chainOf.Select((chain, mention) => (chain, mention)).GroupBy(m => m.chain, m => m.mention).Where(g => g.Count() > 1).Select(g => g.ToHashSet()).ToList());

    [Theory]
    // Vilain et al. 1995.
    [InlineData("ABCD", "AB CD", 2, 3, 2, 2)]
    [InlineData("AB CD", "ABCD", 2, 2, 2, 3)]
    [InlineData("ABCD", "AB", 1, 3, 1, 1)]
    [InlineData("ABC", "AC", 1, 2, 1, 1)]
    [InlineData("ABCDEFG", "ABC DEF", 4, 6, 4, 4)]
    [InlineData("AB", "CD", 0, 1, 0, 1)]
    // Bagga and Baldwin 1998: both responses have one wrong link, which MUC holds for the same mistake.
    [InlineData(Key, "12345 6789ABC", 9, 9, 9, 10)]
    [InlineData(Key, "1234589ABC 67", 9, 9, 9, 10)]
    public void MucCountsLinks(string gold, string found, int rightOfGold, int inGold, int rightOfFound, int inFound)
    {
        var muc = ChainMetrics.Muc(Nothing, Chains(gold), Chains(found));
        Assert.Equal((rightOfGold, inGold, rightOfFound, inFound), (muc.RightOfGold, muc.Gold, muc.RightOfFound, muc.Found));
    }

    [Theory]
    // Bagga and Baldwin 1998: the more mentions a wrong link brings together, the worse it is.
    [InlineData(Key, "12345 6789ABC", 1, 64.0 / 84)]
    [InlineData(Key, "1234589ABC 67", 1, 7.0 / 12)]
    [InlineData("ABCD", "AB CD", 0.5, 1)]
    // A mention that was not found costs its own share and that of the others.
    [InlineData("ABCD", "AB", 0.25, 1)]
    [InlineData("AB", "ABCD", 1, 0.25)]
    [InlineData("AB", "CD", 0, 0)]
    public void BCubedSharesChainsOutAmongMentions(string gold, string found, double recall, double precision)
    {
        var bCubed = ChainMetrics.BCubed(Nothing, Chains(gold), Chains(found));
        Assert.Equal((recall, precision), (bCubed.Recall, bCubed.Precision), Close);
    }

    [Theory]
    // Luo 2005, table 1, F by φ4; recall and precision by hand.
    [InlineData("12345 6789ABC", 0.6111, 0.9167, 0.733)]
    [InlineData("1234589ABC 67", 0.5556, 0.8333, 0.667)]
    [InlineData("123456789ABC", 0.1961, 0.5882, 0.294)]
    [InlineData("1 2 3 4 5 6 7 8 9 A B C", 0.4444, 0.1111, 0.178)]
    public void CeafMatchesChainsOneToOne(string found, double recall, double precision, double f1)
    {
        var ceaf = ChainMetrics.CeafE(Nothing, Chains(Key), Chains(found));
        Assert.Equal((recall, precision), (ceaf.Recall, ceaf.Precision), Close);
        Assert.Equal(f1, ceaf.F1, 0.0006);
    }

    [Fact]
    public void TheSameChainsScoreOneInWhateverOrder() => Partition.Where(p => p.Count > 0).Sample(gold =>
    {
        var found = Enumerable.Reverse(gold).Select(chain => chain.Reverse().ToHashSet()).ToList();
        Assert.All(All(gold, found), score => Assert.Equal((1.0, 1.0, 1.0), (score.Precision, score.Recall, score.F1)));
    });

    [Fact]
    public void PrecisionIsTheRecallOfTheOtherSide() => Gen.Select(Partition, Partition).Sample((gold, found) =>
    {
        foreach (var (one, other) in All(gold, found).Zip(All(found, gold)))
        {
            Assert.Equal((one.Precision, one.Recall), (other.Recall, other.Precision), Close);
            Assert.InRange(one.F1, 0, 1 + 1e-9);
        }
    });

    [Theory]
    [InlineData("", "")]
    [InlineData("ABC", "")]
    [InlineData("", "ABC")]
    public void WithoutChainsEveryScoreIsNothing(string gold, string found) =>
        Assert.All(All(Chains(gold), Chains(found)), score => Assert.Equal((0.0, 0.0, 0.0), (score.Precision, score.Recall, score.F1)));

    [Fact]
    public void DocumentsAreAddedUpBeforeTheyAreDivided()
    {
        var muc = ChainMetrics.Muc(ChainMetrics.Muc(Nothing, Chains("ABCD"), Chains("AB CD")), Chains("EF"), Chains("EF"));
        Assert.Equal((3.0, 4.0, 3.0, 3.0), (muc.RightOfGold, muc.Gold, muc.RightOfFound, muc.Found));
    }

    private static ChainMetric[] All<T>(IReadOnlyList<HashSet<T>> gold, IReadOnlyList<HashSet<T>> found) where T : notnull =>
        [ChainMetrics.Muc(Nothing, gold, found), ChainMetrics.BCubed(Nothing, gold, found), ChainMetrics.CeafE(Nothing, gold, found)];

    private static List<HashSet<char>> Chains(string chains) => [.. chains.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(c => c.ToHashSet())];

    private static bool Close((double, double) one, (double, double) other) => Math.Abs(one.Item1 - other.Item1) < 1e-4 && Math.Abs(one.Item2 - other.Item2) < 1e-4;
}
