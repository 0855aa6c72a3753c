using System.Collections.Immutable;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Ontology;
using Entente.Record;
using DuckDBAppender = DuckDB.NET.Data.DuckDBAppender;

namespace Entente.Store;

/// <summary>Turns records into rows and appends them to the tables.</summary>
internal sealed class RecordRows : IDisposable
{
    // Beyond this a bound does not fit its column; no count of people or money comes near it.
    private const decimal LargestBound = 1e24m;

    private static readonly string[] PartTables =
        ["uncoded", "issues", "sentences", "mentions", "local_actors", "events", "retellings", "participants", "claims", "figures", "attributions", "reports"];

    private readonly DuckDBConnection _connection;
    private readonly LocalActorRows _localActors;
    private readonly Dictionary<string, DuckDBAppender> _appenders = new(StringComparer.Ordinal);

    public RecordRows(DuckDBConnection connection, LocalActorRows localActors) => (_connection, _localActors) = (connection, localActors);

    /// <summary>The names of the local actors appended.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// Takes the rows of documents away before they are written anew. Their own rows are updated in place: DuckDB does not
    /// let a key be deleted and given again within one transaction.
    /// </summary>
    /// <returns>The names of the local actors taken away.</returns>
    public static IReadOnlyCollection<string> Clear(DuckDBConnection connection, IReadOnlyCollection<(Document Document, string Digest)> documents, int version)
    {
        if (documents.Count == 0)
            return [];
        connection.Run("CREATE TEMP TABLE replaced (id VARCHAR)");
        using (var appender = connection.CreateAppender("temp", "main", "replaced"))
        {
            foreach (var (document, _) in documents)
                appender.CreateRow().AppendValue(document.Id).EndRow();
        }

        var keys = connection.Rows("SELECT DISTINCT key FROM local_actors WHERE document IN (SELECT id FROM replaced)").Select(row => row.GetString(0)).ToList();
        foreach (var table in PartTables)
            connection.Run($"DELETE FROM {table} WHERE document IN (SELECT id FROM replaced)");
        connection.Run("DROP TABLE replaced");
        foreach (var (document, digest) in documents)
            connection.Run(
                """
                UPDATE documents SET title = ?, publisher = ?, author = ?, published = ?, url = ?, language = ?, text = ?, fields = ?,
                digest = ?, version = ? WHERE id = ?
                """,
                document.Title, document.Publisher, document.Author, document.Published, document.Url, document.Language, document.Text,
                Fields(document), digest, version, document.Id);
        return keys;
    }

    public void Append(DocumentRecord record, string digest, int version, bool withDocument)
    {
        var document = record.Document;
        if (withDocument)
            Row("documents").AppendValue(document.Id).Text(document.Title).Text(document.Publisher).Text(document.Author)
                .Day(document.Published).Text(document.Url).Text(document.Language).AppendValue(document.Text)
                .AppendValue(Fields(document)).AppendValue(digest).Integer(version).EndRow();
        foreach (var (reason, count) in record.Uncoded)
            Row("uncoded").AppendValue(document.Id).AppendValue(reason).Integer(count).EndRow();
        for (var i = 0; i < record.Issues.Length; i++)
            Row("issues").AppendValue(document.Id).Integer(i).AppendValue(record.Issues[i].Code).AppendValue(record.Issues[i].Category)
                .Integer(record.Issues[i].Count).Integer(record.Issues[i].Sentence).Span(record.Issues[i].Span).AppendValue(record.Issues[i].Text).EndRow();
        foreach (var sentence in record.Sentences)
            Row("sentences").AppendValue(document.Id).Integer(sentence.Index).Integer(sentence.Paragraph)
                .Span(sentence.Span).AppendValue(sentence.Span.In(document.Text)).EndRow();
        var mentions = new MentionNumbers();
        for (var i = 0; i < record.Events.Length; i++)
            Event(document.Id, record.Events[i], i, mentions);
        for (var i = 0; i < record.Claims.Length; i++)
            Claim(document.Id, record.Claims[i], i, mentions);
        var standings = _localActors.Append(Appender("local_actors"), document.Id, mentions.Entities, Keys);
        for (var i = 0; i < mentions.Entities.Count; i++)
            Mention(document.Id, i, mentions.Entities[i], standings[i]);
    }

    public void Dispose()
    {
        foreach (var appender in _appenders.Values)
            appender.Dispose();
    }

    private static string Fields(Document document) => RecordJson.Text(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, json) in document.OtherFields)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json);
        }

        writer.WriteEndObject();
    });

    private void Event(string document, AttributedEvent attributed, int ordinal, MentionNumbers mentions)
    {
        var e = attributed.Event;
        var (date, place) = (e.Date, e.Place);
        Row("events").AppendValue(e.Id).AppendValue(document).Integer(ordinal).Integer(e.Trigger.Sentence)
            .AppendValue(e.Type).Texts(e.Modes).Texts(e.Contexts).Text(e.Cameo)
            .Integer(e.Quad).AppendValue((double?)e.Scale)
            .AppendValue(e.Trigger.Text).Span(e.Trigger.Span).Integer(e.Trigger.Token)
            .Day(date?.Start).Day(date?.End).Text(date is null ? null : Names.Of(date.Granularity)).Text(date?.Text)
            .Text(place?.Name).Text(place?.Country).AppendValue(place?.Latitude).AppendValue(place?.Longitude)
            .AppendValue(place?.GeoNamesId).Text(place?.Text).Integer(place?.Sentence).Integer(place?.Span.Start).Integer(place?.Span.End)
            .AppendValue(Names.Of(e.Status)).Text(e.Name).Texts(e.Causes).AppendValue((double?)e.Confidence)
            .AppendValue(e.Why.Pattern).AppendValue(RecordJson.Text(writer => RecordJsonWriter.Why(writer, e.Why))).Texts(attributed.Issues)
            .Text(place?.Admin1).Integer(place?.Precision).EndRow();
        for (var i = 0; i < e.Mentions.Length; i++)
            Row("retellings").AppendValue(document).AppendValue(e.Id).Integer(i).Integer(e.Mentions[i].Sentence)
                .Span(e.Mentions[i].Span).AppendValue(e.Mentions[i].Text).Integer(e.Mentions[i].Token).EndRow();
        Participants(document, e.Id, "actor", e.Actors, mentions);
        Participants(document, e.Id, "recipient", e.Recipients, mentions);
        Figures(document, e.Id, null, e.Magnitudes);
        Attributions(document, e.Id, null, attributed.Attribution, mentions);
    }

    private void Claim(string document, Claim claim, int ordinal, MentionNumbers mentions)
    {
        Row("claims").AppendValue(claim.Id).AppendValue(document).Integer(ordinal).Integer(claim.Content.Sentence)
            .Span(claim.Content.Span).AppendValue(claim.Content.Text).AppendValue((bool?)claim.Opinion).Texts(claim.Events).EndRow();
        Figures(document, null, claim.Id, claim.Figures);
        Attributions(document, null, claim.Id, claim.Attribution, mentions);
    }

    private void Mention(string document, int number, Entity entity, string? standing) =>
        Row("mentions").AppendValue(document).Integer(number).Integer(entity.Sentence).Span(entity.Span).AppendValue(entity.Text)
            .Integer(entity.Head).Text(entity.Id).Text(entity.Name).Text(entity.Country).Texts(entity.Sectors)
            .Text(entity.Role).Text(entity.ResolvedFrom).Text(standing).EndRow();

    private void Participants(string document, string id, string side, ImmutableArray<Entity> entities, MentionNumbers mentions)
    {
        for (var i = 0; i < entities.Length; i++)
            Row("participants").AppendValue(document).AppendValue(id).AppendValue(side).Integer(i).Integer(mentions.Of(entities[i])).EndRow();
    }

    private void Figures(string document, string? @event, string? claim, ImmutableArray<Figure> figures)
    {
        for (var i = 0; i < figures.Length; i++)
            Row("figures").AppendValue(document).Text(@event).Text(claim).Integer(i).AppendValue(figures[i].Kind)
                .AppendValue(Bound(figures[i].Low)).AppendValue(Bound(figures[i].High)).Text(figures[i].Unit)
                .Integer(figures[i].Sentence).Span(figures[i].Span).AppendValue(figures[i].Text).EndRow();
    }

    private void Attributions(
        string document, string? @event, string? claim, ImmutableArray<Attribution> chain, MentionNumbers mentions)
    {
        for (var i = 0; i < chain.Length; i++)
        {
            var (source, cue) = (chain[i].Source, chain[i].Cue);
            Row("attributions").AppendValue(document).Text(@event).Text(claim).Integer(i)
                .Integer(source is null ? null : mentions.Of(source))
                .Text(cue?.Text).Integer(cue?.Sentence).Integer(cue?.Span.Start).Integer(cue?.Span.End)
                .AppendValue(Names.Of(chain[i].Kind)).AppendValue(Names.Of(chain[i].Certainty)).AppendValue(chain[i].Attitude).EndRow();
        }
    }

    private static decimal? Bound(decimal? value) =>
        value is { } bound && Math.Abs(bound) < LargestBound ? Math.Round(bound, 4) : null;

    private IDuckDBAppenderRow Row(string table) => Appender(table).CreateRow();

    private DuckDBAppender Appender(string table)
    {
        if (!_appenders.TryGetValue(table, out var appender))
            _appenders.Add(table, appender = _connection.CreateAppender(table));
        return appender;
    }

    /// <summary>One number for each distinct mention of a document, in the order in which they first come.</summary>
    private sealed class MentionNumbers
    {
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

        public List<Entity> Entities { get; } = [];

        public int Of(Entity entity)
        {
            // Entities with the same words may differ in sectors, which hold as of the event's date.
            var key = RecordJson.Text(writer => RecordJson.WriteEntity(writer, entity));
            if (!_numbers.TryGetValue(key, out var number))
            {
                _numbers.Add(key, number = Entities.Count);
                Entities.Add(entity);
            }

            return number;
        }
    }
}

/// <summary>Appending the kinds of value that our rows are made of.</summary>
internal static class AppenderValues
{
    public static IDuckDBAppenderRow Text(this IDuckDBAppenderRow row, string? value) =>
        value is null ? row.AppendNullValue() : row.AppendValue(value);

    public static IDuckDBAppenderRow Integer(this IDuckDBAppenderRow row, int? value) => row.AppendValue(value);

    public static IDuckDBAppenderRow Texts(this IDuckDBAppenderRow row, ImmutableArray<string> values) =>
        row.AppendValue((IEnumerable<string>)values);

    public static IDuckDBAppenderRow Span(this IDuckDBAppenderRow row, TextSpan span) => row.Integer(span.Start).Integer(span.End);

    public static IDuckDBAppenderRow Day(this IDuckDBAppenderRow row, DateOnly? day) =>
        day is { } value ? row.AppendValue((DuckDBDateOnly?)new DuckDBDateOnly(value.Year, (byte)value.Month, (byte)value.Day)) : row.AppendNullValue();
}
