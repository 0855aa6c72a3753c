using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Actors.Identities;

/// <summary>What speaks for and against actors being one, in words.</summary>
internal static class Evidence
{
    // Longer than most people are named in the news.
    private const int LongYears = 50;

    public static ImmutableArray<string> For(DoubtKind kind, ImmutableArray<KnownActor> actors)
    {
        var facts = ImmutableArray.CreateBuilder<string>();
        var keys = string.Join(", ", actors.SelectMany(actor => actor.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(6));
        facts.Add(kind switch
        {
            DoubtKind.SameName => "the same name",
            DoubtKind.SameSound => $"spellings of one sound: {keys}",
            DoubtKind.OneLetter => $"one letter apart: {keys}",
            DoubtKind.Initials => $"initials for given names: {keys}",
            _ => $"the same surname: {keys}",
        });
        if (Only(actors.Select(actor => actor.Country)) is { } country)
            facts.Add($"the same country: {country}");
        var shared = actors.Select(actor => actor.Standing.EachField.AsEnumerable()).Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).ToList();
        if (shared.Count > 0)
            facts.Add($"the same field: {string.Join(", ", shared)}");
        var roles = actors.Select(actor => actor.Roles.AsEnumerable()).Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).ToList();
        if (roles.Count > 0)
            facts.Add($"the same role: {string.Join(", ", roles)}");
        return facts.ToImmutable();
    }

    public static ImmutableArray<string> Against(DoubtKind kind, ImmutableArray<KnownActor> actors)
    {
        var facts = ImmutableArray.CreateBuilder<string>();
        var countries = actors.Select(actor => actor.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var without = actors.Count(actor => actor.Country is null);
        if (countries.Count > 1)
            facts.Add($"several countries: {string.Join(", ", countries)}");
        if (without > 0)
            facts.Add(Amount(without, actors.Length, "without a country"));
        var silent = actors.Count(actor => actor.Standing.Fields.Length == 0);
        if (silent > 0)
            facts.Add(Amount(silent, actors.Length, "without a sector"));
        var fields = actors.Select(actor => new Standing(null, actor.Standing.Fields)).Where(standing => standing.Fields.Length > 0).Distinct().ToList();
        if (!fields.TrueForAll(one => fields.TrueForAll(one.AgreesInFields)))
            facts.Add($"different fields: {string.Join(", ", fields.Select(standing => standing.Fields).Order(StringComparer.Ordinal))}");
        if (actors.Min(actor => actor.First) is { } first && actors.Max(actor => actor.Last) is { } last && last.Year - first.Year > LongYears)
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"named from {first.Year} to {last.Year}"));
        if (kind != DoubtKind.SurnameOnly && actors.Any(actor => actor.Keys.All(key => !NameKey.IsFull(key))))
            facts.Add("a short name, which many may have");
        return facts.ToImmutable();
    }

    private static string? Only(IEnumerable<string?> values) => values.Distinct(StringComparer.Ordinal).ToList() is [{ } only] ? only : null;

    private static string Amount(int some, int all, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{(some == all ? all == 2 ? "both" : $"all {all}" : $"{some} of {all}")} {what}");
}
