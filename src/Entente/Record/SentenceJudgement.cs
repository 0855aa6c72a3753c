using System.Collections.Immutable;
using Entente.Events.Causes;

namespace Entente.Record;

/// <summary>What the coder's network makes of a sentence, acts apart.</summary>
/// <param name="Causes">Whether it tells a cause and its effect, and which words do.</param>
/// <param name="Factuality">For each word how surely what it names took place: −3 surely not, 3 surely.</param>
public sealed record SentenceJudgement(CauseScores Causes, ImmutableArray<double> Factuality);
