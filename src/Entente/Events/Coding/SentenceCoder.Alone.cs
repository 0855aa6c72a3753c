using System.Collections.Immutable;
using Entente.Events.Decisions;
using Entente.Events.Grammar;
using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>Acts that no pattern fits, where the network alone is sure enough; and what it adds to those of patterns.</summary>
internal sealed partial class SentenceCoder
{
    private const double SureStatus = 0.5;

    /// <summary>Whether the network should be asked: a pattern tells an act, or an actor does something that no pattern knows.</summary>
    public bool MayTellAct() =>
        Matches().Any(match => match?.Entry.Type is not null) || _unknownVerbs.Exists(verb => !_grammar.InClass(verb, "report"));

    private void AddAlone(List<EventDraft> drafts, PatternMatch?[] matches, int[] owner)
    {
        if (Scores is null)
            return;
        var taken = new HashSet<int>();
        foreach (var match in matches)
            if (match?.Entry.Type is not null)
                taken.UnionWith([match.Trigger, .. match.Claimed]);
        var found = new List<(int Token, ImmutableArray<TypeCandidate> Types)>();
        foreach (var token in _sentence.Tokens)
        {
            if (taken.Contains(token.Index) || owner[token.Index] >= 0 || token.Upos is not (Upos.Verb or Upos.Noun or Upos.Adj) || !MayCarryAct(token))
                continue;
            var types = TypeDecision.Of(null, matches[token.Index] is not null, 0, Scores.Labels, Scores.TypesAt(token.Index, token.Index), _weights);
            if (types[0].Type.Length > 0)
                found.Add((token.Index, types));
        }

        foreach (var (token, types) in found)
        {
            var type = types[0].Type;
            if (found.Any(other => other.Token != token && other.Types[0].Type == type && Governs(other.Token, token))
                || drafts.Exists(draft => draft.Type == type && (draft.Trigger.Token == token || Governs(draft.Trigger.Token, token) || Governs(token, draft.Trigger.Token))))
                continue;
            if (Alone(token, types) is { } draft)
                drafts.Add(draft);
        }

        drafts.Sort((one, other) => one.Trigger.Span.CompareTo(other.Trigger.Span));
    }

    /// <summary>Whether two words carry one act together: "opened fire", "a raid … carried out".</summary>
    private bool Governs(int head, int word) =>
        _grammar.At(word).Head == head && _grammar.At(word).BaseRelation is "obj" or "obl" or "compound" or "xcomp" or "nmod" or "advmod" or "amod" or "acl" or "nsubj" or "ccomp";

    private EventDraft? Alone(int token, ImmutableArray<TypeCandidate> types)
    {
        _at = token;
        var type = types[0].Type;
        var reading = StatusReading.Of(_grammar, token);
        if (reading is { Purpose: true, Status: EventStatus.Hypothetical })
            return Leave("purpose, wish or possibility");
        var date = _circumstances.DateOf(_sentence.Index, token);
        var roles = new RoleDecision(_grammar, _participants, Scores!, _weights);
        var (actors, recipients) = roles.Decide(token, [], [], mutual: false, date);
        var nominal = _grammar.At(token).Upos is not Upos.Verb;
        if (Objection(type, actors, recipients, nominal) is { } objection)
            return Leave(objection);
        if (IsGeneric(token, actors, recipients))
            return Leave("general statement");
        var entry = new LexiconEntry { Id = "network", Order = int.MaxValue, Triggers = [[_grammar.Lemma(token)]], Kind = nominal ? TriggerKind.Noun : TriggerKind.Verb, Type = type };
        var match = new PatternMatch(entry, token, token, 0, [], "no pattern", null);
        var status = Scores!.StatusAt(token, reading.Status) >= SureStatus ? reading.Status : Scores.LikeliestStatus(token).Status;
        var features = new Plausibility.Features(
            0, nominal, !actors.IsEmpty, !recipients.IsEmpty, false, false, status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Repeated,
            actors.Concat(recipients).Count(entity => entity.ResolvedFrom is not null), types, roles.Candidates);
        var draft = Assembled(
            match, features, actors, recipients, date, ModesOf(token, type, []), cameo: null, status, recipients.IsEmpty && actors.Length < 2, topic: -1, name: null);
        draft.Steps.Add(new TraceStep("type", type, "the network, where no pattern fits"));
        Trace(draft.Steps, "actor", actors, Side.Nobody);
        Trace(draft.Steps, "recipient", recipients, Side.Nobody);
        draft.Steps.Add(new TraceStep("status", status.ToString().ToLowerInvariant(), status == reading.Status ? reading.Because : "the network"));
        return draft;
    }

    /// <summary>Last word of a trigger whose scores count: words far from its head say nothing of it.</summary>
    private static int LastScored(PatternMatch match) => match.Last > match.Trigger + 3 ? match.Trigger : match.Last;

    /// <summary>The pattern's modes; where it has none the network's, if it is sure.</summary>
    private ImmutableArray<string> ModesOf(int token, string type, ImmutableArray<string> modes)
    {
        if (!modes.IsEmpty || Scores is null || Scores.ModesAt(token, type) is not [var best, ..] || best.Mode.Length == 0 || best.Probability < _weights.Mode)
            return modes;
        return [best.Mode];
    }

    private EventStatus StatusOf(int token, EventStatus status, StatusReading reading)
    {
        if (Scores is null || status != EventStatus.Happened || reading.Status != EventStatus.Happened)
            return status;
        var best = Scores.LikeliestStatus(token);
        return best.Probability >= _weights.Status ? best.Status : status;
    }
}
