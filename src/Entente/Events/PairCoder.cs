using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events.Coding;
using Entente.Events.Decisions;
using Entente.Events.Grammar;
using Entente.Events.Scoring;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events;

/// <summary>How what a pattern says is tied to a pair: by an act that joins the two, by the path between them, or hardly.</summary>
internal enum PairTie
{
    /// <summary>Somewhere in the sentence.</summary>
    Loose,

    /// <summary>On the path between the two.</summary>
    Path,

    /// <summary>An act of the one towards the other.</summary>
    Act,
}

/// <summary>What the patterns say of a pair.</summary>
internal readonly record struct PairAnswer(string? Type, PairTie Tie);

/// <summary>
/// Answers one question: given who acts and on whom, what is done? The patterns answer by the events of the sentence that join the
/// two, else by the patterns on the tree's path between them, else by the sentence's strongest trigger; the network reads the sentence
/// with the two marked; both count. Data sets of pairs
/// follow CAMEO, where a retreat to come is AGREE; so do the answers.
/// </summary>
public sealed class PairCoder
{
    private readonly EventCoder _coder;
    private readonly ActNetwork? _network;
    private readonly DecisionWeights _weights = DecisionWeights.Load();

    /// <summary>A pair coder that goes by the patterns alone.</summary>
    public PairCoder(EventCoder coder)
        : this(coder, null)
    {
    }

    internal PairCoder(EventCoder coder, ActNetwork? network) => (_coder, _network) = (coder, network);

    /// <summary>A pair coder with the lexicon compiled into this assembly.</summary>
    public static PairCoder Load() => new(EventCoder.Load());

    /// <summary>PLOVER type of what the source does to the target; null when nothing is recognised.</summary>
    /// <param name="document">The sentence, or the sentences, analysed.</param>
    /// <param name="circumstances">Their circumstances.</param>
    /// <param name="actors">Their actors.</param>
    /// <param name="source">The words of who acts.</param>
    /// <param name="target">The words of on whom.</param>
    public string? TypeOf(AnnotatedDocument document, DocumentCircumstances circumstances, DocumentActors actors, TextSpan source, TextSpan target) =>
        TypeOf(document, new ToldCircumstances(circumstances), new RecognizedActors(actors), source, target);

    internal string? TypeOf(AnnotatedDocument document, ICircumstanceSource circumstances, IActorSource actors, TextSpan source, TextSpan target)
    {
        var answer = Patterns(document, circumstances, actors, source, target);
        var words = document.Sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Span).ToList();
        var network = _network?.Pair(document.Document.Text, words, source, target) ?? [];
        return Together(answer, network, _weights);
    }

    /// <summary>What the patterns say of a pair, and how well it joins the two.</summary>
    internal PairAnswer Patterns(AnnotatedDocument document, ICircumstanceSource circumstances, IActorSource actors, TextSpan source, TextSpan target)
    {
        var pair = new Pair(document, actors, source, target);
        var joined = _coder.Code(document, circumstances, pair, retreatIsAgreed: true).Events
            .Select(act => (Type: act.Type, Score: pair.Joins(act)))
            .Where(act => act.Score > 0)
            .OrderByDescending(act => act.Score).ToList();
        if (joined.Count > 0 && joined[0].Score >= 4)
            return new(joined[0].Type, PairTie.Act);

        var (onPath, strongest) = Triggers(document, pair);
        return onPath is not null ? new(onPath, PairTie.Path) : new(joined.Count > 0 ? joined[0].Type : strongest, PairTie.Loose);
    }

    /// <summary>The likeliest type by both; of the fifteen of such data sets, CONCEDE and RETREAT counting together.</summary>
    internal static string? Together(PairAnswer answer, ImmutableArray<(string Type, double Probability)> network, DecisionWeights weights)
    {
        if (network.IsEmpty)
            return answer.Type;
        return Weighed(answer, network, weights).GroupBy(each => Plover.FifteenTypeRoot(each.Type))
            .OrderByDescending(root => root.Sum(each => each.Probability)).ThenBy(root => root.Key, StringComparer.Ordinal)
            .First().OrderByDescending(each => each.Probability).First().Type;
    }

    /// <summary>The network's probabilities, that of the patterns' type times what its tie to the pair is worth.</summary>
    internal static IEnumerable<(string Type, double Probability)> Weighed(
        PairAnswer answer, ImmutableArray<(string Type, double Probability)> network, DecisionWeights weights) =>
        network.Select(each => (each.Type, each.Probability * (answer.Type is { } type && Plover.FifteenTypeRoot(each.Type) == Plover.FifteenTypeRoot(type) ? Math.Exp(weights.PairTie(answer.Tie)) : 1)));

    private (string? OnPath, string? Strongest) Triggers(AnnotatedDocument document, Pair pair)
    {
        (string Type, double Weight)? onPath = null;
        (string Type, double Weight)? strongest = null;
        foreach (var sentence in document.Sentences)
        {
            var coding = new SentenceCoder(_coder.Lexicon, document.Document, sentence, pair, NoCircumstances.Instance, (_, _) => { });
            var matches = coding.Matches();
            var owner = Consumption.Of(coding.Grammar, matches);
            var path = pair.Path(sentence);
            foreach (var match in matches)
            {
                if (match?.Entry.Type is not { } type || owner[match.Trigger] >= 0)
                    continue;
                var reading = StatusReading.Of(coding.Grammar, match.Trigger);
                var outcome = Undertaking.Of(type, null, reading, retreatIsAgreed: true);
                var weight = match.Specificity + (sentence.Tokens[match.Trigger].Upos == Upos.Verb ? 1 : 0) - (0.1 * Depth(sentence, match.Trigger));
                if (strongest is not { } best || weight > best.Weight)
                    strongest = (outcome.Type, weight);
                if (path.Contains(match.Trigger) && (onPath is not { } held || weight > held.Weight))
                    onPath = (outcome.Type, weight);
            }
        }

        return (onPath?.Type, strongest?.Type);
    }

    private static int Depth(Sentence sentence, int token)
    {
        var depth = 0;
        for (var at = sentence.Tokens[token].Head; at >= 0; at = sentence.Tokens[at].Head)
            depth++;
        return depth;
    }

    /// <summary>The pair as actors: whatever stands inside the two spans is the source or the target.</summary>
    private sealed class Pair(AnnotatedDocument document, IActorSource inner, TextSpan source, TextSpan target) : IActorSource
    {
        private const string Source = "pair:source";
        private const string Target = "pair:target";

        public ImmutableArray<Entity> At(int sentence, int head, DateInterval? when)
        {
            var span = document.Sentences[sentence].Tokens[head].Span;
            return source.Contains(span) ? [One(Source, source, sentence, head)]
                : target.Contains(span) ? [One(Target, target, sentence, head)]
                : inner.At(sentence, head, when);
        }

        public bool IsActor(int sentence, int head)
        {
            var span = document.Sentences[sentence].Tokens[head].Span;
            return source.Contains(span) || target.Contains(span) || inner.IsActor(sentence, head);
        }

        /// <summary>How well an act joins the two: 5 when source acts on target, less for parts of that.</summary>
        public int Joins(Event act)
        {
            bool Has(ImmutableArray<Entity> side, string id) => side.Any(entity => entity.Id == id);
            var (acts, suffers) = (Has(act.Actors, Source), Has(act.Recipients, Target));
            if (acts && suffers)
                return 6;
            if (acts && Has(act.Actors, Target))
                return 5;
            if (Has(act.Actors, Target) && Has(act.Recipients, Source))
                return 4;
            return acts ? 3 : suffers ? 2 : 0;
        }

        /// <summary>Tokens on the tree's path between the heads of the two spans.</summary>
        public HashSet<int> Path(Sentence sentence)
        {
            var (from, to) = (Head(sentence, source), Head(sentence, target));
            var path = new HashSet<int>();
            if (from < 0 || to < 0)
                return path;
            var above = new HashSet<int>();
            for (var at = from; at >= 0; at = sentence.Tokens[at].Head)
                above.Add(at);
            var meeting = to;
            while (meeting >= 0 && !above.Contains(meeting))
            {
                path.Add(meeting);
                meeting = sentence.Tokens[meeting].Head;
            }

            for (var at = from; at >= 0; at = sentence.Tokens[at].Head)
            {
                path.Add(at);
                if (at == meeting)
                    break;
            }

            return path;
        }

        private static int Head(Sentence sentence, TextSpan span)
        {
            foreach (var token in sentence.Tokens)
                if (span.Contains(token.Span) && (token.Head < 0 || !span.Contains(sentence.Tokens[token.Head].Span)))
                    return token.Index;
            return -1;
        }

        private Entity One(string id, TextSpan span, int sentence, int head) => new()
        {
            Text = document.TextOf(span), Sentence = sentence, Span = span, Head = head, Id = id, Name = id, Role = "given",
        };
    }

    /// <summary>A pair is asked about without its circumstances.</summary>
    private sealed class NoCircumstances : ICircumstanceSource
    {
        public static readonly NoCircumstances Instance = new();

        public DateInterval? DateOf(int sentence, int trigger) => null;

        public Place? PlaceOf(int sentence, int trigger) => null;

        public ImmutableArray<Figure> FiguresOf(int sentence, int trigger) => [];
    }
}
