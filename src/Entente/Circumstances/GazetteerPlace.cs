namespace Entente.Circumstances;

/// <summary>A place of the gazetteer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">Its state, or null when it is shared or nobody's.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="GeoNamesId">GeoNames id, or null.</param>
/// <param name="Population">Inhabitants; 0 for states, <see cref="long.MaxValue"/> for regions and divisions.</param>
internal sealed record GazetteerPlace(string Name, string? Country, double? Latitude, double? Longitude, long? GeoNamesId, long Population)
{
    /// <summary>Kind, by place-kinds.tsv; empty for words that no place is known for.</summary>
    public string Kind { get; init; } = "city";

    /// <summary>Name of the first-level division it lies in or is.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Its division's code (divisions.tsv), or empty.</summary>
    public string Division { get; init; } = "";

    /// <summary>How well known it is, as the logarithm of its inhabitants; what the chooser begins with.</summary>
    public double Weight { get; init; }

    /// <summary>Whether it is a city, town or village.</summary>
    public bool IsCity => Kind is "city" or "town";

    /// <summary>Whether it is a province or the like.</summary>
    public bool IsDivision => Kind is "division" or "region" or "district";
}
