namespace Entente.Events.Coding;

/// <summary>
/// How probable it is that type and participants are right: a logistic of a few features. The weights are set by hand
/// and agree with the share found right on 186 events of development text; docs/internals/events.md lists them.
/// </summary>
internal static class Plausibility
{
    public readonly record struct Features(
        double Specificity, bool Nominal, bool HasActor, bool HasRecipient, bool WantsRecipient, bool ByOwner, bool Plain, int Pronouns);

    public static double Of(Features features)
    {
        var z = -0.1
            + (0.45 * Math.Min(features.Specificity, 3))
            + (features.HasActor ? 0.6 : -0.4)
            + (features.HasRecipient ? 0.5 : features.WantsRecipient ? -0.4 : 0)
            - (features.Nominal ? 0.4 : 0)
            - (features.ByOwner ? 0.4 : 0)
            - (features.Plain ? 0 : 0.5)
            - (0.2 * Math.Min(features.Pronouns, 2));
        return Math.Round(1 / (1 + Math.Exp(-z)), 3);
    }
}
