using Entente.Ontology;

namespace Entente.Tests.Ontology;

public class CountriesTests
{
    [Theory]
    [InlineData("CHN", "China")]
    [InlineData("GBR", "United Kingdom")]
    [InlineData("DNK", "Denmark")]
    [InlineData("USA", "United States")]
    public void AStateIsNotNamedAfterItsDependency(string code, string name) => Assert.Equal(name, Countries.NameOf(code));

    [Fact]
    public void ADependencyCountsUnderTheStateThatControlsIt() => Assert.Equal("GBR", Countries.Find("Falkland Islands")!.Code);

    [Theory]
    [InlineData("Moscow", "1968-08-20", "Soviet Union")]
    [InlineData("Kremlin", "1968-08-20", "Soviet Union")]
    [InlineData("Belgrade", "1948-06-28", "Yugoslavia")]
    [InlineData("Belgrade", "2004-01-01", "Serbia and Montenegro")]
    [InlineData("Prague", "1968-08-20", "Czechoslovakia")]
    [InlineData("East Berlin", "1953-06-17", "East Germany")]
    [InlineData("Hanoi", "1965-03-02", "North Vietnam")]
    // The first and the last day are its own.
    [InlineData("Moscow", "1922-12-30", "Soviet Union")]
    [InlineData("Moscow", "1922-12-29", null)]
    [InlineData("Moscow", "1991-12-26", "Soviet Union")]
    [InlineData("Moscow", "1991-12-27", null)]
    [InlineData("Moscow", "2010-01-01", null)]
    [InlineData("Belgrade", "2010-01-01", null)]
    // A state that only changed its name or its order is the state of today.
    [InlineData("Warsaw", "1968-03-08", null)]
    [InlineData("Tehran", "1970-01-01", null)]
    [InlineData("Zenda", "1968-01-01", null)]
    public void ASeatOfPowerBelongsToTheStateOfItsDay(string seat, string day, string? state) => Assert.Equal(state, Countries.PastStateOf(seat, DateOnly.Parse(day))?.Name);

    [Fact]
    public void APastStateHasItsOwnIdAndTheCodeOfTheOneThatContinuesIt()
    {
        var union = Countries.Find("USSR")!;
        Assert.Equal(("SUN", "RUS", "Soviet Union"), (union.Id, union.Code, union.State));
        Assert.Equal(("RUS", "RUS"), (Countries.Find("Russia")!.Id, Countries.Find("Russia")!.Code));
        // Of words that two states have the one of today is meant.
        Assert.Equal("RUS", Countries.Find("Moscow")!.Id);
    }

    [Fact]
    public void PastStatesAreSeveralWithIdsOfTheirOwnAndEndAfterTheyBegan()
    {
        Assert.True(Countries.PastStates.Count > 100);
        Assert.Equal(Countries.PastStates.Count, Countries.PastStates.Select(s => s.Id).Distinct().Count());
        Assert.All(Countries.PastStates, state =>
        {
            Assert.Null(Countries.NameOf(state.Id));
            Assert.NotNull(Countries.NameOf(state.Code));
            Assert.False(state.To < state.From, state.Name);
            Assert.Contains(state.Kind, new[] { "state", "renamed", "colony", "de facto" });
        });
    }

    [Fact]
    public void SuccessorsAreStatesOrPastStates()
    {
        var known = Countries.PastStates.Select(s => s.Id).ToHashSet();
        Assert.All(Countries.PastStates.SelectMany(s => s.Successors), id => Assert.True(known.Contains(id) || Countries.NameOf(id) is not null, id));
    }
}
