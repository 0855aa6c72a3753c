using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events.Decisions;
using Entente.Events.Grammar;
using Entente.Events.Scoring;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Coding;

/// <summary>Codes one sentence: triggers, then what belongs to what, then participants, status and circumstances.</summary>
internal sealed partial class SentenceCoder
{
    private readonly EventLexicon _lexicon;
    private readonly Document _document;
    private readonly Sentence _sentence;
    private readonly IActorSource _actors;
    private readonly ICircumstanceSource _circumstances;
    private readonly Action<string> _uncoded;
    private readonly bool _retreatIsAgreed;
    private readonly SentenceGrammar _grammar;
    private readonly ParticipantFinder _participants;
    private readonly DecisionWeights _weights;
    private readonly List<int> _unknownVerbs = [];
    private PatternMatch?[]? _matches;
    // The word that is looked at: what is left uncoded is left there.
    private int _at;

    public SentenceCoder(
        EventLexicon lexicon, Document document, Sentence sentence, IActorSource actors, ICircumstanceSource circumstances, Action<string, int> uncoded,
        bool retreatIsAgreed = false, DecisionWeights? weights = null)
    {
        _weights = weights ?? DecisionWeights.Load();
        (_lexicon, _document, _sentence, _actors) = (lexicon, document, sentence, actors);
        (_circumstances, _uncoded, _retreatIsAgreed) = (circumstances, reason => uncoded(reason, _at), retreatIsAgreed);
        _grammar = new SentenceGrammar(sentence, lexicon.Classes);
        _participants = new ParticipantFinder(_grammar, actors, document.Text);
    }

    public SentenceGrammar Grammar => _grammar;

    /// <summary>What the network makes of the sentence; null where it was not asked.</summary>
    public SentenceScores? Scores { get; set; }

    public List<EventDraft> Code()
    {
        var matches = Matches();
        var owner = Consumption.Of(_grammar, matches);
        var drafts = new List<EventDraft>();
        foreach (var match in matches)
        {
            if (match is null)
                continue;
            _at = match.Trigger;
            if (match.Entry.Type is null)
                _uncoded(Blocked(match));
            else if (owner[match.Trigger] >= 0)
                _uncoded("part of another act");
            else if (Draft(match) is { } draft)
                drafts.Add(draft);
        }

        AddAlone(drafts, matches, owner);
        EventMerger.WithinSentence(_grammar, drafts);
        Answers.ToActsOfTheSentence(_grammar, drafts);
        // What names nobody counts only as part of another act, or, where definite, as pointing back to one.
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            if (!drafts[i].Actors.IsEmpty || !drafts[i].Recipients.IsEmpty || drafts[i].Definite)
                continue;
            _at = drafts[i].Trigger.Token;
            _uncoded("no actor");
            drafts.RemoveAt(i);
        }

        return drafts;
    }

    public PatternMatch?[] Matches() => _matches ??= Matched();

    private PatternMatch?[] Matched()
    {
        var matcher = new PatternMatcher(_lexicon, _grammar, _actors);
        var matches = new PatternMatch?[_sentence.Tokens.Length];
        foreach (var token in _sentence.Tokens)
        {
            if (!MayCarryAct(token))
                continue;
            _at = token.Index;
            matches[token.Index] = matcher.Match(token.Index, out var known);
            if (matches[token.Index] is null && token.Upos == Upos.Verb && _grammar.Agents(token.Index).Any(agent => _actors.IsActor(_sentence.Index, agent)))
            {
                _unknownVerbs.Add(token.Index);
                _uncoded(known ? "no pattern fits the verb" : "no pattern for the verb");
            }
        }

        return matches;
    }

    private bool MayCarryAct(Token token)
    {
        if (token.Upos == Upos.PropN && _sentence.NameAt(token.Index) is { Kind: not NameKind.Other })
            return false;
        return token.BaseRelation is not ("aux" or "cop" or "case" or "mark" or "fixed" or "flat" or "goeswith")
            && !(token.Upos == Upos.Verb && token.BaseRelation is "amod" or "compound");
    }

    private static string Blocked(PatternMatch match)
    {
        var note = match.Entry.Note;
        var end = note.IndexOfAny([';', ':', ',', '.', '(']);
        var reason = (end < 0 ? note : note[..end]).Trim();
        return reason.Length is 0 or > 30 ? "blocked" : $"blocked: {reason}";
    }

    private EventDraft? Draft(PatternMatch match)
    {
        var entry = match.Entry;
        var token = match.Trigger;
        var reading = StatusReading.Of(_grammar, token);
        // A pattern that asks for the negation has already made of it what it means.
        if (reading.Status == EventStatus.Negated && entry.When.Any(c => c.Where.Slot == Lexicon.Slot.Neg && !c.Negated))
            reading = reading with { Status = EventStatus.Happened, Because = "the pattern takes up the negation" };
        if (reading.Status == EventStatus.Negated && entry.Type is "ASSAULT" or "COERCE" or "SANCTION" or "PROTEST" or "THREATEN" or "ACCUSE" or "REQUEST" or "REJECT")
            return Leave(Plover.Quad(entry.Type!) == 4 ? "negated force" : "negated");
        if (reading is { Status: EventStatus.Negated, Refused: false } && entry.Type is "AGREE")
            return Leave("negated");
        if (reading is { Purpose: true, Status: EventStatus.Hypothetical })
            return Leave("purpose, wish or possibility");

        var date = _circumstances.DateOf(_sentence.Index, token);
        // "his indictment": a noun whose possessor suffers has no possessor that acts.
        var suffers = entry.Recipient.Any(path => path.Branches is [[{ Slot: Lexicon.Slot.Poss }]]);
        var actorSide = _participants.Find(token, entry.Actor, date, suffers ? head => IsPossessor(token, head) : null, entry.Type == "PROTEST");
        var recipientSide = entry.Mutual ? Side.Nobody
            : _participants.Find(token, entry.Recipient, date, head => actorSide.Entities.Any(actor => actor.Head == head && actor.Sentence == _sentence.Index));
        var reciprocal = recipientSide.Entities.IsEmpty && actorSide.Entities.Length > 1 && _participants.IsReciprocal(token);
        if (!reciprocal && recipientSide.Entities.IsEmpty && !entry.Mutual && entry.Type is "AGREE" or "REQUEST" or "THREATEN" or "REJECT")
            recipientSide = _participants.InComplement(token, date, entry.Type == "REQUEST", entity => actorSide.Entities.Any(actor => Likeness.Same(actor, entity)));
        var recipients = recipientSide.Entities.RemoveAll(recipient => actorSide.Entities.Any(actor =>
            (actor.Span == recipient.Span && actor.Sentence == recipient.Sentence && actor.Name == recipient.Name) || (actor.Id is not null && actor.Id == recipient.Id && actor.Name is not null)));
        var nominal = _grammar.At(token).Upos is not (Upos.Verb or Upos.Aux);
        if (IsGeneric(token, actorSide.Entities, recipients))
            return Leave("general statement");
        var outcome = Undertaking.Of(entry.Type!, entry.Cameo, reading, _retreatIsAgreed);
        if (outcome is { Status: EventStatus.Future } && Plover.Quad(outcome.Type) == 4 && SaidByActor(token, actorSide.Entities))
            outcome = Undertaking.AsThreat(outcome.Type);
        var types = TypeDecision.Of(outcome.Type, blocked: false, match.Specificity, Scores?.Labels, Scores?.TypesAt(token, LastScored(match)), _weights);
        if (types[0].Type.Length == 0)
            return Leave("the network finds no act");
        var roles = Scores is null ? null : new RoleDecision(_grammar, _participants, Scores, _weights);
        var (actors, suffering) = roles?.Decide(token, actorSide.Entities, recipients, entry.Mutual || reciprocal, date) ?? (actorSide.Entities, recipients);
        if (Objection(types[0].Type, actors, suffering, nominal) is { } objection && !(nominal && actors.IsEmpty && suffering.IsEmpty))
            return Leave(objection);

        var (type, asPattern) = (types[0].Type, types[0].Type == outcome.Type);
        var wantsRecipient = !entry.Mutual && !entry.Recipient.IsEmpty;
        var features = new Plausibility.Features(
            match.Specificity, nominal, !actors.IsEmpty, !suffering.IsEmpty, wantsRecipient,
            actorSide.ByOwner || recipientSide.ByOwner, reading.Status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Repeated,
            actors.Concat(suffering).Count(entity => entity.ResolvedFrom is not null), types, roles?.Candidates ?? []);
        var draft = Assembled(
            match, features, actors, suffering, date,
            modes: !asPattern ? ModesOf(token, type, []) : outcome.Mode is { } mode ? [mode] : outcome.KeepsModes ? ModesOf(token, type, entry.Modes) : [],
            cameo: !asPattern ? null : outcome.KeepsModes ? entry.Cameo : outcome.Cameo,
            StatusOf(token, asPattern ? outcome.Status : reading.Status, reading), wantsRecipient && !reciprocal,
            topic: nominal ? -1 : _grammar.Patient(token), EventNaming.Of(_grammar, match, _document.Text));
        Trace(draft, match, reading, outcome, actorSide, recipientSide);
        return draft;
    }

    /// <summary>The act as it is first put down, with the circumstances of its trigger.</summary>
    private EventDraft Assembled(
        PatternMatch match, Plausibility.Features features, ImmutableArray<Entity> actors, ImmutableArray<Entity> recipients, DateInterval? date,
        ImmutableArray<string> modes, string? cameo, EventStatus status, bool wantsRecipient, int topic, string? name) => new()
        {
            Match = match,
            Trigger = TriggerOf(match),
            Type = features.Types[0].Type,
            Modes = modes,
            Cameo = cameo,
            Actors = actors,
            Recipients = recipients,
            Status = status,
            Nominal = features.Nominal,
            Definite = IsDefinite(match.Trigger),
            WantsRecipient = wantsRecipient,
            Topic = topic,
            Lemma = _grammar.Lemma(match.Trigger),
            Date = date,
            Place = _circumstances.PlaceOf(_sentence.Index, match.Trigger),
            Magnitudes = _circumstances.FiguresOf(_sentence.Index, match.Trigger),
            PointsBack = actors.IsEmpty && match.Claimed.Any(claimed => IsDefinite(claimed) && _grammar.InClass(claimed, "anaphor")),
            Name = name,
            Features = features,
            Confidence = Plausibility.Of(features, _weights),
        };

    private bool IsPossessor(int noun, int head) => _grammar.At(head).Head == noun && _grammar.At(head).Relation == "nmod:poss";

    /// <summary>"Men who topple governments …": a habit of nobody in particular.</summary>
    private bool IsGeneric(int token, ImmutableArray<Entity> actors, ImmutableArray<Entity> recipients) =>
        actors.Length > 0 && _grammar.At(token) is { Upos: Upos.Verb, Xpos: "VBZ" or "VBP" or "VB" }
        && actors.Concat(recipients).All(entity => entity is { Country: null, Name: null, Id: null, ResolvedFrom: null })
        && !_sentence.Children(token).Any(child => _grammar.At(child).BaseRelation == "aux" && _grammar.Lemma(child) is "do" or "will")
        && !actors.Any(entity => entity.Sentence == _sentence.Index && _sentence.Children(entity.Head).Any(child => _grammar.At(child).BaseRelation == "det" && _grammar.Lemma(child) is not "a"));

    private EventDraft? Leave(string reason)
    {
        _uncoded(reason);
        return null;
    }

    /// <summary>Why the participants found do not make a political act; null when they do.</summary>
    private static string? Objection(string type, ImmutableArray<Entity> actors, ImmutableArray<Entity> recipients, bool nominal)
    {
        if (actors.IsEmpty && recipients.IsEmpty)
            return "no actor";
        if (actors.IsEmpty && nominal && Plover.Quad(type) is 1 or 3 && type != "ACCUSE")
            return "no actor";
        if (!actors.Concat(recipients).Any(IsPolitical))
            return "no political actor";
        return null;
    }

    private static bool IsPolitical(Entity entity) =>
        entity.Sectors.Any(sector => sector is not ("BUS" or "UNK")) || entity.Role is not null
        || (entity.Country is not null and not "MNC" && entity.Sectors.IsEmpty);

    private bool IsDefinite(int token)
    {
        foreach (var child in _sentence.Children(token))
            if ((_grammar.At(child).BaseRelation == "det" && _grammar.Lemma(child) is "the" or "this" or "that" or "these" or "those" or "such") || _grammar.At(child).Relation == "nmod:poss")
                return true;
        return false;
    }

    /// <summary>Whether the clause is reported speech of the one who is to act.</summary>
    private bool SaidByActor(int token, ImmutableArray<Entity> doers)
    {
        if (doers.Any(entity => entity.Text is "we" or "We" or "I"))
            return true;
        for (var (at, steps) = (token, 0); at >= 0 && steps < 5; at = _grammar.At(at).Head, steps++)
        {
            var head = _grammar.At(at).Head;
            if (head < 0 || _grammar.At(at).BaseRelation is not ("ccomp" or "conj" or "xcomp" or "parataxis"))
                return false;
            if (_grammar.At(at).BaseRelation == "ccomp" && _grammar.InClass(head, "report"))
                return _grammar.Agents(head).Any(speaker => Likeness.Share(_participants.Resolve(speaker, null, 0), doers));
        }

        return false;
    }

    private Trigger TriggerOf(PatternMatch match)
    {
        var span = new TextSpan(_grammar.At(match.Trigger).Span.Start, _grammar.At(match.Last).Span.End);
        return new Trigger(span.In(_document.Text), _sentence.Index, span, match.Trigger);
    }

    private void Trace(EventDraft draft, PatternMatch match, StatusReading reading, Undertaking.Outcome outcome, Side actorSide, Side recipientSide)
    {
        var entry = match.Entry;
        var steps = draft.Steps;
        steps.Add(new TraceStep("type", entry.Type!, $"{entry.Id}: {match.Conditions}"));
        if (outcome.Because is { } because)
            steps.Add(new TraceStep("type", outcome.Type, because));
        if (draft.Type != outcome.Type)
            steps.Add(new TraceStep("type", draft.Type, $"the network is surer of it than of {outcome.Type}"));
        Trace(steps, "actor", draft.Actors, actorSide);
        Trace(steps, "recipient", draft.Recipients, recipientSide);
        steps.Add(new TraceStep("status", draft.Status.ToString().ToLowerInvariant(), reading.Because));
        if (draft.Date is { } date)
            steps.Add(new TraceStep("date", date.Text, "time expression of the clause"));
        if (draft.Place is { } place)
            steps.Add(new TraceStep("place", place.Text, place.Why ?? "place expression of the clause"));
        foreach (var figure in draft.Magnitudes)
            steps.Add(new TraceStep("magnitude", figure.Text, figure.Kind));
        if (match.RunnerUp is { } second)
            steps.Add(new TraceStep("rejected", second.Type ?? "no event", $"{second.Id} fits too, but asks for less"));
    }

    private static void Trace(List<TraceStep> steps, string field, ImmutableArray<Entity> entities, Side side)
    {
        foreach (var entity in entities)
            steps.Add(new TraceStep(field, entity.Name ?? entity.Text, (side.Entities.Contains(entity) ? side.Path : "the network, no path of a pattern") + (entity.ResolvedFrom is { } antecedent ? $"; “{entity.Text}” stands for “{antecedent}”" : "") + (entity.Conflict is { } conflict ? $"; {conflict}" : "")));
        foreach (var word in side.Unresolved)
            steps.Add(new TraceStep("rejected", word, $"{field}: no actor that we know"));
    }
}
