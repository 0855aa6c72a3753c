using System.Collections.Immutable;
using Entente.Actors.Identities;

namespace Entente.Store;

/// <summary>What became of a decision.</summary>
public abstract record DecisionOutcome;

/// <summary>It holds, and is kept.</summary>
/// <param name="Decision">The decision, with its number.</param>
/// <param name="Actor">Id of the actor that it made or changed.</param>
public sealed record Decided(Decision Decision, string Actor) : DecisionOutcome;

/// <summary>Nothing was changed.</summary>
/// <param name="Reasons">Why, one reason each.</param>
/// <param name="CanForce">Whether the person may insist.</param>
public sealed record Refused(ImmutableArray<string> Reasons, bool CanForce) : DecisionOutcome;

/// <summary>A decision as it is kept.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Problem">Why it changes nothing at present; null where it holds or was taken back.</param>
public sealed record StoredDecision(Decision Decision, string? Problem);

/// <summary>What a user's words for an actor come to.</summary>
/// <param name="Actor">The actor; null where there is none or several.</param>
/// <param name="Candidates">Where null: those that bear the name, or whose names are nearest.</param>
/// <param name="Several">Whether the candidates all bear the name.</param>
/// <param name="PartOf">Id of the actor into which the one named was merged; null for all others.</param>
public sealed record ActorLookup(KnownActor? Actor, ImmutableArray<KnownActor> Candidates, bool Several = false, string? PartOf = null);

/// <summary>A sentence in which an actor is mentioned.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Sentence">The sentence.</param>
public sealed record ActorExample(string Document, DateOnly? Published, string Sentence);
