using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;

namespace Entente.Events.Coding;

/// <summary>An event while it is still being put together; mentions of the same act are merged into it.</summary>
internal sealed class EventDraft
{
    public required PatternMatch Match { get; init; }

    public required Trigger Trigger { get; init; }

    public required string Type { get; set; }

    public required ImmutableArray<string> Modes { get; set; }

    public required string? Cameo { get; set; }

    public required ImmutableArray<Entity> Actors { get; set; }

    public required ImmutableArray<Entity> Recipients { get; set; }

    public required EventStatus Status { get; set; }

    public required double Confidence { get; set; }

    /// <summary>Whether the trigger is a noun: "the attack" may only point back to an act told before.</summary>
    public required bool Nominal { get; init; }

    /// <summary>Whether the noun is definite: "the attack", "their operation".</summary>
    public required bool Definite { get; init; }

    /// <summary>Whether a definite noun that names nobody was merged in: "died in the attack".</summary>
    public bool PointsBack { get; set; }

    /// <summary>Whether the pattern asks for a recipient.</summary>
    public required bool WantsRecipient { get; init; }

    /// <summary>What a verb of words is about: the head of its object, or -1.</summary>
    public required int Topic { get; init; }

    /// <summary>Lemma of the trigger, by which later mentions are known.</summary>
    public required string Lemma { get; init; }

    public DateInterval? Date { get; set; }

    public Place? Place { get; set; }

    public ImmutableArray<Figure> Magnitudes { get; set; } = [];

    public ImmutableArray<string> Contexts { get; set; } = [];

    public string? Name { get; set; }

    public ImmutableArray<string> Causes { get; set; } = [];

    public List<Trigger> Mentions { get; } = [];

    public List<TraceStep> Steps { get; } = [];

    /// <summary>What its confidence is made of, the types and phrases weighed among it.</summary>
    public required Plausibility.Features Features { get; init; }

    public Event ToEvent(string id) => new()
    {
        Id = id,
        Type = Type,
        Modes = Modes,
        Contexts = Contexts,
        Cameo = Cameo,
        Actors = Actors,
        Recipients = Recipients,
        Trigger = Trigger,
        Mentions = [.. Mentions.OrderBy(mention => mention.Span)],
        Date = Date,
        Place = Place,
        Magnitudes = Magnitudes,
        Status = Status,
        Name = Name,
        Causes = Causes,
        Confidence = Confidence,
        Why = new DecisionTrace(Match.Entry.Id, [.. Steps]) { Types = Features.Types, Participants = Features.Roles, Features = Features },
    };
}
