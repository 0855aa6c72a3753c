using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events;
using Entente.Record;

namespace Entente.Views;

/// <summary>What a mark says of its words.</summary>
public enum MarkKind
{
    /// <summary>Content that somebody puts forward.</summary>
    Claim,

    /// <summary>An actor or a recipient.</summary>
    Participant,

    /// <summary>The words that carry an act.</summary>
    Trigger,
}

/// <summary>Words that the record points to.</summary>
/// <param name="Span">Where they stand in the document's text.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Label">Handle of the event or claim; empty for a participant.</param>
public readonly record struct Mark(TextSpan Span, MarkKind Kind, string Label);

/// <summary>A stretch of text under the same marks.</summary>
/// <param name="Text">The words.</param>
/// <param name="Marks">Marks that cover it.</param>
/// <param name="Opening">Those that begin with it, the outermost first.</param>
/// <param name="Closing">Those that end with it, the innermost first.</param>
public sealed record MarkedPiece(string Text, ImmutableArray<Mark> Marks, ImmutableArray<Mark> Opening, ImmutableArray<Mark> Closing);

/// <summary>A text with the words its record points to.</summary>
/// <param name="Text">The document's text.</param>
/// <param name="Marks">In reading order, the longer first; none twice.</param>
public sealed record MarkedText(string Text, ImmutableArray<Mark> Marks)
{
    /// <summary>Marks of all events and claims of a record.</summary>
    public static MarkedText Of(DocumentRecord record) => Of(
        record.Document.Text,
        record.Events.SelectMany(e => Marked(e.Event)).Concat(record.Claims.Select(c => new Mark(c.Content.Span, MarkKind.Claim, Phrases.Handle(c.Id)))));

    /// <summary>Marks of one event.</summary>
    public static MarkedText Of(DocumentRecord record, Event e) => Of(record.Document.Text, Marked(e));

    /// <summary>The stretches of a part of the text, in order; together they are that part.</summary>
    public IEnumerable<MarkedPiece> Pieces(TextSpan part)
    {
        var inside = Marks.Where(m => m.Span.Overlaps(part)).ToList();
        var cuts = inside.SelectMany(m => new[] { m.Span.Start, m.Span.End }).Where(at => part.Start < at && at < part.End)
            .Append(part.Start).Append(part.End).Distinct().Order().ToList();
        for (var i = 0; i + 1 < cuts.Count; i++)
        {
            var piece = new TextSpan(cuts[i], cuts[i + 1]);
            ImmutableArray<Mark> over = [.. inside.Where(m => m.Span.Contains(piece))];
            yield return new MarkedPiece(
                piece.In(Text), over, [.. over.Where(m => m.Span.Start == piece.Start)], [.. over.Where(m => m.Span.End == piece.End).Reverse()]);
        }
    }

    private static MarkedText Of(string text, IEnumerable<Mark> marks) => new(
        text,
        [.. marks.Where(m => m.Span.Length > 0 && 0 <= m.Span.Start && m.Span.End <= text.Length).Distinct()
            .OrderBy(m => m.Span).ThenBy(m => m.Kind).ThenBy(m => m.Label, StringComparer.Ordinal)]);

    private static IEnumerable<Mark> Marked(Event e) => e.Mentions.Prepend(e.Trigger)
        .Select(trigger => new Mark(trigger.Span, MarkKind.Trigger, Phrases.Handle(e.Id)))
        .Concat(e.Actors.Concat(e.Recipients).Select(entity => new Mark(entity.Span, MarkKind.Participant, "")));
}
