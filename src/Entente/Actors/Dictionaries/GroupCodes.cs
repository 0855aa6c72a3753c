using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// CAMEO's lists of ethnic and religious groups use codes that are states' elsewhere: "CHE" is Chechens there. A dictionary
/// all of whose codes are of one such list, and some of no state, is read as one of groups: they have a sector and no country.
/// </summary>
internal static class GroupCodes
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = EmbeddedTable.Read("data/ontology/cameo-groups.tsv")
        .GroupBy(row => row.Cells[0], StringComparer.Ordinal)
        .ToFrozenDictionary(list => list.Key, list => list.SelectMany(row => row.Cells[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The actors, with the codes of groups marked as such; actors with other codes are given to be judged.</summary>
    public static ImmutableArray<DictionaryActor> Settle(ImmutableArray<DictionaryActor> actors, Action<DictionaryActor> judge)
    {
        var codes = actors.SelectMany(actor => actor.Roles).Select(role => role.Code).Where(code => code.Length >= 3).Select(code => code[..3]).ToHashSet(StringComparer.Ordinal);
        foreach (var (list, sector) in new[] { ("ethnic", "CVL"), ("religious", "REL") })
            if (codes.Count > 0 && codes.All(Lists[list].Contains) && codes.Any(code => list == "religious" ? ActorCodes.Read(code).Country is null : !ActorCodes.IsKnown(code)))
                return [.. actors.Select(actor => actor with { Roles = [.. actor.Roles.Select(role => role with { Code = Marked(role.Code, sector) })] })];
        foreach (var actor in actors)
            judge(actor);
        return actors;
    }

    // CAMEO itself writes codes of ethnic groups in small letters, apart from those of states.
    private static string Marked(string code, string sector) => code.Length == 0 ? code : sector + code.ToLowerInvariant();
}
