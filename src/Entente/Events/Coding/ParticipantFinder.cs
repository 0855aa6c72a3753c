using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
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
internal sealed class ParticipantFinder(SentenceGrammar grammar, IActorSource actors)
{
    private static readonly SlotReference[] OwnerSlots =
        [new(Slot.Nmod, ["by"]), new(Slot.Poss, []), new(Slot.Nmod, ["of"]), new(Slot.Compound, []), new(Slot.Amod, []), new(Slot.Nmod, ["from"])];

    /// <summary>The first path that leads to actors wins; where none does, whoever owns what the paths led to.</summary>
    public Side Find(int trigger, ImmutableArray<ParticipantPath> paths, DateInterval? when, Func<int, bool>? except = null)
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
            var owners = Owners(thing, when);
            if (!owners.IsEmpty)
                return new Side(owners, $"owner of “{grammar.At(thing).Form}”", true, Texts(unresolved));
        }

        return new Side([], null, false, Texts(unresolved));
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
