using System.Collections.Immutable;
using DuckDB.NET.Data;
using Entente.Actors.Identities;
using Entente.Record;

namespace Entente.Store;

/// <summary>Persons' decisions on actors as rows.</summary>
internal static class DecisionRows
{
    public static ImmutableArray<Decision> Read(DuckDBConnection connection)
    {
        var actors = connection.Rows("SELECT decision, actor, document, key, country, ordinal FROM decision_actors ORDER BY decision, ordinal, document, key, country")
            .Select(row => (
                Decision: row.Integer(0), Ordinal: row.Integer(5), Actor: row.GetString(1),
                Ground: row.IsDBNull(2) ? null : (Ground?)new Ground(row.GetString(2), row.GetString(3), row.TextOrNull(4))))
            .ToLookup(row => row.Decision);
        return [.. connection.Rows("SELECT number, kind, given, undone, name, country, sectors, wikidata, note FROM decisions ORDER BY number").Select(row => new Decision
        {
            Number = row.Integer(0),
            Kind = RowParts.Known<DecisionKind>(row.GetString(1)),
            Actors = [.. actors[row.Integer(0)].GroupBy(a => a.Ordinal).Select(g => new DecidedActor(g.First().Actor, [.. g.Select(a => a.Ground).OfType<Ground>()]))],
            Given = Moment(row.GetDateTime(2)),
            Undone = row.IsDBNull(3) ? null : Moment(row.GetDateTime(3)),
            Name = row.TextOrNull(4),
            Country = row.TextOrNull(5),
            Sectors = row.Texts(6),
            Wikidata = row.TextOrNull(7),
            Note = row.TextOrNull(8),
        })];
    }

    public static void Append(DuckDBConnection connection, Decision decision)
    {
        using (var appender = connection.CreateAppender("decisions"))
            appender.CreateRow().Integer(decision.Number).AppendValue(Names.Of(decision.Kind)).AppendValue((DateTime?)decision.Given.UtcDateTime)
                .AppendValue(decision.Undone?.UtcDateTime).Text(decision.Name).Text(decision.Country).Texts(decision.Sectors).Text(decision.Wikidata)
                .Text(decision.Note).EndRow();
        using var actors = connection.CreateAppender("decision_actors");
        for (var i = 0; i < decision.Actors.Length; i++)
        {
            var (id, grounds) = (decision.Actors[i].Id, decision.Actors[i].Grounds);
            if (grounds.IsEmpty)
                actors.CreateRow().Integer(decision.Number).Integer(i).AppendValue(id).AppendNullValue().AppendNullValue().AppendNullValue().EndRow();
            foreach (var ground in grounds)
                actors.CreateRow().Integer(decision.Number).Integer(i).AppendValue(id).AppendValue(ground.Document).AppendValue(ground.Key).Text(ground.Country).EndRow();
        }
    }

    private static DateTimeOffset Moment(DateTime utc) => new(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
