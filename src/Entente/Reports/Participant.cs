using System.Collections.Immutable;
using Entente.Actors;
using Entente.Actors.Identities;

namespace Entente.Reports;

/// <summary>How far two participants can be the same, from nothing known to the very same.</summary>
internal enum Sameness
{
    Other, Unknown, Country, Words, State, Same,
}

/// <summary>A participant by what it can be known by in another document.</summary>
/// <param name="Key">Registry id, or its name as names are compared; -1 for people without a name.</param>
/// <param name="IsState">Whether it is a state as a whole, or whoever acts for it.</param>
/// <param name="Country">Its country as a number, or -1.</param>
/// <param name="Sectors">Its sectors.</param>
/// <param name="Words">Stems of its words.</param>
/// <param name="KeyRarity">How seldom it is met, from 0 to 1.</param>
/// <param name="CountryRarity">How seldom its country is.</param>
internal sealed record Participant(int Key, bool IsState, int Country, ImmutableArray<string> Sectors, ImmutableArray<int> Words, double KeyRarity, double CountryRarity)
{
    private static readonly string[] OfTheState = ["GOV", "MIL", "SPY", "COP", "LEG", "JUD"];

    /// <summary>What it is known by: "" for a pronoun or description without a name.</summary>
    public static string KeyOf(Entity entity) => entity.Id ?? (entity.Name is { } name ? NameKey.Of(name) : "");

    public static Participant Of(Entity entity, Rarity rarity)
    {
        var key = KeyOf(entity);
        var state = key.StartsWith("state:", StringComparison.Ordinal);
        var (keyNumber, country) = (
            key.Length == 0 ? -1 : rarity.NumberOf(key, state ? Rarity.State : Rarity.RareWord),
            entity.Country is { } code ? rarity.NumberOf("country:" + code, Rarity.State) : -1);
        return new Participant(
            keyNumber, state || (entity.Id is null && entity.Sectors.All(s => OfTheState.Contains(s))), country, entity.Sectors,
            [.. WordStems.Of(entity.Name is null ? entity.Text : entity.Name + " " + entity.Text).Where(w => !char.IsDigit(w.Stem[0]))
                .Select(w => rarity.NumberOf(w.Stem, w.Common ? Rarity.CommonWord : Rarity.RareWord)).Distinct().Order()],
            keyNumber < 0 ? 0 : rarity.Of(keyNumber), country < 0 ? 0 : rarity.Of(country));
    }

    public (Sameness How, double Rarity) With(Participant other)
    {
        if (Key >= 0 && Key == other.Key)
            return IsState ? (Sameness.State, CountryRarity) : (Sameness.Same, KeyRarity);
        var sameWords = Words.Any(word => other.Words.Contains(word));
        if (Country >= 0 && other.Country >= 0)
        {
            if (Country != other.Country)
                return (Sameness.Other, 1);
            if (IsState && other.IsState)
                return (Sameness.State, CountryRarity);
            return (sameWords ? Sameness.Words : Sameness.Country, CountryRarity);
        }

        return (sameWords ? Sameness.Words : Sameness.Unknown, Math.Max(KeyRarity, other.KeyRarity));
    }

    /// <summary>The best that any of one side has with any of the other.</summary>
    public static (Sameness How, double Rarity) Between(ImmutableArray<Participant> one, ImmutableArray<Participant> other)
    {
        if (one.IsEmpty || other.IsEmpty)
            return (Sameness.Unknown, 1);
        var best = (How: Sameness.Other, Rarity: 0.0);
        foreach (var participant in one)
            foreach (var each in other)
            {
                var found = participant.With(each);
                if (found.How > best.How || (found.How == best.How && found.Rarity > best.Rarity))
                    best = found;
            }

        return best;
    }
}
