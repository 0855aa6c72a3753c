using System.Collections.Immutable;
using Entente.Events.Decisions;

namespace Entente.Events.Coding;

/// <summary>
/// How probable it is that type and participants are right: a logistic of a few features, learnt on texts of our own that the network did
/// not learn from (data/events/decision.tsv, rows "sure.…"); docs/evaluation.md has its reliability diagram.
/// </summary>
internal static class Plausibility
{
    private const double LargestMargin = 8;
    private const double LargestRole = 6;

    public readonly record struct Features(
        double Specificity, bool Nominal, bool HasActor, bool HasRecipient, bool WantsRecipient, bool ByOwner, bool Plain, int Pronouns,
        ImmutableArray<TypeCandidate> Types, ImmutableArray<RoleCandidate> Roles);

    public static double Of(Features features, DecisionWeights weights)
    {
        var z = 0.0;
        foreach (var (name, value) in Values(features))
            z += weights.Sure(name) * value;
        return Math.Round(1 / (1 + Math.Exp(-z)), 3);
    }

    /// <summary>The features by the names that their weights have.</summary>
    public static IEnumerable<(string Name, double Value)> Values(Features features)
    {
        var asked = features.Types.Length > 1;
        yield return ("always", 1);
        yield return ("pattern", features.Specificity > 0 || features.Types is [{ Pattern: > 0 }, ..] ? 1 : 0);
        yield return ("specific", Math.Min(features.Specificity, 3));
        yield return ("margin", asked ? Math.Min(features.Types[0].Score - features.Types[1].Score, LargestMargin) : 0);
        yield return ("network", asked ? Math.Exp(features.Types[0].Network) : 0);
        yield return ("asked", asked ? 1 : 0);
        yield return ("actor", features.HasActor ? 1 : 0);
        yield return ("recipient", features.HasRecipient ? 1 : 0);
        yield return ("recipient.missing", features.WantsRecipient && !features.HasRecipient ? 1 : 0);
        yield return ("weakest", features.Roles.Any(role => role.Kept) ? Math.Min(LargestRole, features.Roles.Where(role => role.Kept).Min(role => role.Network)) : 0);
        yield return ("dropped", features.Roles.Count(role => !role.Kept));
        yield return ("nominal", features.Nominal ? 1 : 0);
        yield return ("owner", features.ByOwner ? 1 : 0);
        yield return ("plain", features.Plain ? 1 : 0);
        yield return ("pronouns", Math.Min(features.Pronouns, 2));
    }
}
