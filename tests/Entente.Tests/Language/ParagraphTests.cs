using Entente.Language;

namespace Entente.Tests.Language;

public class ParagraphTests
{
    [Theory]
    [InlineData("A heading\n\nA paragraph.\nAnother.", new[] { "A heading", "A paragraph.", "Another." })]
    [InlineData("* first\n* second", new[] { "* first", "* second" })]
    [InlineData("1. first\n2) second", new[] { "1. first", "2) second" })]
    [InlineData("\r\n \r\n", new string[0])]
    public void BlankLinesAndBulletsPartParagraphs(string text, string[] expected) =>
        Assert.Equal(expected, Paragraphs.Of(text).Select(p => p.In(text)));

    [Fact]
    public void LinesThatWereWrappedAreOneParagraph()
    {
        const string text = "The council met on Tuesday evening and put off the vote that\nPresident Orlan had asked for, since neither of the parties\nwould say what it wanted.";
        Assert.Equal([text], Paragraphs.Of(text).Select(p => p.In(text)));
    }

    [Fact]
    public void AHeadlineAndABylineStandApartFromTheText()
    {
        const string text = """
            Council Puts Off Vote On Harbour Treaty
            By Mara Osk and Lio Brandt
            The council met on Tuesday evening and put off the vote that
            the government had asked for.
            """;
        var paragraphs = Paragraphs.Of(text).Select(p => p.In(text)).ToList();
        Assert.Equal(3, paragraphs.Count);
        Assert.StartsWith("Council", paragraphs[0]);
        Assert.StartsWith("By Mara", paragraphs[1]);
        Assert.EndsWith("asked for.", paragraphs[2]);
    }

    [Fact]
    public void AWrappedLineThatBeginsWithByIsNoByline()
    {
        const string text = "The rebels moved east over the weekend and met no resistance.\nBy Tuesday night they had taken the port and the old fortress\nabove it.";
        Assert.Single(Paragraphs.Of(text));
    }

    [Fact]
    public void LongLinesAreParagraphsOfTheirOwn()
    {
        var line = string.Join(' ', Enumerable.Repeat("The envoys met again in the capital.", 6));
        Assert.Equal(2, Paragraphs.Of($"{line}\n{line}").Count);
    }
}
