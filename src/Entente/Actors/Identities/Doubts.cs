using System.Collections.Immutable;

namespace Entente.Actors.Identities;

/// <summary>Finds who may be one actor and cannot be told from the texts. Neither merges nor splits anything.</summary>
public static class Doubts
{
    /// <summary>All doubts, those on which most documents hang first.</summary>
    /// <param name="actors">All actors, those of the registry too.</param>
    /// <param name="apart">Sets of ids of actors that a person told apart.</param>
    public static ImmutableArray<Doubt> Of(IReadOnlyCollection<KnownActor> actors, IEnumerable<ImmutableArray<string>> apart)
    {
        var told = apart.SelectMany(set => set.SelectMany(one => set.Where(other => other != one).Select(other => (one, other)))).ToHashSet();
        var ordered = actors.OrderBy(actor => actor.Id, StringComparer.Ordinal).ToList();
        var byKey = ordered.SelectMany(actor => actor.Keys.Distinct(StringComparer.Ordinal).Select(key => (key, actor)))
            .GroupBy(pair => pair.key, pair => pair.actor, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        var doubts = new List<Doubt>();
        foreach (var (_, namesakes) in byKey)
            Add(doubts, DoubtKind.SameName, namesakes, (one, other) => Open(one, other, told));

        // A pair of names is asked about once, for the likest reason.
        var asked = new HashSet<(string, string)>();
        foreach (var (kind, one, other) in LikeNames.Pairs(byKey.Keys))
            if (asked.Add((one, other)))
                Add(doubts, kind, [.. byKey[one].Union(byKey[other])], (a, b) =>
                    !a.Keys.Intersect(b.Keys, StringComparer.Ordinal).Any()
                    && Open(a, b, told) && (kind is DoubtKind.SameSound or DoubtKind.Initials || Supported(a, b)));
        return [.. doubts.OrderByDescending(doubt => doubt.Documents).ThenBy(doubt => doubt.Actors[0].Id, StringComparer.Ordinal).ThenBy(doubt => doubt.Kind)];
    }

    private static void Add(List<Doubt> doubts, DoubtKind kind, List<KnownActor> actors, Func<KnownActor, KnownActor, bool> open)
    {
        var members = actors.Where(one => actors.Exists(other => other != one && open(one, other)))
            .OrderByDescending(actor => actor.Documents).ThenBy(actor => actor.Id, StringComparer.Ordinal).ToImmutableArray();
        if (members.Length > 1)
            doubts.Add(new Doubt(kind, members, Evidence.For(kind, members), Evidence.Against(kind, members)));
    }

    private static bool Open(KnownActor one, KnownActor other, HashSet<(string, string)> told) =>
        one.Id != other.Id && one.Standing.AgreesInCountry(other.Standing) && !(one.IsRegistered && other.IsRegistered) && !told.Contains((one.Id, other.Id));

    /// <summary>A name that is only like another raises no question unless a fact goes with it.</summary>
    private static bool Supported(KnownActor one, KnownActor other) =>
        one.Standing.AgreesInFields(other.Standing)
        && ((one.Country is not null && one.Country == other.Country) || one.Standing.SharesField(other.Standing));
}
