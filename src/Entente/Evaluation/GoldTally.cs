using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>Counts agreements and collects disagreements over documents.</summary>
internal sealed class GoldTally
{
    private Metric _act = new("act", 0, 0, 0);
    private Metric _dyad = new("dyad", 0, 0, 0);
    private Metric _full = new("full", 0, 0, 0);
    private Metric _actor = new("actor", 0, 0, 0);
    private Metric _recipient = new("recipient", 0, 0, 0);
    private Metric _status = new("status", 0, 0, 0);
    private Metric _date = new("date", 0, 0, 0);
    private Metric _place = new("place", 0, 0, 0);
    private Metric _magnitude = new("magnitude", 0, 0, 0);
    private Metric _speaker = new("speaker", 0, 0, 0);
    private readonly FieldTally _fields = new();
    private Metric _claims = new("claims", 0, 0, 0);
    private Metric _opinion = new("opinion", 0, 0, 0);

    public List<GoldError> Errors { get; } = [];

    public ImmutableArray<Metric> Metrics() =>
        [_act, _dyad, _full, _actor, _recipient, _status, _date, _place, _magnitude, _speaker, .. _fields.Metrics(), _claims, _opinion];

    public double? ContextMacroF1() => _fields.ContextMacroF1();

    public void Matched(GoldDocument document, GoldEvent gold, AttributedEvent found, GoldScorer.Pairing pair)
    {
        if (gold.Borderline)
            return;
        _act = _act.Plus(1, 1, 1);
        _dyad = _dyad.Plus(1, 1, pair.Dyad ? 1 : 0);
        _full = _full.Plus(1, 1, pair.Full ? 1 : 0);
        if (!gold.Actors.IsEmpty)
            _actor = _actor.Plus(1, 1, pair.Actor ? 1 : 0);
        if (!gold.Recipients.IsEmpty)
            _recipient = _recipient.Plus(1, 1, pair.Recipient ? 1 : 0);
        _status = _status.Plus(1, 1, pair.Status ? 1 : 0);
        _speaker = _speaker.Plus(1, 1, pair.Speaker ? 1 : 0);
        var e = found.Event;
        _date = _date.Plus(gold.Date is null ? 0 : 1, e.Date is null ? 0 : 1, gold.Date is not null && pair.Date ? 1 : 0);
        _place = _place.Plus(gold.Place is null ? 0 : 1, e.Place is null ? 0 : 1, gold.Place is not null && e.Place is { } place && GoldAgreement.Place(gold, place) ? 1 : 0);
        var open = gold.Magnitudes.ToList();
        var figures = e.Magnitudes.Count(figure => open.FindIndex(g => GoldAgreement.Magnitude(g, figure)) is >= 0 and var at && open.Remove(open[at]));
        _magnitude = _magnitude.Plus(gold.Magnitudes.Length, e.Magnitudes.Length, figures);
        _fields.Add(gold, e);
        var kind = !pair.Actor ? "wrong actor" : !pair.Recipient ? "wrong recipient" : !pair.Speaker ? "wrong speaker"
            : !pair.Status ? "wrong status" : !pair.Date ? "wrong date" : null;
        if (kind is not null)
            Error(document, kind, gold.Sentence, gold, found, pair.Dyad ? 1 : 3);
    }

    public void Invented(GoldDocument document, AttributedEvent found, GoldEvent? sameWords)
    {
        (_act, _dyad, _full) = (_act.Plus(0, 1, 0), _dyad.Plus(0, 1, 0), _full.Plus(0, 1, 0));
        Error(document, sameWords is null ? "invented" : "wrong type", document.SentenceAt(found.Event.Trigger.Span.Start), sameWords, found, sameWords is null ? 4 : 5);
    }

    public void Missed(GoldDocument document, GoldEvent gold)
    {
        MissedInSilence();
        Error(document, "missed", gold.Sentence, gold, null, 2);
    }

    /// <summary>A miss that is told together with what was found in its stead.</summary>
    public void MissedInSilence() => (_act, _dyad, _full) = (_act.Plus(1, 0, 0), _dyad.Plus(1, 0, 0), _full.Plus(1, 0, 0));

    public void Claims(int gold, int found, int correct, int opinion)
    {
        _claims = _claims.Plus(gold, found, correct);
        _opinion = _opinion.Plus(correct, correct, opinion);
    }

    private void Error(GoldDocument document, string kind, int sentence, GoldEvent? gold, AttributedEvent? found, double weight) => Errors.Add(new GoldError(
        document.Document.Id, kind, document.Sentences[sentence].In(document.Document.Text),
        gold is null ? null : Describe(gold), found is null ? null : Describe(found),
        found is null ? [] : [$"pattern {found.Event.Why.Pattern}", .. found.Event.Why.Steps.Select(s => $"{s.Field}: {s.Value} — {s.Because}")],
        weight + (found?.Event.Confidence * 0.9 ?? 0)));

    private static string Describe(GoldEvent e) => Describe(
        e.Trigger, e.Type, e.Modes, e.Actors.Select(Label), e.Recipients.Select(Label), e.Status,
        e.Date is { } date ? Interval(date.Start, date.End) : null, e.Attribution.IsEmpty ? null : e.Attribution[0].Source ?? "unnamed");

    private static string Describe(AttributedEvent attributed)
    {
        var e = attributed.Event;
        return Describe(
            e.Trigger.Text, e.Type, e.Modes, e.Actors.Select(Label), e.Recipients.Select(Label), Names.Of(e.Status),
            e.Date is { } date ? Interval(date.Start, date.End) : null,
            attributed.Attribution.IsEmpty ? null : string.Join(" > ", attributed.Attribution.Select(a => a.Source?.Text ?? "unnamed")));
    }

    private static string Describe(
        string trigger, string type, IEnumerable<string> modes, IEnumerable<string> actors, IEnumerable<string> recipients,
        string status, string? date, string? speaker) =>
        $"\"{trigger}\" {string.Join(' ', modes.Prepend(type))}: {Side(actors)} -> {Side(recipients)}; {status}"
        + (date is null ? "" : $"; {date}") + (speaker is null ? "" : $"; says {speaker}");

    private static string Side(IEnumerable<string> labels) => string.Join(", ", labels) is { Length: > 0 } side ? side : "–";

    private static string Label(GoldEntity entity) => Label(entity.Text, entity.Name, entity.Country);

    private static string Label(Entity entity) => Label(entity.Text, entity.Name, entity.Country);

    private static string Label(string text, string? name, string? country) =>
        text + (name is null || name == text ? "" : $" = {name}") + (country is null ? "" : $" ({country})");

    private static string Interval(DateOnly? start, DateOnly? end) => start == end ? Day(start) : $"{Day(start)}..{Day(end)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
