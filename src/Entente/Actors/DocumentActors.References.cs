using System.Collections.Immutable;
using Entente.Actors.Reference;
using Entente.Circumstances;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>What pronouns and words for two sides refer to.</summary>
public sealed partial class DocumentActors
{
    /// <summary>"both armies", "the two capitals", "each side": the two states or parties spoken of, with the sector of the word.</summary>
    private ImmutableArray<Entity> TwoSides(Sentence sentence, int head, DateInterval? when)
    {
        var lemma = sentence.Tokens[head].Lemma;
        var kind = lemma is "both" or "side" or "party" or "rival" or "enemy" or "foe" or "ally" or "neighbour" or "neighbor" or "adversary" or "partner" or "signatory" or "two"
            ? SideKind.Parties
            : lemma is "country" or "nation" or "state" or "power" or "republic" ? SideKind.States
            : lemma is "capital" or "government" or "army" or "navy" or "force" or "military" or "parliament" or "president" or "premier" or "leader" or "minister" or "people" or "assembly" or "delegation" or "foreign" ? SideKind.Organs
            : SideKind.None;
        var two = SpeaksOfTwo(sentence, head);
        // "the parties", where the text has told of no party that could be meant.
        var bare = !two && lemma is "party" or "side" && sentence.Tokens[head].HasFeature("Number=Plur") && IsDefinite(sentence, head) && !sentence.Children(head, "amod").Any() && !sentence.Children(head, "compound").Any();
        if (kind == SideKind.None || !(two || bare))
            return [];
        var sides = Copies(sentence, head, _references.Both(sentence, head, kind is not SideKind.Parties), when);
        // "the parties", of states that only their presidents or governments stood for, are the states.
        if (kind == SideKind.Parties)
            return [.. sides.Select(side => side is { Name: null, Sectors: ["GOV"], Country: { } country } ? AsState(side, country) : side)];
        if (kind == SideKind.States)
            return [.. sides.Where(side => side.Country is not null).DistinctBy(side => side.Country).Select(side => AsState(side, side.Country!))];
        if (_reader.AgentAt(sentence, head) is not { } agent)
            return lemma == "capital" ? [.. sides.Select(side => side with { Sectors = ["GOV"] })] : sides;
        return [.. sides.Where(side => side.Country is not null).DistinctBy(side => side.Country)
            .Select(side => side with { Name = null, Id = null, Role = null, Sectors = [agent.Sector] })];
    }

    /// <summary>"its neighbour": of the two states spoken of the one that is not "its"; none where it is not one of them.</summary>
    private ImmutableArray<Candidate> TheOther(Sentence sentence, int head, int self)
    {
        if (Resolved(sentence, self, null) is not [{ Country: { } own }, ..])
            return [];
        var sides = _references.Both(sentence, head, statesOnly: true).SelectMany(side => side.Entities.Select(e => side with { Entities = [e] })).ToList();
        return sides.Count == 2 && sides.Any(s => s.Entities[0].Country == own) ? [.. sides.Where(s => s.Entities[0].Country != own)] : [];
    }

    private static Entity AsState(Entity entity, string country) =>
        entity with { Country = country, Name = Countries.NameOf(country), Sectors = [], Role = null, Id = "state:" + country };

    private enum SideKind
    {
        None,
        Parties,
        States,
        Organs,
    }

    /// <summary>Whom a pronoun stands for: by its chain, else by agreement; "they" of one person are the two who just met.</summary>
    private ImmutableArray<Candidate> OfPronoun(Sentence sentence, int head)
    {
        var found = InChain(sentence, head) is { } known ? [known] : _references.Pronoun(sentence, head);
        if (sentence.Index > 0 && found is [{ Kind: CandidateKind.Person } or { Kind: CandidateKind.State }] && sentence.Tokens[head].Form.ToLowerInvariant() is "they" or "them" && _references.Pair(_document.Sentences[sentence.Index - 1]) is { IsEmpty: false } pair)
            return pair;
        return found;
    }

    /// <summary>
    /// The mention of an actor that a phrase goes back to by way of its chain: the nearest that has a name, else the nearest.
    /// </summary>
    private Candidate? InChain(Sentence sentence, int head)
    {
        Candidate? nearest = null;
        for (var mention = _coreference.At(sentence.Index, head); mention is not null; mention = _coreference.Antecedent(mention))
        {
            var at = mention;
            var candidate = at.Sentence == sentence.Index && at.Head == head ? null
                : _byHead.GetValueOrDefault((at.Sentence, at.Form == MentionForm.Coordination ? LastOf(at) : at.Head, at.Form == MentionForm.Coordination));
            if (candidate is null || (ReferenceResolver.IsPronoun(sentence.Tokens[head]) && ReferenceResolver.Bound(sentence, head, candidate)))
                continue;
            if (candidate.Entities.All(e => e.Name is not null))
                return nearest is null || MayBe(candidate, nearest) ? candidate : nearest;
            nearest ??= candidate;
            // "a policeman" is somebody new, whatever the chain says before.
            if (at.Form is MentionForm.Indefinite)
                break;
        }

        return nearest;
    }

    /// <summary>Whether a named mention can be who a described one is: nothing told of both is at odds.</summary>
    private static bool MayBe(Candidate named, Candidate described)
    {
        var (name, description) = (named.Entities[0], described.Entities[0]);
        return named.Entities.Length == described.Entities.Length
            && (name.Country is null || description.Country is null || name.Country == description.Country)
            && (name.Sectors.IsEmpty || description.Sectors.IsEmpty || name.Sectors.Any(description.Sectors.Contains) || (name.IsArmed && description.IsArmed)
                || (name.Sectors is ["ELI"] && description.Sectors is ["GOV"]));
    }

    /// <summary>The state that an earlier mention of the same person has: "the Indian pilot".</summary>
    private string? CountryInChain(Sentence sentence, int head)
    {
        for (var mention = _coreference.At(sentence.Index, head); mention is not null; mention = _coreference.Antecedent(mention))
            if (_byHead.GetValueOrDefault((mention.Sentence, mention.Head, false))?.Entities[0].Country is { } country)
                return country;
        return null;
    }

    private int LastOf(Mention coordination)
    {
        var sentence = _document.Sentences[coordination.Sentence];
        return sentence.Children(coordination.Head, "conj").LastOrDefault(coordination.Head);
    }
}
