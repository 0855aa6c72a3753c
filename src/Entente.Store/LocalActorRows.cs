using DuckDB.NET.Data;
using Entente.Actors;
using Entente.Actors.Identities;
using DuckDBAppender = DuckDB.NET.Data.DuckDBAppender;

namespace Entente.Store;

/// <summary>Local actors as rows, with the standing that each shares with those that count as one actor with it.</summary>
internal sealed class LocalActorRows
{
    /// <summary>Kind of those that are told by name, country and field.</summary>
    public const string Told = "told";

    /// <summary>Kind of those that are taken for nobody in other documents.</summary>
    public const string Alone = "alone";

    /// <summary>Kind of those that a person split from others.</summary>
    public const string Split = "split";

    private readonly Dictionary<(string Document, string Key), List<(string? Country, string Mark)>> _marks = [];

    /// <param name="decisions">The decisions whose splits hold for what is appended.</param>
    public LocalActorRows(IEnumerable<Decision> decisions)
    {
        foreach (var split in decisions.Where(decision => decision is { Kind: DecisionKind.Split, Undone: null }).OrderBy(decision => decision.Number))
            foreach (var (document, key, country) in split.Actors[1].Grounds)
            {
                if (!_marks.TryGetValue((document, key), out var marks))
                    _marks.Add((document, key), marks = []);
                // The last word counts.
                marks.RemoveAll(mark => mark.Country == country);
                marks.Add((country, Rulings.Mark(split)));
            }
    }

    /// <summary>Makes a document's local actors from its mentions; gives each mention's standing, null for those without a local actor.</summary>
    public IReadOnlyList<string?> Append(DuckDBAppender appender, string document, IReadOnlyList<Entity> mentions, HashSet<string> keys)
    {
        var (actors, ofMention) = LocalActor.Of(mentions);
        var standings = new string[actors.Length];
        for (var i = 0; i < actors.Length; i++)
        {
            var actor = actors[i];
            var (standing, kind) = StandingOf(document, actor.Key, actor.Standing, [.. actors.Where(a => a.Key == actor.Key).Select(a => a.Country)]);
            keys.Add(actor.Key);
            standings[i] = standing;
            appender.CreateRow().AppendValue(document).AppendValue(actor.Key).AppendValue(actor.Name).Text(actor.Country)
                .AppendValue(actor.Standing.Fields).Texts(actor.Sectors).Texts(actor.Roles).AppendValue(standing).AppendValue(kind).EndRow();
        }

        return [.. ofMention.Select(number => number is { } i ? standings[i] : null)];
    }

    /// <summary>Gives local actors their standing anew, after a split or when one is taken back.</summary>
    public void Restand(DuckDBConnection connection, IEnumerable<Ground> grounds)
    {
        using (var temporary = new TemporaryTable(connection, "touched_actors", "document VARCHAR, key VARCHAR"))
        using (var standings = new TemporaryTable(connection, "new_standings", "document VARCHAR, old VARCHAR, standing VARCHAR, kind VARCHAR"))
        {
            temporary.Fill(grounds.Select(ground => (ground.Document, ground.Key)).Distinct(), (row, pair) => row.AppendValue(pair.Document).AppendValue(pair.Key));
            var rows = connection.Rows("SELECT document, key, standing, country, fields FROM local_actors SEMI JOIN touched_actors USING (document, key)")
                .Select(row => (Document: row.GetString(0), Key: row.GetString(1), Old: row.GetString(2), Standing: new Standing(row.TextOrNull(3), row.GetString(4))))
                .GroupBy(row => (row.Document, row.Key)).ToList();
            standings.Fill(rows.SelectMany(group => group.Select(row => (row, countries: group.Select(one => one.Standing.Country).ToList()))), (to, pair) =>
            {
                var (row, countries) = pair;
                var (standing, kind) = StandingOf(row.Document, row.Key, row.Standing, countries);
                return to.AppendValue(row.Document).AppendValue(row.Old).AppendValue(standing).AppendValue(kind);
            });
            connection.Run(
                """
                UPDATE local_actors AS l SET standing = n.standing, kind = n.kind FROM new_standings n WHERE l.document = n.document AND l.standing = n.old;
                UPDATE mentions AS m SET standing = n.standing FROM new_standings n WHERE m.document = n.document AND m.standing = n.old
                """);
        }
    }

    /// <param name="document">The document.</param>
    /// <param name="key">The name.</param>
    /// <param name="standing">The local actor's facts.</param>
    /// <param name="countries">The countries of all the document's actors of that name.</param>
    private (string Standing, string Kind) StandingOf(string document, string key, Standing standing, List<string?> countries)
    {
        // Its country may be read otherwise than when the split was decided; the document and the name stay.
        if (_marks.TryGetValue((document, key), out var marks)
            && marks.Find(m => m.Country == standing.Country || !countries.Contains(m.Country)) is { Mark: { } mark })
            return ($"{key}|{standing.Country}|~{mark}", Split);
        return Namesakes.StandsAlone(key, standing) ? ($"{key}|{standing.Country}|@{document}", Alone) : ($"{key}|{standing.Country}|{standing.Fields}", Told);
    }
}
