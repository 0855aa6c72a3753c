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
    [InlineData("at 7:30pm it cost $5bn, 24/7", "at|7:30|pm|it|cost|$|5|bn|,|24/7")]
    [InlineData("GEN. OSMAN of c. 1830 said etc. and c.", "GEN.|OSMAN|of|c.|1830|said|etc.|and|c|.")]
    [InlineData("plan B. Then plan B.", "plan|B.|Then|plan|B|.")]
    [InlineData("a non-arms-control deal, pre- and post-war", "a|non-arms|-|control|deal|,|pre-|and|post-war")]
    [InlineData("the 80's and 2003's vote, 13,14 and 13,140", "the|80's|and|2003|'s|vote|,|13|,|14|and|13,140")]
    [InlineData("we shouldn't've; the '90s", "we|should|n't|'ve|;|the|'90s")]
    [InlineData("call 713-555-0100 or 555-0100; 1996-97 won 3-2", "call|713-555-0100|or|555-0100|;|1996|-|97|won|3|-|2")]
    [InlineData("#Peace @minister 🇫🇷👍🏽 :-)", "#Peace|@minister|🇫|🇷|👍🏽|:-)")]
    [InlineData("see annex.pdf. A Ph.D. too", "see|annex.pdf|.|A|Ph.D.|too")]
    [InlineData("(Source:(AP)) Vice-Adm. Roe", "(|Source|:|(|AP|)|)|Vice|-|Adm.|Roe")]
    [InlineData("zero\u200Bwidth co\u00ADoperate", "zero|width|co\u00ADoperate")]
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
            Assert.True(text[at..word.Start].All(Tokenizer.IsBlank));
            at = word.End;
        }

        Assert.True(text[at..].All(Tokenizer.IsBlank));
    });

    [Theory]
    [InlineData("a-")]
    [InlineData("'s")]
    [InlineData("a.b")]
    [InlineData("1.1,1")]
    [InlineData("x@y.")]
    [InlineData("-+/.")]
    [InlineData("Mr..")]
    public void ALineOfNothingButPunctuationTakesNoLongerThanProse(string unit)
    {
        // Half a million characters without a blank: anything quadratic or recursive would not come back.
        var text = string.Concat(Enumerable.Repeat(unit, 500_000 / unit.Length));
        var words = Tokenizer.Words(text, new TextSpan(0, text.Length));
        Assert.Equal(text.Length, words.Sum(word => word.Length));
    }
}
