using System.Collections.Immutable;

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
    /// <summary>The ontology that the type is of; null for PLOVER.</summary>
    public string? Ontology => Steps.FirstOrDefault(step => step.Field == Event.OntologyStep)?.Value;
}
