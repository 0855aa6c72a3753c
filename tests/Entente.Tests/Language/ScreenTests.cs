using CsCheck;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Language;

public class ScreenTests
{
    private static readonly Screen Shipped = Screen.Load();

    [Theory]
    [InlineData("Turkey recalled its ambassador from Paris.")]
    [InlineData("The rebels rejected the offer, a spokesman said.")]
    [InlineData("At least 14 people were killed when police opened fire.")]
    [InlineData("He accused the army of treason.")]
    public void WhatTellsOfAnActIsRead(string sentence) => Assert.True(Shipped.MayTell(sentence));

    [Theory]
    [InlineData("Thanks a lot.")]
    [InlineData("The soup was warm, and I like the little room.")]
    [InlineData("My cat is very small and she eats a lot of food.")]
    public void WhatTellsOfNoneIsPassedOver(string sentence) => Assert.False(Shipped.MayTell(sentence));

    [Theory]
    [InlineData("One. Two.", "One.|Two.")]
    [InlineData("Gen. Osman left. He ran.", "Gen. Osman left.|He ran.")]
    [InlineData("“Go!” he said. They went.", "“Go!” he said.|They went.")]
    [InlineData("It cost 1.5 million. Nobody paid.", "It cost 1.5 million.|Nobody paid.")]
    [InlineData("no capitals. none here", "no capitals. none here")]
    public void ParagraphsAreCutAtFullStops(string text, string expected)
    {
        var sentences = new List<TextSpan>();
        RoughSentences.Cut(text, new TextSpan(0, text.Length), sentences);
        Assert.Equal(expected.Split('|'), sentences.Select(s => s.In(text)));
    }

    [Fact]
    public void LigaturesAreReadAsTheirLetters()
    {
        var encoder = new InputEncoder(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt"));
        List<int> ligature = [], letters = [];
        encoder.Encode("oﬃce", ligature);
        encoder.Encode("office", letters);
        Assert.Equal(letters, ligature);
    }

    [Fact]
    public void NoLetterIsLostInCutting() => Gen.String[Gen.Char[" aA.?!\"1"], 0, 60].Sample(text =>
    {
        var sentences = new List<TextSpan>();
        RoughSentences.Cut(text, new TextSpan(0, text.Length), sentences);
        Assert.Equal(text.Count(c => !char.IsWhiteSpace(c)), sentences.Sum(s => s.In(text).Count(c => !char.IsWhiteSpace(c))));
    });

    [Fact]
    public void ARunOfSentencesThatTellNothingIsNoWindow()
    {
        var screen = new Screen(new Dictionary<string, float>
        {
            [Screen.Bias] = -1, [Screen.Name] = 0, [Screen.Number] = 0, [Screen.Quote] = 0, [Screen.Threshold] = 0, [Screen.Unknown] = 0, ["attacked"] = 2,
        });
        var encoder = new InputEncoder(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt"));
        var reading = new DocumentInReading(Document.FromText("It rained. Norway attacked. Chile attacked. It rained.\n\nIt rained."), encoder, screen);
        var window = Assert.Single(reading.Windows());
        Assert.Equal(6, window.Words.Length);
        reading.Ranges(window, [-1, -1, 1, -1, -1, 1]);
        Assert.Equal(3, reading.Finish().PassedOver);
    }
}
