using System.Collections.Immutable;

namespace Entente.Events;

/// <summary>The acts found in a document, and what was seen and left uncoded.</summary>
/// <param name="Events">Events in reading order.</param>
/// <param name="Uncoded">How many triggers and verbs were left uncoded, by reason.</param>
public sealed record CodedDocument(ImmutableArray<Event> Events, ImmutableSortedDictionary<string, int> Uncoded)
{
    /// <summary>The words behind <see cref="Uncoded"/>, and names of whom nothing is known, in reading order.</summary>
    public ImmutableArray<Abstention> Abstentions { get; init; } = [];
}
