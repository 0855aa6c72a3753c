using System.Collections.Immutable;
using DuckDB.NET.Data;
using Entente.Actors.Identities;

namespace Entente.Store;

/// <summary>Actors over all documents, with what tells them from others.</summary>
internal static class KnownActorRows
{
    /// <summary>All actors with a name and an id.</summary>
    public static List<KnownActor> All(DuckDBConnection connection) => Rows(connection, "true", "true", []);

    /// <summary>The actor of an id; null where the record has none.</summary>
    public static KnownActor? Of(DuckDBConnection connection, string id) => Rows(connection, "n.actor = ?", "m.actor = ?", [id, id]).SingleOrDefault();

    /// <summary>The local actors that count as an actor, in order of documents.</summary>
    public static ImmutableArray<Ground> Grounds(DuckDBConnection connection, string id) => [.. connection.Rows(
        """
        SELECT DISTINCT l.document, l.key, l.country FROM local_actors l JOIN namesakes n ON n.standing = l.standing
        WHERE n.actor = ? ORDER BY l.document, l.key, l.country
        """,
        id).Select(row => new Ground(row.GetString(0), row.GetString(1), row.TextOrNull(2)))];

    private static List<KnownActor> Rows(DuckDBConnection connection, string locals, string registered, object?[] values)
    {
        // What a person gave goes before what the texts say; a merge into the registry's actor gives one row of each kind.
        var rows = connection.Rows(
            $"""
            SELECT n.actor, min(n.name), min(n.country), list_sort(list(DISTINCT n.key)),
                CASE WHEN max(len(n.sectors)) > 0 THEN arg_max(n.sectors, len(n.sectors)) ELSE list_sort(list_distinct(flatten(list(l.sectors)))) END,
                list_sort(list_distinct(flatten(list(l.roles)))), count(DISTINCT l.document), min(d.published), max(d.published)
            FROM namesakes n JOIN local_actors l ON l.standing = n.standing JOIN documents d ON d.id = l.document WHERE {locals} GROUP BY n.actor
            UNION ALL
            SELECT m.actor, min(m.name), min(m.country), [], list_sort(list_distinct(flatten(list(m.sectors)))),
                list_sort(list_distinct(list(m.role) FILTER (m.role IS NOT NULL))), count(DISTINCT m.document), min(d.published), max(d.published)
            FROM mentions m JOIN documents d ON d.id = m.document WHERE m.actor IS NOT NULL AND {registered} GROUP BY m.actor
            """,
            values)
            .Select(row => new KnownActor(
                row.GetString(0), row.TextOrNull(1) ?? row.GetString(0), row.Texts(3) is [] ? Key(row.TextOrNull(1)) : row.Texts(3), row.TextOrNull(2), row.Texts(4),
                row.Texts(5), row.Integer(6), row.DayOrNull(7), row.DayOrNull(8))).ToList();
        return [.. rows.GroupBy(actor => actor.Id, StringComparer.Ordinal).Select(group => group.Aggregate(Together))];
    }

    private static ImmutableArray<string> Key(string? name) => name is not null && NameKey.Of(name) is { Length: > 0 } key ? [key] : [];

    private static KnownActor Together(KnownActor one, KnownActor other) => new(
        one.Id, one.Name, United(one.Keys, other.Keys), one.Country ?? other.Country, United(one.Sectors, other.Sectors), United(one.Roles, other.Roles),
        one.Documents + other.Documents, Earlier(one.First, other.First), Later(one.Last, other.Last));

    private static ImmutableArray<string> United(ImmutableArray<string> one, ImmutableArray<string> other) =>
        [.. one.Union(other, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other ?? one : one;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
