using System.Collections.Immutable;
using Entente.Actors;
using Entente.Events.Grammar;
using Entente.Events.Lexicon;

namespace Entente.Events.Coding;

/// <summary>Makes one event of several mentions of one act, within a sentence and across sentences.</summary>
internal static class EventMerger
{
    /// <summary>How many sentences back a bare "the attack" may point.</summary>
    private const int Reach = 5;

    /// <summary>"killing 28 in an attack", "raided the town, burning houses": merges what one sentence tells of one act.</summary>
    public static void WithinSentence(SentenceGrammar grammar, List<EventDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var j = drafts.Count - 1; j >= 0; j--)
            {
                if (i == j || i >= drafts.Count || !OneAct(grammar, drafts[i], drafts[j]))
                    continue;
                Absorb(drafts[i], drafts[j], "told as part of it");
                drafts.RemoveAt(j);
                if (j < i)
                    i--;
            }
        }
    }

    /// <summary>The earlier event that a draft mentions again, or null.</summary>
    public static EventDraft? Earlier(WordClasses grammarWords, List<EventDraft> events, EventDraft draft)
    {
        for (var i = events.Count - 1; i >= 0; i--)
        {
            var known = events[i];
            if (known.Type != draft.Type || !Likeness.Compatible(known.Date, draft.Date) || known.Status == EventStatus.Negated != (draft.Status == EventStatus.Negated))
                continue;
            // To seize somebody is another act than to attack him, however both are told.
            if (draft.Type == "ASSAULT" && known.Modes.Contains("abduct") != draft.Modes.Contains("abduct"))
                continue;
            var distance = draft.Trigger.Sentence - known.Trigger.Sentence;
            // "Ten soldiers died in the attack": the victims of an act told before.
            if (draft.PointsBack && draft.Actors.IsEmpty && !known.Actors.IsEmpty && distance is > 0 and <= Reach)
                return known;
            if (draft.Nominal && AgreeSoFar(known, draft))
            {
                if (PointsBack(grammarWords, known, draft, distance))
                    return known;
            }
            else if (!draft.Nominal && Ontology.Plover.Quad(draft.Type) is 2 or 4 && distance is > 0 and <= 2 * Reach
                && known.Lemma == draft.Lemma && Told(known) && Told(draft) && AgreeSoFar(known, draft)
                && (draft.Date is null || known.Date is null || draft.Date == known.Date))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a noun speaks of the act known: with both sides told alike, or one side alike and the noun definite, or,
    /// with nobody named, definite and the same word or one that may stand for others.
    /// </summary>
    private static bool PointsBack(WordClasses words, EventDraft known, EventDraft draft, int distance)
    {
        var (actors, recipients) = (Likeness.Share(known.Actors, draft.Actors), Likeness.Share(known.Recipients, draft.Recipients));
        if (actors && recipients)
            return distance <= 4 * Reach;
        if (draft.Type != "ASSAULT" && !known.Modes.IsEmpty && !draft.Modes.IsEmpty && !known.Modes.Intersect(draft.Modes, StringComparer.Ordinal).Any())
            return false;
        var sameWord = known.Lemma == draft.Lemma || words.Is("anaphor", draft.Lemma);
        return sameWord && draft.Definite && (actors || recipients || (draft.Actors.IsEmpty && draft.Recipients.IsEmpty)) && distance <= Reach;
    }

    public static void Absorb(EventDraft main, EventDraft mention, string because)
    {
        main.PointsBack |= mention.PointsBack || (mention.Definite && mention.Actors.IsEmpty && mention.Recipients.IsEmpty);
        main.Mentions.Add(mention.Trigger);
        main.Mentions.AddRange(mention.Mentions);
        main.Steps.Add(new TraceStep("mention", mention.Trigger.Text, $"{because}; pattern {mention.Match.Entry.Id}"));
        if (main.Actors.IsEmpty)
            main.Actors = mention.Actors;
        if (main.Recipients.IsEmpty)
            main.Recipients = mention.Recipients;
        else if (mention.Trigger.Sentence == main.Trigger.Sentence || mention.PointsBack)
            main.Recipients = Union(main.Recipients, mention.Recipients);
        main.Recipients = [.. main.Recipients.Where(recipient => !main.Actors.Any(actor => actor.Span == recipient.Span && actor.Sentence == recipient.Sentence && actor.Name == recipient.Name))];
        main.Modes = [.. main.Modes.Union(mention.Modes, StringComparer.Ordinal)];
        main.Date ??= mention.Date;
        main.Place ??= mention.Place;
        main.Name ??= mention.Name;
        main.Magnitudes = [.. main.Magnitudes.UnionBy(mention.Magnitudes, figure => (figure.Sentence, figure.Span))];
        main.Confidence = Math.Max(main.Confidence, mention.Confidence);
    }

    private static bool Told(EventDraft draft) => !draft.Actors.IsEmpty && !draft.Recipients.IsEmpty;

    private static bool AgreeSoFar(EventDraft known, EventDraft draft) =>
        draft.Match.Entry.Mutual || known.Match.Entry.Mutual
            ? draft.Actors.All(actor => known.Actors.Concat(known.Recipients).Any(each => Likeness.Same(actor, each))) || known.Actors.IsEmpty
            : Likeness.Compatible(known.Actors, draft.Actors) && Likeness.Compatible(known.Recipients, draft.Recipients);

    private static bool OneAct(SentenceGrammar grammar, EventDraft main, EventDraft other)
    {
        if (main.Type != other.Type || main.Status == EventStatus.Negated || other.Status == EventStatus.Negated)
            return false;
        var (outer, inner) = (main.Trigger.Token, other.Trigger.Token);
        if (other.Nominal && grammar.Agents(outer).Contains(inner))
            return true;
        if (TellsItsVictims(grammar, main, other))
            return true;
        if (grammar.Sentence.Dominates(outer, inner) && grammar.FirstConjunct(inner) != grammar.FirstConjunct(outer))
            return Continues(grammar, outer, inner, out var participle)
                && Likeness.Compatible(main.Actors, other.Actors)
                && (participle || other.Nominal ? MayAddVictims(main, other, participle) : Likeness.Compatible(main.Recipients, other.Recipients))
                && (main.Modes.Contains("abduct") == other.Modes.Contains("abduct"));
        // Two verbs of one series: "burned the consulate and killed the envoy".
        return inner > outer && grammar.At(inner).Relation == "conj" && grammar.FirstConjunct(inner) == grammar.FirstConjunct(outer)
            && Ontology.Plover.Quad(main.Type) is 2 or 4 && SameWords(main.Actors, other.Actors)
            && (!main.Actors.IsEmpty || (SameWords(main.Recipients, other.Recipients) && !main.Recipients.IsEmpty))
            && (main.Type == "ASSAULT" || main.Modes.SequenceEqual(other.Modes))
            && (other.Date is null || other.Date == main.Date) && grammar.Sentence.Child(inner, "nsubj") < 0
            && main.Modes.Contains("abduct") == other.Modes.Contains("abduct")
            && (main.Type == "ASSAULT" || Likeness.Compatible(main.Recipients, other.Recipients));
    }

    private static bool SameWords(ImmutableArray<Entity> one, ImmutableArray<Entity> other) =>
        one.Select(entity => (entity.Sentence, entity.Span)).SequenceEqual(other.Select(entity => (entity.Sentence, entity.Span)));

    /// <summary>"an attack in which ten died", "ten were killed when tanks opened fire": the other trigger only counts the dead.</summary>
    private static bool TellsItsVictims(SentenceGrammar grammar, EventDraft main, EventDraft other)
    {
        if (main.Type != "ASSAULT" || !other.Actors.IsEmpty && !SameWords(main.Actors, other.Actors))
            return false;
        var (act, dead) = (main.Trigger.Token, other.Trigger.Token);
        if (grammar.At(dead).Relation == "acl:relcl" && grammar.At(dead).Head is var noun && (noun == act || main.Match.Claimed.Contains(noun)
                || (grammar.InClass(noun, "anaphor") && grammar.Sentence.Dominates(act, noun))))
            return true;
        if (grammar.At(dead).BaseRelation == "advcl" && grammar.At(dead).Head == act && grammar.MarkOf(dead) is "when" or "as")
            return other.Actors.IsEmpty;
        return grammar.At(act).BaseRelation == "advcl" && grammar.At(act).Head is var head && (head == dead || grammar.At(dead).Head == head && grammar.At(dead).Relation == "xcomp")
            && grammar.MarkOf(act) is "when" or "as" && other.Actors.IsEmpty;
    }

    private static bool MayAddVictims(EventDraft main, EventDraft other, bool participle) =>
        Likeness.Compatible(main.Recipients, other.Recipients)
        || (main.Type == "ASSAULT" && participle)
        || (main.Type == "ASSAULT" && other.Actors.IsEmpty);

    /// <summary>Whether the inner trigger only carries the outer act on, rather than telling of another in a clause of its own.</summary>
    private static bool Continues(SentenceGrammar grammar, int outer, int inner, out bool participle)
    {
        participle = false;
        for (var at = inner; at != outer; at = grammar.At(at).Head)
        {
            switch (grammar.At(at).BaseRelation)
            {
                case "acl" or "ccomp" or "parataxis" or "appos" or "csubj":
                    return false;
                case "advcl":
                    if (grammar.At(at).Xpos != "VBG" || grammar.MarkOf(at) is not (null or "by" or "while"))
                        return false;
                    participle = true;
                    break;
                case "obl" or "nmod":
                    if (grammar.CaseOf(at) is "after" or "before" or "since" or "despite" or "against" or "for" or "following" or "over" or "because")
                        return false;
                    break;
                case "conj":
                    if (grammar.Sentence.Child(at, "nsubj") >= 0)
                        return false;
                    break;
            }
        }

        return true;
    }

    private static ImmutableArray<Entity> Union(ImmutableArray<Entity> one, ImmutableArray<Entity> other)
    {
        var all = one.ToList();
        foreach (var entity in other)
            if (!all.Exists(known => Likeness.Same(known, entity)))
                all.Add(entity);
        return [.. all];
    }
}
