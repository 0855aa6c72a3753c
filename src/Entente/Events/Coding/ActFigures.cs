using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Coding;

/// <summary>
/// Settles which figures are an act's once all acts are known: what befell those counted by what was done to them, one
/// figure for the act it tells of rather than for each that it stands near, and the toll that the next sentence tells.
/// </summary>
internal static class ActFigures
{
    private static readonly Lazy<ImmutableArray<(string Type, string Mode, string Side, string Kind)>> Kinds = new(() =>
        [.. WordList.Rows("lexicon/events-figures.tsv").Select(row => (row[0], row[1], row[2], row[3]))]);

    /// <summary>How many sentences back the one that a pronoun stands for may be counted.</summary>
    private const int Reach = 2;

    public static void Settle(ImmutableArray<Figure> figures, IReadOnlyList<EventDraft> acts)
    {
        var before = acts.Select(act => act.Magnitudes).ToList();
        foreach (var act in acts)
            act.Magnitudes = [.. act.Magnitudes.Select(figure => Fitted(act, figure)).OfType<Figure>()];
        foreach (var act in acts)
            act.Magnitudes = act.Magnitudes.RemoveAll(figure => !IsHome(act.Type, figure.Kind)
                && acts.Any(other => other != act && IsHome(other.Type, figure.Kind) && other.Magnitudes.Any(f => Alike(f, figure))));
        foreach (var act in acts)
            AddCounted(act, figures);
        foreach (var figure in figures)
            AddToll(acts, figure);
        for (var i = 0; i < acts.Count; i++)
            Retrace(acts[i], before[i]);
    }

    /// <summary>The figure as the act has it; null when it is not the act's.</summary>
    private static Figure? Fitted(EventDraft act, Figure figure)
    {
        if (figure.Kind is FigureKinds.Money or FigureKinds.Votes)
            return figure;
        if (figure.Kind != FigureKinds.Other)
            return IsToll(figure.Kind) && !MayTakeToll(act) ? null : figure;
        if (figure.Unit == "%")
            return figure;
        var (actor, recipient) = (Counts(figure, act.Actors), Counts(figure, act.Recipients));
        if (figure.Unit != "persons")
            return actor || recipient || Plover.Quad(act.Type) is 1 or 3 ? null : figure;
        if ((actor && !recipient ? KindOf(act, "actor") : KindOf(act, "recipient")) is { } kind && (actor || recipient))
            return figure with { Kind = kind };
        return recipient && !actor ? figure : null;
    }

    /// <summary>Lives and liberties lost or regained.</summary>
    private static bool IsToll(string kind) => FigureKinds.IsCost(kind) || kind == "released";

    /// <summary>Words cost nobody's life: those of whom they speak are counted by the act spoken of.</summary>
    private static bool MayTakeToll(EventDraft act) =>
        act.Type is not ("REQUEST" or "REJECT" or "THREATEN" or "ACCUSE" or "SUPPORT" or "CONSULT")
        && act.Status is not (EventStatus.Negated or EventStatus.Hypothetical or EventStatus.Attempted);

    /// <summary>Whether acts of the type bring about what the kind tells.</summary>
    private static bool IsHome(string type, string kind) => kind switch
    {
        "killed" or "injured" => type is "ASSAULT",
        "abducted" => type is "ASSAULT" or "COERCE",
        "arrested" => type is "COERCE" or "SANCTION",
        "displaced" => type is "COERCE" or "ASSAULT" or "SANCTION",
        "released" => type is "RETREAT" or "AID" or "CONCEDE",
        _ => true,
    };

    private static string? KindOf(EventDraft act, string side)
    {
        foreach (var row in Kinds.Value)
            if (row.Type == act.Type && row.Side == side && (row.Mode == "*" || act.Modes.Contains(row.Mode)))
                return row.Kind;
        return null;
    }

    private static bool Counts(Figure figure, ImmutableArray<Entity> side) =>
        side.Any(entity => entity.Sentence == figure.Sentence && entity.Span.Overlaps(figure.Span));

    private static bool Alike(Figure one, Figure other) => one.Sentence == other.Sentence && one.Span == other.Span;

    /// <summary>"Captured two sergeants and freed them": a pronoun counts as many as the words it stands for.</summary>
    private static void AddCounted(EventDraft act, ImmutableArray<Figure> figures)
    {
        if (KindOf(act, "recipient") is not { } kind || !MayTakeToll(act) || act.Magnitudes.Any(figure => figure.Kind == kind))
            return;
        foreach (var recipient in act.Recipients)
        {
            if (recipient.ResolvedFrom is not { } words)
                continue;
            var counted = figures.LastOrDefault(figure => figure.Unit == "persons" && recipient.Sentence - figure.Sentence is >= 0 and <= Reach
                && figure.Span.Start < recipient.Span.Start && (figure.Text == words || figure.Text.EndsWith(" " + words, StringComparison.Ordinal) || words.EndsWith(" " + figure.Text, StringComparison.Ordinal)));
            if (counted is not null)
                act.Magnitudes = act.Magnitudes.Add(counted with { Kind = kind });
        }
    }

    /// <summary>"It left twelve dead": a toll that no act of its own sentence takes belongs to the one attack told right before.</summary>
    private static void AddToll(IReadOnlyList<EventDraft> acts, Figure figure)
    {
        if (figure.Kind is not ("killed" or "injured") || acts.Any(act => act.Magnitudes.Any(held => Alike(held, figure))))
            return;
        EventDraft? only = null;
        foreach (var act in acts)
        {
            if (act.Type != "ASSAULT")
                continue;
            var told = act.Mentions.Prepend(act.Trigger).Select(mention => mention.Sentence).ToList();
            if (told.Contains(figure.Sentence))
                return;
            if (!told.Contains(figure.Sentence - 1))
                continue;
            if (only is not null)
                return;
            only = act;
        }

        if (only is not null && MayTakeToll(only) && !only.Magnitudes.Any(held => held.Kind == figure.Kind))
            only.Magnitudes = only.Magnitudes.Add(figure);
    }

    /// <summary>The trace tells the figures as they are now.</summary>
    private static void Retrace(EventDraft act, ImmutableArray<Figure> before)
    {
        if (act.Magnitudes.SequenceEqual(before))
            return;
        act.Steps.RemoveAll(step => step.Field == "magnitude");
        foreach (var figure in act.Magnitudes)
            act.Steps.Add(new TraceStep("magnitude", figure.Text, before.Contains(figure) ? figure.Kind
                : before.Any(f => Alike(f, figure)) ? $"{figure.Kind}, by what is done to those counted" : $"{figure.Kind}, told beside the act"));
    }
}
