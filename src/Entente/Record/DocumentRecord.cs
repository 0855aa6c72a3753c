using System.Collections.Immutable;
using Entente.Actors.Dictionaries;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Language;

namespace Entente.Record;

/// <summary>An event with those who say it happened.</summary>
/// <param name="Event">The act.</param>
/// <param name="Attribution">Outermost speaker first; empty means the author says it in their own voice.</param>
public sealed record AttributedEvent(Event Event, ImmutableArray<Attribution> Attribution)
{
    /// <summary>Codes of the issues that its sentence tells; empty where no issue dictionary was given.</summary>
    public ImmutableArray<string> Issues { get; init; } = [];
}

/// <summary>What one reading of a document yields (record.md).</summary>
/// <param name="Document">The document read.</param>
/// <param name="Sentences">Its sentences, analysed.</param>
/// <param name="Events">The acts, in reading order of their triggers.</param>
/// <param name="Claims">The claims, in reading order of their content.</param>
/// <param name="Uncoded">What was seen and left uncoded, counted by reason.</param>
public sealed record DocumentRecord(
    Document Document,
    ImmutableArray<Sentence> Sentences,
    ImmutableArray<AttributedEvent> Events,
    ImmutableArray<Claim> Claims,
    ImmutableSortedDictionary<string, int> Uncoded)
{
    /// <summary>The issues it tells, in the order in which they first come; empty where no issue dictionary was given.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];

    /// <summary>The words behind <see cref="Uncoded"/> and names of whom nothing is known; not kept: a stored record has none.</summary>
    public ImmutableArray<Abstention> Abstentions { get; init; } = [];
}
