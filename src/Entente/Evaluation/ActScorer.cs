using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events;
using Entente.Ontology;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>How the events read from raw texts agree with the acts that annotators coded.</summary>
/// <param name="Texts">Number of texts.</param>
/// <param name="Metrics">
/// triggers, acts, full; then, over acts whose trigger was found, types, and, over those of the right type, modes, statuses, actors,
/// recipients; then the acts of each type.
/// </param>
/// <param name="Errors">All disagreements on triggers, types, modes, statuses and participants: acts invented and missed first.</param>
public sealed record ActScore(int Texts, ImmutableArray<Metric> Metrics, ImmutableArray<GoldError> Errors)
{
    /// <summary>The metric of that name.</summary>
    public Metric this[string name] => Metrics.First(m => m.Name == name);
}

/// <summary>
/// Scores events from raw text against coded acts (data/acts). An event and an act are paired one to one where the words that carry
/// them overlap, those of one type first; words in which an event is told again count as its own.
/// </summary>
public static class ActScorer
{
    private const double Whole = 3, Type = 2, Part = 1;
    private static readonly string[] Parts = ["triggers", "acts", "full", "types", "modes", "statuses", "actors", "recipients"];

    /// <summary>Scores the records of the texts, in their order.</summary>
    public static ActScore Score(IReadOnlyCollection<ActText> gold, Func<IEnumerable<Document>, IEnumerable<DocumentRecord>> read)
    {
        var tally = new Tally();
        foreach (var (text, record) in gold.Zip(read(gold.Select(t => Document.FromText(t.Text) with { Language = "en" }))))
            tally.Add(text, record);
        return tally.Score(gold.Count);
    }

    /// <summary>Which event tells which act: those that share words, of one type first, in reading order.</summary>
    internal static ImmutableArray<(CodedAct Act, Event Found)> Pairs(ImmutableArray<CodedAct> acts, IEnumerable<Event> events)
    {
        var candidates =
            from act in acts
            from found in events
            let first = act.Trigger.Overlaps(found.Trigger.Span)
            where first || found.Mentions.Any(m => act.Trigger.Overlaps(m.Span))
            orderby act.Type == found.Type descending, first descending, act.Trigger.Start, found.Trigger.Span.Start
            select (act, found);
        var pairs = ImmutableArray.CreateBuilder<(CodedAct Act, Event Found)>();
        foreach (var (act, found) in candidates)
            if (!pairs.Any(p => ReferenceEquals(p.Act, act) || ReferenceEquals(p.Found, found)))
                pairs.Add((act, found));
        return pairs.ToImmutable();
    }

    /// <summary>How many spans of one list have a partner in the other that shares a word with them.</summary>
    internal static int Shared(ImmutableArray<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        var left = found.ToList();
        return gold.Count(span => left.FindIndex(span.Overlaps) is >= 0 and var at && Taken(left, at));
    }

    private static bool Taken(List<TextSpan> spans, int at)
    {
        spans.RemoveAt(at);
        return true;
    }

    private sealed class Tally
    {
        private readonly Dictionary<string, Metric> _metrics = Parts.Concat(Plover.Types.Select(t => t.Name)).ToDictionary(n => n, n => new Metric(n, 0, 0, 0), StringComparer.Ordinal);
        private readonly List<GoldError> _errors = [];

        public void Add(ActText text, DocumentRecord record)
        {
            var events = record.Events.Select(e => e.Event).ToList();
            var pairs = Pairs(text.Acts, events);
            Count("triggers", text.Acts.Length, events.Count, pairs.Length);
            Count("acts", text.Acts.Length, events.Count, pairs.Count(p => p.Act.Type == p.Found.Type));
            Count("full", text.Acts.Length, events.Count, pairs.Count(p => p.Act.Type == p.Found.Type && Sides(p.Act, p.Found).All(s => s.Right)));
            foreach (var act in text.Acts)
                Count(act.Type, 1, 0, 0);
            foreach (var found in events)
                Count(found.Type, 0, 1, 0);
            foreach (var (act, found) in pairs)
                Compare(text, act, found);
            foreach (var act in text.Acts.Except(pairs.Select(p => p.Act)))
                Note(text, "missed", Told(text, act), null, [], Whole);
            foreach (var found in events.Except(pairs.Select(p => p.Found)))
                Note(text, "invented", null, Told(found), Why(found), Whole);
        }

        public ActScore Score(int texts) => new(
            texts,
            [.. Parts.Select(n => _metrics[n]), .. Plover.Types.Select(t => _metrics[t.Name])],
            [.. _errors.OrderByDescending(e => e.Weight).ThenBy(e => e.Kind, StringComparer.Ordinal)]);

        private void Compare(ActText text, CodedAct act, Event found)
        {
            var same = act.Type == found.Type;
            Count("types", 1, 1, same ? 1 : 0);
            if (!same)
            {
                Note(text, "wrong type", Told(text, act), Told(found), Why(found), Type);
                return;
            }

            Count(act.Type, 0, 0, 1);
            var mode = act.Mode.Length == 0 ? found.Modes.IsEmpty : found.Modes.Contains(act.Mode);
            Count("modes", 1, 1, mode ? 1 : 0);
            if (!mode)
                Note(text, "wrong mode", Told(text, act), Told(found), Why(found), Part);
            Count("statuses", 1, 1, act.Status == found.Status ? 1 : 0);
            if (act.Status != found.Status)
                Note(text, "wrong status", Told(text, act), Told(found), Why(found), Part);
            foreach (var side in Sides(act, found))
            {
                Count(side.Name + "s", side.Gold.Length, side.Found.Length, side.Shared);
                if (!side.Right)
                    Note(text, "wrong " + side.Name, Told(text, act), Told(found), Why(found), Part);
            }
        }

        private void Count(string name, int gold, int system, int right) => _metrics[name] = _metrics[name].Plus(gold, system, right);

        private void Note(ActText text, string kind, string? gold, string? found, ImmutableArray<string> why, double weight) =>
            _errors.Add(new GoldError(text.Id, kind, text.Text, gold, found, why, weight));
    }

    private readonly record struct Participants(string Name, ImmutableArray<TextSpan> Gold, ImmutableArray<TextSpan> Found)
    {
        public int Shared => ActScorer.Shared(Gold, Found);

        public bool Right => Shared == Gold.Length && Gold.Length == Found.Length;
    }

    private static Participants[] Sides(CodedAct act, Event found) =>
    [
        new("actor", act.Actors, [.. found.Actors.Select(e => e.Span)]),
        new("recipient", act.Recipients, [.. found.Recipients.Select(e => e.Span)]),
    ];

    private static string Told(ActText text, CodedAct act) => Told(
        act.Type, act.Mode, act.Trigger.In(text.Text), act.Actors.Select(s => s.In(text.Text)), act.Recipients.Select(s => s.In(text.Text)), act.Status);

    private static string Told(Event found) => Told(
        found.Type, string.Join('+', found.Modes), found.Trigger.Text, found.Actors.Select(e => e.Text), found.Recipients.Select(e => e.Text), found.Status);

    private static string Told(string type, string mode, string trigger, IEnumerable<string> actors, IEnumerable<string> recipients, EventStatus status) =>
        $"{type}{(mode.Length > 0 ? " " + mode : "")} “{trigger}” {string.Join(" + ", actors)} > {string.Join(" + ", recipients)} ({Names.Of(status)})";

    private static ImmutableArray<string> Why(Event found) => [found.Why.Pattern, .. found.Why.Steps.Select(s => $"{s.Field}: {s.Value} ({s.Because})")];
}
