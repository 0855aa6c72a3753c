using Entente.Actors;

namespace Entente.Tests.Actors;

public class RoleWordsTests
{
    [Theory]
    [InlineData("the/DET president/NOUN", "Untold")]
    [InlineData("former/ADJ president/NOUN", "Former")]
    [InlineData("Former/ADJ president/NOUN", "Former")]
    [InlineData("the/DET ousted/ADJ president/NOUN", "Former")]
    [InlineData("late/ADJ president/NOUN", "Former")]
    [InlineData("acting/ADJ president/NOUN", "Then")]
    [InlineData("the/DET then/ADV president/NOUN", "Then")]
    [InlineData("the/DET caretaker/NOUN president/NOUN", "Then")]
    [InlineData("incoming/ADJ president/NOUN", "Coming")]
    [InlineData("president-elect/NOUN", "Coming")]
    [InlineData("president-designate/NOUN", "Coming")]
    [InlineData("president/NOUN -/PUNCT elect/ADJ", "Coming")]
    [InlineData("president/NOUN -/PUNCT designate/ADJ", "Coming")]
    // The first that says anything counts.
    [InlineData("former/ADJ acting/ADJ president/NOUN", "Former")]
    public void WordsSayWhenARoleIsHeld(string words, string time) => Assert.Equal(time, Of(words, first: 0));

    [Theory]
    // Right before the phrase an adverb says it, a verb or a preposition does not.
    [InlineData("then/ADV president/NOUN", "Then")]
    [InlineData("former/ADJ president/NOUN", "Former")]
    [InlineData("present/VERB president/NOUN", "Untold")]
    [InlineData("ousted/VERB president/NOUN", "Untold")]
    public void TheWordRightBeforeCountsWhereItDescribes(string words, string time) => Assert.Equal(time, Of(words, first: 1));

    [Fact]
    public void WordsFartherOffSayNothing() => Assert.Equal("Untold", Of("former/ADJ ,/PUNCT the/DET president/NOUN", first: 2));

    private static string Of(string words, int first)
    {
        var parts = words.Split(' ').Select(w => w.Split('/')).ToArray();
        var head = Array.FindLastIndex(parts, p => p[1] == "NOUN");
        var rows = parts.Select((p, i) => $"{p[0]} {p[0]} {p[1]} X {(i == head ? 0 : head + 1)} {(i == head ? "root" : "amod")}");
        return RoleWords.Of(Annotated.Document(string.Join('\n', rows)).Sentences[0], first, head).ToString();
    }
}
