using System.Collections.Immutable;

namespace Entente.Events.Scoring;

/// <summary>
/// What the coder's network makes of one sentence: for each word which act it carries, how, whether it took place, and, for any
/// two words, whether one takes part in the act that the other carries. Raw scores of the network, W words each.
/// </summary>
internal sealed class SentenceScores
{
    public required ActLabels Labels { get; init; }

    /// <summary>W × (1 + types), the first for no act.</summary>
    public required float[] Acts { get; init; }

    /// <summary>W × modes.</summary>
    public required float[] Modes { get; init; }

    /// <summary>W × statuses.</summary>
    public required float[] Statuses { get; init; }

    /// <summary>W × 2 × role dimension: actor, recipient.</summary>
    public required float[] RoleQueries { get; init; }

    /// <summary>W × 2 × role dimension.</summary>
    public required float[] RoleKeys { get; init; }

    /// <summary>W × 2.</summary>
    public required float[] RolePriors { get; init; }

    /// <summary>W: −3 surely did not happen, 3 surely did.</summary>
    public required float[] Factuality { get; init; }

    /// <summary>W × 3: of a cause, of an effect, of what signals them; above 0 rather than not.</summary>
    public required float[] Causal { get; init; }

    /// <summary>Whether the sentence tells a cause and its effect; above 0 rather than not.</summary>
    public required float IsCausal { get; init; }

    public int Words => Factuality.Length;

    /// <summary>
    /// Log-probabilities of no act (first) and of each type at the words of a trigger: those of the word that is surest to carry an act.
    /// </summary>
    public double[] TypesAt(int first, int last)
    {
        double[]? best = null;
        for (var word = first; word <= last; word++)
            if (LogSoftmax(Row(Acts, word)) is var here && (best is null || here[0] < best[0]))
                best = here;
        return best!;
    }

    /// <summary>How far a word is of an actor, and of a recipient, of the act that the trigger carries: log-odds.</summary>
    public (double Actor, double Recipient) Role(int trigger, int word)
    {
        var size = Labels.RoleDimension;
        double Side(int side)
        {
            var query = RoleQueries.AsSpan(((trigger * 2) + side) * size, size);
            var key = RoleKeys.AsSpan(((word * 2) + side) * size, size);
            return (System.Numerics.Tensors.TensorPrimitives.Dot(query, key) / Math.Sqrt(size)) + RolePriors[(word * 2) + side];
        }

        return (Side(0), Side(1));
    }

    /// <summary>Probabilities of the type's modes, "" for none, likeliest first.</summary>
    public ImmutableArray<(string Mode, double Probability)> ModesAt(int word, string type)
    {
        var index = Labels.Types.IndexOf(type);
        if (index < 0)
            return [];
        var row = Row(Modes, word);
        var modes = Labels.ModesOf[index];
        var scores = LogSoftmax([.. modes.Select(mode => row[mode])]);
        return [.. modes.Select((mode, i) => (Labels.Modes[mode].Length > type.Length ? Labels.Modes[mode][(type.Length + 1)..] : "", Math.Exp(scores[i]))).OrderByDescending(pair => pair.Item2)];
    }

    /// <summary>Probability of each status.</summary>
    public double StatusAt(int word, EventStatus status) => Math.Exp(LogSoftmax(Row(Statuses, word))[Labels.Statuses.IndexOf(status)]);

    /// <summary>The likeliest status, with its probability.</summary>
    public (EventStatus Status, double Probability) LikeliestStatus(int word)
    {
        var scores = LogSoftmax(Row(Statuses, word));
        var best = Array.IndexOf(scores, scores.Max());
        return (Labels.Statuses[best], Math.Exp(scores[best]));
    }

    private float[] Row(float[] scores, int word)
    {
        var width = scores.Length / Words;
        return scores[(word * width)..((word + 1) * width)];
    }

    private static double[] LogSoftmax(float[] scores)
    {
        double largest = scores.Max();
        var sum = largest + Math.Log(scores.Sum(score => Math.Exp(score - largest)));
        return [.. scores.Select(score => score - sum)];
    }
}
