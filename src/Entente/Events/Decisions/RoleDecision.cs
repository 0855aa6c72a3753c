using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Events.Coding;
using Entente.Events.Grammar;
using Entente.Events.Scoring;
using Entente.Language;

namespace Entente.Events.Decisions;

/// <summary>What speaks for a phrase as a participant: log-odds that are added; it is kept where their sum is above 0.</summary>
/// <param name="Side">"actor" or "recipient".</param>
/// <param name="Words">The phrase.</param>
/// <param name="Path">What the path that leads to it adds; below 0 where none does.</param>
/// <param name="Network">What the network says.</param>
public readonly record struct RoleCandidate(string Side, string Words, double Path, double Network)
{
    /// <summary>Whether it takes part.</summary>
    public bool Kept => Path + Network > 0;
}

/// <summary>
/// Who takes part in an act, by the paths of its pattern and by the network: what a path found is dropped where the network is sure of the
/// contrary, changes sides where it is the other side by far, and what no path found is added where the network is sure.
/// </summary>
internal sealed class RoleDecision(SentenceGrammar grammar, ParticipantFinder finder, SentenceScores scores, DecisionWeights weights)
{
    /// <summary>How much surer the network must be of one more participant where there is one.</summary>
    private const double OneMore = 1.5;
    private readonly List<RoleCandidate> _candidates = [];

    /// <summary>What was weighed, in the order in which it was.</summary>
    public ImmutableArray<RoleCandidate> Candidates => [.. _candidates.Distinct()];

    /// <param name="trigger">The word that carries the act.</param>
    /// <param name="actors">Actors that paths led to.</param>
    /// <param name="recipients">Recipients that paths led to.</param>
    /// <param name="mutual">Whether the pattern says that all sides act.</param>
    /// <param name="when">When the act took place.</param>
    public (ImmutableArray<Entity> Actors, ImmutableArray<Entity> Recipients) Decide(
        int trigger, ImmutableArray<Entity> actors, ImmutableArray<Entity> recipients, bool mutual, DateInterval? when)
    {
        List<Entity> acting = [], suffering = [];
        foreach (var actor in actors)
        {
            var (acts, suffers) = Role(trigger, actor);
            if (Keep("actor", actor, weights.ActorPath, acts))
                acting.Add(actor);
            else if (!mutual && Keep("recipient", actor, -weights.RecipientAlone, suffers))
                suffering.Add(actor);
        }

        foreach (var recipient in recipients)
        {
            var (acts, suffers) = Role(trigger, recipient);
            if (Keep("recipient", recipient, weights.RecipientPath, suffers))
                suffering.Add(recipient);
            else if (Keep("actor", recipient, -weights.ActorAlone, acts))
                acting.Add(recipient);
        }

        foreach (var head in Heads(trigger))
        {
            var (acts, suffers) = scores.Role(trigger, head);
            var side = acts >= suffers ? acting : suffering;
            var threshold = (acts >= suffers ? weights.ActorAlone : weights.RecipientAlone) + (side.Count > 0 ? OneMore : 0);
            if (Math.Max(acts, suffers) <= threshold || (mutual && side == suffering))
                continue;
            foreach (var entity in finder.ResolveOrOwner(head, when))
                if (!acting.Concat(suffering).Any(known => known.Span == entity.Span || Likeness.Same(known, entity))
                    && Keep(side == acting ? "actor" : "recipient", entity, -threshold, Math.Max(acts, suffers)))
                    side.Add(entity);
        }

        return ([.. acting], [.. suffering]);
    }

    private (double Actor, double Recipient) Role(int trigger, Entity entity) =>
        entity.Sentence == grammar.Sentence.Index ? scores.Role(trigger, entity.Head) : (0, 0);

    private bool Keep(string side, Entity entity, double path, double network)
    {
        var candidate = new RoleCandidate(side, entity.Text, Math.Round(path, 3), Math.Round(network, 3));
        _candidates.Add(candidate);
        return candidate.Kept;
    }

    /// <summary>Words that may head a phrase of a participant.</summary>
    private IEnumerable<int> Heads(int trigger)
    {
        foreach (var token in grammar.Sentence.Tokens)
            if (token.Index != trigger && token.Upos is Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num
                && token.BaseRelation is not ("compound" or "flat" or "fixed" or "nummod" or "det" or "expl" or "case" or "mark"))
                yield return token.Index;
    }
}
