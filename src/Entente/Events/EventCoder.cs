using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Events.Causes;
using Entente.Documents;
using Entente.Events.Coding;
using Entente.Events.Decisions;
using Entente.Events.Scoring;
using Entente.Events.Contexts;
using Entente.Language;

namespace Entente.Events;

/// <summary>Finds the political acts of a document: who did what to whom, when and where, and why it was read so.</summary>
public sealed class EventCoder
{
    private readonly EventLexicon _lexicon;
    private readonly IActScorer? _scorer;
    private readonly DecisionWeights _weights;

    /// <summary>A coder with the patterns given and nothing else.</summary>
    public EventCoder(EventLexicon lexicon)
        : this(lexicon, null)
    {
    }

    /// <param name="lexicon">The patterns.</param>
    /// <param name="scorer">The network; null for a coder that goes by the patterns alone.</param>
    /// <param name="weights">How much patterns and network count; null for those compiled in.</param>
    internal EventCoder(EventLexicon lexicon, IActScorer? scorer, DecisionWeights? weights = null) =>
        (_lexicon, _scorer, _weights) = (lexicon, scorer, weights ?? DecisionWeights.Load());

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
            var word = sentence.Tokens[token];
            abstentions.Add(new Abstention(reason, word.Lemma.ToLowerInvariant(), word.Upos, sentence.Index, word.Span));
        }

        var events = new List<EventDraft>();
        var codings = new List<SentenceCoder>();
        foreach (var sentence in document.Sentences)
        {
            if (discarded?.At(sentence.Index) is { } phrase)
            {
                Count($"discarded: {phrase}");
                continue;
            }

            codings.Add(new SentenceCoder(
                _lexicon, document.Document, sentence, actors, circumstances, (reason, token) => Leave(sentence, reason, token), retreatIsAgreed, _weights));
        }

        Score(document, codings);
        foreach (var coding in codings)
        {
            var sentence = coding.Grammar.Sentence;
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

        // The network may code a verb that no pattern fits: it was not left after all.
        var coded = events.SelectMany(draft => draft.Mentions.Prepend(draft.Trigger)).Select(trigger => trigger.Span.Start).ToHashSet();
        abstentions.RemoveAll(left => left.Reason is Abstention.NoPattern or Abstention.NoPatternFits && coded.Contains(left.Span.Start));
        foreach (var left in abstentions)
            if (left.Reason != Abstention.UnknownName)
                Count(left.Reason);
        events.Sort((one, other) => one.Trigger.Span.CompareTo(other.Trigger.Span));
        ActFigures.Settle(circumstances.Figures, events);
        CodeRefinement.Settle(_lexicon.Classes, document, events);
        ContextReader.Settle(document, events);
        string IdOf(int i) => string.Create(CultureInfo.InvariantCulture, $"{document.Document.Id}#e{i + 1}");
        var scored = codings.ToDictionary(coding => coding.Grammar.Sentence.Index, coding => coding.Scores);
        CauseLinker.Link(
            document, events, IdOf, CauseReader.Load(), sentence => scored.GetValueOrDefault(sentence.Index) is { } scores ? CauseScores.Of(scores) : null);
        return new CodedDocument(
            [.. events.Select((draft, i) => draft.ToEvent(IdOf(i)))],
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

    /// <summary>Asks the network about the sentences that may tell an act.</summary>
    private void Score(AnnotatedDocument document, List<SentenceCoder> codings)
    {
        if (_scorer is null)
            return;
        var asked = codings.Where(coding => coding.MayTellAct()).ToList();
        var scores = _scorer.Score(document.Document.Text, [.. asked.Select(coding => coding.Grammar.Sentence)]);
        for (var i = 0; i < scores.Length; i++)
            asked[i].Scores = scores[i];
    }
}
