using System.Globalization;
using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

public class FigureTests
{
    [Theory]
    [InlineData("28", "28..28")]
    [InlineData("twenty-eight", "28..28")]
    [InlineData("two", "2..2")]
    [InlineData("1,200", "1200..1200")]
    [InlineData("at least 28", "28..")]
    [InlineData("more than 320", "320..")]
    [InlineData("over 320", "320..")]
    [InlineData("no fewer than 30", "30..")]
    [InlineData("up to 400", "..400")]
    [InlineData("as many as 400", "..400")]
    [InlineData("nearly 400", "..400")]
    [InlineData("nearly seven million", "..7000000")]
    [InlineData("almost 50", "..50")]
    [InlineData("some 400", "400..400")]
    [InlineData("about 400", "400..400")]
    [InlineData("between 100,000 and 150,000", "100000..150000")]
    [InlineData("20 to 30", "20..30")]
    [InlineData("20-30", "20..30")]
    [InlineData("two to three million", "2000000..3000000")]
    [InlineData("two dozen", "24..24")]
    [InlineData("half a million", "500000..500000")]
    [InlineData("1.5 million", "1500000..1500000")]
    [InlineData("several hundred", "100..")]
    public void BoundsAreThoseOfTheWords(string phrase, string bounds)
    {
        var figure = Phrases.Counted(phrase);
        Assert.NotNull(figure);
        Assert.Equal("killed", figure.Kind);
        Assert.Equal("persons", figure.Unit);
        Assert.Equal(bounds, string.Create(CultureInfo.InvariantCulture, $"{figure.Low:0.##}..{figure.High:0.##}"));
        Assert.Equal($"{phrase} villagers", figure.Text);
    }

    [Theory]
    [InlineData("hundreds", 100)]
    [InlineData("thousands", 1_000)]
    [InlineData("dozens", 24)]
    [InlineData("tens of thousands", 10_000)]
    [InlineData("hundreds of thousands", 100_000)]
    public void AnIndefinitePluralIsALowerBound(string words, int low)
    {
        var parts = words.Split(' ');
        var rows = "Gunmen gunman NOUN NNS 2 nsubj\nkilled kill VERB VBD 0 root\n" + (parts.Length == 1
            ? $"{words} {words} NOUN NNS 2 obj\nof of ADP IN 5 case\nvillagers villager NOUN NNS 3 nmod"
            : $"{parts[0]} {parts[0]} NOUN NNS 2 obj\nof of ADP IN 5 case\n{parts[2]} {parts[2]} NOUN NNS 3 nmod\nof of ADP IN 7 case\nvillagers villager NOUN NNS 5 nmod");
        var figure = Assert.Single(DocumentCircumstances.Read(Annotated.Document(rows)).Figures);
        Assert.Equal((decimal?)low, figure.Low);
        Assert.Null(figure.High);
        Assert.Equal("killed", figure.Kind);
    }

    [Theory]
    [InlineData("$", "80 billion", "USD", 80_000_000_000)]
    [InlineData("£", "5m", "GBP", 5_000_000)]
    [InlineData("€", "1.5 million", "EUR", 1_500_000)]
    public void ASignBeforeTheNumberMakesItMoney(string sign, string number, string unit, long value)
    {
        var words = number.Split(' ');
        var rows = $"Donors donor NOUN NNS 2 nsubj\ngave give VERB VBD 0 root\n{sign}_ {sign} SYM $ 2 obj\n{words[0]} {words[0]} NUM CD 3 nummod\n"
            + (words.Length > 1 ? $"{words[1]} {words[1]} NUM CD 3 nummod\n" : "") + ". . PUNCT . 2 punct";
        var figure = Assert.Single(DocumentCircumstances.Read(Annotated.Document(rows)).Figures);
        Assert.Equal(("money", unit, (decimal?)value, sign + number), (figure.Kind, figure.Unit, figure.Low, figure.Text));
    }

    [Theory]
    [InlineData("arrested arrest", "students student", "arrested", "persons")]
    [InlineData("wounded wound", "students student", "injured", "persons")]
    [InlineData("freed free", "hostages hostage", "abducted", "persons")]
    [InlineData("freed free", "guests guest", "released", "persons")]
    [InlineData("seized seize", "guests guest", "abducted", "persons")]
    [InlineData("seized seize", "ships ship", "other", "ship")]
    [InlineData("sent send", "soldiers soldier", "participants", "persons")]
    [InlineData("sent send", "letters letter", "other", "letter")]
    [InlineData("displaced displace", "families family", "displaced", "persons")]
    [InlineData("caused cause", "deaths death", "killed", "persons")]
    [InlineData("saved save", "lives life", "other", "persons")]
    public void TheKindIsWhatBefellThoseCounted(string verb, string noun, string kind, string unit)
    {
        var figure = Phrases.Counted("12", noun, verb);
        Assert.NotNull(figure);
        Assert.Equal((kind, unit), (figure.Kind, figure.Unit));
    }

    [Theory]
    [InlineData("12", "days day")]
    [InlineData("12", "years year")]
    [InlineData("12", "miles mile")]
    public void LengthsOfTimeAndWayAreNoFigures(string phrase, string noun) => Assert.Null(Phrases.Counted(phrase, noun));

    [Theory]
    [InlineData("The the DET DT 2 det\nresolution resolution NOUN NN 4 nsubj\n1441 1441 NUM CD 2 nummod\npassed pass VERB VBD 0 root")]
    [InlineData("They they PRON PRP 2 nsubj\nmet meet VERB VBD 0 root\nfirst first ADJ JJ 2 advmod\nin in ADP IN 5 case\n1994 1994 NUM CD 2 obl")]
    [InlineData("A a DET DT 4 det\nMiG_ MiG PROPN NNP 4 compound\n-_ - PUNCT HYPH 4 punct\n21 21 NUM CD 5 nsubj\nfell fall VERB VBD 0 root")]
    public void NumbersInNamesAndDatesAreNoFigures(string rows) => Assert.Empty(DocumentCircumstances.Read(Annotated.Document(rows)).Figures);

    [Fact]
    public void ANumberWithoutEndIsNoFigureAndNoError()
    {
        var rows = new System.Text.StringBuilder("Gunmen gunman NOUN NNS 2 nsubj\nkilled kill VERB VBD 0 root\n");
        for (var i = 0; i < 40; i++)
            rows.Append("hundred hundred NUM CD 43 nummod\n");
        Assert.Empty(DocumentCircumstances.Read(Annotated.Document(rows.Append("men man NOUN NNS 2 obj").ToString())).Figures);
    }

    [Fact]
    public void WhatTheSubjectDoesIsNotDoneToIt()
    {
        var figures = DocumentCircumstances.Read(Annotated.Document("""
            Three three NUM CD 2 nummod
            gunmen gunman NOUN NNS 3 nsubj
            killed kill VERB VBD 0 root
            twenty twenty NUM CD 5 nummod
            villagers villager NOUN NNS 3 obj
            . . PUNCT . 3 punct
            """)).Figures;
        Assert.Equal(["other", "killed"], figures.Select(f => f.Kind));
    }
}
