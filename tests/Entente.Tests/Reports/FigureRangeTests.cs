using Entente.Circumstances;
using Entente.Reports;
using Entente.Views;
using static Entente.Tests.Reports.Tellings;

namespace Entente.Tests.Reports;

public class FigureRangeTests
{
    [Theory]
    [InlineData(12, 12, 17, 17, "killed 12..17", true)]
    [InlineData(12, null, 17, 17, "killed 12..17", false)]
    [InlineData(12, 12, 20, null, "killed 12..20+", true)]
    [InlineData(12, null, 12, null, "killed 12+", false)]
    [InlineData(null, 20, 14, 14, "killed 14..20", false)]
    [InlineData(12, 12, 12, 12, "killed 12", false)]
    public void ARangeGoesFromTheLeastToTheMost(int? low, int? high, int? otherLow, int? otherHigh, string told, bool disagrees)
    {
        var range = Assert.Single(FigureRange.Of([With("a", low, high), With("b", otherLow, otherHigh)]));
        Assert.Equal((told, disagrees), (ActRow.Phrase(range), range.Disagrees));
        Assert.Equal(["a#e1", "b#e1"], range.Accounts.Select(account => account.Report.Id));
    }

    [Fact]
    public void AnOnlyAccountKeepsItsBounds() => Assert.Equal("killed 12+", ActRow.Phrase(Assert.Single(FigureRange.Of([With("a", 12, null)]))));

    [Fact]
    public void KindsAndUnitsStayApart()
    {
        var money = new Figure("money", 3, 3, "USD", "$3", 0, default);
        var report = Of("c", Bombing, "bombed", "2021-03-07", null, figures: [money, money with { Unit = "EUR" }, money with { Kind = "killed", Unit = "persons" }]);
        Assert.Equal(["killed 3", "money 3 EUR", "money 3 USD"], FigureRange.Of([report]).Select(ActRow.Phrase).Order(StringComparer.Ordinal));
    }

    private static Report With(string id, int? low, int? high) =>
        Of(id, Bombing, "bombed", "2021-03-07", null, figures: [new Figure("killed", low, high, "persons", "so many", 0, default)]);
}
