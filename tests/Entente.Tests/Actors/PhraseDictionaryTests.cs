using CsCheck;
using Entente.Actors.Dictionaries;
using Entente.Language;

namespace Entente.Tests.Actors;

public class PhraseDictionaryTests
{
    private static DiscardList Discards(string text) => DiscardList.Read(new StringReader(text), "d.txt");

    private static IssueList Issues(string text) => IssueList.Read(new StringReader(text), "i.txt");

    /// <summary>Sentences of words parted by blanks, tagged as nouns; "verb:lemma" after a slash tells more.</summary>
    private static AnnotatedDocument Said(params string[] sentences) => Annotated.Document(string.Join("\n\n", sentences.Select(sentence =>
        string.Join('\n', sentence.Split(' ').Select((word, i) => word.Split('/') is [var form, var lemma]
            ? $"{form} {lemma} VERB VB {(i == 0 ? 0 : 1)} {(i == 0 ? "root" : "dep")}"
            : $"{word} {word.ToLowerInvariant()} NOUN NN {(i == 0 ? 0 : 1)} {(i == 0 ? "root" : "dep")}")))));

    [Theory]
    [InlineData("WRESTLER", "Wrestlers met", true)]
    [InlineData("WRESTLER_", "Wrestlers met", false)]
    [InlineData("WRESTLER_", "A wrestler spoke", true)]
    [InlineData("GOLD_MEDAL", "Two gold medals were won", true)]
    [InlineData("GOLD MEDAL", "gold bars", false)]
    [InlineData("WOMEN'S FINAL", "The women 's final began", true)]
    [InlineData("GEESE_ {GOOSE_} [---]", "A goose flew", true)]
    public void APhraseIsAStemUnlessAnUnderscoreStandsBehindIt(string phrase, string sentence, bool found) =>
        Assert.Equal(found, Discards(phrase).In(Said(sentence).Sentences[0]) is not null);

    [Fact]
    public void AStoryDiscardHoldsForEverySentence()
    {
        var document = Said("Troops crossed", "A regatta began", "Talks failed in round one");
        var discarded = DiscardedSentences.Of(document, [Discards("+REGATTA\nROUND ONE # sports")])!;
        Assert.All(Enumerable.Range(0, 3), i => Assert.Equal("+REGATTA", discarded.At(i)?.ToString()));
        var sentence = DiscardedSentences.Of(document, [Discards("ROUND ONE # sports")])!;
        Assert.Equal([null, null, "ROUND ONE"], Enumerable.Range(0, 3).Select(i => sentence.At(i)?.ToString()));
        Assert.Null(DiscardedSentences.Of(document, [Discards("CRICKET")]));
    }

    [Theory]
    [InlineData("CRICKET\nCRICKET_", 2, "line 1 already")]
    [InlineData("+ # nothing", 1, "no phrase")]
    [InlineData("TEAM [XYZ", 1, "do not match")]
    [InlineData("TEAM [XYZ]", 1, "says nothing")]
    public void AMistakeAmongDiscardsIsToldWithItsLine(string text, int line, string reason)
    {
        var problem = Assert.Single(Discards(text).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Reason);
    }

    private const string Energy = """
        # a comment
        <ISSUE CATEGORY="ENERGY" TYPE="ALL">
        fuel [FUEL]
        heating fuel [HEATING]
        n:wind+farm [WIND]
        v:drill [DRILLING]
        ~fuel poverty
        ~~perfume
        </ISSUE>
        <ISSUE CATEGORY="PRICES" TYPE="ALL">
        fuel [COSTS]
        </ISSUE>
        """;

    [Theory]
    [InlineData("Heating fuel and fuel", "HEATING FUEL COSTS")]
    [InlineData("The wind-farm grew", "")]
    [InlineData("The wind - farm grew", "WIND")]
    [InlineData("They drilled/drill here", "DRILLING")]
    [InlineData("Drilling went on", "DRILLING")]
    [InlineData("Fuel poverty and fuel", "COSTS")]
    [InlineData("Perfume and fuel", "COSTS")]
    public void IssuesAreTheLongestPhrasesOfEachSection(string sentence, string codes)
    {
        var list = Issues(Energy);
        Assert.Empty(list.Problems);
        Assert.Equal(
            codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(),
            DocumentIssues.Of(Said(sentence), [list]).All.Select(issue => issue.Code).Order());
    }

    [Fact]
    public void IssuesAreCountedOverTheDocumentAndToldBySentence()
    {
        var document = Said("Fuel rose", "Nothing new", "More fuel and heating fuel");
        var issues = DocumentIssues.Of(document, [Issues(Energy)]);
        var fuel = issues.All.Single(issue => issue.Code == "FUEL");
        Assert.Equal(("ENERGY", 2, "Fuel", 0), (fuel.Category, fuel.Count, fuel.Text, fuel.Sentence));
        Assert.Equal("Fuel", document.TextOf(fuel.Span));
        Assert.Equal(["FUEL", "COSTS"], issues.At(0));
        Assert.Empty(issues.At(1));
    }

    [Fact]
    public void AnExclusionOfTheDocumentSilencesItsSectionEverywhere() =>
        Assert.Equal(["COSTS"], DocumentIssues.Of(Said("Fuel rose", "Perfume fell"), [Issues(Energy)]).All.Select(issue => issue.Code));

    [Fact]
    public void OldListsHaveNoSections()
    {
        var list = Issues("FUEL_PRICE [ECO_FUEL]\nSTRIKE [LAB_STRIKE]");
        Assert.Empty(list.Problems);
        Assert.Equal([("ECO_FUEL", "")], DocumentIssues.Of(Said("A fuel price"), [list]).All.Select(issue => (issue.Code, issue.Category)));
    }

    [Theory]
    [InlineData("fuel [FUEL", 1, "do not match")]
    [InlineData("fuel", 1, "no code")]
    [InlineData("fuel []", 1, "empty code")]
    [InlineData("fuel [A] oil [B]", 1, "several phrases")]
    [InlineData("fuel [A] oil", 1, "behind the code")]
    [InlineData("fuel [A]\nfuel [A]", 2, "stands twice")]
    [InlineData("</ISSUE>", 1, "without a section")]
    [InlineData("<ISSUE CATEGORY=\"X\">\nfuel [A]", 1, "has no </ISSUE>")]
    [InlineData("<ISUE>", 1, "no mark")]
    [InlineData("a [WEAPON]\nb [WEAPON]\nc [WEAPON]\nd [WAEPON]", 4, "did you mean WEAPON?")]
    public void AMistakeAmongIssuesIsToldWithItsLine(string text, int line, string reason)
    {
        var problem = Assert.Single(Issues(text).Problems);
        Assert.Equal(line, problem.Line);
        Assert.Contains(reason, problem.Reason);
    }

    [Fact]
    public void AnyTextIsReadWithoutAnException() => Gen.String[Gen.Char["ab n:v+~_[]{}<>ISUE#\n\""], 0, 80].Sample(text =>
    {
        DocumentIssues.Of(Said("a b ab"), [Issues(text)]);
        DiscardedSentences.Of(Said("a b ab"), [Discards(text)]);
        DictionaryKinds.Of(new StringReader(text));
    });

    [Theory]
    [InlineData("SMITH_ [GBR]", DictionaryKind.Actors)]
    [InlineData("KURDS_ [KUR]\n+KURD_", DictionaryKind.Actors)]
    [InlineData("SOLDIER [~MIL]", DictionaryKind.Actors)]
    [InlineData("[\n{\"id\":\"Q1\"}\n]", DictionaryKind.Actors)]
    [InlineData("+REGATTA\nCRICKET", DictionaryKind.Discards)]
    [InlineData("<ISSUE CATEGORY=\"A\">\noil [OIL]\n</ISSUE>", DictionaryKind.Issues)]
    [InlineData("STRIKE [LAB_STRIKE]", DictionaryKind.Issues)]
    public void ContentsTellTheKind(string text, DictionaryKind kind) => Assert.Equal(kind, DictionaryKinds.Of(new StringReader(text)));
}
