using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events;
using Entente.Events.Decisions;
using Entente.Record;

namespace Entente.Views;

/// <summary>How an event came about: its words, its row, and every step of the decision.</summary>
/// <param name="Heading">The document.</param>
/// <param name="Row">The event.</param>
/// <param name="Text">The document's text with this event's words marked.</param>
/// <param name="Sentences">Spans of the sentences that tell it, in reading order.</param>
/// <param name="Pattern">Id of the lexicon entry that matched.</param>
/// <param name="Steps">What was decided, and by what.</param>
/// <param name="Rejected">What was turned down, and by what.</param>
public sealed record Explanation(
    DocumentHeading Heading, EventRow Row, MarkedText Text, ImmutableArray<TextSpan> Sentences, string Pattern,
    ImmutableArray<TraceStep> Steps, ImmutableArray<TraceStep> Rejected)
{
    /// <summary>The types weighed, the chosen one first, then the runner-up; none where a pattern decided alone.</summary>
    public ImmutableArray<TypeCandidate> Types { get; init; } = [];

    /// <summary>The phrases weighed as participants.</summary>
    public ImmutableArray<RoleCandidate> Participants { get; init; } = [];


    /// <summary>Explains an event of a record.</summary>
    public static Explanation Of(DocumentRecord record, AttributedEvent attributed)
    {
        var e = attributed.Event;
        var sentences = e.Mentions.Prepend(e.Trigger)
            .Select(trigger => record.Sentences.FirstOrDefault(s => s.Span.Contains(trigger.Span))?.Span ?? trigger.Span);
        return new Explanation(
            DocumentHeading.Of(record.Document), EventRow.Of(attributed) with { Place = Phrases.Where(e.Place) }, MarkedText.Of(record, e), [.. sentences.Distinct().Order()], e.Why.Pattern,
            [.. e.Why.Steps.Where(s => s.Field != "rejected")], [.. e.Why.Steps.Where(s => s.Field == "rejected")])
        {
            Types = e.Why.Types,
            Participants = e.Why.Participants,
        };
    }
}
