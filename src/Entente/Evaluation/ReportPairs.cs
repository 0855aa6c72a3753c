using System.Collections.Immutable;
using Entente.Documents;
using Entente.Record;
using Entente.Reports;

namespace Entente.Evaluation;

/// <summary>Words of a document that tell an act.</summary>
/// <param name="Document">Its id.</param>
/// <param name="Words">The words, which stand in it once.</param>
public readonly record struct ActMention(string Document, string Words);

/// <summary>Two mentions in two documents, and whether they are of one act.</summary>
/// <param name="Topic">The topic of both: no two topics share an act.</param>
/// <param name="One">One mention.</param>
/// <param name="Other">The other.</param>
/// <param name="Same">Whether an annotator holds them for one act.</param>
public sealed record ReportPair(string Topic, ActMention One, ActMention Other, bool Same);

/// <summary>Annotated pairs of reports with their documents: documents.jsonl, pairs.tsv and, where acts are given by hand, acts.tsv of a folder.</summary>
/// <param name="Documents">The documents.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record ReportPairs(ImmutableArray<Document> Documents, ImmutableArray<ReportPair> Pairs)
{
    /// <summary>The acts given by hand, where acts.tsv is there; by mention.</summary>
    internal ImmutableArray<(ActMention Mention, Report Report)> ByHand { get; init; } = [];

    /// <summary>Reads a folder. Throws <see cref="FormatException"/> that says where and what is wrong.</summary>
    public static ReportPairs Read(string folder)
    {
        var (texts, table) = (Path.Combine(folder, "documents.jsonl"), Path.Combine(folder, "pairs.tsv"));
        foreach (var needed in new[] { texts, table })
            if (!File.Exists(needed))
                throw new FormatException($"{needed} is missing.");
        var documents = DocumentSource.Read([texts], new DocumentOptions()).Select(outcome => outcome is DocumentRead read
            ? read.Document
            : throw new FormatException($"{texts}: a document cannot be read: {outcome}")).ToImmutableArray();
        using var file = File.OpenText(table);
        var rows = TabTable.Read(file);
        var known = documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var (topic, one, oneWords, other, otherWords, same) = (
            rows.Column("topic"), rows.Column("one"), rows.Column("one_words"), rows.Column("other"), rows.Column("other_words"), rows.Column("same"));
        return new ReportPairs(documents,
        [
            .. rows.Rows.Select(row => new ReportPair(
                row[topic], Mention(known, row[one], row[oneWords], table), Mention(known, row[other], row[otherWords], table),
                row[same] switch { "yes" => true, "no" => false, var word => throw new FormatException($"{table}: '{word}' is neither yes nor no.") })),
        ])
        {
            ByHand = Path.Combine(folder, "acts.tsv") is var acts && File.Exists(acts) ? HandActs.Read(acts, known) : [],
        };
    }

    /// <summary>The events of a record that tell the act of a mention: their trigger, or a further mention of theirs, is among its words.</summary>
    public static IEnumerable<AttributedEvent> Found(DocumentRecord record, ActMention mention)
    {
        var start = record.Document.Text.IndexOf(mention.Words, StringComparison.Ordinal);
        var span = new TextSpan(start, start + mention.Words.Length);
        return record.Events.Where(told => told.Event.Mentions.Prepend(told.Event.Trigger).Any(trigger => trigger.Span.Overlaps(span)));
    }

    /// <summary>All reports of records.</summary>
    public static IEnumerable<Report> Reports(IEnumerable<DocumentRecord> records) => records.SelectMany(Report.Of);

    private static ActMention Mention(Dictionary<string, Document> documents, string id, string words, string table)
    {
        if (!documents.TryGetValue(id, out var document))
            throw new FormatException($"{table}: there is no document '{id}'.");
        return document.Text.Contains(words, StringComparison.Ordinal)
            ? new ActMention(id, words)
            : throw new FormatException($"{table}: document '{id}' does not have the words '{words}'.");
    }
}
