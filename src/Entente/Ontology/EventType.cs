using System.Collections.Immutable;

namespace Entente.Ontology;

/// <summary>One of PLOVER's event types, as data/ontology lists it.</summary>
/// <param name="Name">"AGREE", "ASSAULT", ….</param>
/// <param name="Quad">1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</param>
/// <param name="Scale">Score on the conflict–cooperation scale where no mode refines it.</param>
/// <param name="RecipientRequired">Whether an act of this type is always done to or with somebody.</param>
/// <param name="Covers">What it covers, in brief.</param>
/// <param name="Modes">Its modes.</param>
public sealed record EventType(
    string Name, int Quad, double Scale, bool RecipientRequired, string Covers, ImmutableArray<EventMode> Modes);

/// <summary>A mode of an event type.</summary>
/// <param name="Name">"visit", "drone", ….</param>
/// <param name="Scale">Its score on the conflict–cooperation scale.</param>
public sealed record EventMode(string Name, double Scale);

/// <summary>A sector that actors belong to.</summary>
/// <param name="Code">"GOV", "MIL", ….</param>
/// <param name="Name">What it covers.</param>
/// <param name="Secondary">Whether it only ever follows another sector.</param>
public sealed record Sector(string Code, string Name, bool Secondary);
