using System.Collections.Immutable;
using DuckDB.NET.Data;
using Entente.Actors.Identities;

namespace Entente.Store;

/// <summary>
/// Keeps the table of who is who true: for the names that were touched it is made anew from all their local actors and all
/// decisions, so it does not matter in which order documents came in.
/// </summary>
internal static class NamesakeRows
{
    /// <summary>Brings names up to date.</summary>
    /// <param name="connection">The store, within a transaction.</param>
    /// <param name="decisions">All decisions.</param>
    /// <param name="keys">The names touched.</param>
    /// <param name="documents">Documents that were written: of those that stand alone only theirs are new. Null for all.</param>
    public static void Refresh(DuckDBConnection connection, IReadOnlyCollection<Decision> decisions, IReadOnlyCollection<string> keys, IReadOnlyCollection<string>? documents)
    {
        if (keys.Count == 0)
            return;
        var decided = decisions.Where(decision => decision.Undone is null).SelectMany(decision => decision.Actors)
            .SelectMany(actor => actor.Grounds).Select(ground => ground.Key).ToHashSet(StringComparer.Ordinal);
        var ruled = decided.Overlaps(keys);
        using var touchedKeys = new TemporaryTable(connection, "touched_keys", "key VARCHAR, whole BOOLEAN");
        using var touchedDocuments = new TemporaryTable(connection, "touched_documents", "document VARCHAR");
        touchedKeys.Fill(
            ruled ? keys.Union(decided, StringComparer.Ordinal) : keys,
            (row, key) => row.AppendValue(key).AppendValue((bool?)(documents is null || (ruled && decided.Contains(key)))));
        touchedDocuments.Fill(documents ?? [], (row, document) => row.AppendValue(document));
        var standings = Standings(connection);
        var identities = ruled
            ? Rulings.Of(
                standings.GroupBy(s => s.Namesake, StringComparer.Ordinal).Select(g => new Namesake(
                    g.Key, NameKey.Spelt(g.SelectMany(s => s.Names)), g.Select(s => s.Country).Where(c => c is not null).Min(StringComparer.Ordinal))),
                Registered(connection, decisions), decisions,
                Grounds(connection, standings.ToDictionary(s => s.Text, s => s.Namesake, StringComparer.Ordinal))).Identities
            : [];
        connection.Run(
            """
            DELETE FROM namesakes AS n USING touched_keys t
            WHERE n.key = t.key AND (t.whole OR n.document IS NULL OR n.document IN (SELECT document FROM touched_documents))
            """);
        using var appender = connection.CreateAppender("namesakes");
        foreach (var namesake in standings.GroupBy(s => s.Namesake, StringComparer.Ordinal))
        {
            var country = namesake.Select(s => s.Country).Where(c => c is not null).Min(StringComparer.Ordinal);
            var identity = identities.GetValueOrDefault(namesake.Key)
                ?? new ActorIdentity(namesake.Key, NameKey.Spelt(namesake.SelectMany(s => s.Names)), country, [], null);
            foreach (var standing in namesake)
                appender.CreateRow().AppendValue(standing.Text).AppendValue(standing.Key).Text(standing.Document).AppendValue(namesake.Key)
                    .AppendValue(identity.Id).AppendValue(identity.Name).Text(identity.Country).Texts(identity.Sectors).Text(identity.Wikidata).EndRow();
        }
    }

    /// <summary>What the decisions come to, as the table has it.</summary>
    public static Rulings RulingsOf(DuckDBConnection connection, IReadOnlyCollection<Decision> decisions)
    {
        using var keys = new TemporaryTable(connection, "touched_keys", "key VARCHAR");
        keys.Fill(decisions.SelectMany(d => d.Actors).SelectMany(a => a.Grounds).Select(g => g.Key).Distinct(StringComparer.Ordinal), (row, key) => row.AppendValue(key));
        var rows = connection.Rows("SELECT standing, namesake, name, country FROM namesakes SEMI JOIN touched_keys USING (key)")
            .Select(row => (Standing: row.GetString(0), Namesake: new Namesake(row.GetString(1), row.GetString(2), row.TextOrNull(3)))).ToList();
        return Rulings.Of(
            rows.Select(row => row.Namesake).DistinctBy(namesake => namesake.Id), Registered(connection, decisions), decisions,
            Grounds(connection, rows.ToDictionary(row => row.Standing, row => row.Namesake.Id, StringComparer.Ordinal)));
    }

    private sealed record StandingRow(string Text, string Key, string? Document, string? Country, string Namesake, ImmutableArray<(string Name, long Count)> Names);

    private static List<StandingRow> Standings(DuckDBConnection connection)
    {
        var rows = connection.Rows(
            """
            SELECT l.key, l.standing, l.kind, CASE WHEN l.kind = 'alone' THEN l.document END AS document, l.country, l.fields, l.name, count(*)
            FROM local_actors l JOIN touched_keys t ON t.key = l.key
            WHERE l.kind <> 'alone' OR t.whole OR l.document IN (SELECT document FROM touched_documents) GROUP BY ALL
            """)
            .Select(row => (
                Key: row.GetString(0), Text: row.GetString(1), Kind: row.GetString(2), Document: row.TextOrNull(3),
                Standing: new Standing(row.TextOrNull(4), row.GetString(5)), Name: row.GetString(6), Count: row.GetInt64(7))).ToList();
        var standings = new List<StandingRow>(rows.Count);
        foreach (var name in rows.GroupBy(row => row.Key, StringComparer.Ordinal))
        {
            var ids = Namesakes.Of(name.Key, name.Where(row => row.Kind == LocalActorRows.Told).Select(row => row.Standing));
            foreach (var standing in name.GroupBy(row => row.Text, StringComparer.Ordinal))
            {
                var first = standing.First();
                var id = first.Kind switch
                {
                    LocalActorRows.Alone => Namesakes.AloneId(name.Key, first.Standing.Country, first.Document!),
                    LocalActorRows.Split => Namesakes.SplitId(name.Key, first.Text[(first.Text.LastIndexOf('~') + 1)..]),
                    _ => ids[first.Standing],
                };
                standings.Add(new StandingRow(
                    first.Text, name.Key, first.Document, standing.Select(row => row.Standing.Country).Where(c => c is not null).Min(StringComparer.Ordinal),
                    id, [.. standing.Select(row => (row.Name, row.Count))]));
            }
        }

        // Tables are compared by people and by tests: one order, whatever order the rows came in.
        standings.Sort((a, b) => string.CompareOrdinal(a.Text, b.Text));
        return standings;
    }

    private static Dictionary<string, (string? Name, string? Country)> Registered(DuckDBConnection connection, IEnumerable<Decision> decisions)
    {
        using var ids = new TemporaryTable(connection, "registered_actors", "actor VARCHAR");
        ids.Fill(
            decisions.SelectMany(decision => decision.Actors).Where(actor => actor.IsRegistered).Select(actor => actor.Id).Distinct(StringComparer.Ordinal),
            (row, id) => row.AppendValue(id));
        return connection.Rows("SELECT actor, min(name), min(country) FROM mentions SEMI JOIN registered_actors USING (actor) GROUP BY actor")
            .ToDictionary(row => row.GetString(0), row => (row.TextOrNull(1), row.TextOrNull(2)), StringComparer.Ordinal);
    }

    /// <summary>The namesakes that decisions' grounds belong to; one whose country is read otherwise now is still found by document and name.</summary>
    private static Dictionary<Ground, ImmutableArray<string>> Grounds(DuckDBConnection connection, Dictionary<string, string> namesakes) => connection.Rows(
        """
        SELECT DISTINCT d.document, d.key, d.country, l.country, l.standing FROM decision_actors d
        JOIN local_actors l ON l.document = d.document AND l.key = d.key
        """)
        .Select(row => (Ground: new Ground(row.GetString(0), row.GetString(1), row.TextOrNull(2)), Country: row.TextOrNull(3), Standing: row.GetString(4)))
        .Where(row => namesakes.ContainsKey(row.Standing))
        .GroupBy(row => row.Ground)
        .ToDictionary(group => group.Key, group => (group.Any(row => row.Country == group.Key.Country) ? group.Where(row => row.Country == group.Key.Country) : group)
            .Select(row => namesakes[row.Standing]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToImmutableArray());
}
