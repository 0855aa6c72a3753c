using CsCheck;
using Entente.Actors;
using Entente.Language;

namespace Entente.Tests.Actors;

public class NameAutomatonTests
{
    private static readonly string[] Alphabet = ["al", "Al", "Ál", "AL", "red", "Red", "Front", "-"];
    private static readonly Gen<string> Word = Gen.Int[0, Alphabet.Length - 1].Select(i => Alphabet[i]);
    private static readonly Gen<string[]> Words = Word.Array[1, 4];

    [Fact]
    public void TheLongestNameIsFoundAsAListFindsIt() =>
        Gen.Select(Gen.Select(Words, Gen.Bool, (words, spelt) => new Name(words, spelt)).Array[0, 12], Word.Array[1, 8]).Sample((names, text) =>
        {
            var automaton = Of(names);
            for (var token = 0; token < text.Length; token++)
                Assert.Equal(Plain(names, text, token), Found(automaton, text, token));
        });

    [Fact]
    public void ManyNamesStayApart()
    {
        // More steps than the table first has room for.
        var names = Enumerable.Range(0, 20_000).Select(i => new Name([$"W{i % 200}", $"V{i / 200}"], true)).ToArray();
        var automaton = Of(names);
        for (var i = 0; i < names.Length; i++)
            Assert.Equal((2, i.ToString()), Found(automaton, names[i].Words, 0));
        Assert.Equal((0, ""), Found(automaton, ["W1"], 0));
        Assert.Equal((0, ""), Found(automaton, ["V1", "W1"], 0));
    }

    [Fact]
    public void NamesakesComeInTheOrderInWhichTheyWereAdded()
    {
        var builder = new NameAutomaton.Builder();
        foreach (var entry in new[] { 5, 2, 9, 2, 5 })
            builder.Add("Omar Diallo", entry, asSpelt: true);
        builder.Add("omar diallo", 7, asSpelt: false);
        Assert.Equal((2, "5 2 9 7"), Found(builder.Build(), ["Omar", "Diallo", "spoke"], 0));
    }

    [Theory]
    [InlineData("Łódź", "Lodz", 1)]
    [InlineData("Lodz", "Łódź", 1)]
    [InlineData("Saʿud", "Sa'ud", 1)]
    [InlineData("Lodz", "LODZ", 0)]
    [InlineData("Lodz", "lodz", 0)]
    public void AccentsDoNotCountAndCaseDoes(string name, string word, int length) => Assert.Equal(length, Found(Of([new Name([name], true)]), [word], 0).Length);

    [Theory]
    [InlineData("GREEN FRONT", "Green Front", 2)]
    [InlineData("GREEN FRONT", "Green front", 2)]
    [InlineData("GREEN FRONT", "green Front", 0)]
    [InlineData("grünes band", "Grunes Band", 2)]
    public void WhereCaseDoesNotCountTheFirstWordNeedsACapital(string name, string text, int length) => Assert.Equal(length, Found(Of([new Name(name.Split(' '), false)]), text.Split(' '), 0).Length);

    [Fact]
    public void ALongerNameThatDoesNotEndLeavesTheShorter()
    {
        var automaton = Of([new Name(["United", "Front"], true), new Name(["United", "Front", "for", "Change"], true)]);
        Assert.Equal((2, "0"), Found(automaton, ["United", "Front", "for", "Reform"], 0));
        Assert.Equal((4, "1"), Found(automaton, ["United", "Front", "for", "Change"], 0));
        Assert.Equal((2, "0"), Found(automaton, ["United", "Front", "for"], 0));
        Assert.Equal((0, ""), Found(automaton, ["Front", "for"], 0));
    }

    [Fact]
    public void ANameWithoutWordsIsNone() => Assert.Equal((0, ""), Found(Of([new Name([], true)]), ["Al"], 0));

    [Theory]
    // Names are cut as the tokenizer cuts the text.
    [InlineData("People's Front", "People 's Front")]
    [InlineData("Al-Red  Front", "Al - Red Front")]
    [InlineData("U.N. Front", "U.N. Front")]
    public void ANameIsCutIntoWordsAsTextIs(string name, string text)
    {
        var builder = new NameAutomaton.Builder();
        builder.Add(name, 3, asSpelt: true);
        Assert.Equal("3", Found(builder.Build(), text.Split(' '), 0).Entries);
    }

    private sealed record Name(string[] Words, bool IsSpelt);

    private static NameAutomaton Of(Name[] names)
    {
        var builder = new NameAutomaton.Builder();
        for (var i = 0; i < names.Length; i++)
            builder.Add(string.Join(' ', names[i].Words), i, names[i].IsSpelt);
        return builder.Build();
    }

    private static (int Length, string Entries) Found(NameAutomaton automaton, string[] text, int token)
    {
        var (sentence, entries) = (Annotated.Document(string.Join('\n', text.Select((word, i) => $"{word} {word} PROPN NNP {(i == 0 ? 0 : 1)} {(i == 0 ? "root" : "flat")}"))).Sentences[0], new List<int> { 99 });
        var length = automaton.Longest(sentence, NameAutomaton.Read(sentence), token, entries);
        return (length, string.Join(' ', entries));
    }

    private static (int Length, string Entries) Plain(Name[] names, string[] text, int token)
    {
        for (var length = text.Length - token; length > 0; length--)
        {
            var words = text[token..(token + length)];
            var found = Enumerable.Range(0, names.Length).Where(i => Same(names[i], words)).ToList();
            if (found.Count > 0)
                return (length, string.Join(' ', found));
        }

        return (0, "");
    }

    private static bool Same(Name name, string[] words)
    {
        var (one, other) = (string.Join(' ', name.Words.Select(PlainLetters.Of)), string.Join(' ', words.Select(PlainLetters.Of)));
        return name.IsSpelt ? one == other : char.IsUpper(words[0][0]) && one.Equals(other, StringComparison.OrdinalIgnoreCase);
    }
}
