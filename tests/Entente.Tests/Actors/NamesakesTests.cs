using System.Collections.Immutable;
using CsCheck;
using Entente.Actors;
using Entente.Actors.Identities;
using Entente.Documents;

namespace Entente.Tests.Actors;

public class NamesakesTests
{
    private static readonly string?[] Countries = [null, "PAK", "IND", "AFG"];
    private static readonly string[] Fields = ["", "state", "press", "arms", "press+state", "arms+state"];
    private static readonly Gen<Standing> AnyStanding = Gen.Select(
        Gen.Int[0, Countries.Length - 1], Gen.Int[0, Fields.Length - 1], (country, fields) => new Standing(Countries[country], Fields[fields]));

    [Theory]
    [InlineData("Ota Klein", "ota klein")]
    [InlineData("OTA  KLEIN", "ota klein")]
    [InlineData("Ota\u200f Kleín", "ota klein")]
    [InlineData("O’Neill, \"Red\"", "oneill red")]
    [InlineData("O'Neill Red", "oneill red")]
    [InlineData("The Green Front", "green front")]
    [InlineData("Nuri al-Maliki", "nuri al maliki")]
    [InlineData("علي خان", "علي خان")]
    [InlineData("“—”", "")]
    [InlineData("", "")]
    public void NamesAreComparedWithoutCaseAccentsAndMarks(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Theory]
    [InlineData("ota klein", true)]
    [InlineData("klein", false)]
    [InlineData("o klein", false)]
    [InlineData("al maliki", false)]
    [InlineData("nuri al maliki", true)]
    [InlineData("supreme court", false)]
    [InlineData("ministry of defence", false)]
    public void AFullNameHasTwoWordsThatTell(string key, bool full) => Assert.Equal(full, NameKey.IsFull(key));

    [Fact]
    public void OneCountryAndAFieldInCommonIsOneActor() =>
        Assert.Equal(["local:ota-klein:RUR"], Ids(new("RUR", "state"), new("RUR", "press+state"), new("RUR", "press")));

    [Fact]
    public void WhatLacksACountryJoinsTheOnlyOneItAgreesWith()
    {
        Assert.Equal(["local:ota-klein:RUR"], Ids(new("RUR", "state"), new(null, "state"), new(null, "")));
        Assert.Equal(["local:ota-klein", "local:ota-klein:RUR:press", "local:ota-klein:RUR:state"], Ids(new("RUR", "state"), new("RUR", "press"), new(null, "")));
    }

    [Fact]
    public void TwoCountriesStayApartAndWhatCouldBeEitherJoinsNeither() =>
        Assert.Equal(["local:ota-klein", "local:ota-klein:RUR", "local:ota-klein:SYL"], Ids(new("RUR", "state"), new("SYL", "state"), new(null, "state"), new(null, "")));

    [Fact]
    public void DifferentFieldsStayApartThoughTheCountryIsOne() =>
        Assert.Equal(["local:ota-klein:RUR", "local:ota-klein:RUR:press", "local:ota-klein:RUR:state"], Ids(new("RUR", "state"), new("RUR", "press"), new("RUR", "")));

    [Fact]
    public void TwoThatDifferDoNotBecomeOneThroughAThirdOfWhichNothingIsKnown() =>
        Assert.Equal(3, Ids(new("RUR", ""), new(null, "state"), new(null, "press")).Length);

    [Fact]
    public void AShortNameNeedsCountryAndField()
    {
        Assert.True(Namesakes.StandsAlone("klein", new("RUR", "")));
        Assert.True(Namesakes.StandsAlone("klein", new(null, "state")));
        Assert.False(Namesakes.StandsAlone("klein", new("RUR", "state")));
        Assert.False(Namesakes.StandsAlone("ota klein", new(null, "")));
    }

    [Fact]
    public void TheOrderOfDocumentsDoesNotMatter() => Gen.Select(AnyStanding.List[0, 12], Gen.Int).Sample((standings, seed) =>
    {
        var shuffled = standings.OrderBy(s => (s.GetHashCode() ^ seed) * 7919).Concat(standings).ToList();
        return Of(standings).OrderBy(p => p.Value, StringComparer.Ordinal).ThenBy(p => p.Key.ToString(), StringComparer.Ordinal)
            .SequenceEqual(Of(shuffled).OrderBy(p => p.Value, StringComparer.Ordinal).ThenBy(p => p.Key.ToString(), StringComparer.Ordinal));
    });

    [Fact]
    public void NoActorHasTwoCountries() => AnyStanding.List[0, 12].Sample(standings =>
        Of(standings).GroupBy(pair => pair.Value).All(group => group.Select(pair => pair.Key.Country).OfType<string>().Distinct().Count() <= 1));

    [Fact]
    public void WithinACountryAnActorsFieldsHangTogether() => AnyStanding.List[0, 12].Sample(standings =>
        Of(standings).GroupBy(pair => pair.Value).All(group => group.All(one => group.Count() == 1 || group.Any(other => !other.Key.Equals(one.Key) && one.Key.Agrees(other.Key)))));

    [Fact]
    public void StandingsWithOneCountryAndAFieldInCommonAreOne() => AnyStanding.List[0, 12].Sample(standings =>
    {
        var ids = Of(standings);
        return standings.All(one => standings.All(other => one.Country != other.Country || !one.SharesField(other) || ids[one] == ids[other]));
    });

    [Fact]
    public void AMinisterMayBecomeAFormerOne() => Assert.Equal(Careers.FieldsOf(["GOV"]), Careers.FieldsOf(["ELI", "MIL"]));

    [Fact]
    public void MentionsOfOneNameInADocumentAreOneActor()
    {
        var (actors, numbers) = LocalActor.Of([
            Mention("Ota Klein", null, "GOV", "minister"), Mention("Zenda", "RUR"), Mention("OTA KLEIN", "RUR", "ELI", "former minister"), Mention(null, "RUR"),
            Mention("Ota Klein", null), Mention("Syldavia", "SYL") with { Id = "state:SYL" },
        ]);
        Assert.Equal([0, 1, 0, null, 0, null], numbers);
        Assert.Equal(("ota klein", "Ota Klein", "RUR", "ELI GOV", "former minister, minister"), (
            actors[0].Key, actors[0].Name, actors[0].Country, string.Join(' ', actors[0].Sectors), string.Join(", ", actors[0].Roles)));
    }

    [Fact]
    public void ANameThatTheTextGivesToTwoStatesIsTwoActors()
    {
        var (actors, numbers) = LocalActor.Of([Mention("Supreme Court", "RUR"), Mention("Supreme Court", "SYL"), Mention("Supreme Court", null), Mention("Supreme Court", "RUR")]);
        Assert.Equal([0, 1, 2, 0], numbers);
        Assert.Equal(["RUR", "SYL", null], actors.Select(actor => actor.Country));
    }

    private static Entity Mention(string? name, string? country, string? sector = null, string? role = null) => new()
    {
        Text = name ?? "men", Sentence = 0, Span = new TextSpan(0, 1), Head = 0, Name = name, Country = country, Sectors = sector is null ? [] : [sector], Role = role,
    };

    private static ImmutableDictionary<Standing, string> Of(IEnumerable<Standing> standings) => Namesakes.Of("ota klein", standings);

    private static string[] Ids(params Standing[] standings) => [.. Of(standings).Values.Distinct().Order(StringComparer.Ordinal)];
}
