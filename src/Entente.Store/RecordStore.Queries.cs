using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;

namespace Entente.Store;

/// <summary>Reading records back.</summary>
public sealed partial class RecordStore
{
    private int _selections;

    /// <summary>All documents in the order in which they came in, without their words.</summary>
    public IEnumerable<DocumentSummary> Documents()
    {
        foreach (var row in _connection.Rows(
            """
            SELECT d.id, d.title, d.publisher, d.author, d.published, d.url,
                (SELECT count(*) FROM sentences s WHERE s.document = d.id), (SELECT count(*) FROM events e WHERE e.document = d.id),
                (SELECT count(*) FROM claims c WHERE c.document = d.id), v.library, v.model, v.lexicon, v.registry
            FROM documents d JOIN versions v ON v.version = d.version ORDER BY d.rowid
            """))
            yield return new DocumentSummary(
                row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.DayOrNull(4), row.TextOrNull(5),
                row.Integer(6), row.Integer(7), row.Integer(8),
                new Versions(row.GetString(9), row.GetString(10), row.GetString(11), row.GetString(12)));
    }

    /// <summary>Ids of the documents whose id begins as given; one that is the id itself comes alone.</summary>
    public ImmutableArray<string> Find(string idOrPrefix) =>
        Contains(idOrPrefix)
            ? [idOrPrefix]
            : [.. _connection.Rows("SELECT id FROM documents WHERE starts_with(id, ?) ORDER BY id", idOrPrefix).Select(row => row.GetString(0))];

    /// <summary>A document's whole record, given its id or a beginning that no other id has; null when there is none or several.</summary>
    /// <param name="idOrPrefix">The id, or a beginning of it.</param>
    /// <param name="naming">Whether its actors are as read, so that what was written comes out, or as merged over documents.</param>
    public DocumentRecord? Document(string idOrPrefix, Naming naming = Naming.AsRead)
    {
        if (Find(idOrPrefix) is not [var id])
            return null;
        var document = DocumentsWhere("id = ?", id).Single();
        var sentences = _connection.Rows(
            "SELECT sentence, paragraph, start_offset, end_offset FROM sentences WHERE document = ? ORDER BY sentence", id)
            .Select(row => new Sentence(row.Integer(0), row.Integer(1), RowParts.Span(row, 2), [], [])).ToImmutableArray();
        var uncoded = _connection.Rows("SELECT reason, count FROM uncoded WHERE document = ?", id)
            .ToImmutableSortedDictionary(row => row.GetString(0), row => row.Integer(1), StringComparer.Ordinal);
        var events = Select("SELECT e.document, e.id FROM events e WHERE e.document = ? ORDER BY e.ordinal", [id], LoadEvents, naming);
        var claims = Select("SELECT c.document, c.id FROM claims c WHERE c.document = ? ORDER BY c.ordinal", [id], LoadClaims, naming);
        return new DocumentRecord(
            document, sentences, [.. events.Select(stored => stored.Event)], [.. claims.Select(stored => stored.Claim)], uncoded)
        {
            Issues = [.. _connection.Rows(
                "SELECT code, category, count, text, sentence, start_offset, end_offset FROM issues WHERE document = ? ORDER BY ordinal", id)
                .Select(row => new Issue(row.GetString(0), row.GetString(1), row.Integer(2), row.GetString(3), row.Integer(4), RowParts.Span(row, 5)))],
        };
    }

    /// <summary>The events that a filter picks, in order of documents and of reading, with their actors as merged over documents.</summary>
    public IEnumerable<StoredEvent> Events(EventFilter filter)
    {
        var conditions = Conditions.Of(filter);
        return Select(
            $"""
            SELECT e.document, e.id FROM events e JOIN documents d ON d.id = e.document {conditions.Where}
            ORDER BY d.rowid, e.ordinal {Conditions.Limit(filter.Limit)}
            """,
            conditions.Values, LoadEvents);
    }

    /// <summary>The claims that a filter picks, in order of documents and of reading, with their speakers as merged over documents.</summary>
    public IEnumerable<StoredClaim> Claims(ClaimFilter filter)
    {
        var conditions = Conditions.Of(filter);
        return Select(
            $"""
            SELECT c.document, c.id FROM claims c JOIN documents d ON d.id = c.document {conditions.Where}
            ORDER BY d.rowid, c.ordinal {Conditions.Limit(filter.Limit)}
            """,
            conditions.Values, LoadClaims);
    }

    /// <summary>The actors that a filter picks, those in most events first.</summary>
    public IEnumerable<ActorSummary> Actors(ActorFilter filter)
    {
        var conditions = Conditions.Of(filter);
        foreach (var row in _connection.Rows(
            $"""
            SELECT id, name, country, sectors, mentions, events, documents, wikidata FROM actors {conditions.Where}
            ORDER BY events DESC, mentions DESC, actor {Conditions.Limit(filter.Limit)}
            """,
            [.. conditions.Values]))
            yield return new ActorSummary(
                row.TextOrNull(0), row.TextOrNull(1), row.TextOrNull(2), row.Texts(3), row.Integer(4), row.Integer(5), row.Integer(6), row.TextOrNull(7));
    }

    /// <summary>What was seen and left uncoded over all documents, or one, by reason.</summary>
    public ImmutableSortedDictionary<string, long> Uncoded(string? document = null) =>
        _connection.Rows("SELECT reason, sum(count)::BIGINT FROM uncoded WHERE ? IS NULL OR document = ? GROUP BY reason", document, document)
            .ToImmutableSortedDictionary(row => row.GetString(0), row => row.GetInt64(1), StringComparer.Ordinal);

    private IEnumerable<T> Select<T>(
        string select, IReadOnlyCollection<object?> values, Func<Selection, (string, int, int), List<T>> load, Naming naming = Naming.Merged)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"selection_{_selections++}");
        using var selection = new Selection(_connection, name, select, values, naming);
        foreach (var portion in selection.Portions())
            foreach (var item in load(selection, portion))
                yield return item;
    }

    private List<StoredEvent> LoadEvents(Selection selection, (string Condition, int First, int Count) portion)
    {
        var (actors, recipients) = RowParts.Participants(_connection, selection, portion);
        var mentions = RowParts.Retellings(_connection, selection, portion);
        var figures = RowParts.Figures(_connection, selection, "event", portion);
        var attributions = RowParts.Attributions(_connection, selection, "event", portion);
        var events = new List<StoredEvent>(portion.Count);
        foreach (var row in _connection.Rows(
            $"""
            SELECT e.document, d.publisher, d.author, d.published, t.text,
                e.id, e.type, e.modes, e.contexts, e.cameo, e.trigger_text, e.sentence, e.trigger_start, e.trigger_end, e.trigger_token,
                e.date_granularity, e.date_start, e.date_end, e.date_text,
                e.place_name, e.place_country, e.place_latitude, e.place_longitude, e.place_geonames, e.place_text, e.place_sentence,
                e.place_start, e.place_end, e.status, e.name, e.causes, e.confidence, e.why, e.issues, e.place_admin1, e.place_precision, e.quad, e.scale
            FROM {selection.Table} s JOIN events e ON e.id = s.id AND e.document = s.document JOIN documents d ON d.id = e.document
            LEFT JOIN sentences t ON t.document = e.document AND t.sentence = e.sentence
            WHERE {portion.Condition} ORDER BY s.n
            """))
        {
            var i = events.Count;
            using var json = JsonDocument.Parse(row.GetString(32));
            var why = RecordJsonReader.Why(json.RootElement);
            var ontology = why.Ontology;
            var read = new Event
            {
                Id = row.GetString(5),
                Type = row.GetString(6),
                Ontology = ontology,
                Quad = ontology is null ? 0 : row.Integer(36),
                Scale = ontology is null ? 0 : row.GetDouble(37),
                Modes = row.Texts(7),
                Contexts = row.Texts(8),
                Cameo = row.TextOrNull(9),
                Actors = [.. actors[i]],
                Recipients = [.. recipients[i]],
                Trigger = new Trigger(row.GetString(10), row.Integer(11), RowParts.Span(row, 12), row.Integer(14)),
                Mentions = [.. mentions[i]],
                Date = row.IsDBNull(15)
                    ? null
                    : new DateInterval(row.DayOrNull(16), row.DayOrNull(17), RowParts.Known<Granularity>(row.GetString(15)), row.GetString(18)),
                Place = row.IsDBNull(19)
                    ? null
                    : new Place(
                        row.GetString(19), row.TextOrNull(20), row.NumberOrNull(21), row.NumberOrNull(22), row.IsDBNull(23) ? null : row.GetInt64(23),
                        row.GetString(24), row.Integer(25), RowParts.Span(row, 26))
                    {
                        Admin1 = row.TextOrNull(34), Precision = row.IsDBNull(35) ? null : row.Integer(35),
                    },
                Magnitudes = [.. figures[i]],
                Status = RowParts.Known<EventStatus>(row.GetString(28)),
                Name = row.TextOrNull(29),
                Causes = row.Texts(30),
                Confidence = row.GetDouble(31),
                Why = why,
            };
            events.Add(new StoredEvent(
                row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.DayOrNull(3), row.TextOrNull(4) ?? "",
                new AttributedEvent(read, [.. attributions[i]]) { Issues = row.Texts(33) }));
        }

        return events;
    }

    private List<StoredClaim> LoadClaims(Selection selection, (string Condition, int First, int Count) portion)
    {
        var figures = RowParts.Figures(_connection, selection, "claim", portion);
        var attributions = RowParts.Attributions(_connection, selection, "claim", portion);
        var claims = new List<StoredClaim>(portion.Count);
        foreach (var row in _connection.Rows(
            $"""
            SELECT c.document, d.publisher, d.author, d.published, c.id, c.text, c.sentence, c.start_offset, c.end_offset, c.opinion, c.events
            FROM {selection.Table} s JOIN claims c ON c.id = s.id AND c.document = s.document JOIN documents d ON d.id = c.document
            WHERE {portion.Condition} ORDER BY s.n
            """))
        {
            var i = claims.Count;
            claims.Add(new StoredClaim(
                row.GetString(0), row.TextOrNull(1), row.TextOrNull(2), row.DayOrNull(3),
                new Claim(
                    row.GetString(4), new Quotation(row.GetString(5), row.Integer(6), RowParts.Span(row, 7)), [.. attributions[i]],
                    row.GetBoolean(9), [.. figures[i]], row.Texts(10))));
        }

        return claims;
    }

    private IEnumerable<Document> DocumentsWhere(string condition, params object?[] values) => _connection.Rows(
        $"SELECT id, text, title, publisher, author, published, url, language, fields FROM documents WHERE {condition}", values).Select(row => new Document
        {
            Id = row.GetString(0),
            Text = row.GetString(1),
            Title = row.TextOrNull(2),
            Publisher = row.TextOrNull(3),
            Author = row.TextOrNull(4),
            Published = row.DayOrNull(5),
            Url = row.TextOrNull(6),
            Language = row.TextOrNull(7),
            OtherFields = Fields(row.GetString(8)),
        });

    private static ImmutableSortedDictionary<string, string> Fields(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.EnumerateObject()
            .ToImmutableSortedDictionary(field => field.Name, field => field.Value.GetRawText(), StringComparer.Ordinal);
    }
}
