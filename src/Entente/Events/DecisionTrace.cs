using System.Collections.Immutable;
using Entente.Events.Decisions;

namespace Entente.Events;

/// <summary>One step of a decision: what was decided, and by what.</summary>
/// <param name="Field">The field of the event it settles: "type", "actor", "recipient", "date", "place", "status", "rejected", ….</param>
/// <param name="Value">The value chosen (or, for "rejected", the one turned down).</param>
/// <param name="Because">The rule, dictionary entry, syntactic path or score behind it.</param>
public sealed record TraceStep(string Field, string Value, string Because);

/// <summary>How an event came to be coded as it is.</summary>
/// <param name="Pattern">Id of the lexicon entry that matched, e.g. "ACCUSE.tsv:12".</param>
/// <param name="Steps">The steps in the order they were taken.</param>
public sealed record DecisionTrace(string Pattern, ImmutableArray<TraceStep> Steps)
{
    /// <summary>The types that were weighed, the chosen one first, then the runner-up; an empty type stands for no act.</summary>
    public ImmutableArray<TypeCandidate> Types { get; init; } = [];

    /// <summary>The phrases that were weighed as participants.</summary>
    public ImmutableArray<RoleCandidate> Participants { get; init; } = [];

    /// <summary>What the row's confidence was made of; for learning how sure rows are.</summary>
    internal Coding.Plausibility.Features Features { get; init; }

    /// <summary>By how much the chosen type goes before the runner-up; null where there was nothing to choose.</summary>
    public double? Margin => Types.Length > 1 ? Types[0].Score - Types[1].Score : null;

    /// <summary>The type that the weighed evidence yields when it is added up again; null where none was weighed.</summary>
    public string? Replayed() => Types.IsEmpty ? null : TypeDecision.Ordered(Types).First().Type;

    /// <summary>The ontology that the type is of; null for PLOVER.</summary>
    public string? Ontology => Steps.FirstOrDefault(step => step.Field == Event.OntologyStep)?.Value;
}
