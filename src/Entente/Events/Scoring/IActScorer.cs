using Entente.Language;

namespace Entente.Events.Scoring;

/// <summary>What the coder asks of the network.</summary>
internal interface IActScorer
{
    /// <summary>Scores of the sentences given, in their order; null for one too long to be read at once.</summary>
    SentenceScores?[] Score(string text, IReadOnlyList<Sentence> sentences);
}
