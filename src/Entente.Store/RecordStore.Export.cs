using Entente.Record;

namespace Entente.Store;

/// <summary>What is exported.</summary>
public enum ExportTable
{
    /// <summary>One row an event; its participants joined by ';'.</summary>
    Events,

    /// <summary>One row a claim.</summary>
    Claims,

    /// <summary>One row an actor.</summary>
    Actors,

    /// <summary>One row a document, without its words.</summary>
    Documents,

    /// <summary>One row an issue of a document.</summary>
    Issues,

    /// <summary>One row an act, of however many reports.</summary>
    Acts,

    /// <summary>One row a report of an act: the row of its event, with the act it is of.</summary>
    Reports,
}

/// <summary>File formats of tables.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values with a header, UTF-8.</summary>
    Csv,

    /// <summary>Apache Parquet.</summary>
    Parquet,
}

/// <summary>Writing tables and whole records to files.</summary>
public sealed partial class RecordStore
{
    /// <summary>Writes a table to a file and returns the number of its rows.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="format">In which format.</param>
    /// <param name="path">The file, which is made or replaced.</param>
    /// <param name="events">Which events, for <see cref="ExportTable.Events"/> and <see cref="ExportTable.Reports"/>.</param>
    /// <param name="claims">Which claims, for <see cref="ExportTable.Claims"/>.</param>
    /// <exception cref="StoreException">The file cannot be written.</exception>
    public long Export(ExportTable table, ExportFormat format, string path, EventFilter? events = null, ClaimFilter? claims = null)
    {
        var (select, conditions, limit) = table switch
        {
            ExportTable.Events => (EventRows, Conditions.Of(events ?? new()), events?.Limit),
            ExportTable.Claims => (ClaimRows, Conditions.Of(claims ?? new()), claims?.Limit),
            ExportTable.Actors => (ActorRows, new Conditions(), null),
            ExportTable.Issues => (IssueRows, new Conditions(), null),
            ExportTable.Acts => (ActRows, new Conditions(), null),
            ExportTable.Reports => (ReportRows, Conditions.Of(events ?? new()), events?.Limit),
            _ => (DocumentRows, new Conditions(), null),
        };
        // COPY takes no parameters: the rows are put together first.
        var name = $"export_{_selections++}";
        var kind = format == ExportFormat.Csv ? "FORMAT csv, HEADER" : "FORMAT parquet, COMPRESSION zstd";
        try
        {
            _connection.Run(
                $"CREATE TEMP TABLE {name} AS {select.Replace("{where}", conditions.Where, StringComparison.Ordinal)} {Conditions.Limit(limit)}",
                [.. conditions.Values]);
            _connection.Run($"COPY (SELECT * FROM {name} ORDER BY rowid) TO {Sql.Literal(path)} ({kind})");
            return Convert.ToInt64(_connection.Scalar($"SELECT count(*) FROM {name}"), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (DuckDB.NET.Data.DuckDBException problem)
        {
            throw new StoreException($"{path} cannot be written: {problem.Message}", problem);
        }
        finally
        {
            _connection.Run($"DROP TABLE IF EXISTS {name}");
        }
    }

    /// <summary>Writes whole records as JSON Lines, one document at a time, and returns their number.</summary>
    public long ExportJsonLines(Stream stream)
    {
        var ids = _connection.Rows("SELECT id FROM documents ORDER BY rowid").Select(row => row.GetString(0)).ToList();
        foreach (var id in ids)
            RecordJson.WriteLine(stream, Document(id, Naming.Merged) ?? throw new StoreException($"The document '{id}' is gone from the record."));
        return ids.Count;
    }

    private const string EventRows =
        """
        WITH people AS (
            SELECT p.document, p.event, p.side,
                string_agg(coalesce(m.name, m.text), ';' ORDER BY p.ordinal) AS names,
                string_agg(coalesce(m.actor, ''), ';' ORDER BY p.ordinal) AS ids,
                string_agg(coalesce(m.country, ''), ';' ORDER BY p.ordinal) AS countries,
                string_agg(array_to_string(m.sectors, '+'), ';' ORDER BY p.ordinal) AS sectors
            FROM participants p JOIN identified m ON m.document = p.document AND m.mention = p.mention GROUP BY p.document, p.event, p.side
        ),
        sizes AS (
            SELECT document, event, string_agg(concat(kind, ':', CASE WHEN low IS NOT NULL AND high = low THEN low_text
                ELSE concat(low_text, '..', high_text) END,
                CASE WHEN unit IS NULL THEN '' ELSE ' ' || unit END), ';' ORDER BY ordinal) AS figures
            FROM (SELECT *, regexp_replace(low::VARCHAR, '\.?0+$', '') AS low_text, regexp_replace(high::VARCHAR, '\.?0+$', '') AS high_text FROM figures)
            WHERE event IS NOT NULL GROUP BY document, event
        ),
        said AS (
            SELECT a.document, a.event, string_agg(coalesce(m.name, m.text, ''), ';' ORDER BY a.level) AS speakers,
                string_agg(a.certainty, ';' ORDER BY a.level) AS certainty
            FROM attributions a LEFT JOIN identified m ON m.document = a.document AND m.mention = a.source_mention
            WHERE a.event IS NOT NULL GROUP BY a.document, a.event
        )
        SELECT e.id, e.document, d.publisher, d.author, d.published, e.type, array_to_string(e.modes, ';') AS modes,
            array_to_string(e.contexts, ';') AS contexts, e.cameo, e.quad, e.scale,
            x.names AS actors, x.ids AS actor_ids, x.countries AS actor_countries, x.sectors AS actor_sectors,
            y.names AS recipients, y.ids AS recipient_ids, y.countries AS recipient_countries, y.sectors AS recipient_sectors,
            e.trigger_text AS trigger, e.date_start, e.date_end, e.date_granularity, e.place_name AS place, e.place_country,
            e.place_admin1, e.place_latitude, e.place_longitude, e.place_geonames, e.place_precision, z.figures, e.status, e.name, w.speakers, w.certainty,
            array_to_string(e.causes, ';') AS causes, e.confidence, e.pattern, array_to_string(e.issues, ';') AS issues, t.text AS sentence,
            left(e.cameo, 2) AS cameo_root, nullif(regexp_extract(e.why, '"field":"ontology","value":"([^"]*)"', 1), '') AS ontology
        FROM events e JOIN documents d ON d.id = e.document
        LEFT JOIN people x ON x.event = e.id AND x.document = e.document AND x.side = 'actor' LEFT JOIN people y ON y.event = e.id AND y.document = e.document AND
            y.side = 'recipient'
        LEFT JOIN sizes z ON z.event = e.id AND z.document = e.document
        LEFT JOIN said w ON w.event = e.id AND w.document = e.document
        LEFT JOIN sentences t ON t.document = e.document AND t.sentence = e.sentence
        {where} ORDER BY d.rowid, e.ordinal
        """;

    private const string ReportRows =
        "SELECT r.act, r.ordinal AS report, r.probability, x.*, r.why FROM (" + EventRows
        + ") x JOIN reports r ON r.event = x.id AND r.document = x.document ORDER BY r.act, r.ordinal";

    private const string ActRows =
        """
        WITH people AS (
            SELECT r.act, p.side, string_agg(DISTINCT coalesce(m.name, m.text), ';' ORDER BY coalesce(m.name, m.text)) AS names,
                string_agg(DISTINCT m.country, ';' ORDER BY m.country) AS countries
            FROM reports r JOIN participants p ON p.document = r.document AND p.event = r.event
            JOIN identified m ON m.document = p.document AND m.mention = p.mention GROUP BY r.act, p.side
        ),
        sizes AS (
            SELECT act, string_agg(concat(kind, ':', CASE WHEN high = low THEN low_text ELSE concat(low_text, '..', high_text) END,
                CASE WHEN unit IS NULL THEN '' ELSE ' ' || unit END), ';' ORDER BY reports DESC, kind, unit) AS figures
            FROM (SELECT *, regexp_replace(low::VARCHAR, '\.?0+$', '') AS low_text, regexp_replace(high::VARCHAR, '\.?0+$', '') AS high_text FROM act_figures)
            GROUP BY act
        )
        SELECT a.act, a.type, a.quad, x.names AS actors, x.countries AS actor_countries, y.names AS recipients, y.countries AS recipient_countries,
            a.trigger_text AS trigger, a.date_start, a.date_end, a.place_name AS place, a.place_country, a.status, z.figures,
            a.reports, a.documents, a.publishers, a.first_published, a.last_published
        FROM acts a LEFT JOIN people x ON x.act = a.act AND x.side = 'actor' LEFT JOIN people y ON y.act = a.act AND y.side = 'recipient'
        LEFT JOIN sizes z ON z.act = a.act
        ORDER BY a.reports DESC, a.first_published NULLS LAST, a.act
        """;

    private const string ClaimRows =
        """
        WITH said AS (
            SELECT a.document, a.claim, string_agg(coalesce(m.name, m.text, ''), ';' ORDER BY a.level) AS speakers,
                string_agg(coalesce(a.cue_text, ''), ';' ORDER BY a.level) AS cues, string_agg(a.kind, ';' ORDER BY a.level) AS kinds,
                string_agg(a.certainty, ';' ORDER BY a.level) AS certainty, string_agg(a.attitude, ';' ORDER BY a.level) AS attitudes
            FROM attributions a LEFT JOIN identified m ON m.document = a.document AND m.mention = a.source_mention
            WHERE a.claim IS NOT NULL GROUP BY a.document, a.claim
        )
        SELECT c.id, c.document, d.publisher, d.author, d.published, w.speakers, w.cues, w.kinds, w.certainty, w.attitudes,
            c.opinion, c.text AS content, array_to_string(c.events, ';') AS events
        FROM claims c JOIN documents d ON d.id = c.document LEFT JOIN said w ON w.claim = c.id AND w.document = c.document
        {where} ORDER BY d.rowid, c.ordinal
        """;

    private const string ActorRows =
        """
        SELECT id, name, country, array_to_string(sectors, ';') AS sectors, mentions, events, documents, wikidata
        FROM actors ORDER BY actors.events DESC, actors.mentions DESC, actors.actor
        """;

    private const string IssueRows =
        """
        SELECT i.document, d.publisher, d.published, i.code, i.category, i.count, i.text, t.text AS sentence
        FROM issues i JOIN documents d ON d.id = i.document LEFT JOIN sentences t ON t.document = i.document AND t.sentence = i.sentence
        ORDER BY d.rowid, i.ordinal
        """;

    private const string DocumentRows =
        """
        SELECT d.id, d.title, d.publisher, d.author, d.published, d.url, d.language,
            (SELECT count(*) FROM sentences s WHERE s.document = d.id) AS sentences,
            (SELECT count(*) FROM events e WHERE e.document = d.id) AS events,
            (SELECT count(*) FROM claims c WHERE c.document = d.id) AS claims
        FROM documents d ORDER BY d.rowid
        """;
}
