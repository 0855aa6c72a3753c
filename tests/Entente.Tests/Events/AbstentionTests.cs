using Entente.Events;
using Entente.Language;

namespace Entente.Tests.Events;

public class AbstentionTests
{
    private const string Stranger = """
        Otokar Otokar PROPN NNP 2 nsubj PER
        attacked attack VERB VBD 0 root
        Borduria_ Borduria PROPN NNP 2 obj LOC
        . . PUNCT . 2 punct
        """;

    [Theory]
    [InlineData("Syldavia denied attacking Borduria.", "negated force", "attack", "attacking")]
    [InlineData("Syldavia wants to attack Borduria.", "purpose, wish or possibility", "attack", "attack")]
    [InlineData("Inflation attacked the savings of the poor.", "blocked: metaphor", "attack", "attacked")]
    [InlineData("The chairman opened the meeting.", "no actor", "meeting", "meeting")]
    public void WhatIsLeftUncodedIsKeptWithItsWordAndPlace(string sentence, string reason, string lemma, string word)
    {
        var left = Assert.Single(Scene.Coded(sentence).Abstentions, a => a.Reason == reason);
        Assert.Equal((lemma, word), (left.Lemma, left.Span.In(Trees.Of(sentence).Document.Text)));
    }

    [Theory]
    [InlineData("Syldavia denied attacking Borduria.")]
    [InlineData("Syldavia forced Borduria to withdraw its troops.")]
    [InlineData("Borduria sent envoys to meet the rebels.")]
    public void TheCountsAreThoseOfTheWords(string sentence)
    {
        var coded = Scene.Coded(sentence);
        var counted = coded.Abstentions.Where(a => a.Reason != Abstention.UnknownName).CountBy(a => a.Reason).OrderBy(c => c.Key, StringComparer.Ordinal);
        Assert.Equal(coded.Uncoded, counted);
    }

    [Fact]
    public void ANameOfWhichNothingIsKnownIsTold()
    {
        var document = Annotated.Document(Stranger);
        var scene = new Scene(document);
        var coded = new EventCoder(Scene.Lexicon).Code(document, scene, scene);
        var name = Assert.Single(coded.Abstentions, a => a.Reason == Abstention.UnknownName);
        Assert.Equal(("Otokar", Upos.PropN), (name.Lemma, name.Upos));
        Assert.DoesNotContain(Abstention.UnknownName, coded.Uncoded.Keys);
    }
}
