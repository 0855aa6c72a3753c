using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events.Scoring;
using Entente.Language;

namespace Entente.Events.Causes;

/// <summary>In what way one thing accounts for another.</summary>
public enum CauseKind
{
    /// <summary>It brought the other about, or was its ground: "because", "led to", "in protest at".</summary>
    Ground,

    /// <summary>It is what the other was done for: "to", "in a bid to", "demanding".</summary>
    Purpose,

    /// <summary>The other would follow from it, or would last until it: "if", "unless", "until".</summary>
    Condition,

    /// <summary>It came before the other, or along with it, and the text leaves it at that: "after", "as", "when".</summary>
    Sequence,

    /// <summary>The other happened in spite of it: "although", "despite".</summary>
    Concession,
}

/// <summary>A cause and its effect, as a sentence tells them.</summary>
/// <param name="Cause">The words of the cause.</param>
/// <param name="Effect">The words of the effect.</param>
/// <param name="Signal">The words that join the two; null where nothing but the construction does.</param>
/// <param name="Probability">How probable it is that the sentence says so, from 0 to 1.</param>
/// <param name="Because">The row of the table of connectives, or the score, behind it.</param>
public sealed record CausalRelation(TextSpan Cause, TextSpan Effect, TextSpan? Signal, double Probability, string Because)
{
    /// <summary>In what way the cause accounts for the effect.</summary>
    public CauseKind Kind { get; init; }
}

/// <summary>What a sentence says about causes.</summary>
/// <param name="Probability">How probable it is that it tells a cause and its effect, from 0 to 1.</param>
/// <param name="Relations">The pairs, in the order of their effects.</param>
public sealed record CauseReading(double Probability, ImmutableArray<CausalRelation> Relations);

/// <summary>What a network makes of a sentence: one figure for the sentence and three for each of its words, all from 0 to 1.</summary>
/// <param name="Causal">Whether the sentence tells a cause and its effect.</param>
/// <param name="CauseOfWord">For each word, whether it belongs to a cause.</param>
/// <param name="EffectOfWord">For each word, whether it belongs to an effect.</param>
/// <param name="SignalOfWord">For each word, whether it belongs to a signal.</param>
public sealed record CauseScores(double Causal, float[] CauseOfWord, float[] EffectOfWord, float[] SignalOfWord)
{
    /// <summary>The coder's network's scores as probabilities.</summary>
    internal static CauseScores Of(SentenceScores scores)
    {
        float[] Column(int column) => [.. Enumerable.Range(0, scores.Words).Select(word => Probability(scores.Causal[(word * 3) + column]))];
        return new CauseScores(Probability(scores.IsCausal), Column(0), Column(1), Column(2));
    }

    private static float Probability(float score) => 1 / (1 + MathF.Exp(-score));
}

/// <summary>Reads what brought what about.</summary>
public interface ICauseReader
{
    /// <summary>The causes and effects of a sentence.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="scores">A network's scores; null to read by the rules alone.</param>
    CauseReading Read(Sentence sentence, CauseScores? scores = null);
}
