using System.Collections.Immutable;

namespace Entente.Actors.Identities;

/// <summary>
/// Which actors of one name, out of many documents, are one. It looks at all standings at a time and at nothing else, so
/// neither the order nor the number of documents matters.
/// </summary>
/// <remarks>
/// One country, one field in common: one actor. A standing that lacks the field joins its country's only actor; one that
/// lacks the country joins the only actor that it agrees with. Where there are several to join it stays apart, and is for
/// a person to decide (<see cref="Doubts"/>). Two countries are never one.
/// </remarks>
public static class Namesakes
{
    /// <summary>Beginning of the ids of all actors that the registry does not know.</summary>
    public const string Prefix = "local:";

    /// <summary>
    /// Whether an actor is taken for nobody of its name in other documents: a short name, and not both country and field
    /// to go with it.
    /// </summary>
    public static bool StandsAlone(string key, Standing standing) => !NameKey.IsFull(key) && (standing.Country is null || standing.Fields.Length == 0);

    /// <summary>The id of an actor that is taken for nobody in other documents.</summary>
    public static string AloneId(string key, string? country, string document) => $"{Id(key, country, null)}@{document}";

    /// <summary>The id of an actor that a person told from others of its name.</summary>
    public static string SplitId(string key, string mark) => $"{Id(key, null, null)}~{mark}";

    /// <summary>The id of the actor that each standing of a name belongs to.</summary>
    public static ImmutableDictionary<Standing, string> Of(string key, IEnumerable<Standing> standings)
    {
        var all = standings.Distinct().OrderBy(s => s.Country, StringComparer.Ordinal).ThenBy(s => s.Fields, StringComparer.Ordinal).ToList();
        var placed = all.Where(s => s.Country is not null).GroupBy(s => s.Country, StringComparer.Ordinal).SelectMany(OfCountry).ToList();
        var unplaced = OfCountry(all.Where(s => s.Country is null)).ToList();
        var silent = unplaced.FirstOrDefault(group => group.Fields.Length == 0);
        var telling = unplaced.Where(group => group.Fields.Length > 0).ToList();
        var joining = telling.Select(group => (group, placed.Where(p => p.Agrees(group)).ToList() is [var only] ? only : null)).ToList();
        foreach (var (group, host) in joining)
            // Two that differ must not become one through a third of which nothing is known.
            if (host is not null && (host.Fields.Length > 0 || telling.Count == 1))
            {
                host.Members.AddRange(group.Members);
                unplaced.Remove(group);
            }

        if (silent is not null && placed.Concat(unplaced).Where(group => group != silent).ToList() is [var sole])
        {
            sole.Members.AddRange(silent.Members);
            unplaced.Remove(silent);
        }

        var groups = placed.Concat(unplaced).ToList();
        return groups.SelectMany(group => group.Members.Select(member => (member, Id: IdOf(key, group, groups))))
            .ToImmutableDictionary(pair => pair.member, pair => pair.Id);
    }

    /// <summary>Groups of standings with one country: those with a field in common, and those without any.</summary>
    private static IEnumerable<Group> OfCountry(IEnumerable<Standing> standings)
    {
        var groups = new List<Group>();
        Standing? silent = null;
        foreach (var standing in standings)
        {
            if (standing.Fields.Length == 0)
            {
                silent = standing;
                continue;
            }

            var meeting = groups.Where(group => group.Standing.SharesField(standing)).ToList();
            groups.RemoveAll(meeting.Contains);
            groups.Add(new Group([.. meeting.SelectMany(group => group.Members), standing]));
        }

        if (silent is { } without)
        {
            if (groups is [var only])
                only.Members.Add(without);
            else
                groups.Add(new Group([without]));
        }

        return groups;
    }

    private static string IdOf(string key, Group group, List<Group> groups)
    {
        var several = groups.Count(other => other.Country == group.Country) > 1;
        return Id(key, group.Country, several && group.Fields.Length > 0 ? group.Fields.Split('+')[0] : null);
    }

    private static string Id(string key, string? country, string? field) =>
        Prefix + NameKey.Slug(key) + (country is null ? "" : ":" + country) + (field is null ? "" : (country is null ? "::" : ":") + field);

    private sealed record Group(List<Standing> Members)
    {
        public string? Country => Members.Select(member => member.Country).FirstOrDefault(country => country is not null);

        public string Fields => string.Join('+', Members.SelectMany(member => member.EachField).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

        public Standing Standing => new(Country, Fields);

        public bool Agrees(Group other) => Standing.Agrees(other.Standing);

        public bool Equals(Group? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
