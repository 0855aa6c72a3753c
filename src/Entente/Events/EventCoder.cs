using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Events.Causes;
using Entente.Events.Coding;
using Entente.Language;

namespace Entente.Events;

/// <summary>Finds the political acts of a document: who did what to whom, when and where, and why it was read so.</summary>
public sealed class EventCoder
{
    private readonly EventLexicon _lexicon;

    /// <summary>A coder with the patterns given.</summary>
    public EventCoder(EventLexicon lexicon) => _lexicon = lexicon;

    /// <summary>A coder with the lexicon compiled into this assembly.</summary>
    public static EventCoder Load() => new(EventLexicon.Load());

    internal EventLexicon Lexicon => _lexicon;

    /// <summary>Codes a document whose circumstances and actors have been read.</summary>
    public CodedDocument Code(AnnotatedDocument document, DocumentCircumstances circumstances, DocumentActors actors) =>
        Code(document, new ToldCircumstances(circumstances), new RecognizedActors(actors));

    /// <param name="document">The document.</param>
    /// <param name="circumstances">Its circumstances.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="retreatIsAgreed">Whether a retreat to come is AGREE.</param>
    /// <param name="discarded">Sentences that the user's dictionaries discard: they tell no events, and are counted.</param>
    internal CodedDocument Code(
        AnnotatedDocument document, ICircumstanceSource circumstances, IActorSource actors, bool retreatIsAgreed = false, DiscardedSentences? discarded = null)
    {
        var uncoded = new SortedDictionary<string, int>(StringComparer.Ordinal);
        void Count(string reason) => uncoded[reason] = uncoded.GetValueOrDefault(reason) + 1;
        var events = new List<EventDraft>();
        foreach (var sentence in document.Sentences)
        {
            if (discarded?.At(sentence.Index) is { } phrase)
            {
                Count($"discarded: {phrase}");
                continue;
            }

            foreach (var draft in new SentenceCoder(_lexicon, document.Document, sentence, actors, circumstances, Count, retreatIsAgreed).Code())
            {
                Answers.ToEarlierWords(events, draft);
                if (EventMerger.Earlier(_lexicon.Classes, events, draft) is { } earlier)
                    EventMerger.Absorb(earlier, draft, "told again");
                else if (draft.Actors.IsEmpty && draft.Recipients.IsEmpty)
                    Count("no actor");
                else
                    events.Add(draft);
            }
        }

        events.Sort((one, other) => one.Trigger.Span.CompareTo(other.Trigger.Span));
        string IdOf(int i) => string.Create(CultureInfo.InvariantCulture, $"{document.Document.Id}#e{i + 1}");
        CauseLinker.Link(document, events, IdOf, CauseReader.Load());
        return new CodedDocument(
            [.. events.Select((draft, i) => draft.ToEvent(IdOf(i)))],
            uncoded.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }
}
