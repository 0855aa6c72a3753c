using System.Collections.Immutable;
using System.Data.Common;
using DuckDB.NET.Data;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Record;

namespace Entente.Store;

/// <summary>What hangs on a portion of events or claims, by position in the portion.</summary>
internal static class RowParts
{
    private const string MentionColumns =
        "m.text, m.sentence, m.start_offset, m.end_offset, m.head, m.actor, m.name, m.country, m.sectors, m.role, m.resolved_from";

    public static (List<Entity>[] Actors, List<Entity>[] Recipients) Participants(DuckDBConnection connection, Selection selection, (string Condition, int First, int Count) portion)
    {
        var (actors, recipients) = (Lists<Entity>(portion.Count), Lists<Entity>(portion.Count));
        foreach (var row in connection.Rows(
            $"""
            SELECT s.n, p.side, {MentionColumns} FROM {selection.Table} s JOIN participants p ON p.event = s.id AND p.document = s.document
            JOIN {Mentions(selection, portion)} m ON m.document = p.document AND m.mention = p.mention WHERE {portion.Condition} ORDER BY s.n, p.side, p.ordinal
            """))
            (row.GetString(1) == "actor" ? actors : recipients)[row.Integer(0) - portion.First].Add(Entity(row, 2));
        return (actors, recipients);
    }

    public static List<Trigger>[] Retellings(DuckDBConnection connection, Selection selection, (string Condition, int First, int Count) portion)
    {
        var lists = Lists<Trigger>(portion.Count);
        foreach (var row in connection.Rows(
            $"""
            SELECT s.n, r.text, r.sentence, r.start_offset, r.end_offset, r.token FROM {selection.Table} s JOIN retellings r ON r.event = s.id AND r.document = s.document
            WHERE {portion.Condition} ORDER BY s.n, r.ordinal
            """))
            lists[row.Integer(0) - portion.First].Add(new Trigger(row.GetString(1), row.Integer(2), Span(row, 3), row.Integer(5)));
        return lists;
    }

    public static List<Figure>[] Figures(DuckDBConnection connection, Selection selection, string owner, (string Condition, int First, int Count) portion)
    {
        var lists = Lists<Figure>(portion.Count);
        foreach (var row in connection.Rows(
            $"""
            SELECT s.n, f.kind, f.low, f.high, f.unit, f.text, f.sentence, f.start_offset, f.end_offset
            FROM {selection.Table} s JOIN figures f ON f.{owner} = s.id AND f.document = s.document WHERE {portion.Condition} ORDER BY s.n, f.ordinal
            """))
            lists[row.Integer(0) - portion.First].Add(new Figure(
                row.GetString(1), row.DecimalOrNull(2), row.DecimalOrNull(3), row.TextOrNull(4), row.GetString(5), row.Integer(6), Span(row, 7)));
        return lists;
    }

    public static List<Attribution>[] Attributions(DuckDBConnection connection, Selection selection, string owner, (string Condition, int First, int Count) portion)
    {
        var lists = Lists<Attribution>(portion.Count);
        foreach (var row in connection.Rows(
            $"""
            SELECT s.n, a.source_mention, a.cue_text, a.cue_sentence, a.cue_start, a.cue_end, a.kind, a.certainty, a.attitude, {MentionColumns}
            FROM {selection.Table} s JOIN attributions a ON a.{owner} = s.id AND a.document = s.document
            LEFT JOIN {Mentions(selection, portion)} m ON m.document = a.document AND m.mention = a.source_mention
            WHERE {portion.Condition} ORDER BY s.n, a.level
            """))
            lists[row.Integer(0) - portion.First].Add(new Attribution(
                row.IsDBNull(1) ? null : Entity(row, 9),
                row.IsDBNull(2) ? null : new Quotation(row.GetString(2), row.Integer(3), Span(row, 4)),
                Known<AttributionKind>(row.GetString(6)), Known<Certainty>(row.GetString(7)), row.GetString(8)));
        return lists;
    }

    public static TextSpan Span(DbDataReader row, int column) => new(row.Integer(column), row.Integer(column + 1));

    /// <summary>The value of a name that we wrote ourselves.</summary>
    public static T Known<T>(string name)
        where T : struct, Enum =>
        Names.Parse<T>(name) ?? throw new StoreException($"'{name}' in the record is no {typeof(T).Name}: another program has changed it.");

    private static Entity Entity(DbDataReader row, int column) => new()
    {
        Text = row.GetString(column),
        Sentence = row.Integer(column + 1),
        Span = Span(row, column + 2),
        Head = row.Integer(column + 4),
        Id = row.TextOrNull(column + 5),
        Name = row.TextOrNull(column + 6),
        Country = row.TextOrNull(column + 7),
        Sectors = row.Texts(column + 8),
        Role = row.TextOrNull(column + 9),
        ResolvedFrom = row.TextOrNull(column + 10),
    };

    // Said so that who is who is looked up for the mentions of these documents only, and not for all.
    private static string Mentions(Selection selection, (string Condition, int First, int Count) portion) =>
        $"(SELECT * FROM {selection.Mentions} WHERE document IN (SELECT s.document FROM {selection.Table} s WHERE {portion.Condition}))";

    private static List<T>[] Lists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];
}
