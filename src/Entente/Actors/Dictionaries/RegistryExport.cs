using System.Collections.Immutable;
using System.Globalization;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>The registry compiled into the library as a dictionary.</summary>
public static class RegistryExport
{
    /// <summary>States, then organisations, then people, in the order of their tables.</summary>
    public static IEnumerable<DictionaryActor> Actors()
    {
        // Two people of one name and state have one id in the registry; other formats need two.
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var actor in States().Concat(Organisations()).Concat(People()))
        {
            times[actor.EntityId] = times.GetValueOrDefault(actor.EntityId) + 1;
            yield return times[actor.EntityId] == 1 ? actor : actor with { Id = string.Create(CultureInfo.InvariantCulture, $"{actor.EntityId}:{times[actor.EntityId]}") };
        }
    }

    private static IEnumerable<DictionaryActor> States()
    {
        foreach (var state in Countries.Words.GroupBy(w => w.Value.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (Names(state, Countries.NameOf(state.Key), StateWordKind.Name, StateWordKind.Demonym) is { IsEmpty: false } names)
                yield return new DictionaryActor(names, [Always(state.Key)], 0) { Id = "state:" + state.Key, Kind = ActorKind.State };
            // Capitals and seats stand for the government.
            if (Names(state, null, StateWordKind.Capital, StateWordKind.Seat) is { IsEmpty: false } seats)
                yield return new DictionaryActor(seats, [Always(ActorCodes.Write(state.Key, ["GOV"]))], 0) { Id = "state:" + state.Key + ":seat", Kind = ActorKind.Organisation };
        }
    }

    private static IEnumerable<DictionaryActor> Organisations() => RegistryTables.Organisations().Select(row => new DictionaryActor(
        Names(row.Name, row.OtherNames), row.Sectors.IsEmpty ? [Always(ActorCodes.Write(row.Country, []))] : Roles(row.Country, row.Sectors), 0)
    {
        Id = row.Wikidata ?? row.Id,
        Kind = ActorKind.Organisation,
    });

    private static IEnumerable<DictionaryActor> People() => RegistryTables.People().Select(row => new DictionaryActor(
        Names(row.Name, row.OtherNames), row.Tenures.IsEmpty ? [Always(ActorCodes.Write(row.Country, []))] : Roles(row.Country, row.Tenures), 0)
    {
        Id = row.Wikidata ?? row.Id,
        Kind = ActorKind.Person,
    });

    private static ImmutableArray<DictionaryRole> Roles(string? country, ImmutableArray<Tenure> tenures) =>
        [.. tenures.Select(t => new DictionaryRole(Code(t.Country ?? country, t.Sectors), t.From, t.To, 0, t.Office))];

    /// <summary>Whoever heads an international organisation stands under it, not under a state.</summary>
    private static string Code(string? country, ImmutableArray<string> sectors) =>
        sectors.FirstOrDefault(sector => !Plover.IsSector(sector)) is { } instead ? ActorCodes.Write(instead, sectors.Where(Plover.IsSector)) : ActorCodes.Write(country, sectors);

    private static DictionaryRole Always(string code) => new(code, DateOnly.MinValue, DateOnly.MaxValue, 0);

    private static ImmutableArray<string> Names(string first, ImmutableArray<string> others) => [.. others.Prepend(first).Select(OutsideNames.Plain).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static ImmutableArray<string> Names(IEnumerable<KeyValuePair<string, StateWord>> words, string? first, params StateWordKind[] kinds) =>
        [.. words.Where(w => kinds.Contains(w.Value.Kind)).OrderBy(w => w.Key != first).ThenBy(w => w.Value.Kind).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key).Distinct(StringComparer.OrdinalIgnoreCase)];
}
