using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Actors;

/// <summary>
/// Finds what pronouns and descriptions refer to, by recency, grammatical role and agreement (after Lappin and Leass
/// 1994, with a handful of its weights). Candidates are the document's mentions in reading order.
/// </summary>
internal sealed class ReferenceResolver(IReadOnlyList<Candidate> candidates)
{
    private const int Reach = 4;
    private static readonly HashSet<string> Masculine = new(StringComparer.Ordinal) { "he", "him", "his", "himself" };
    private static readonly HashSet<string> Feminine = new(StringComparer.Ordinal) { "she", "her", "hers", "herself" };
    private static readonly HashSet<string> Neuter = new(StringComparer.Ordinal) { "it", "its", "itself" };
    private static readonly HashSet<string> Plural = new(StringComparer.Ordinal) { "they", "them", "their", "theirs", "themselves" };

    /// <summary>Whether a token is a pronoun that this resolver handles.</summary>
    public static bool IsPronoun(Token token)
    {
        var form = token.Form.ToLowerInvariant();
        return Masculine.Contains(form) || Feminine.Contains(form) || Neuter.Contains(form) || Plural.Contains(form);
    }

    /// <summary>The mentions that a pronoun stands for; empty when none agrees.</summary>
    public ImmutableArray<Candidate> Pronoun(Sentence sentence, int token)
    {
        var form = sentence.Tokens[token].Form.ToLowerInvariant();
        if (Masculine.Contains(form) || Feminine.Contains(form))
            return One(Best(sentence, token, c => c.Kind == CandidateKind.Person && (c.Person is null || c.Person.IsFemale is null || c.Person.IsFemale == Feminine.Contains(form))));
        if (Neuter.Contains(form))
            return One(Best(sentence, token, c => c.Kind is CandidateKind.State or CandidateKind.Group));
        var several = Best(sentence, token, c => c.Kind == CandidateKind.Several);
        var group = Best(sentence, token, c => c.Kind == CandidateKind.Group && IsPlural(c));
        if (several is not null && (group is null || Cost(sentence, token, several) <= Cost(sentence, token, group)))
            return [several];
        return One(group ?? Best(sentence, token, c => c.Kind is CandidateKind.Group or CandidateKind.State));
    }

    /// <summary>"the latter" (last: true) and "the former": of the last two different actors named before.</summary>
    public Candidate? OfTwo(Sentence sentence, int token, bool last)
    {
        var found = new List<Candidate>();
        foreach (var candidate in Before(sentence, token))
        {
            if (candidate.Kind == CandidateKind.Several || found.Any(f => Same(f, candidate)))
                continue;
            found.Add(candidate);
            if (found.Count == 2)
                break;
        }

        return last ? found.FirstOrDefault() : found.Count == 2 ? found[1] : null;
    }

    /// <summary>
    /// The two sides that "both countries", "each side", "the two" stand for: the pair just named together, else the two
    /// that the text has most to do with so far, in the order of their last mention.
    /// </summary>
    public ImmutableArray<Candidate> Both(Sentence sentence, int token, bool statesOnly)
    {
        // A pair named together, if it was not long ago, is the pair.
        if (Before(sentence, token, reach: 3).FirstOrDefault(c => c.Kind == CandidateKind.Several && c.Entities.Length == 2
            && (statesOnly ? c.Entities.All(IsState) : c.Entities.All(e => e.Name is not null || e.Country is not null))) is { } pair)
            return [pair];
        var sides = new List<(Candidate Last, double Weight)>();
        foreach (var candidate in Before(sentence, token, reach: 12))
        {
            if (candidate.Kind == CandidateKind.Several || !Party(candidate, statesOnly))
                continue;
            var weight = (candidate.IsSubject ? 1.5 : 1) / (1 + (sentence.Index - candidate.Sentence));
            var known = sides.FindIndex(side => statesOnly ? SameCountry(side.Last, candidate) : SameSide(side.Last, candidate));
            if (known < 0)
                sides.Add((candidate, weight));
            else
                sides[known] = (sides[known].Last.Kind == CandidateKind.Person || sides[known].Last.Entities[0].Name is null ? candidate : sides[known].Last, sides[known].Weight + weight);
        }

        // Two sides are states and groups with names; people and unnamed ones only where no two such are told of.
        bool Stands(Candidate side) => side.Kind == CandidateKind.State || (side.Kind != CandidateKind.Person && side.Entities[0].Name is not null);
        if (!statesOnly && sides.Count(side => Stands(side.Last)) >= 2)
            sides.RemoveAll(side => !Stands(side.Last));
        return sides.Count < 2 ? []
            : [.. sides.OrderByDescending(side => side.Weight).Take(2).Select(side => side.Last)
                .OrderBy(side => side.Sentence).ThenBy(side => side.Head)];
    }

    /// <summary>Whether a mention can be one of two sides: states and their governments; else whoever has a name or an office.</summary>
    private static bool Party(Candidate candidate, bool statesOnly) => statesOnly
        ? candidate.Kind == CandidateKind.State || IsState(candidate.Entities[0])
        : candidate.Kind is CandidateKind.State || candidate.Entities[0].Name is not null
            || (candidate.Kind == CandidateKind.Group && candidate.Entities[0] is { Country: not null, ResolvedFrom: null, Sectors: not ["CVL"] });

    /// <summary>A state, or what stands for it: its government, its capital.</summary>
    private static bool IsState(Entity entity) => entity.Country is not null && (entity.Sectors.IsEmpty || entity.Sectors is ["GOV"]) && entity.Role is null
        && Entente.Ontology.Countries.NameOf(entity.Country) is not null;

    /// <summary>One state and its government are one side; in a war within a state rebels are another.</summary>
    private static bool SameSide(Candidate one, Candidate other)
    {
        var (first, second) = (one.Entities[0], other.Entities[0]);
        return Same(one, other) || (first.Country is not null && first.Country == second.Country && first.IsArmed == second.IsArmed);
    }

    /// <summary>The two of one kind that the sentence before tells of, and no third: who "they" are after "Sadat met Begin".</summary>
    /// <param name="before">The sentence before; what its relative clauses tell does not count.</param>
    public ImmutableArray<Candidate> Pair(Sentence before)
    {
        bool InRelative(int token)
        {
            for (var at = token; at >= 0; at = before.Tokens[at].Head)
                if (before.Tokens[at].Relation.EndsWith(":relcl", StringComparison.Ordinal) || before.Tokens[at].BaseRelation == "advcl")
                    return true;
            return false;
        }

        var told = new List<Candidate>();
        for (var i = candidates.Count - 1; i >= 0 && candidates[i].Sentence >= before.Index; i--)
            if (candidates[i].Sentence == before.Index && !InRelative(candidates[i].Head))
                told.Insert(0, candidates[i]);
        foreach (var kind in new[] { CandidateKind.Person, CandidateKind.State })
        {
            var different = new List<Candidate>();
            foreach (var candidate in told.Where(c => c.Kind == kind))
                if (!different.Exists(known => Same(known, candidate)))
                    different.Add(candidate);
            if (different.Count == 2)
                return [.. different];
        }

        return [];
    }

    /// <summary>The nearest earlier mention that fits a description.</summary>
    public Candidate? Description(Sentence sentence, int token, Func<Candidate, bool> fits) =>
        Before(sentence, token, reach: 40).FirstOrDefault(fits);

    private Candidate? Best(Sentence sentence, int token, Func<Candidate, bool> agrees)
    {
        Candidate? best = null;
        foreach (var candidate in Before(sentence, token))
            if (agrees(candidate) && !Bound(sentence, token, candidate) && (best is null || Cost(sentence, token, candidate) < Cost(sentence, token, best)))
                best = candidate;
        return best;
    }

    /// <summary>Nearer is cheaper; a subject is worth half a sentence.</summary>
    private static double Cost(Sentence sentence, int token, Candidate candidate)
    {
        var sentences = sentence.Index - candidate.Sentence;
        var within = sentences == 0 ? (token - candidate.Head) * 0.01 : 0;
        var late = sentences == 0 ? 0 : -candidate.Head * 0.002;
        return sentences + within + late + (candidate.IsSubject ? 0 : 0.7);
    }

    /// <summary>Whether grammar forbids that a pronoun stand for a mention: an object does not stand for the subject of the same verb, nor a possessive for its own head.</summary>
    public static bool Bound(Sentence sentence, int token, Candidate candidate)
    {
        if (candidate.Sentence != sentence.Index)
            return false;
        var pronoun = sentence.Tokens[token];
        if (pronoun.Relation == "nmod:poss")
            return pronoun.Head == candidate.Head || sentence.Dominates(pronoun.Head, candidate.Head);
        if (pronoun.Head == sentence.Tokens[candidate.Head].Head || sentence.Dominates(candidate.Head, token))
            return true;
        // "N. threatened to sue him": who sues is who threatened, so "him" is somebody else.
        if (pronoun.BaseRelation == "nsubj")
            return false;
        for (var verb = pronoun.Head; verb >= 0 && sentence.Tokens[verb].BaseRelation == "xcomp"; verb = sentence.Tokens[verb].Head)
            if (sentence.Child(sentence.Tokens[verb].Head, "obj") < 0 && sentence.Child(sentence.Tokens[verb].Head, "nsubj") == candidate.Head)
                return true;
        return false;
    }

    private IEnumerable<Candidate> Before(Sentence sentence, int token, int reach = Reach)
    {
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var candidate = candidates[i];
            if (candidate.Sentence > sentence.Index || (candidate.Sentence == sentence.Index && candidate.Head >= token))
                continue;
            if (candidate.Sentence < sentence.Index - reach)
                yield break;
            yield return candidate;
        }
    }

    private static bool IsPlural(Candidate candidate) => candidate.Kind == CandidateKind.Group;

    private static bool Same(Candidate one, Candidate other) =>
        one.Person is not null ? one.Person == other.Person
        : (one.Entities[0].Name ?? one.Entities[0].Text) == (other.Entities[0].Name ?? other.Entities[0].Text)
            || (one.Kind == CandidateKind.State && other.Kind == CandidateKind.State && one.Entities[0].Country == other.Entities[0].Country);

    private static bool SameCountry(Candidate one, Candidate other) =>
        one.Entities[0].Country is { } country ? country == other.Entities[0].Country : Same(one, other);

    private static ImmutableArray<Candidate> One(Candidate? candidate) => candidate is null ? [] : [candidate];
}
