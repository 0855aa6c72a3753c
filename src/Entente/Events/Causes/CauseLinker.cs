using System.Collections.Immutable;
using Entente.Events.Coding;
using Entente.Language;

namespace Entente.Events.Causes;

/// <summary>
/// Tells of a document's events which of them the text says brought another about: events whose words lie in a cause account for the
/// event that heads its effect; a sentence that begins "As a result" points to the main event of the sentence before. What an act was done
/// for, what it depends on, what it only came after and what it was done in spite of are no causes of it.
/// </summary>
internal static class CauseLinker
{
    private const double Likely = 0.5;

    /// <summary>An event's words in one sentence.</summary>
    private readonly record struct Telling(int Event, Trigger Trigger);

    /// <param name="document">The document.</param>
    /// <param name="events">Its events, in the order of their ids.</param>
    /// <param name="idOf">The id of an event by its index.</param>
    /// <param name="reader">Reads causes.</param>
    /// <param name="scores">A network's scores of a sentence; null to link by the rules alone.</param>
    public static void Link(
        AnnotatedDocument document, IReadOnlyList<EventDraft> events, Func<int, string> idOf, ICauseReader reader, Func<Sentence, CauseScores?>? scores = null)
    {
        if (events.Count < 2)
            return;
        var told = events.SelectMany((e, i) => e.Mentions.Prepend(e.Trigger).Select(trigger => new Telling(i, trigger))).ToLookup(t => t.Trigger.Sentence);
        var causes = events.Select(_ => new SortedDictionary<int, string>()).ToArray();
        foreach (var sentence in document.Sentences)
        {
            var here = told[sentence.Index].ToList();
            if (here.Count == 0)
                continue;
            if (here.Count > 1)
                Within(sentence, here, reader.Read(sentence, scores?.Invoke(sentence)), events, causes);
            if (sentence.Index > 0 && Before(document, sentence, told) is { } before && CauseReader.Opening(sentence) is { } opening)
                Add(causes, events, before, Highest(sentence, here).Event, $"the sentence begins so: {opening}");
        }

        for (var i = 0; i < events.Count; i++)
        {
            events[i].Causes = [.. causes[i].Keys.Select(idOf)];
            foreach (var (cause, because) in causes[i])
                events[i].Steps.Add(new TraceStep("cause", $"{idOf(cause)} “{events[cause].Trigger.Text}”", because));
        }
    }

    private static void Within(Sentence sentence, List<Telling> here, CauseReading reading, IReadOnlyList<EventDraft> events, SortedDictionary<int, string>[] causes)
    {
        foreach (var relation in reading.Relations)
        {
            if (relation.Kind != CauseKind.Ground || relation.Probability < Likely)
                continue;
            var effects = here.Where(t => relation.Effect.Overlaps(t.Trigger.Span) && !relation.Cause.Contains(t.Trigger.Span)).ToList();
            if (effects.Count == 0)
                continue;
            var effect = Highest(sentence, effects).Event;
            foreach (var cause in here.Where(t => relation.Cause.Overlaps(t.Trigger.Span)))
                Add(causes, events, cause.Event, effect, relation.Because);
        }
    }

    private static void Add(SortedDictionary<int, string>[] causes, IReadOnlyList<EventDraft> events, int cause, int effect, string because)
    {
        // What is only thought of or still to come has brought nothing about; nothing brings about itself, or what brought it about.
        if (cause == effect || events[cause].Status is EventStatus.Hypothetical or EventStatus.Future || causes[cause].ContainsKey(effect))
            return;
        causes[effect].TryAdd(cause, because);
    }

    /// <summary>The main event of the sentence before, in the same paragraph; null where it tells none.</summary>
    private static int? Before(AnnotatedDocument document, Sentence sentence, ILookup<int, Telling> told)
    {
        var before = document.Sentences[sentence.Index - 1];
        var events = told[before.Index].ToList();
        return before.Paragraph != sentence.Paragraph || events.Count == 0 ? null : Highest(before, events).Event;
    }

    /// <summary>The event whose word stands highest in the sentence's tree; the first of several.</summary>
    private static Telling Highest(Sentence sentence, List<Telling> told) => told.OrderBy(t => Depth(sentence, t.Trigger.Token)).ThenBy(t => t.Trigger.Span).First();

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (var at = token; at >= 0; at = sentence.Tokens[at].Head)
            depth++;
        return depth;
    }
}
