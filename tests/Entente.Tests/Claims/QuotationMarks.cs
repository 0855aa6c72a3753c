using Entente.Claims;
using Entente.Documents;
using Entente.Evaluation;

namespace Entente.Tests.Claims;

public class QuotationMarks
{
    [Theory]
    [InlineData("He said “yes, at once” and left.", "yes, at once")]
    [InlineData("He said \"yes, at once\" and left.", "yes, at once")]
    [InlineData("He said ''yes, at once'' and left.", "yes, at once")]
    [InlineData("He said ‘the workers’ rights count’ and left.", "the workers’ rights count")]
    [InlineData("The ship’s crew and the captain’s wife left.", null)]
    [InlineData("“It began.\n\n“It went on.”\n\nIt ended.", "It began.\n\n“It went on.")]
    [InlineData("“It began and was never closed.\n\nAnother paragraph.", "It began and was never closed.")]
    public void AreFoundInEveryFashion(string text, string? inner)
    {
        var quotes = QuoteMap.Of(text).Quotes;
        Assert.Equal(inner is null ? [] : [inner], quotes.Select(q => q.Inner.In(text)));
    }

    [Theory]
    [InlineData(" “the end of it.”", "the end of it")]
    [InlineData("“a very large number” of men fell", "“a very large number” of men fell")]
    [InlineData("the dam held,”", "the dam held")]
    [InlineData(", that it left the U.S.", "that it left the U.S.")]
    [InlineData("(as he says", "as he says")]
    public void AreLeftOutAroundAContentButNotInside(string text, string shown) =>
        Assert.Equal(shown, Wording.Trim(text, new TextSpan(0, text.Length)).In(text));

    [Fact]
    public void TheLexiconIsLargeAndWellFormed()
    {
        var lexicon = ClaimLexicon.Load();
        Assert.InRange(lexicon.CueCount, 330, 2000);
        Assert.True(lexicon.Is("evaluative", "disgrace"));
    }
}

public class PolnearScores
{
    [Fact]
    public void CountTokensSpansAndWholeAttributions()
    {
        const string text = "Ann said that rain fell. Bob left.";
        var gold = new AttributionSpans([new(0, 3)], [new(4, 8)], [new(9, 23)]);
        var found = new AttributionSpans([new(0, 3)], [new(4, 8)], [new(14, 23)]);
        var counts = new Dictionary<string, (int Right, int Found, int Gold)>();
        var errors = new List<PolnearError>();
        PolnearScorer.ScoreDocument("d", text, [gold], [found], counts, errors);
        Assert.Equal((2, 2, 3), counts["content tokens"]);
        Assert.Equal((1, 1, 1), counts["source spans"]);
        Assert.Equal((0, 1, 1), counts["content spans"]);
        Assert.Equal((1, 1, 1), counts["attributions"]);
        Assert.Equal("misread", Assert.Single(errors).Kind);
    }

    [Fact]
    public void StandOffIsReadInCodePoints()
    {
        const string text = "😀 Ann said it.";
        var read = BratAttributions.Read(["T1\tSource 2 5\tAnn", "T2\tCue 6 10\tsaid", "T3\tContent 11 13\tit", "T4\tAttribution 6 10\tsaid", "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3"], text);
        var one = Assert.Single(read);
        Assert.Equal(["Ann", "said", "it"], new[] { one.Source, one.Cue, one.Content }.Select(r => Assert.Single(r).In(text)));
    }

    [Fact]
    public void AMissedAttributionIsAnError()
    {
        const string text = "Ann said that rain fell.";
        var counts = new Dictionary<string, (int Right, int Found, int Gold)>();
        var errors = new List<PolnearError>();
        PolnearScorer.ScoreDocument("d", text, [new AttributionSpans([new(0, 3)], [new(4, 8)], [new(9, 23)])], [], counts, errors);
        Assert.Equal((0, 0, 1), counts["attributions"]);
        Assert.Equal("missed", Assert.Single(errors).Kind);
    }
}
