using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Documents;
using Entente.Events.Coding;
using Entente.Events.Grammar;
using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Own;

/// <summary>Adds the events of somebody's own types to those coded by PLOVER. Holds no state between documents; thread-safe.</summary>
internal sealed class OwnTypeCoder
{
    private const double Even = 0.5;
    private const double ByPattern = 0.8;
    private const double ByPatternAlone = 0.6;
    private readonly ImmutableArray<LearntType> _types;
    private readonly ClauseReader _reader;

    private OwnTypeCoder(ImmutableArray<LearntType> types, ClauseReader reader) => (_types, _reader) = (types, reader);

    /// <summary>The types, as they were learnt.</summary>
    public IReadOnlyList<LearntType> Types => _types;

    /// <summary>Learns the types of some ontologies.</summary>
    /// <param name="ontologies">The ontologies.</param>
    /// <param name="embedder">Gives words as vectors.</param>
    /// <param name="analyse">Analyses texts, in their order.</param>
    public static OwnTypeCoder Learn(
        IReadOnlyCollection<OwnOntology> ontologies, ISentenceEmbedder embedder, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyse)
    {
        var reader = new ClauseReader(embedder, EventLexicon.Load());
        return new OwnTypeCoder(LearntType.Learn(ontologies, reader, analyse), reader);
    }

    /// <summary>The document's events with those of the own types among them, in reading order. Ids of the others stay.</summary>
    /// <param name="coded">What PLOVER's coder found.</param>
    /// <param name="document">The document.</param>
    /// <param name="circumstances">Its circumstances.</param>
    /// <param name="actors">Its actors.</param>
    /// <param name="discarded">Sentences that tell no events.</param>
    public CodedDocument Add(CodedDocument coded, AnnotatedDocument document, ICircumstanceSource circumstances, IActorSource actors, DiscardedSentences? discarded = null)
    {
        var own = new List<Event>();
        var replaced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sentence in document.Sentences)
        {
            if (discarded?.At(sentence.Index) is not null)
                continue;
            var scene = new OwnScene(document.Document, sentence, new SentenceGrammar(sentence, EventLexicon.Load().Classes), circumstances, actors);
            var clauses = _types.Any(type => type.Prototype is not null) ? _reader.Read(sentence) : [];
            foreach (var type in _types)
            {
                foreach (var found in Found(type, scene, clauses))
                {
                    own.Add(found with { Id = string.Create(CultureInfo.InvariantCulture, $"{document.Document.Id}#e{coded.Events.Length + own.Count + 1}") });
                    replaced.UnionWith(coded.Events.Where(e => IsReplaced(e, type.Type, found)).Select(e => e.Id));
                }
            }
        }

        return own.Count == 0
            ? coded
            : coded with
            {
                Events = [.. coded.Events.Where(e => !replaced.Contains(e.Id)).Select(e => e with { Causes = e.Causes.RemoveAll(replaced.Contains) })
                    .Concat(own).OrderBy(e => e.Trigger.Span).ThenBy(e => e.Ontology is not null)],
            };
    }

    private static bool IsReplaced(Event plover, OwnType type, Event own) =>
        plover.Trigger.Sentence == own.Trigger.Sentence && plover.Trigger.Token == own.Trigger.Token
        && (type.Replaces.Contains("*") || type.Replaces.Contains(plover.Type));

    /// <summary>A type's acts in a sentence: those of its patterns, or, where none fits, the one that is nearest to its examples.</summary>
    private static IEnumerable<Event> Found(LearntType type, OwnScene scene, ImmutableArray<Clause> clauses)
    {
        var blocked = new HashSet<int>();
        var found = false;
        if (type.Patterns.PatternCount > 0)
        {
            var matcher = new PatternMatcher(type.Patterns, scene.Grammar, scene.Actors);
            foreach (var token in scene.Sentence.Tokens)
            {
                if (token.BaseRelation is "aux" or "cop" or "case" or "mark" or "fixed" or "flat" || matcher.Match(token.Index, out _) is not { } match)
                    continue;
                if (match.Entry.Type is null)
                    blocked.Add(token.Index);
                else if (EventOf(type, scene, token.Index, match.Last, match.Entry.Actor, match.Entry.Recipient, null, $"{match.Entry.Id}: {match.Conditions}", match.Entry.Id) is { } act)
                {
                    found = true;
                    yield return act;
                }
            }
        }

        if (found || type.Prototype is not { } prototype)
            yield break;
        var best = clauses.Where(clause => !blocked.Contains(clause.Token)).Select(clause => (Clause: clause, Score: prototype.Score(clause)))
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Clause.Token).FirstOrDefault();
        if (best.Score < Even)
            yield break;
        var example = type.Type.Examples[prototype.NearestExample(best.Clause)];
        var because = string.Create(CultureInfo.InvariantCulture, $"as near as {best.Score:0.00} to its examples, nearest to line {example.Line}: “{example.Text}”");
        if (EventOf(type, scene, best.Clause.Token, best.Clause.Token, type.Actor, type.Recipient, best.Score, because, $"{type.Ontology}: examples") is { } told)
            yield return told;
    }

    private static Event? EventOf(
        LearntType type, OwnScene scene, int token, int last, ImmutableArray<ParticipantPath> actorPaths, ImmutableArray<ParticipantPath> recipientPaths,
        double? score, string because, string pattern)
    {
        var reading = StatusReading.Of(scene.Grammar, token);
        if (reading.Status == EventStatus.Hypothetical && IsOneOfARow(scene.Sentence, token))
            reading = reading with { Status = EventStatus.Happened, Purpose = false, Because = "one of a row of those who did it" };
        if (reading is { Purpose: true, Status: EventStatus.Hypothetical })
            return null;
        var when = scene.Circumstances.DateOf(scene.Sentence.Index, token);
        var participants = new ParticipantFinder(scene.Grammar, scene.Actors, scene.Document.Text);
        var actor = participants.Find(token, actorPaths, when);
        var recipient = participants.Find(token, recipientPaths, when, head => actor.Entities.Any(entity => entity.Head == head && entity.Sentence == scene.Sentence.Index));
        var recipients = recipient.Entities.RemoveAll(entity => actor.Entities.Any(each => each.Span == entity.Span && each.Sentence == entity.Sentence && each.Name == entity.Name));
        var span = new TextSpan(scene.Grammar.At(token).Span.Start, scene.Grammar.At(last).Span.End);
        var (date, place, figures) = (when, scene.Circumstances.PlaceOf(scene.Sentence.Index, token), scene.Circumstances.FiguresOf(scene.Sentence.Index, token));
        return new Event
        {
            Id = "",
            Type = type.Type.Type.Name,
            Ontology = type.Ontology,
            Quad = type.Type.Type.Quad,
            Scale = type.Type.Type.Scale,
            Cameo = type.Type.Cameo,
            Contexts = type.Type.Cameo is { } cameo ? Ontology.Cameo.Lookup(cameo)!.Contexts : [],
            Actors = actor.Entities,
            Recipients = recipients,
            Trigger = new Trigger(span.In(scene.Document.Text), scene.Sentence.Index, span, token),
            Date = date,
            Place = place,
            Magnitudes = figures,
            Status = reading.Status,
            Confidence = Math.Round(score ?? (actor.Entities.IsEmpty ? ByPatternAlone : ByPattern), 3),
            Why = new DecisionTrace(pattern,
            [
                new TraceStep(Event.OntologyStep, type.Ontology, "an ontology of one's own"),
                new TraceStep("type", type.Type.Type.Name, because),
                .. Steps("actor", actor.Entities, actor.Path),
                .. Steps("recipient", recipients, recipient.Path),
                new TraceStep("status", reading.Status.ToString().ToLowerInvariant(), reading.Because),
            ]),
        };
    }

    /// <summary>"the second state to recognise it", "the last to leave": an infinitive that tells what was done.</summary>
    private static bool IsOneOfARow(Sentence sentence, int token) =>
        sentence.Tokens[token] is { BaseRelation: "acl", Head: >= 0 and var noun }
        && (IsRank(sentence.Tokens[noun]) || sentence.Children(noun).Any(child => IsRank(sentence.Tokens[child])));

    private static bool IsRank(Token token) => token.HasFeature("NumType=Ord") || token.Lemma is "first" or "last" or "only" or "latest";

    private static IEnumerable<TraceStep> Steps(string field, ImmutableArray<Entity> entities, string? path) =>
        entities.Select(entity => new TraceStep(field, entity.Name ?? entity.Text, path ?? ""));

    /// <summary>A sentence with all that is asked of it.</summary>
    private readonly record struct OwnScene(Document Document, Sentence Sentence, SentenceGrammar Grammar, ICircumstanceSource Circumstances, IActorSource Actors);
}
