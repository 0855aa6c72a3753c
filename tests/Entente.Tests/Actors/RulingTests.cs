using System.Collections.Immutable;
using Entente.Actors.Identities;

namespace Entente.Tests.Actors;

public class RulingTests
{
    private static readonly Namesake[] Three =
        [new("local:ota-klein:RUR", "Ota Klein", "RUR"), new("local:o-klein:RUR", "O. Klein", "RUR"), new("local:klein@d3", "Klein", null)];

    [Fact]
    public void MergedActorsBearTheFirstOnesIdNameAndCountry()
    {
        var rulings = Of(Merge(1, "local:ota-klein:RUR", "local:klein@d3"));
        Assert.Equal(new("local:ota-klein:RUR", "Ota Klein", "RUR", [], null), rulings.Identities["local:klein@d3"] with { Sectors = [] });
        Assert.Equal("local:o-klein:RUR", rulings.Identities["local:o-klein:RUR"].Id);
        Assert.Empty(rulings.Problems);
    }

    [Fact]
    public void MergesGoRoundInACircleWithoutHarm()
    {
        var rulings = Of(Merge(1, "local:ota-klein:RUR", "local:o-klein:RUR"), Merge(2, "local:o-klein:RUR", "local:klein@d3"), Merge(3, "local:klein@d3", "local:ota-klein:RUR"));
        Assert.Equal("local:ota-klein:RUR", Assert.Single(rulings.Identities.Values.Select(identity => identity.Id).Distinct()));
        Assert.Empty(rulings.Problems);
    }

    [Fact]
    public void TheRegistrysActorAlwaysStays()
    {
        var rulings = Of(Merge(1, "local:ota-klein:RUR", "local:klein@d3"), Merge(2, "local:klein@d3", "person:klein"));
        Assert.Equal(["person:klein", "Rudolf Klein", "RUR"], [rulings.Identities["local:ota-klein:RUR"].Id, rulings.Identities["local:klein@d3"].Name, rulings.Identities["local:klein@d3"].Country!]);
        Assert.Equal("the registry knows person:klein and person:other as two", Of(Merge(1, "person:klein", "person:other")).Problems[1]);
    }

    [Fact]
    public void AnEditHoldsWhateverIsMergedLater()
    {
        var rulings = Of(Edit(1, "local:klein@d3", "Otto Klein", null), Edit(2, "local:klein@d3", null, "SYL"), Merge(3, "local:ota-klein:RUR", "local:klein@d3"));
        var identity = rulings.Identities["local:o-klein:RUR"];
        Assert.Equal("O. Klein", identity.Name);
        Assert.Equal(("local:ota-klein:RUR", "Otto Klein", "SYL"), (rulings.Identities["local:klein@d3"].Id, rulings.Identities["local:klein@d3"].Name, rulings.Identities["local:klein@d3"].Country));
    }

    [Fact]
    public void ADecisionOnWhatIsGoneIsToldOf()
    {
        var rulings = Of(Merge(4, "local:nobody", "local:klein@d3"), Edit(5, "local:nobody", "Nobody", null));
        Assert.Equal("nothing in the record is local:nobody any more", rulings.Problems[4]);
        Assert.Equal("nothing in the record is local:nobody any more", rulings.Problems[5]);
    }

    [Fact]
    public void AnActorIsFoundAgainByWhereItStoodWhenItsIdHasChanged()
    {
        var ground = new Ground("d1", "ota klein", "RUR");
        var decision = Merge(1, "local:klein@d3", "local:ota-klein:RUR:state") with
        {
            Actors = [new("local:klein@d3", []), new("local:ota-klein:RUR:state", [ground])],
        };
        var rulings = Rulings.Of(Three, Registered, [decision], new Dictionary<Ground, ImmutableArray<string>> { [ground] = ["local:ota-klein:RUR"] });
        Assert.Equal("local:klein@d3", rulings.Identities["local:ota-klein:RUR"].Id);
    }

    [Fact]
    public void WhatIsTakenBackDoesNotHold() =>
        Assert.Equal("local:klein@d3", Of(Merge(1, "local:ota-klein:RUR", "local:klein@d3") with { Undone = DateTimeOffset.UnixEpoch }).Identities["local:klein@d3"].Id);

    [Fact]
    public void AMergeGoesWithWhatALaterSplitLeaves()
    {
        var split = new Decision
        {
            Number = 2, Kind = DecisionKind.Split, Actors = [new("local:ota-klein:RUR", [new("d1", "ota klein", "RUR")]), new("local:o-klein~ab12cd34", [new("d2", "o klein", "RUR")])],
        };
        var merge = Merge(1, "local:ota-klein:RUR", "local:o-klein:RUR") with
        {
            Actors = [new("local:ota-klein:RUR", [new("d1", "ota klein", "RUR")]), new("local:o-klein:RUR", [new("d2", "o klein", "RUR"), new("d4", "o klein", "RUR")])],
        };
        var standing = new Dictionary<Ground, ImmutableArray<string>>
        {
            [new("d1", "ota klein", "RUR")] = ["local:ota-klein:RUR"], [new("d2", "o klein", "RUR")] = ["local:o-klein~ab12cd34"], [new("d4", "o klein", "RUR")] = ["local:o-klein:RUR"],
        };
        var rulings = Rulings.Of([.. Three, new Namesake("local:o-klein~ab12cd34", "O. Klein", "RUR")], Registered, [merge, split], standing);
        Assert.Equal("local:ota-klein:RUR", rulings.Identities["local:o-klein:RUR"].Id);
        Assert.Equal("local:o-klein~ab12cd34", rulings.Identities["local:o-klein~ab12cd34"].Id);
        Assert.Equal(["local:ota-klein:RUR", "local:o-klein~ab12cd34"], Assert.Single(rulings.Apart));
        // A merge decided after the split takes it back in.
        var again = Merge(3, "local:ota-klein:RUR", "local:o-klein~ab12cd34");
        Assert.Equal("local:ota-klein:RUR", Rulings.Of([.. Three, new Namesake("local:o-klein~ab12cd34", "O. Klein", "RUR")], Registered, [merge, split, again], standing)
            .Identities["local:o-klein~ab12cd34"].Id);
    }

    private static readonly Dictionary<string, (string? Name, string? Country)> Registered =
        new() { ["person:klein"] = ("Rudolf Klein", "RUR"), ["person:other"] = ("Ida Klein", "RUR") };

    private static Rulings Of(params Decision[] decisions) => Rulings.Of(Three, Registered, decisions, ImmutableDictionary<Ground, ImmutableArray<string>>.Empty);

    private static Decision Merge(int number, params string[] ids) =>
        new() { Number = number, Kind = DecisionKind.Merge, Actors = [.. ids.Select(id => new DecidedActor(id, []))] };

    private static Decision Edit(int number, string id, string? name, string? country) =>
        new() { Number = number, Kind = DecisionKind.Edit, Actors = [new DecidedActor(id, [])], Name = name, Country = country };
}
