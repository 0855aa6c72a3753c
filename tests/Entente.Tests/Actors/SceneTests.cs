using Entente.Actors;

namespace Entente.Tests.Actors;

public class SceneTests
{
    private const string Workers = "Strikers striker NOUN NNS 2 nsubj Number=Plur\nmarched march VERB VBD 0 root\n. . PUNCT . 2 punct";

    [Theory]
    [InlineData("Peru Peru Peru", "PER")]
    [InlineData("Peru Chile Peru", "PER")]
    [InlineData("Peru Lima Peru", "PER")]
    [InlineData("Peru Chile Peru Chile Peru", "PER")]
    // Not told of often enough.
    [InlineData("", null)]
    [InlineData("Peru", null)]
    [InlineData("Peru Peru", null)]
    // Several.
    [InlineData("Peru Chile Bolivia", null)]
    [InlineData("Peru Chile Peru Chile", null)]
    [InlineData("Peru Chile Peru Chile Peru Chile Peru", null)]
    public void OneStateIsWhatATextIsAboutWhereMostIsToldOfIt(string states, string? dominant) => Assert.Equal(dominant, Of(states.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Told)).Dominant);

    [Fact]
    public void OrganisationsAndCitiesTellOfTheirStatesToo()
    {
        const string Organisation = "Pentagon Pentagon PROPN NNP 2 nsubj ORG\nspoke speak VERB VBD 0 root";
        const string City = "They they PRON PRP 2 nsubj\nmet meet VERB VBD 0 root\nin in ADP IN 4 case\nChicago Chicago PROPN NNP 2 obl LOC";
        Assert.Equal("USA", Of([Organisation, City, City]).Dominant);
        // Whatever is of no state tells of none.
        Assert.Null(Of(Enumerable.Repeat("NATO NATO PROPN NNP 2 nsubj ORG\nspoke speak VERB VBD 0 root", 3)).Dominant);
    }

    [Fact]
    public void APlaceOfMoreThanOneWordIsToldOnce() =>
        Assert.Null(Of(["Saudi Saudi PROPN NNP 2 compound LOC\nArabia Arabia PROPN NNP 3 nsubj LOC\nspoke speak VERB VBD 0 root", Told("Peru")]).Dominant);

    [Fact]
    public void HereIsTheStateOfTheSentenceSoFar()
    {
        var scene = Of(["Peru Peru PROPN NNP 2 nsubj LOC\nwarned warn VERB VBD 0 root\nChile Chile PROPN NNP 2 obj LOC"]);
        Assert.Null(scene.Here(0, 0));
        Assert.Equal("PER", scene.Here(0, 1));
        Assert.Equal("PER", scene.Here(0, 2));
    }

    [Fact]
    public void HereIsElseTheStateOfTheTwoSentencesBefore()
    {
        var scene = Of([Told("Chile"), Told("Peru"), Workers, Workers, Workers]);
        Assert.Equal("PER", scene.Here(2, 0));
        Assert.Equal("PER", scene.Here(3, 0));
        Assert.Null(scene.Here(4, 0));
    }

    [Fact]
    public void TwoStatesInOneSentenceLeaveADoubt()
    {
        const string Both = "Peru Peru PROPN NNP 2 nsubj LOC\nwarned warn VERB VBD 0 root\nChile Chile PROPN NNP 2 obj LOC";
        Assert.Null(Of([Told("Bolivia"), Both, Workers]).Here(2, 0));
        // Where the whole text is about one, it is that one.
        Assert.Equal("PER", Of([Told("Peru"), Told("Peru"), Both, Workers]).Here(3, 0));
    }

    [Theory]
    [InlineData("in", "CHL")]
    [InlineData("near", "CHL")]
    [InlineData("across", "CHL")]
    // No setting: what else the sentence has to do with a state.
    [InlineData("against", null)]
    [InlineData("from", null)]
    public void AroundIsWhereItsSentenceIsSet(string preposition, string? country) =>
        Assert.Equal(country, Of([$"Strikers striker NOUN NNS 2 nsubj Number=Plur\nmarched march VERB VBD 0 root\n{preposition} {preposition} ADP IN 4 case\nChile Chile PROPN NNP 2 obl LOC"]).Around(0));

    [Fact]
    public void StrikersAreOfTheStateThatTheTextIsAbout()
    {
        var entity = Assert.Single(EntityTests.At(Text(["Peru", "Peru", "Peru"], Workers), 3, 0));
        Assert.Equal(("PER", "Peru", "LAB"), (entity.Country, entity.ResolvedFrom, entity.Sectors.Single()));
        Assert.Null(Assert.Single(EntityTests.At(Text(["Peru", "Chile", "Bolivia"], Workers), 3, 0)).Country);
    }

    [Theory]
    [InlineData("Tourists tourist")]
    [InlineData("Hostages hostage")]
    public void PeopleWhoAreFromAnywhereAreOfNoState(string noun) =>
        Assert.Null(Assert.Single(EntityTests.At(Text(["Peru", "Peru", "Peru"], $"{noun} NOUN NNS 2 nsubj Number=Plur\nfled flee VERB VBD 0 root"), 3, 0)).Country);

    [Fact]
    public void TheirOwnWordsSayMoreThanTheScene() =>
        Assert.Equal("CHL", Assert.Single(EntityTests.At(Text(["Peru", "Peru", "Peru"], "Chilean Chilean ADJ JJ 2 amod MISC\nstrikers striker NOUN NNS 3 nsubj Number=Plur\nfled flee VERB VBD 0 root"), 3, 1)).Country);

    private static string Text(string[] states, string last) => string.Join("\n\n", states.Select(Told).Append(last));

    private static string Told(string state) => $"{state} {state} PROPN NNP 2 nsubj LOC\nspoke speak VERB VBD 0 root\n. . PUNCT . 2 punct";

    private static Scene Of(IEnumerable<string> sentences)
    {
        var document = Annotated.Document(string.Join("\n\n", sentences));
        return Scene.Of(document, new EntityReader(document, ActorRegistry.Load()));
    }
}
