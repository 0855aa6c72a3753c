using CsCheck;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Language;

public class TokenizerTests
{
    [Theory]
    [InlineData("Gen. Osman didn't resign.", "Gen.|Osman|did|n't|resign|.")]
    [InlineData("The U.S. can’t wait; they’ll act.", "The|U.S.|ca|n’t|wait|;|they|’ll|act|.")]
    [InlineData("It moved to the U.S.", "It|moved|to|the|U.S.")]
    [InlineData("Norway's long-term plan", "Norway|'s|long|-|term|plan")]
    [InlineData("a non-aligned co-founder", "a|non-aligned|co-founder")]
    [InlineData("They cannot go, gonna stay", "They|can|not|go|,|gon|na|stay")]
    [InlineData("$80 billion, 50% and 1,000.50", "$|80|billion|,|50|%|and|1,000.50")]
    [InlineData("the 1990s and the 2nd round at 4:30 p.m.", "the|1990s|and|the|2nd|round|at|4:30|p.m.")]
    [InlineData("“Stop,” he said—twice.", "“|Stop|,|”|he|said|—|twice|.")]
    [InlineData("Wait ... what?!", "Wait|...|what|?!")]
    [InlineData("No. 10 said no.", "No.|10|said|no|.")]
    [InlineData("write to a.b@example.org.", "write|to|a.b@example.org|.")]
    [InlineData("see https://example.org/a-b, now", "see|https://example.org/a-b|,|now")]
    [InlineData("the rebels' leader J. K. Amin", "the|rebels|'|leader|J.|K.|Amin")]
    [InlineData("Saudi-led (and UN-backed) talks", "Saudi|-|led|(|and|UN|-|backed|)|talks")]
    [InlineData("the ﬁrst oﬃce", "the|ﬁrst|oﬃce")]
    public void WordsAreThoseOfUniversalDependencies(string text, string expected)
    {
        var words = Tokenizer.Words(text, new TextSpan(0, text.Length)).Select(span => span.In(text));
        Assert.Equal(expected.Split('|'), words);
    }

    [Fact]
    public void EveryVisibleCharacterIsInExactlyOneWord() => Gen.String.Sample(text =>
    {
        var words = Tokenizer.Words(text, new TextSpan(0, text.Length));
        var at = 0;
        foreach (var word in words)
        {
            Assert.True(word.Start >= at && word.Length > 0);
            Assert.True(string.IsNullOrWhiteSpace(text[at..word.Start]));
            at = word.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[at..]));
    });
}
