using Entente.Ontology;
using Entente.Reports;

namespace Entente.Tests.Reports;

public class LinkTableTests
{
    [Fact]
    public void EveryComparisonHasItsWeight() =>
        Assert.Equal(
            Enum.GetValues<LinkFeature>().Select(LinkWeights.NameOf), EmbeddedTable.Read(LinkWeights.Table).Select(row => row.Cells[0]));

    [Fact]
    public void WhatIsAlikeNeverSpeaksAgainstALinkMoreThanWhatDiffers()
    {
        var weights = LinkWeights.Load();
        (LinkFeature Alike, LinkFeature Different)[] pairs =
        [
            (LinkFeature.TypeSame, LinkFeature.TypeOther), (LinkFeature.ActorSame, LinkFeature.ActorOther), (LinkFeature.RecipientSame, LinkFeature.RecipientOther),
            (LinkFeature.SidesAll, LinkFeature.SidesOther), (LinkFeature.DaySame, LinkFeature.DayNext), (LinkFeature.PlaceSame, LinkFeature.PlaceFar),
            (LinkFeature.FigureEqual, LinkFeature.FigureOther), (LinkFeature.TriggerSame, LinkFeature.TriggerOther), (LinkFeature.NameSame, LinkFeature.NameOther),
        ];
        Assert.All(pairs, pair => Assert.True(weights[pair.Alike] > weights[pair.Different], pair.ToString()));
    }

    [Fact]
    public void NearTypesAreTypesAndInOrder() => Assert.All(EmbeddedTable.Read("data/reports/near-types.tsv"), row =>
    {
        Assert.True(Plover.IsType(row.Cells[0]) && Plover.IsType(row.Cells[1]), row.Id);
        Assert.True(string.CompareOrdinal(row.Cells[0], row.Cells[1]) < 0, row.Id);
    });

    [Theory]
    [InlineData("bombing", "bombed")]
    [InlineData("attackers", "attack")]
    [InlineData("talks", "talk")]
    [InlineData("ramming", "rammed")]
    [InlineData("shelling", "shelled")]
    public void FormsOfAWordHaveOneStem(string one, string other) => Assert.Equal(WordStems.Stem(one), WordStems.Stem(other));
}
