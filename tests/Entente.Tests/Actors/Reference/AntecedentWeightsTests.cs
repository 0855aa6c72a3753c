using CsCheck;
using Entente.Actors.Reference;

namespace Entente.Tests.Actors.Reference;

public class AntecedentWeightsTests
{
    private static readonly Gen<Trait> Word = Gen.String[Gen.Char["abéł .,'\"-"], 0, 5].Select(Trait.Of);
    private static readonly Gen<Trait> WordOrPair = Gen.OneOf(Word, Gen.Select(Word, Word, Trait.Of));

    [Fact]
    public void ANamesKeyIsTheKeyOfItsParts() => Gen.Select(Word, WordOrPair, WordOrPair).Sample((question, answer, other) =>
        Assert.Equal(Trait.Key(question, answer, other), Trait.KeyOf(Trait.Name(question, answer, other))));

    [Fact]
    public void AnAnswerThatHoldsAMarkHasNoNameOfItsOwn()
    {
        var (question, none) = (Trait.Of("new.head"), Trait.Of(""));
        Assert.All(new[] { "a~b", "a|b", "~", "|" }, text =>
            Assert.NotEqual(Trait.Key(question, Trait.Of(text), none), Trait.KeyOf(Trait.Name(question, Trait.Of(text), none))));
    }

    [Fact]
    public void ThePlaceOfAnAnswerCounts()
    {
        var (question, one, other) = (Trait.Of("roles"), Trait.Of("nsubj"), Trait.Of("obj"));
        Assert.NotEqual(Trait.Key(question, one, other), Trait.Key(question, other, one));
        Assert.NotEqual(Trait.Of(one, other).Hash, Trait.Of(other, one).Hash);
        Assert.Equal("nsubj~obj", Trait.Of(one, other).Text);
    }

    [Theory]
    [InlineData("head|y")]
    [InlineData("head|y|a|b")]
    [InlineData("")]
    public void ANameOfOtherThanThreePartsHasNoKey(string name) => Assert.Equal(0ul, Trait.KeyOf(name));

    [Fact]
    public void EveryKeyHasItsWeightAndAnyOtherNone() =>
        Gen.Select(Gen.ULong[1, 200].Array[0, 60], Gen.ULong[0, 220].Array[0, 30]).Sample((keys, asked) =>
        {
            // Keys that fall in one slot, too.
            var known = keys.Distinct().Select((key, i) => (Key: key << 4, Weight: i + 0.5f)).ToList();
            var weights = new AntecedentWeights(known);
            Assert.All(known, k => Assert.Equal(k.Weight, weights[k.Key]));
            Assert.All(asked.Select(key => key << 4).Except(known.Select(k => k.Key)), key => Assert.Equal(0, weights[key]));
        });

    [Fact]
    public void OfOneKeyTheLastWeightCounts() => Assert.Equal(2, new AntecedentWeights([(7, 1), (7, 2)])[7]);

    [Fact]
    public void TheCompiledWeightsSpeakForTheSameNameAndAgainstAnotherNumber()
    {
        var weights = AntecedentWeights.Load();
        Assert.True(weights[Trait.KeyOf("words|y|NAME")] > weights[Trait.KeyOf("words|n|NAME")]);
        Assert.True(weights[Trait.KeyOf("number|s~s|he")] > weights[Trait.KeyOf("number|s~p|he")]);
        Assert.Equal(0, weights[Trait.KeyOf("asked|by|nobody")]);
    }
}
