using System.Globalization;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>Places by name: states, regions, divisions of states, cities. Loaded when first asked; thread-safe.</summary>
internal sealed class Gazetteer
{
    private const double StateWeight = 9, RegionWeight = 6.3, OtherSpelling = -1, CapitalWeight = 1, SeatWeight = 0.5, QuarterWeight = -1, Spoken = 1.5;

    private static readonly Lazy<Gazetteer> Loaded = new(() => new Gazetteer());

    private static readonly string[] DivisionWords =
    [
        "Province", "Governorate", "Oblast", "Region", "State", "Department", "District", "County", "Prefecture", "Municipality", "City", "Division",
        "Emirate", "Krai", "Voivodeship", "Republic",
    ];

    private readonly CityTable _cities = CityTable.Load();
    private readonly Dictionary<string, (string Name, string Country)> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GazetteerPlace>> _areas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Id, string Name)>> _otherNames = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _neighbours = [];
    private readonly Dictionary<string, int> _precisions = new(StringComparer.Ordinal);

    private Gazetteer()
    {
        foreach (var row in WordList.Rows("data/places/place-kinds.tsv"))
            _precisions.Add(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
        foreach (var row in WordList.Rows("data/places/divisions.tsv"))
        {
            _divisions.Add(row[0], (row[1], row[2]));
            var inhabitants = Math.Max(Number(row[5]) ?? 0, 1000);
            var division = new GazetteerPlace(row[1], row[2], Number(row[3]), Number(row[4]), null, long.MaxValue)
            {
                Kind = "division", Admin1 = row[1], Division = row[0], Weight = Math.Min(7, Math.Log10(inhabitants)),
            };
            foreach (var name in Bare(row[1]).Append(row[1]).Select(PlaceSpelling.Fold).Distinct())
                Area(name, division);
        }

        foreach (var row in WordList.Rows("data/places/regions.tsv"))
            Region(row);
        foreach (var row in WordList.Rows("data/places/neighbours.tsv"))
            _neighbours.Add((row[0], row[1]));
        foreach (var row in WordList.Rows("data/places/other-names.tsv"))
        {
            var name = PlaceSpelling.Fold(row[0]);
            if (!_otherNames.TryGetValue(name, out var list))
                _otherNames[name] = list = [];
            list.Add((row[1], row[2]));
        }
    }

    /// <summary>The code of UCDP GED's where_prec for a kind of place (place-kinds.tsv).</summary>
    public static int PrecisionOf(string kind) => Loaded.Value._precisions[kind];

    /// <summary>All places of that name, the best known first.</summary>
    public static IReadOnlyList<GazetteerPlace> Named(string name) => Loaded.Value.Find(name);

    /// <summary>The place of that name: one in a state that is spoken of counts as thirty times as large.</summary>
    public static GazetteerPlace? Find(string name, IReadOnlySet<string> countries) => Named(name)
        .Where(p => p.Kind != "division")
        .MaxBy(p => p.Weight + (p.Country is not null && countries.Contains(p.Country) ? Spoken : 0));

    /// <summary>Whether two states have a border on land.</summary>
    public static bool AreNeighbours(string one, string other) =>
        Loaded.Value._neighbours.Contains(string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one));

    /// <summary>The state a division belongs to.</summary>
    public static string StateOf(string division) => Loaded.Value._divisions[division].Country;

    /// <summary>The city that is a state's capital by states.tsv; null where that names none.</summary>
    public static GazetteerPlace? CapitalOf(string country) => Countries.Words
        .Where(word => word.Value.Kind == StateWordKind.Capital && word.Value.Code == country)
        .OrderBy(word => word.Key, StringComparer.Ordinal)
        .SelectMany(word => Named(word.Key).Where(p => p.IsCity && p.Country == country))
        .MaxBy(p => p.Weight);

    private List<GazetteerPlace> Find(string name)
    {
        var found = new List<GazetteerPlace>();
        if (Countries.Find(name) is { Kind: StateWordKind.Name } state)
            found.Add(new GazetteerPlace(name, state.Code, null, null, null, 0) { Kind = "state", Weight = StateWeight });
        var folded = PlaceSpelling.Fold(name);
        if (folded.Length == 0)
            return found;
        found.AddRange((_areas.GetValueOrDefault(folded) ?? []).Select(area => Spelt(area, name)));
        found.AddRange(_cities.Named(folded).Select(cells => City(cells, name)));
        foreach (var (id, own) in _otherNames.GetValueOrDefault(folded) ?? [])
            found.AddRange(_cities.Named(PlaceSpelling.Fold(own)).Where(cells => cells[0] == id && found.TrueForAll(p => p.GeoNamesId != Id(id))).Select(cells => City(cells, null)));
        if (found.Count == 0 && Countries.Find(name) is { Kind: StateWordKind.Capital } capital)
            found.Add(new GazetteerPlace(name, capital.Code, null, null, null, 0) { Weight = RegionWeight });
        return [.. found.OrderByDescending(p => p.Weight).ThenBy(p => p.GeoNamesId ?? 0)];
    }

    private void Region(string[] row)
    {
        var names = row[0].Split('|');
        var country = row[1].Length == 0 ? null : row[1];
        var own = country is null ? null : names.SelectMany(name => _areas.GetValueOrDefault(PlaceSpelling.Fold(name)) ?? [])
            .FirstOrDefault(area => area.Country == country && area.Kind == "division");
        var division = row.Length > 5 ? row[5] : row[4] == "region" ? own?.Division ?? "" : "";
        var region = new GazetteerPlace(names[0], country, Number(row[2]), Number(row[3]), null, long.MaxValue)
        {
            Kind = row[4], Weight = RegionWeight, Division = division, Admin1 = division.Length == 0 ? null : _divisions[division].Name,
        };
        foreach (var name in names.Select(PlaceSpelling.Fold).Distinct())
        {
            // The founders' centre stands for the mean of its cities.
            if (row[4] == "region" && own is not null)
                _areas[name] = [.. (_areas.GetValueOrDefault(name) ?? []).Where(area => area.Division != own.Division)];
            Area(name, region);
        }
    }

    private GazetteerPlace City(string[] cells, string? name)
    {
        var inhabitants = long.Parse(cells[7], CultureInfo.InvariantCulture);
        var city = new GazetteerPlace(cells[1], cells[3], Number(cells[5]), Number(cells[6]), Id(cells[0]), inhabitants)
        {
            Admin1 = _divisions.GetValueOrDefault(cells[4]).Name,
            Division = cells[4],
            Weight = Math.Log10(Math.Max(inhabitants, 1000)) + cells[8] switch { "C" => CapitalWeight, "A" => SeatWeight, "X" => QuarterWeight, _ => 0 },
        };
        return name is null ? city : Spelt(city with { Name = PlaceSpelling.Fold(cells[2]) == PlaceSpelling.Fold(name) ? cells[2] : cells[1] }, name);
    }

    // "Paso" may be El Paso, but hardly is.
    private static GazetteerPlace Spelt(GazetteerPlace place, string name) =>
        PlaceSpelling.HasArticle(name) && !PlaceSpelling.HasArticle(place.Name) ? place with { Weight = place.Weight + OtherSpelling } : place;

    private void Area(string name, GazetteerPlace place)
    {
        if (!_areas.TryGetValue(name, out var list))
            _areas[name] = list = [];
        list.Add(place);
    }

    // "Kyiv Oblast" is also "Kyiv", "Canton of Bern" also "Bern".
    private static IEnumerable<string> Bare(string name)
    {
        var last = name.LastIndexOf(' ');
        if (last > 0 && DivisionWords.Contains(name[(last + 1)..], StringComparer.Ordinal))
            yield return name[..last];
        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0)
            yield return name[(of + 4)..];
    }

    private static long Id(string cell) => long.Parse(cell, CultureInfo.InvariantCulture);

    private static double? Number(string cell) => cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}
