using System.Collections.Frozen;
using System.Globalization;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>A place of the gazetteer.</summary>
internal sealed record GazetteerPlace(string Name, string? Country, double? Latitude, double? Longitude, long? GeoNamesId, long Population);

/// <summary>Places by name: states, regions, cities. Loaded when first asked; thread-safe.</summary>
internal static class Gazetteer
{
    private static readonly Lazy<FrozenDictionary<string, List<GazetteerPlace>>> Places = new(Load);

    /// <summary>The place of that name: the one in a state the document speaks of, else the largest.</summary>
    public static GazetteerPlace? Find(string name, IReadOnlySet<string> countries)
    {
        if (Countries.Find(name) is { Kind: StateWordKind.Name } state)
            return new GazetteerPlace(name, state.Code, null, null, null, 0);
        if (!Places.Value.TryGetValue(name, out var found))
            return Countries.Find(name) is { Kind: StateWordKind.Capital } capital ? new GazetteerPlace(name, capital.Code, null, null, null, 0) : null;
        return found.FirstOrDefault(p => p.Country is not null && countries.Contains(p.Country)) ?? found[0];
    }

    private static FrozenDictionary<string, List<GazetteerPlace>> Load()
    {
        var places = new Dictionary<string, List<GazetteerPlace>>(StringComparer.Ordinal);
        void Add(GazetteerPlace place)
        {
            if (!places.TryGetValue(place.Name, out var list))
                places[place.Name] = list = [];
            list.Add(place);
        }

        double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
        foreach (var row in WordList.Rows("data/places/regions.tsv"))
            Add(new GazetteerPlace(row[0], row[1].Length == 0 ? null : row[1], Number(row[2]), Number(row[3]), null, long.MaxValue));
        foreach (var row in WordList.Rows("data/places/cities.tsv"))
            Add(new GazetteerPlace(row[1], row[2], Number(row[3]), Number(row[4]), long.Parse(row[0], CultureInfo.InvariantCulture), long.Parse(row[5], CultureInfo.InvariantCulture)));
        foreach (var list in places.Values)
            list.Sort((a, b) => a.Population != b.Population ? b.Population.CompareTo(a.Population) : Nullable.Compare(a.GeoNamesId, b.GeoNamesId));
        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
