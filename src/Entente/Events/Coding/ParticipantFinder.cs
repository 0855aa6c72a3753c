using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events.Grammar;
using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>The participants of one side, with the way they were found.</summary>
/// <param name="Entities">The entities, in the order of the text.</param>
/// <param name="Path">The path that led to them; null when none did.</param>
/// <param name="ByOwner">Whether they own or hold what the path led to, rather than being it.</param>
/// <param name="Unresolved">Words the paths led to that are no actor.</param>
internal sealed record Side(ImmutableArray<Entity> Entities, string? Path, bool ByOwner, ImmutableArray<string> Unresolved)
{
    public static readonly Side Nobody = new([], null, false, []);
}

/// <summary>Walks participant paths from a trigger to entities.</summary>
internal sealed class ParticipantFinder(SentenceGrammar grammar, IActorSource actors, string text)
{
    private static readonly SlotReference[] OwnerSlots =
        [.. new[] { "nmod(by)", "poss", "nmod(of)", "compound", "amod", "nmod(from)" }.Select(slot => SlotReference.Parse(slot)!)];

    private static readonly SlotReference[] ComplementSlots =
        [SlotReference.Parse("iobj")!, SlotReference.Parse("obj")!, SlotReference.Parse("obl(to|with|against|from|for|on)")!];

    private static readonly SlotReference[] RequestSlots = [SlotReference.Parse("subj")!, .. ComplementSlots];

    /// <summary>The first path that leads to actors wins; where none does, whoever owns what the paths led to.</summary>
    public Side Find(int trigger, ImmutableArray<ParticipantPath> paths, DateInterval? when, Func<int, bool>? except = null, bool anybody = false)
    {
        if (paths.IsEmpty)
            return Side.Nobody;
        List<int>? unresolved = null;
        foreach (var path in paths)
        {
            var found = new List<Entity>();
            foreach (var branch in path.Branches)
            {
                var resolved = false;
                foreach (var head in Walk(trigger, branch))
                {
                    // The subject of a noun has many sources, the surest first: the first that is an actor settles it.
                    if (resolved && branch[^1].Slot == Slot.Subj)
                        break;
                    foreach (var each in grammar.WithConjuncts(head))
                    {
                        if (except?.Invoke(each) == true || each == trigger)
                            continue;
                        var entities = Resolve(each, when, 0);
                        if (entities.IsEmpty)
                            (unresolved ??= []).Add(each);
                        resolved |= !entities.IsEmpty;
                        AddNew(found, entities);
                    }
                }
            }

            if (found.Count > 0)
                return new Side([.. found], path.Text, false, Texts(unresolved));
        }

        if (unresolved is null)
            return Side.Nobody;
        foreach (var thing in unresolved)
        {
            if (grammar.InClass(thing, "apart"))
                continue;
            var owners = Owners(thing, when);
            if (!owners.IsEmpty)
                return new Side(owners, $"owner of “{grammar.At(thing).Form}”", true, Texts(unresolved));
        }

        // Whoever takes part in collective action is a civilian by that: "bus drivers blocked the road".
        if (anybody)
            foreach (var crowd in unresolved)
                if (grammar.At(crowd) is { Upos: Upos.Noun, Xpos: "NNS" } && IsPeople(grammar.Lemma(crowd)))
                    return new Side([Crowd(crowd)], "people in collective action", false, []);
        return new Side([], null, false, Texts(unresolved));
    }

    /// <summary>Whom the act promised, asked for, threatened or refused would touch, where the words of the trigger name nobody.</summary>
    public Side InComplement(int trigger, DateInterval? when, bool subjectFirst, Func<Entity, bool> isActor)
    {
        foreach (var clause in grammar.Sentence.Children(trigger))
        {
            if (grammar.At(clause).BaseRelation is not ("xcomp" or "ccomp") && !(grammar.At(clause).BaseRelation is "advcl" or "acl" && grammar.IsInfinitive(clause)))
                continue;
            foreach (var slot in subjectFirst ? RequestSlots : ComplementSlots)
            {
                foreach (var head in grammar.AllFillers(clause, slot))
                {
                    var entities = Resolve(head, when, 0);
                    var owned = entities.IsEmpty && !grammar.InClass(head, "apart");
                    if (owned)
                        entities = Owners(head, when);
                    entities = entities.RemoveAll(entity => isActor(entity));
                    if (!entities.IsEmpty)
                        return new Side(entities, $"{slot} of “{grammar.At(clause).Form}”", owned, []);
                }
            }
        }

        return Side.Nobody;
    }

    /// <summary>"blamed each other": all sides act.</summary>
    public bool IsReciprocal(int trigger)
    {
        foreach (var token in grammar.Sentence.Subtree(trigger))
            if (token > trigger && grammar.Lemma(token) is "each" or "one" && token + 1 < grammar.Sentence.Tokens.Length && grammar.Lemma(token + 1) is "other" or "another")
                return true;
        return false;
    }

    private bool IsPeople(string lemma) =>
        grammar.Words.Is("people", lemma) || lemma.EndsWith("er", StringComparison.Ordinal) || lemma.EndsWith("or", StringComparison.Ordinal)
        || lemma.EndsWith("ist", StringComparison.Ordinal) || lemma.EndsWith("man", StringComparison.Ordinal) || lemma.EndsWith("men", StringComparison.Ordinal)
        || lemma.EndsWith("ian", StringComparison.Ordinal);

    private Entity Crowd(int head)
    {
        var first = head;
        foreach (var child in grammar.Sentence.Children(head))
            if (child < first && grammar.At(child).BaseRelation is "amod" or "compound" or "nummod")
                first = child;
        var span = new TextSpan(grammar.At(first).Span.Start, grammar.At(head).Span.End);
        return new Entity { Text = span.In(text), Sentence = grammar.Sentence.Index, Span = span, Head = head, Sectors = ["CVL"] };
    }

    /// <summary>The entities of a phrase; a quantity stands for what it counts, an unknown name for its apposition.</summary>
    public ImmutableArray<Entity> Resolve(int head, DateInterval? when, int depth)
    {
        var entities = actors.At(grammar.Sentence.Index, head, when);
        if (!entities.IsEmpty || depth > 2)
            return entities;
        var sentence = grammar.Sentence;
        if (grammar.InClass(head, "quantity") || grammar.At(head).Upos is Upos.Num or Upos.Det)
            foreach (var counted in sentence.Children(head, "nmod"))
                if (grammar.CaseOf(counted) is "of" or "among")
                    return Resolve(counted, when, depth + 1);
        if (sentence.Child(head, "appos") is >= 0 and var apposition)
            return Resolve(apposition, when, depth + 1);
        return [];
    }

    /// <summary>The entities of a phrase, or whoever owns or holds what it names.</summary>
    public ImmutableArray<Entity> ResolveOrOwner(int head, DateInterval? when)
    {
        var entities = Resolve(head, when, 0);
        return entities.IsEmpty && !grammar.InClass(head, "apart") ? Owners(head, when) : entities;
    }

    public static void AddNew(List<Entity> found, ImmutableArray<Entity> entities)
    {
        foreach (var entity in entities)
            if (!found.Exists(known => known.Sentence == entity.Sentence && known.Span == entity.Span && known.Country == entity.Country && known.Name == entity.Name))
                found.Add(entity);
    }

    private ImmutableArray<Entity> Owners(int thing, DateInterval? when)
    {
        var found = new List<Entity>();
        foreach (var slot in OwnerSlots)
        {
            foreach (var owner in grammar.Fillers(thing, slot))
                foreach (var each in grammar.WithConjuncts(owner))
                    AddNew(found, Resolve(each, when, 1));
            if (found.Count > 0)
                return [.. found];
        }

        return [];
    }

    private IEnumerable<int> Walk(int token, ImmutableArray<SlotReference> steps, int at = 0)
    {
        foreach (var filler in grammar.Fillers(token, steps[at]))
        {
            if (at == steps.Length - 1)
            {
                yield return filler;
                continue;
            }

            foreach (var each in grammar.WithConjuncts(filler))
                foreach (var end in Walk(each, steps, at + 1))
                    yield return end;
        }
    }

    private ImmutableArray<string> Texts(List<int>? tokens) =>
        tokens is null ? [] : [.. tokens.Distinct().Select(token => grammar.At(token).Form)];
}
