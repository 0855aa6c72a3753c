using System.Globalization;
using Entente.Record;

namespace Entente.Store;

/// <summary>SQL conditions with their values, in the order of their question marks.</summary>
internal sealed class Conditions
{
    private readonly List<string> _conditions = [];

    public List<object?> Values { get; } = [];

    /// <summary>"WHERE …", or nothing.</summary>
    public string Where => _conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _conditions);

    public static Conditions Of(EventFilter filter)
    {
        var all = new Conditions();
        all.Beginning("e.document", filter.Document);
        all.Beginning("e.id", filter.Id);
        all.Equal("e.type", filter.Type);
        all.Part("d.publisher", filter.Publisher);
        if (filter.Status is { } status)
            all.Add("e.status = ?", Names.Of(status));
        if (filter.From is { } from)
            all.Add("coalesce(e.date_end, CASE WHEN e.date_start IS NOT NULL THEN DATE '9999-12-31' END) >= ?", from);
        if (filter.To is { } to)
            all.Add("coalesce(e.date_start, CASE WHEN e.date_end IS NOT NULL THEN DATE '0001-01-01' END) <= ?", to);
        if (filter.Actor is { } actor)
            all.Named($"e.id IN (SELECT p.event FROM participants p JOIN identified m ON m.document = p.document AND m.mention = p.mention WHERE {Actor})", actor);
        if (filter.Speaker is { } speaker)
            all.Speaker("e.id", "event", speaker);
        return all;
    }

    public static Conditions Of(ClaimFilter filter)
    {
        var all = new Conditions();
        all.Beginning("c.document", filter.Document);
        all.Part("d.publisher", filter.Publisher);
        if (filter.From is { } from)
            all.Add("d.published >= ?", from);
        if (filter.To is { } to)
            all.Add("d.published <= ?", to);
        if (filter.Opinion is { } opinion)
            all.Add("c.opinion = ?", opinion);
        if (filter.Speaker is { } speaker)
            all.Speaker("c.id", "claim", speaker);
        return all;
    }

    public static Conditions Of(ActorFilter filter)
    {
        var all = new Conditions();
        if (filter.Name is { } name)
            all.Add(
                """
                (contains(lower(name), lower(?)) OR lower(id) = lower(?) OR lower(country) = lower(?)
                OR len(list_filter(names, lambda n: contains(lower(n), lower(?)))) > 0)
                """,
                name, name, name, name);
        all.Equal("country", filter.Country);
        if (filter.Sector is { } sector)
            all.Add("list_contains(sectors, upper(?))", sector);
        return all;
    }

    /// <summary>"LIMIT n", or nothing.</summary>
    public static string Limit(int? limit) => limit is { } count ? string.Create(CultureInfo.InvariantCulture, $"LIMIT {Math.Max(0, count)}") : "";

    private const string Actor =
        "contains(lower(m.name), lower(?)) OR contains(lower(m.own_name), lower(?)) OR lower(m.text) = lower(?) OR lower(m.actor) = lower(?) OR lower(m.country) = lower(?)";

    private void Speaker(string id, string owner, string speaker)
    {
        Add(
            $"""
            ({id} IN (SELECT a.{owner} FROM attributions a JOIN identified m ON m.document = a.document AND m.mention = a.source_mention WHERE {Actor})
            OR (contains(lower(d.author), lower(?)) AND {id} NOT IN (SELECT a.{owner} FROM attributions a WHERE a.{owner} IS NOT NULL)))
            """,
            speaker, speaker, speaker, speaker, speaker, speaker);
    }

    private void Named(string condition, string name) => Add(condition, name, name, name, name, name);

    private void Beginning(string column, string? value)
    {
        if (value is not null)
            Add($"starts_with({column}, ?)", value);
    }

    private void Part(string column, string? value)
    {
        if (value is not null)
            Add($"contains(lower({column}), lower(?))", value);
    }

    private void Equal(string column, string? value)
    {
        if (value is not null)
            Add($"lower({column}) = lower(?)", value);
    }

    private void Add(string condition, params object?[] values)
    {
        _conditions.Add(condition);
        Values.AddRange(values);
    }
}
