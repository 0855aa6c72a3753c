using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Ontology;

namespace Entente.Events;

/// <summary>Whether the act took place (record.md, "status").</summary>
public enum EventStatus
{
#pragma warning disable CS1591 // record.md's names.
    Happened, Ongoing, Repeated, Future, Hypothetical, Negated, Attempted,
#pragma warning restore CS1591
}

/// <summary>The words that carry an act.</summary>
/// <param name="Text">The exact words.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Where they stand.</param>
/// <param name="Token">Index in the sentence of the word that heads them.</param>
public sealed record Trigger(string Text, int Sentence, TextSpan Span, int Token);

/// <summary>One act: who did what to whom, when, where (record.md, "Event"). Who says so is added by the claims stage.</summary>
public sealed record Event
{
    /// <summary>Field of the trace's step that tells the ontology.</summary>
    internal const string OntologyStep = "ontology";

    /// <summary>Document id and ordinal: unique, and the same on every run.</summary>
    public required string Id { get; init; }

    /// <summary>One of PLOVER's sixteen event types, or a type of the ontology told.</summary>
    public required string Type { get; init; }

    /// <summary>Name and version of the ontology that the type is of; null for PLOVER.</summary>
    public string? Ontology { get; init; }

    /// <summary>Quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; 0 for none, which only a type of somebody's own may have.</summary>
    public int Quad
    {
        get => Ontology is null && Plover.IsType(Type) ? Plover.Quad(Type) : field;
        init;
    }

    /// <summary>Score on the conflict–cooperation scale.</summary>
    public double Scale
    {
        get => Ontology is null && Plover.IsType(Type) ? Plover.Scale(Type, Modes) : field;
        init;
    }

    /// <summary>PLOVER modes.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    /// <summary>PLOVER contexts.</summary>
    public ImmutableArray<string> Contexts { get; init; } = [];

    /// <summary>Best CAMEO code as text ("0831" keeps its zero); null when none fits.</summary>
    public string? Cameo { get; init; }

    /// <summary>Who acts. A mutual act lists all sides here.</summary>
    public ImmutableArray<Entity> Actors { get; init; } = [];

    /// <summary>Whom the act is directed at; empty for a mutual act.</summary>
    public ImmutableArray<Entity> Recipients { get; init; } = [];

    /// <summary>The words that carry the act.</summary>
    public required Trigger Trigger { get; init; }

    /// <summary>Further mentions of the same act in the document.</summary>
    public ImmutableArray<Trigger> Mentions { get; init; } = [];

    /// <summary>When; null when the text does not say.</summary>
    public DateInterval? Date { get; init; }

    /// <summary>Where; null when the text does not say.</summary>
    public Place? Place { get; init; }

    /// <summary>Its figures.</summary>
    public ImmutableArray<Figure> Magnitudes { get; init; } = [];

    /// <summary>Whether it took place.</summary>
    public EventStatus Status { get; init; }

    /// <summary>The event's proper name ("the Salala incident"), or null.</summary>
    public string? Name { get; init; }

    /// <summary>Ids of events of the same document that the text says brought this one about.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>Probability that type, actor and recipient are all right, from 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>How the row came about.</summary>
    public required DecisionTrace Why { get; init; }
}
