using System.Collections.Immutable;

namespace Entente.Actors.Identities;

/// <summary>An actor that the registry does not know, within one document: what the text says of it over all its mentions.</summary>
/// <param name="Key">The name as it is compared (<see cref="NameKey"/>).</param>
/// <param name="Name">The name as the text has it.</param>
/// <param name="Country">Country code, or null where the text does not tell.</param>
/// <param name="Sectors">Sectors it is mentioned with, in ordinal order.</param>
/// <param name="Roles">Roles the text gives, in ordinal order.</param>
public sealed record LocalActor(string Key, string Name, string? Country, ImmutableArray<string> Sectors, ImmutableArray<string> Roles)
{
    /// <summary>
    /// The local actors of a document, in order of first mention, and for each of the mentions the number of its actor:
    /// null for those the registry knows and those without a name.
    /// </summary>
    /// <remarks>
    /// Mentions of one name are one actor, unless the text gives the name to several states ("the Supreme Court" of two
    /// countries): then each state's is its own, and mentions without a state are another.
    /// </remarks>
    public static (ImmutableArray<LocalActor> Actors, ImmutableArray<int?> OfMention) Of(IReadOnlyList<Entity> mentions)
    {
        var keys = mentions.Select(mention => mention is { Id: null, Name: { } name } ? NameKey.Of(name) : "").ToArray();
        var countries = Enumerable.Range(0, keys.Length).Where(i => keys[i].Length > 0 && mentions[i].Country is not null)
            .GroupBy(i => keys[i], i => mentions[i].Country!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        var numbers = new Dictionary<(string Key, string? Country), int>();
        var members = new List<List<Entity>>();
        var ofMention = ImmutableArray.CreateBuilder<int?>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i].Length == 0)
            {
                ofMention.Add(null);
                continue;
            }

            var country = countries.GetValueOrDefault(keys[i]) is [var only] ? only : mentions[i].Country;
            if (!numbers.TryGetValue((keys[i], country), out var number))
            {
                numbers.Add((keys[i], country), number = members.Count);
                members.Add([]);
            }

            members[number].Add(mentions[i]);
            ofMention.Add(number);
        }

        return ([.. numbers.OrderBy(n => n.Value).Select(n => Of(n.Key.Key, n.Key.Country, members[n.Value]))], ofMention.ToImmutable());
    }

    /// <summary>What tells it from others of its name.</summary>
    public Standing Standing => new(Country, Careers.FieldsOf(Sectors));

    private static LocalActor Of(string key, string? country, List<Entity> mentions) => new(
        key,
        NameKey.Spelt(mentions.Select(m => (m.Name!, 1L))),
        country,
        [.. mentions.SelectMany(m => m.Sectors).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        [.. mentions.Select(m => m.Role).OfType<string>().Where(role => role.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
}
