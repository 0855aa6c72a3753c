using System.Collections.Immutable;
using Entente.Actors;
using Entente.Events.Grammar;

namespace Entente.Events.Coding;

/// <summary>Finds whom words are directed at when they only name what they answer or judge: a demand, an offer, a deed.</summary>
internal static class Answers
{
    /// <summary>"condemned the war that two states waged", "a demand which the president rejected": the doers of that act.</summary>
    public static void ToActsOfTheSentence(SentenceGrammar grammar, List<EventDraft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (draft.Topic < 0 || draft.Actors.IsEmpty)
                continue;
            foreach (var other in drafts)
            {
                if (ReferenceEquals(other, draft) || other.Actors.IsEmpty || !IsTopic(grammar, draft.Topic, other))
                    continue;
                if (Open(draft))
                    Direct(draft, other, $"who is behind “{grammar.At(draft.Topic).Form}”");
                // "an offer from the king was turned down by the rebels": it was made to those who answer it.
                if (draft.Type is "REJECT" or "AGREE" && other.Nominal && other.Recipients.IsEmpty && other.WantsRecipient && other.Type is "AGREE" or "REQUEST")
                    Direct(other, draft, $"who answers with “{draft.Trigger.Text}”");
                break;
            }
        }
    }

    /// <summary>A refusal that names nobody answers the last request, offer or agreement of somebody else, in this sentence or the one before.</summary>
    public static void ToEarlierWords(List<EventDraft> events, EventDraft draft)
    {
        if (draft.Type != "REJECT" || !Open(draft))
            return;
        for (var i = events.Count - 1; i >= 0; i--)
        {
            var known = events[i];
            if (draft.Trigger.Sentence - known.Trigger.Sentence > 1)
                return;
            if (known.Type is not ("REQUEST" or "AGREE" or "CONSULT") || known.Trigger.Span.Start > draft.Trigger.Span.Start)
                continue;
            if (Others(known.Actors, draft.Actors) is { IsEmpty: false })
            {
                Direct(draft, known, $"answers “{known.Trigger.Text}”");
                return;
            }
        }
    }

    private static bool Open(EventDraft draft) =>
        draft.Recipients.IsEmpty && !draft.Actors.IsEmpty && draft.WantsRecipient && draft.Type is "REJECT" or "ACCUSE" or "SUPPORT";

    private static bool IsTopic(SentenceGrammar grammar, int topic, EventDraft other) =>
        other.Trigger.Token == topic || other.Topic == topic || other.Match.Claimed.Contains(topic)
        || other.Mentions.Exists(mention => mention.Token == topic)
        // "a demand …, a demand which": the apposition repeats it.
        || (grammar.At(topic).BaseRelation == "appos" && grammar.At(topic).Head is >= 0 and var head
            && (other.Trigger.Token == head || other.Topic == head || grammar.Sentence.Dominates(other.Trigger.Token, topic)));

    private static void Direct(EventDraft draft, EventDraft other, string because)
    {
        draft.Recipients = Others(other.Actors, draft.Actors);
        foreach (var recipient in draft.Recipients)
            draft.Steps.Add(new TraceStep("recipient", recipient.Name ?? recipient.Text, because));
    }

    private static ImmutableArray<Entity> Others(ImmutableArray<Entity> found, ImmutableArray<Entity> own) =>
        found.RemoveAll(entity => own.Any(each => Likeness.Same(each, entity)));
}
