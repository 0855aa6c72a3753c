using DuckDB.NET.Data;
using Entente.Actors;

namespace Entente.Store;

/// <summary>The rules by which a record's local actors and namesakes were made: those made by others, or by none yet, are made anew.</summary>
internal static class NamesakeRules
{
    /// <summary>Changes with the rules of merging: a record made by others is done over when next opened for writing.</summary>
    private const string Rules = "1";

    /// <summary>Makes local actors and namesakes anew where they were made by other rules, or by none yet.</summary>
    public static void BringUpToDate(DuckDBConnection connection)
    {
        if (connection.Scalar("SELECT value FROM meta WHERE key = 'namesakes'") is Rules)
            return;
        using var transaction = connection.BeginTransaction();
        connection.Run("DELETE FROM local_actors; DELETE FROM namesakes; DELETE FROM meta WHERE key = 'namesakes'");
        var decisions = DecisionRows.Read(connection);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        using (var standings = new TemporaryTable(connection, "new_standings", "document VARCHAR, mention INTEGER, standing VARCHAR"))
        {
            var rows = new LocalActorRows(decisions);
            var found = new List<(string Document, int Mention, string? Standing)>();
            using (var appender = connection.CreateAppender("local_actors"))
                foreach (var (document, mentions) in Mentions(connection))
                    found.AddRange(rows.Append(appender, document, [.. mentions.Select(m => m.Entity)], keys).Select((standing, i) => (document, mentions[i].Number, standing)));
            standings.Fill(found, (row, one) => row.AppendValue(one.Document).Integer(one.Mention).Text(one.Standing));
            connection.Run(
                "UPDATE mentions AS m SET standing = n.standing FROM new_standings n WHERE m.document = n.document AND m.mention = n.mention AND m.standing IS DISTINCT FROM n.standing");
        }

        NamesakeRows.Refresh(connection, decisions, keys, null);
        connection.Run($"INSERT INTO meta VALUES ('namesakes', '{Rules}')");
        transaction.Commit();
    }

    private static IEnumerable<(string Document, List<(int Number, Entity Entity)> Mentions)> Mentions(DuckDBConnection connection)
    {
        var (document, mentions) = ("", new List<(int, Entity)>());
        foreach (var row in connection.Rows("SELECT document, mention, name, country, sectors, role FROM mentions WHERE actor IS NULL AND name IS NOT NULL ORDER BY document, mention"))
        {
            if (row.GetString(0) != document)
            {
                if (mentions.Count > 0)
                    yield return (document, mentions);
                (document, mentions) = (row.GetString(0), []);
            }

            mentions.Add((row.Integer(1), new Entity
            {
                Text = "", Sentence = 0, Span = default, Head = -1, Name = row.GetString(2), Country = row.TextOrNull(3), Sectors = row.Texts(4), Role = row.TextOrNull(5),
            }));
        }

        if (mentions.Count > 0)
            yield return (document, mentions);
    }
}
