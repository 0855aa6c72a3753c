using Entente.Documents;
using Entente.Events;
using Entente.Record;

namespace Entente.Reports;

/// <summary>An act as one document tells it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentence">Where the sentence of the act's trigger stands in it.</param>
/// <param name="Told">The act, with those who say so.</param>
public sealed record Report(Document Document, TextSpan Sentence, AttributedEvent Told)
{
    /// <summary>Id of the event: unique over documents.</summary>
    public string Id => Told.Event.Id;

    /// <summary>The act.</summary>
    public Event Event => Told.Event;

    /// <summary>The reports of a record.</summary>
    public static IEnumerable<Report> Of(DocumentRecord record) => record.Events.Select(told => new Report(
        record.Document,
        record.Sentences.FirstOrDefault(s => s.Index == told.Event.Trigger.Sentence)?.Span ?? told.Event.Trigger.Span, told));

    /// <summary>Earlier publications first, then by document and by place in it; whatever the order in which they came.</summary>
    public static int Compare(Report one, Report other)
    {
        var order = (one.Document.Published ?? DateOnly.MaxValue).CompareTo(other.Document.Published ?? DateOnly.MaxValue);
        if (order == 0)
            order = string.CompareOrdinal(one.Document.Id, other.Document.Id);
        if (order == 0)
            order = one.Event.Trigger.Span.Start.CompareTo(other.Event.Trigger.Span.Start);
        return order != 0 ? order : string.CompareOrdinal(one.Id, other.Id);
    }
}
