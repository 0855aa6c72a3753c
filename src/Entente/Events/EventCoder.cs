using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Documents;
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
        var abstentions = new List<Abstention>();
        void Leave(Sentence sentence, string reason, int token)
        {
            Count(reason);
            var word = sentence.Tokens[token];
            abstentions.Add(new Abstention(reason, word.Lemma.ToLowerInvariant(), word.Upos, sentence.Index, word.Span));
        }

        var events = new List<EventDraft>();
        foreach (var sentence in document.Sentences)
        {
            if (discarded?.At(sentence.Index) is { } phrase)
            {
                Count($"discarded: {phrase}");
                continue;
            }

            var coding = new SentenceCoder(
                _lexicon, document.Document, sentence, actors, circumstances, (reason, token) => Leave(sentence, reason, token), retreatIsAgreed);
            foreach (var draft in coding.Code())
            {
                Answers.ToEarlierWords(events, draft);
                if (EventMerger.Earlier(_lexicon.Classes, events, draft) is { } earlier)
                    EventMerger.Absorb(earlier, draft, "told again");
                else if (draft.Actors.IsEmpty && draft.Recipients.IsEmpty)
                    Leave(sentence, Abstention.NoActor, draft.Trigger.Token);
                else
                    events.Add(draft);
            }

            abstentions.AddRange(UnknownNames.Of(sentence, coding.Grammar, actors).Select(name => Name(document, sentence, name)));
        }

        events.Sort((one, other) => one.Trigger.Span.CompareTo(other.Trigger.Span));
        return new CodedDocument(
            [.. events.Select((draft, i) => draft.ToEvent(string.Create(CultureInfo.InvariantCulture, $"{document.Document.Id}#e{i + 1}")))],
            uncoded.ToImmutableSortedDictionary(StringComparer.Ordinal))
        {
            Abstentions = [.. abstentions.OrderBy(a => a.Span).ThenBy(a => a.Reason, StringComparer.Ordinal)],
        };
    }

    private static Abstention Name(AnnotatedDocument document, Sentence sentence, NameMention name)
    {
        var span = new TextSpan(sentence.Tokens[name.Start].Span.Start, sentence.Tokens[name.End - 1].Span.End);
        return new Abstention(Abstention.UnknownName, document.TextOf(span), Upos.PropN, sentence.Index, span);
    }
}
