using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

/// <summary>Words of the time alone, and their TIMEX3 values; texts are published on 17 June 2015, a Wednesday.</summary>
public class TimeValueTests
{
    [Theory]
    [InlineData("since 4 May 1980", "4 May 1980", TimeKind.Date, "1980-05-04")]
    [InlineData("by early June", "early June", TimeKind.Date, "2015-06")]
    [InlineData("in the summer of 1968", "the summer of 1968", TimeKind.Date, "1968-SU")]
    [InlineData("in the 1990s", "the 1990s", TimeKind.Date, "199")]
    [InlineData("in the seventies", "the seventies", TimeKind.Date, "197")]
    [InlineData("in the nineteenth century", "the nineteenth century", TimeKind.Date, "18")]
    [InlineData("last week", "last week", TimeKind.Date, "2015-W24")]
    [InlineData("in the third quarter of 2003", "the third quarter of 2003", TimeKind.Date, "2003-Q3")]
    [InlineData("in the first half of 2003", "the first half of 2003", TimeKind.Date, "2003-H1")]
    [InlineData("at the end of this year", "the end of this year", TimeKind.Date, "2015")]
    [InlineData("on Friday evening", "Friday evening", TimeKind.Time, "2015-06-12TEV")]
    [InlineData("over the weekend", "the weekend", TimeKind.Date, "2015-W24-WE")]
    public void ADateIsWrittenAsExactlyAsItIsTold(string phrase, string words, TimeKind kind, string value) =>
        Assert.Equal([(words, new TimeValue(kind, value))], Phrases.Values("past", phrase));

    [Theory]
    [InlineData("for ten days", "ten days", "P10D")]
    [InlineData("in the past decade", "the past decade", "P10Y")]
    [InlineData("after thirty minutes", "thirty minutes", "PT30M")]
    [InlineData("for two and a half years", "two and a half years", "P2.5Y")]
    [InlineData("over the next four years", "the next four years", "P4Y")]
    [InlineData("after six straight days", "six straight days", "P6D")]
    [InlineData("in recent years", "recent years", "PXY")]
    [InlineData("for decades", "decades", "PXDE")]
    [InlineData("after nearly half a century", "nearly half a century", "P50Y")]
    public void ALengthCountsItsUnits(string phrase, string words, string value) =>
        Assert.Equal([(words, new TimeValue(TimeKind.Duration, value))], Phrases.Values("past", phrase));

    [Theory]
    [InlineData("every week", "every week", "P1W")]
    [InlineData("every two years", "every two years", "P2Y")]
    [InlineData("twice a year", "a year", "P1Y")]
    [InlineData("per month", "month", "P1M")]
    [InlineData("annually", "annually", "P1Y")]
    public void WhatComesAgainIsASet(string phrase, string words, string value) =>
        Assert.Equal([(words, new TimeValue(TimeKind.Set, value))], Phrases.Values("past", phrase));

    [Theory]
    [InlineData("at 16:15 UTC", "16:15 UTC", "2015-06-17T16:15Z")]
    [InlineData("at 5 p.m.", "5 p.m.", "2015-06-17T17:00")]
    [InlineData("on Monday at noon", "noon", "2015-06-15T12:00")]
    public void AClockIsReadOnTheDayTold(string phrase, string words, string value) =>
        Assert.Contains((words, new TimeValue(TimeKind.Time, value)), Phrases.Values("past", phrase));

    [Fact]
    public void AClockBesideItsDayIsOneTimeWithIt() =>
        Assert.Equal([("12:00 UTC Monday", new TimeValue(TimeKind.Time, "2015-06-15T12:00Z"))], Phrases.Values("past", "at 12:00 UTC Monday"));

    [Fact]
    public void ARangeOfYearsIsALengthBetweenTwoDates() =>
        Assert.Equal(
            [("from 2009 to 2011", new TimeValue(TimeKind.Duration, "P2Y")), ("2009", new TimeValue(TimeKind.Date, "2009")), ("2011", new TimeValue(TimeKind.Date, "2011"))],
            Phrases.Values("past", "from 2009 to 2011"));

    [Fact]
    public void ALengthBeforeAnotherTimeIsNoDate() =>
        Assert.Equal([("two years", new TimeValue(TimeKind.Duration, "P2Y"))], Phrases.Values("past", "two years after independence"));

    [Theory]
    [InlineData("currently", "PRESENT_REF")]
    [InlineData("recently", "PAST_REF")]
    public void AVagueTimeRefersToNowOrBefore(string word, string value) =>
        Assert.Equal([(word, new TimeValue(TimeKind.Date, value))], Phrases.Values("past", word));

    [Fact]
    public void AnAgeIsNoTime() => Assert.Empty(Phrases.Values("past", "a 20-year-old man"));

    [Fact]
    public void ANumberWithDecimalsIsNoYear() => Assert.Empty(Phrases.Values("past", "at 4.1556 dollars"));
}
