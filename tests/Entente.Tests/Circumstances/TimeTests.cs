using System.Globalization;
using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

public class TimeTests
{
    [Theory]
    [InlineData("on May 2, 1982", "1982-05-02..1982-05-02 Day")]
    [InlineData("on 14 February 2019", "2019-02-14..2019-02-14 Day")]
    [InlineData("on the 3rd of March 1921", "1921-03-03..1921-03-03 Day")]
    [InlineData("in March 1992", "1992-03-01..1992-03-31 Month")]
    [InlineData("in late March 1992", "1992-03-01..1992-03-31 Month")]
    [InlineData("in 2007", "2007-01-01..2007-12-31 Year")]
    [InlineData("in early 2003", "2003-01-01..2003-12-31 Year")]
    [InlineData("in the 1990s", "1990-01-01..1999-12-31 Decade")]
    [InlineData("in the summer of 1968", "1968-06-01..1968-08-31 Season")]
    [InlineData("in autumn 1956", "1956-09-01..1956-11-30 Season")]
    [InlineData("in the winter of 1979", "1979-12-01..1980-02-29 Season")]
    [InlineData("in 1996-97", "1996-01-01..1997-12-31 Period")]
    [InlineData("from 1975 to 1990", "1975-01-01..1990-12-31 Period")]
    [InlineData("between 1975 and 1990", "1975-01-01..1990-12-31 Period")]
    [InlineData("from May to July 1994", "1994-05-01..1994-07-31 Period")]
    [InlineData("from November to January 1993", "1992-11-01..1993-01-31 Period")]
    [InlineData("on 3-5 March 2003", "2003-03-03..2003-03-05 Period")]
    [InlineData("on March 3-5, 2003", "2003-03-03..2003-03-05 Period")]
    [InlineData("in the third quarter of 2003", "2003-07-01..2003-09-30 Period")]
    [InlineData("in the second half of 2003", "2003-07-01..2003-12-31 Period")]
    [InlineData("at the end of 2003", "2003-01-01..2003-12-31 Year")]
    [InlineData("in the late 1990s", "1990-01-01..1999-12-31 Decade")]
    [InlineData("in the nineteenth century", "1800-01-01..1899-12-31 Period")]
    [InlineData("in the first week of March 2003", "2003-03-01..2003-03-07 Period")]
    [InlineData("on Monday, 3 March 2003", "2003-03-03..2003-03-03 Day")]
    [InlineData("on 2003-05-14", "2003-05-14..2003-05-14 Day")]
    [InlineData("since 2011", "2011-01-01..2015-06-17 Period")]
    [InlineData("since March", "2015-03-01..2015-06-17 Period")]
    [InlineData("until 1994", "..1994-12-31 Period")]
    [InlineData("before 1994", "..1993-12-31 Period")]
    [InlineData("after May 1994", "1994-06-01.. Period")]
    public void ATimeThatNamesItsYearNeedsNothingElse(string time, string denotes) => Assert.Equal(denotes, Written(Phrases.Told("past", time)));

    [Theory]
    [InlineData("past", "on Monday", "2015-06-15..2015-06-15 Day")]
    [InlineData("past", "on Wednesday", "2015-06-17..2015-06-17 Day")]
    [InlineData("past", "on Thursday", "2015-06-11..2015-06-11 Day")]
    [InlineData("past", "last Wednesday", "2015-06-10..2015-06-10 Day")]
    [InlineData("future", "on Friday", "2015-06-19..2015-06-19 Day")]
    [InlineData("future", "next Wednesday", "2015-06-24..2015-06-24 Day")]
    [InlineData("past", "for Friday", "2015-06-19..2015-06-19 Day")]
    [InlineData("perfect", "since Thursday", "2015-06-11..2015-06-17 Period")]
    [InlineData("past", "yesterday", "2015-06-16..2015-06-16 Day")]
    [InlineData("past", "today", "2015-06-17..2015-06-17 Day")]
    [InlineData("future", "tomorrow", "2015-06-18..2015-06-18 Day")]
    [InlineData("past", "last week", "2015-06-08..2015-06-14 Period")]
    [InlineData("past", "last month", "2015-05-01..2015-05-31 Month")]
    [InlineData("past", "last year", "2014-01-01..2014-12-31 Year")]
    [InlineData("future", "next year", "2016-01-01..2016-12-31 Year")]
    [InlineData("past", "in April", "2015-04-01..2015-04-30 Month")]
    [InlineData("past", "in October", "2014-10-01..2014-10-31 Month")]
    [InlineData("future", "in October", "2015-10-01..2015-10-31 Month")]
    [InlineData("future", "in February", "2016-02-01..2016-02-29 Month")]
    [InlineData("past", "on December 17", "2014-12-17..2014-12-17 Day")]
    [InlineData("past", "last summer", "2014-06-01..2014-08-31 Season")]
    [InlineData("past", "Ten years ago", "2005-01-01..2005-12-31 Year")]
    [InlineData("past", "Ten years ago yesterday", "2005-06-16..2005-06-16 Day")]
    [InlineData("past", "ten years ago this month", "2005-06-01..2005-06-30 Month")]
    [InlineData("past", "three days ago", "2015-06-14..2015-06-14 Day")]
    [InlineData("perfect", "over the past forty years", "1975-06-17..2015-06-17 Period")]
    [InlineData("perfect", "for ten days", "2015-06-07..2015-06-17 Period")]
    [InlineData("past", "in April last year", "2014-04-01..2014-04-30 Month")]
    [InlineData("past", "in the fourth quarter", "2014-10-01..2014-12-31 Period")]
    [InlineData("future", "in the fourth quarter", "2015-10-01..2015-12-31 Period")]
    [InlineData("past", "last quarter", "2015-01-01..2015-03-31 Period")]
    [InlineData("past", "over the weekend", "2015-06-13..2015-06-14 Period")]
    [InlineData("past", "since '82", "1982-01-01..2015-06-17 Period")]
    [InlineData("past", "on Christmas Eve", "2014-12-24..2014-12-24 Day")]
    [InlineData("future", "by Friday", "..2015-06-19 Period")]
    public void ATimeIsResolvedAgainstTheDayOfPublication(string tense, string time, string denotes) =>
        Assert.Equal(denotes, Written(Phrases.Told(tense, time)));

    [Theory]
    [InlineData("on 4 May 1980", "past", "two days later", "1980-05-06..1980-05-06 Day")]
    [InlineData("on 4 May 1980", "pluperfect", "two days earlier", "1980-05-02..1980-05-02 Day")]
    [InlineData("on 4 May 1980", "past", "three days afterwards", "1980-05-07..1980-05-07 Day")]
    [InlineData("on 4 May 1980", "past", "the next day", "1980-05-05..1980-05-05 Day")]
    [InlineData("on 4 May 1980", "past", "the day before", "1980-05-03..1980-05-03 Day")]
    [InlineData("on 4 May 1980", "past", "that evening", "1980-05-04..1980-05-04 Day")]
    [InlineData("on 4 May 1980", "past", "that afternoon", "1980-05-04..1980-05-04 Day")]
    [InlineData("on 4 May 1980", "past", "that October", "1980-10-01..1980-10-31 Month")]
    [InlineData("in October 1980", "past", "that March", "1981-03-01..1981-03-31 Month")]
    [InlineData("in October 1980", "past", "Eleven months later", "1981-09-01..1981-09-30 Month")]
    [InlineData("in October 1980", "past", "the following year", "1981-01-01..1981-12-31 Year")]
    [InlineData("in 1980", "past", "a decade later", "1990-01-01..1990-12-31 Year")]
    [InlineData("in October 1981", "past", "the following April", "1982-04-01..1982-04-30 Month")]
    [InlineData("in 1980", "past", "at the end of the year", "1980-01-01..1980-12-31 Year")]
    [InlineData("on 4 May 1980", "past", "in June the following year", "1981-06-01..1981-06-30 Month")]
    [InlineData("on 4 May 1980", "past", "the following Friday", "1980-05-09..1980-05-09 Day")]
    [InlineData("on 4 May 1980", "past", "on June 14", "1980-06-14..1980-06-14 Day")]
    [InlineData("on 4 May 1980", "pluperfect", "for ten days", "1980-04-24..1980-05-04 Period")]
    public void ATimeIsResolvedAgainstTheTimeToldBefore(string before, string tense, string time, string denotes) =>
        Assert.Equal(denotes, Written(Phrases.Told(tense, before, time)));

    [Fact]
    public void DaysAreCountedFromTheLastDayTold() =>
        Assert.Equal("1980-05-06..1980-05-06 Day", Written(Phrases.Told("past", "on 4 May 1980", "in 1975", "two days later")));

    [Fact]
    public void WhatIsStillToComeIsNoAnchorForThePast() =>
        Assert.Equal("2015-06-16..2015-06-16 Day", Written(Phrases.Told("past", "yesterday", "for Friday", "that evening")));

    [Fact]
    public void WhatHasGoneOnUntilNowIsCountedFromNow() =>
        Assert.Equal("2015-04-01..2015-06-17 Period", Written(Phrases.Told("perfect", "in 1982", "since April")));

    [Fact]
    public void WhatHadBeenBeforeDatesNothingThatFollows()
    {
        var document = Annotated.Document("""
            Envoys envoy NOUN NNS 3 nsubj
            had have AUX VBD 3 aux
            met meet VERB VBN 0 root
            in in ADP IN 5 case
            1946 1946 NUM CD 3 obl
            . . PUNCT . 3 punct

            Envoys envoy NOUN NNS 2 nsubj
            met meet VERB VBD 0 root
            in in ADP IN 4 case
            April April PROPN NNP 2 obl
            . . PUNCT . 2 punct
            """, Entente.Documents.Document.FromText("") with { Published = Phrases.Published });
        Assert.Equal("2015-04-01..2015-04-30 Month", Written(DocumentCircumstances.Read(document).DateOf(1, 1)));
    }

    [Fact]
    public void ATimeThatTheParserTookIntoTheSubjectIsTheVerbs()
    {
        var document = Annotated.Document("""
            In in ADP IN 4 case
            1975 1975 NUM CD 4 nummod
            Moroccan Moroccan ADJ JJ 4 amod
            troops troops NOUN NNS 5 nsubj
            attacked attack VERB VBD 0 root
            . . PUNCT . 5 punct

            Eleven eleven NUM CD 2 nummod
            months month NOUN NNS 3 obl:unmarked
            later late ADV RBR 4 amod
            gunmen gunman NOUN NNS 5 nsubj
            fired fire VERB VBD 0 root
            . . PUNCT . 5 punct
            """, Entente.Documents.Document.FromText("") with { Published = Phrases.Published });
        var circumstances = DocumentCircumstances.Read(document);
        Assert.Equal("1975-01-01..1975-12-31 Year", Written(circumstances.DateOf(0, 4)));
        Assert.Null(circumstances.DateOf(1, 4)); // Months are not counted from a year.
        Assert.Equal(4, circumstances.Times[1].Head);
    }

    [Fact]
    public void ATimeCutOffFromItsSentenceIsItsOpening()
    {
        var document = Annotated.Document("""
            In in ADP IN 2 case
            November November PROPN NNP 0 root
            1977 1977 NUM CD 2 nmod:unmarked

            Envoys envoy NOUN NNS 2 nsubj
            flew fly VERB VBD 0 root
            and and CCONJ CC 4 cc
            met meet VERB VBD 2 conj
            . . PUNCT . 2 punct
            """, Entente.Documents.Document.FromText("") with { Published = Phrases.Published });
        var circumstances = DocumentCircumstances.Read(document);
        Assert.Equal("1977-11-01..1977-11-30 Month", Written(circumstances.DateOf(1, 1)));
        Assert.Equal("1977-11-01..1977-11-30 Month", Written(circumstances.DateOf(1, 3)));
    }

    [Fact]
    public void ThatMonthLiesBeforePublication() =>
        Assert.Equal("2011-10-01..2011-10-31 Month", Written(Phrases.Told("past", "in 2011", "on Monday", "that October")));

    [Theory]
    [InlineData("two days later")]
    [InlineData("the next day")]
    [InlineData("that June")]
    [InlineData("for ten days")]
    [InlineData("during his second term")]
    [InlineData("on February 30")]
    [InlineData("in $2000")]
    public void WithoutAnAnchorThereIsNoDate(string time) => Assert.Null(Phrases.Told("past", time));

    [Fact]
    public void AMonthsNameThatIsAPersonsIsNoTime()
    {
        var document = Annotated.Document("""
            Theresa Theresa PROPN NNP 3 nsubj PER
            May May PROPN NNP 1 flat PER
            resigned resign VERB VBD 0 root
            . . PUNCT . 3 punct
            """, Entente.Documents.Document.FromText("") with { Published = Phrases.Published });
        Assert.Empty(DocumentCircumstances.Read(document).Times);
    }

    private static string? Written(DateInterval? date) =>
        date is null ? null : string.Create(CultureInfo.InvariantCulture, $"{date.Start:yyyy-MM-dd}..{date.End:yyyy-MM-dd} {date.Granularity}");
}
