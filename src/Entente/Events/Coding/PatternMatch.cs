using System.Collections.Immutable;
using Entente.Events.Lexicon;

namespace Entente.Events.Coding;

/// <summary>The pattern that fits a trigger best.</summary>
/// <param name="Entry">The pattern.</param>
/// <param name="Trigger">The trigger's token.</param>
/// <param name="Last">Last token of the trigger's words, its particle included.</param>
/// <param name="Specificity">Sum of the weights of what it asks for.</param>
/// <param name="Claimed">Tokens that its constraints name: part of the same act.</param>
/// <param name="Conditions">The constraints that held, in words.</param>
/// <param name="RunnerUp">The next best pattern, or null.</param>
internal sealed record PatternMatch(
    LexiconEntry Entry, int Trigger, int Last, double Specificity, ImmutableArray<int> Claimed, string Conditions, LexiconEntry? RunnerUp);
