using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>What a document's speakers put forward, and on whose word its events stand.</summary>
/// <param name="Claims">The claims in reading order of their content.</param>
/// <param name="EventAttributions">By event id, outermost speaker first; an event in the author's own voice is absent.</param>
public sealed record DocumentClaims(
    ImmutableArray<Claim> Claims,
    ImmutableSortedDictionary<string, ImmutableArray<Attribution>> EventAttributions);
