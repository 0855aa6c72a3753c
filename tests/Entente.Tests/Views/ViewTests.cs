using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Tests.Record;
using Entente.Views;

namespace Entente.Tests.Views;

public class ViewTests
{
    [Theory]
    [InlineData("2019-02-26", "2019-02-26", "2019-02-26")]
    [InlineData("1992-03-01", "1992-03-31", "1992-03")]
    [InlineData("1992-01-01", "1992-12-31", "1992")]
    [InlineData("1960-01-01", "1969-12-31", "1960s")]
    [InlineData("1992-01-01", "2002-12-31", "1992..2002")]
    [InlineData("1992-06-01", "1992-08-31", "1992-06..08")]
    [InlineData("1992-06-05", "1992-06-07", "1992-06-05..07")]
    [InlineData("1992-06-05", "1992-07-07", "1992-06-05..1992-07-07")]
    [InlineData("1992-11-01", "1993-02-28", "1992-11..1993-02")]
    [InlineData("1992-06-05", null, "1992-06-05..")]
    [InlineData(null, "1989-12-31", "..1989")]
    public void AnIntervalIsToldAsBrieflyAsItAllows(string? start, string? end, string told) => Assert.Equal(
        told, Phrases.When(new DateInterval(start is null ? null : DateOnly.Parse(start), end is null ? null : DateOnly.Parse(end), Granularity.Period, "")));

    [Fact]
    public void AnAttributedEventIsNeverWithoutItsSpeaker()
    {
        var shelling = RecordSamples.Shelling().Events[0];
        Assert.Equal("Ota Klein (said)", EventRow.Of(shelling).Says);
        Assert.Equal("author", EventRow.Of(shelling with { Attribution = [] }).Says);
        Assert.Equal("unnamed (said)", EventRow.Of(shelling with { Attribution = [shelling.Attribution[0] with { Source = null }] }).Says);
    }

    [Fact]
    public void WhatIsOnlyDeniedDoesNotLookAsIfItHadHappened()
    {
        var shelling = RecordSamples.Shelling().Events[0];
        var denies = shelling.Attribution[0] with { Certainty = Certainty.Denied };
        Assert.Equal("happened", EventRow.Of(shelling).Status);
        Assert.Equal("denied", EventRow.Of(shelling with { Attribution = [denies] }).Status);
    }

    [Fact]
    public void AClaimNamesTheWholeChainOutermostFirst()
    {
        var row = ClaimRow.Of(RecordSamples.Shelling().Claims[1]);
        Assert.Equal("Ota Klein (said) > Syldavia (denied)", row.Says);
        Assert.Equal(("denied", "opinion", "c2"), (row.Certainty, row.Kind, row.Handle));
    }

    [Fact]
    public void MarkedPiecesAreTheTextAgain()
    {
        var record = RecordSamples.Shelling();
        var marked = MarkedText.Of(record);
        var whole = new TextSpan(0, record.Document.Text.Length);
        Assert.Equal(record.Document.Text, string.Concat(marked.Pieces(whole).Select(p => p.Text)));
        var trigger = marked.Pieces(whole).Single(p => p.Text == "shelled");
        Assert.Equal(["c1", "e1"], trigger.Marks.Select(m => m.Label));
        Assert.Equal("e1", Assert.Single(trigger.Opening).Label);
    }

    [Fact]
    public void AnExplanationShowsEverySentenceThatTellsTheEvent()
    {
        var record = RecordSamples.Shelling();
        var why = Explanation.Of(record, record.Events[0]);
        Assert.Equal(2, why.Sentences.Length);
        Assert.Equal("ASSAULT.tsv:7", why.Pattern);
    }
}
