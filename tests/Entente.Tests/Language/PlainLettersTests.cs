using CsCheck;
using Entente.Language;

namespace Entente.Tests.Language;

public class PlainLettersTests
{
    [Theory]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Ñandú", "Nandu")]
    [InlineData("Þórður", "Thordur")]
    [InlineData("Straße", "Strasse")]
    [InlineData("İzmir", "Izmir")]
    [InlineData("ısparta", "isparta")]
    [InlineData("Æneas", "Aeneas")]
    [InlineData("Œuvre", "Oeuvre")]
    [InlineData("Søren", "Soren")]
    [InlineData("Nguyễn", "Nguyen")]
    [InlineData("Şahin", "Sahin")]
    [InlineData("Țepeș", "Tepes")]
    [InlineData("Əliyev", "Aliyev")]
    // A mark of its own after the letter.
    [InlineData("Jose\u0301", "Jose")]
    [InlineData("\u0301", "")]
    [InlineData("Saʿud", "Sa'ud")]
    [InlineData("Al\u2011Shabaab", "Al-Shabaab")]
    [InlineData("", "")]
    public void AWordIsWrittenWithoutAccents(string word, string plain) => Assert.Equal(plain, PlainLetters.Of(word));

    [Theory]
    [InlineData("Москва")]
    [InlineData("東京")]
    [InlineData("€")]
    public void OtherScriptsStayAsTheyAre(string word) => Assert.Equal(word, PlainLetters.Of(word));

    [Fact]
    public void AWordThatIsPlainIsTheSameString()
    {
        var word = string.Concat("Ab", "c-'9");
        Assert.Same(word, PlainLetters.Of(word));
    }

    [Fact]
    public void APlainLetterHasNoOther()
    {
        Assert.Equal("e", PlainLetters.Of('é'));
        Assert.Null(PlainLetters.Of('e'));
        Assert.Null(PlainLetters.Of('ж'));
        Assert.Null(PlainLetters.Of('\uffff'));
    }

    [Fact]
    public void WhatIsPlainStaysPlain() => Gen.String[Gen.Char[" aÉßłþʿ\u0301ж"], 0, 12].Sample(word =>
        Assert.Equal(PlainLetters.Of(word), PlainLetters.Of(PlainLetters.Of(word))));
}
