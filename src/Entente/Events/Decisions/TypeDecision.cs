using System.Collections.Immutable;
using Entente.Events.Scoring;

namespace Entente.Events.Decisions;

/// <summary>What speaks for one type at a trigger: log-scores that are added.</summary>
/// <param name="Type">PLOVER type; empty for no act.</param>
/// <param name="Pattern">What the lexicon's pattern adds; 0 for a type it does not name.</param>
/// <param name="Network">What the network adds: its weighed log-probability; 0 where it was not asked.</param>
public readonly record struct TypeCandidate(string Type, double Pattern, double Network)
{
    /// <summary>The sum.</summary>
    public double Score => Pattern + Network;
}

/// <summary>Chooses the type of an act from a pattern and the network. Every choice is the highest sum of its candidates, and can be repeated from them.</summary>
internal static class TypeDecision
{
    private const double Digits = 1000;
    private const int Kept = 4;

    /// <summary>The candidates, the best first, those that matter: the pattern's, no act, and the network's likeliest.</summary>
    /// <param name="pattern">The type that the pattern gives; null where none fits.</param>
    /// <param name="blocked">Whether a pattern says that there is no act.</param>
    /// <param name="specificity">What the pattern asks for.</param>
    /// <param name="labels">The network's labels; null where it was not asked.</param>
    /// <param name="logs">Its log-probabilities, no act first.</param>
    /// <param name="weights">How much each counts.</param>
    public static ImmutableArray<TypeCandidate> Of(
        string? pattern, bool blocked, double specificity, ActLabels? labels, double[]? logs, DecisionWeights weights)
    {
        var candidates = new List<TypeCandidate>();
        var support = Rounded(weights.Pattern + (weights.Specific * Math.Min(specificity, 3)));
        if (labels is null || logs is null)
            return pattern is null ? [] : [new(pattern, support, 0)];
        candidates.Add(new("", Rounded(pattern is not null ? weights.None : weights.Alone + (blocked ? weights.Block : 0)), Rounded(weights.Network * logs[0])));
        for (var i = 0; i < labels.Types.Length; i++)
            candidates.Add(new(labels.Types[i], labels.Types[i] == pattern ? support : 0, Rounded(weights.Network * logs[i + 1])));
        if (pattern is not null && !labels.Types.Contains(pattern))
            candidates.Add(new(pattern, support, Rounded(weights.Network * logs[0])));
        var ordered = Ordered(candidates);
        return [.. ordered.Where((candidate, rank) => rank < Kept || candidate.Pattern != 0)];
    }

    /// <summary>Best first; among equals in the alphabet's order.</summary>
    public static IEnumerable<TypeCandidate> Ordered(IEnumerable<TypeCandidate> candidates) =>
        candidates.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Type, StringComparer.Ordinal);

    private static double Rounded(double score) => Math.Round(score * Digits) / Digits;
}
