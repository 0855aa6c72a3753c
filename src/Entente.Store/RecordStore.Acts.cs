using System.Collections.Immutable;
using System.Globalization;
using Entente.Documents;
using Entente.Reports;

namespace Entente.Store;

/// <summary>What linking came to.</summary>
/// <param name="Reports">Events of all documents.</param>
/// <param name="Acts">Acts that they are reports of.</param>
/// <param name="Shared">Acts with more than one report.</param>
public sealed record LinkOutcome(int Reports, int Acts, int Shared);

/// <summary>Which acts to give. Conditions add up.</summary>
public sealed record ActFilter
{
    /// <summary>One of its reports is an event that this picks.</summary>
    public EventFilter Events { get; init; } = new();

    /// <summary>It has so many reports at least.</summary>
    public int LeastReports { get; init; } = 1;

    /// <summary>Id of an event that reports it, its own id among them, or of a document.</summary>
    public string? Report { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>Acts over documents, and their reports.</summary>
public sealed partial class RecordStore
{
    /// <summary>Finds anew which events are reports of one act. The same events give the same acts, whatever was linked before.</summary>
    public LinkOutcome Link()
    {
        if (_access != StoreAccess.Write)
            throw new InvalidOperationException("The store was opened for reading.");
        var documents = DocumentsWhere("TRUE").ToDictionary(document => document.Id, StringComparer.Ordinal);
        var acts = ReportLinker.Link(Events(new EventFilter()).Select(stored => ReportOf(stored, documents[stored.Document])));
        using var transaction = _connection.BeginTransaction();
        _connection.Run("DELETE FROM reports");
        using (var rows = _connection.CreateAppender("reports"))
            foreach (var act in acts)
                for (var i = 0; i < act.Reports.Length; i++)
                    rows.CreateRow().AppendValue(act.Id).AppendValue(act.Reports[i].Report.Id).AppendValue(act.Reports[i].Report.Document.Id).Integer(i)
                        .AppendValue((double?)act.Reports[i].Probability).AppendValue(LinkReasonJson.Text(act.Reports[i].Why)).EndRow();
        transaction.Commit();
        return new LinkOutcome(acts.Sum(act => act.Reports.Length), acts.Length, acts.Count(act => act.Reports.Length > 1));
    }

    /// <summary>How many events came in, or were read anew, since acts were linked.</summary>
    public int Unlinked() => Convert.ToInt32(
        _connection.Scalar("SELECT count(*) FROM events e ANTI JOIN reports r ON r.document = e.document AND r.event = e.id"), CultureInfo.InvariantCulture);

    /// <summary>The acts that a filter picks, those of most reports first.</summary>
    public IEnumerable<ReportedAct> Acts(ActFilter filter)
    {
        var conditions = Conditions.Of(filter.Events with { Limit = null });
        var beginning = filter.Report is null ? "" : $"WHERE r.act IN (SELECT act FROM reports WHERE event = {Sql.Literal(filter.Report)} OR document = {Sql.Literal(filter.Report)})";
        var select = string.Create(CultureInfo.InvariantCulture,
            $"""
            WITH picked AS (
                SELECT DISTINCT r.act FROM reports r JOIN events e ON e.id = r.event AND e.document = r.document JOIN documents d ON d.id = e.document {conditions.Where}
            ),
            counted AS (
                SELECT r.act, count(*) AS number, min(d.published) AS first FROM reports r JOIN picked p ON p.act = r.act JOIN documents d ON d.id = r.document
                {beginning} GROUP BY r.act HAVING count(*) >= {filter.LeastReports} ORDER BY number DESC, first NULLS LAST, r.act {Conditions.Limit(filter.Limit)}
            )
            SELECT r.document, r.event AS id, r.act, r.probability, r.why FROM reports r JOIN counted c ON c.act = r.act
            ORDER BY c.number DESC, c.first NULLS LAST, c.act, r.ordinal
            """);
        var links = _connection.Rows(select, [.. conditions.Values]).Select(row => (Act: row.GetString(2), Probability: row.GetDouble(3), Why: row.GetString(4))).ToList();
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        var (act, reports) = ("", ImmutableArray.CreateBuilder<LinkedReport>());
        foreach (var (stored, link) in Select(select, conditions.Values, LoadEvents).Zip(links))
        {
            if (link.Act != act && reports.Count > 0)
            {
                yield return new ReportedAct(act, reports.ToImmutable());
                reports.Clear();
            }

            act = link.Act;
            if (!documents.TryGetValue(stored.Document, out var document))
                documents.Add(stored.Document, document = DocumentsWhere("id = ?", stored.Document).Single());
            reports.Add(new LinkedReport(ReportOf(stored, document), link.Probability, LinkReasonJson.Read(link.Why)));
        }

        if (reports.Count > 0)
            yield return new ReportedAct(act, reports.ToImmutable());
    }

    private static Report ReportOf(StoredEvent stored, Document document)
    {
        var trigger = stored.Event.Event.Trigger.Span;
        var from = Math.Clamp(trigger.End - stored.SentenceText.Length, 0, document.Text.Length);
        var start = stored.SentenceText.Length == 0 ? -1 : document.Text.IndexOf(stored.SentenceText, from, StringComparison.Ordinal);
        return new Report(document, start < 0 ? trigger : new TextSpan(start, start + stored.SentenceText.Length), stored.Event);
    }
}
