using System.Collections.Immutable;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Language;

namespace Entente.Record;

/// <summary>An event with those who say it happened.</summary>
/// <param name="Event">The act.</param>
/// <param name="Attribution">Outermost speaker first; empty means the author says it in their own voice.</param>
public sealed record AttributedEvent(Event Event, ImmutableArray<Attribution> Attribution);

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
    ImmutableSortedDictionary<string, int> Uncoded);
