using System.Collections.Immutable;
using Entente.Actors.Identities;

namespace Entente.Tests.Actors;

public class DoubtTests
{
    [Fact]
    public void OneNameInTwoFieldsIsAskedAbout()
    {
        var doubt = Assert.Single(Of([Actor("local:ota-klein:RUR:state", "Ota Klein", "RUR", "GOV"), Actor("local:ota-klein:RUR:press", "Ota Klein", "RUR", "JRN")]));
        Assert.Equal(DoubtKind.SameName, doubt.Kind);
        Assert.Contains("the same country: RUR", doubt.For);
        Assert.Contains("different fields: press, state", doubt.Against);
    }

    [Fact]
    public void OneNameInTwoCountriesIsNoQuestionButWhatCouldBeEitherIs()
    {
        Assert.Empty(Of([Actor("local:a", "Ota Klein", "RUR", "GOV"), Actor("local:b", "Ota Klein", "SYL", "GOV")]));
        Assert.Equal(3, Assert.Single(Of([Actor("local:a", "Ota Klein", "RUR", "GOV"), Actor("local:b", "Ota Klein", "SYL", "GOV"), Actor("local:c", "Ota Klein", null, "GOV")])).Actors.Length);
    }

    [Theory]
    [InlineData("Mohammed Rahim", "Muhamad Raheem", DoubtKind.SameSound)]
    [InlineData("Muammar Gaddafi", "Moammar Qadhafi", DoubtKind.SameSound)]
    [InlineData("Hussein Karim", "Husayn Kareem", DoubtKind.SameSound)]
    [InlineData("Ota Klein", "Ota Kleim", DoubtKind.OneLetter)]
    [InlineData("Ota Klein", "Ota Kliein", DoubtKind.OneLetter)]
    [InlineData("Rudolf Klein", "R. Klein", DoubtKind.Initials)]
    [InlineData("Rudolf K. Klein", "Rudolf Klein", DoubtKind.Initials)]
    [InlineData("Rudolf Klein", "Klein", DoubtKind.SurnameOnly)]
    public void LikeNamesWithAFactInCommonAreAskedAbout(string one, string other, DoubtKind kind) =>
        Assert.Equal(kind, Assert.Single(Of([Actor("local:1", one, "RUR", "GOV"), Actor("local:2", other, "RUR", "GOV")])).Kind);

    [Theory]
    [InlineData("Ota Klein", "Ota Gross")]
    [InlineData("Ali Klein", "Eli Klein")]
    [InlineData("Rudolf Klein", "S. Klein")]
    [InlineData("Rudolf Klein", "Rudolf")]
    public void NamesThatAreNotAlikeAreNot(string one, string other) =>
        Assert.Empty(Of([Actor("local:1", one, "RUR", "GOV"), Actor("local:2", other, "RUR", "GOV")]));

    [Fact]
    public void ASurnameAloneNeedsAFactThatGoesWithIt() =>
        Assert.Empty(Of([Actor("local:1", "Rudolf Klein", "RUR", "GOV"), Actor("local:klein@d", "Klein", null)]));

    [Fact]
    public void LikeNamesOfTwoCountriesAreNoQuestion() =>
        Assert.Empty(Of([Actor("local:1", "Mohammed Rahim", "RUR", "GOV"), Actor("local:2", "Muhammad Rahim", "SYL", "GOV")]));

    [Fact]
    public void TheRegistrysActorIsAskedAboutButNotTwoOfThem()
    {
        Assert.Single(Of([Actor("person:ota-klein:RUR", "Ota Klein", "RUR", "GOV"), Actor("local:ota-klein", "Ota Klein", null, "JRN")]));
        Assert.Empty(Of([Actor("person:ota-klein:RUR", "Ota Klein", "RUR", "GOV"), Actor("person:ota-klein:RUR:2", "Ota Klein", "RUR", "GOV")]));
    }

    [Fact]
    public void WhatAPersonToldApartIsNotAskedAboutAgain() =>
        Assert.Empty(Of([Actor("local:1", "Ota Klein", "RUR", "GOV"), Actor("local:2", "Ota Klein", "RUR", "JRN")], ["local:2", "local:1"]));

    [Fact]
    public void ThoseOnWhichMostDocumentsHangComeFirst()
    {
        var doubts = Of([
            Actor("local:1", "Ota Klein", null, "GOV"), Actor("local:2", "Ota Klein", null, "JRN"),
            Actor("local:3", "Ida Gross", null, "GOV", documents: 5), Actor("local:4", "Ida Gross", null, "JRN"),
        ]);
        Assert.Equal([6, 2], doubts.Select(doubt => doubt.Documents));
        Assert.Equal("local:3", doubts[0].Actors[0].Id);
    }

    private static ImmutableArray<Doubt> Of(KnownActor[] actors, params ImmutableArray<string>[] apart) => Doubts.Of(actors, apart);

    private static KnownActor Actor(string id, string name, string? country, string? sector = null, int documents = 1) =>
        new(id, name, [NameKey.Of(name)], country, sector is null ? [] : [sector], [], documents);
}
