using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

public class PlaceTests
{
    [Theory]
    [InlineData("Envoys envoy NOUN NNS 2 nsubj\nmet meet VERB VBD 0 root\nin in ADP IN 4 case\nVienna Vienna PROPN NNP 2 obl LOC", "Vienna", "AUT")]
    [InlineData("Troops troop NOUN NNS 2 nsubj\ninvaded invade VERB VBD 0 root\nKuwait Kuwait PROPN NNP 2 obj LOC", "Kuwait", "KWT")]
    [InlineData("Envoys envoy NOUN NNS 2 nsubj\nflew fly VERB VBD 0 root\nto to ADP IN 4 case\nHavana Havana PROPN NNP 2 obl LOC", "Havana", "CUB")]
    [InlineData("Judges judge NOUN NNS 2 nsubj\nmet meet VERB VBD 0 root\nin in ADP IN 5 case\nThe the DET DT 5 det LOC\nHague Hague PROPN NNP 2 obl LOC", "The Hague", "NLD")]
    [InlineData("Ships ship NOUN NNS 2 nsubj\nsank sink VERB VBD 0 root\noff off ADP IN 6 case\nthe the DET DT 6 det LOC\nFalkland Falkland PROPN NNP 6 compound LOC\nIslands Islands PROPN NNPS 2 obl LOC", "Falkland Islands", null)]
    [InlineData("Guns gun NOUN NNS 2 nsubj\nfired fire VERB VBD 0 root\nacross across ADP IN 5 case\nthe the DET DT 5 det\nLine Line PROPN NNP 2 obl\nof of ADP IN 7 case\nControl Control PROPN NNP 5 nmod", "Line of Control", null)]
    [InlineData("Shots shot NOUN NNS 2 nsubj\nfell fall VERB VBD 0 root\nnear near ADP IN 4 case\nUmbrio Umbrio PROPN NNP 2 obl LOC", "Umbrio", null)]
    public void ALocativePhraseIsAPlace(string rows, string text, string? country)
    {
        var place = Assert.Single(DocumentCircumstances.Read(Annotated.Document(rows)).Places);
        Assert.Equal(text, place.Text);
        if (country is not null)
            Assert.Equal(country, place.Country);
    }

    [Theory]
    [InlineData("Vienna Vienna PROPN NNP 2 nsubj LOC\nprotested protest VERB VBD 0 root")]
    [InlineData("Envoys envoy NOUN NNS 2 nsubj\ncondemned condemn VERB VBD 0 root\nKuwait Kuwait PROPN NNP 2 obj LOC")]
    [InlineData("Aid aid NOUN NN 2 nsubj\ncame come VERB VBD 0 root\nfrom from ADP IN 4 case\nKuwait Kuwait PROPN NNP 2 obl LOC")]
    [InlineData("She she PRON PRP 2 nsubj\nbelieves believe VERB VBZ 0 root\nin in ADP IN 4 case\nPeron Peron PROPN NNP 2 obl PER")]
    public void AnActorIsNoPlace(string rows) => Assert.Empty(DocumentCircumstances.Read(Annotated.Document(rows)).Places);

    [Fact]
    public void ANameThatSeveralStatesHaveIsThatOfAStateInTheText()
    {
        var place = Assert.Single(DocumentCircumstances.Read(Annotated.Document("""
            Venezuelan Venezuelan ADJ JJ 2 amod
            troops troop NOUN NNS 3 nsubj
            marched march VERB VBD 0 root
            in in ADP IN 5 case
            Valencia Valencia PROPN NNP 3 obl LOC
            . . PUNCT . 3 punct
            """)).Places);
        Assert.Equal("VEN", place.Country);
    }
}
