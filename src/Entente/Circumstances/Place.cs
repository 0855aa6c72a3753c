using Entente.Documents;

namespace Entente.Circumstances;

/// <summary>Where something happened (record.md, "place").</summary>
/// <param name="Name">Name in the gazetteer, or the words of the text.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null when it cannot be told.</param>
/// <param name="Latitude">Degrees north, or null.</param>
/// <param name="Longitude">Degrees east, or null.</param>
/// <param name="GeoNamesId">GeoNames id, or null.</param>
/// <param name="Text">The words of the text.</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Where the words stand.</param>
public sealed record Place(
    string Name, string? Country, double? Latitude, double? Longitude, long? GeoNamesId, string Text, int Sentence, TextSpan Span)
{
    /// <summary>The first-level division it lies in or is, by GeoNames' name; null when it lies in none or it is not known.</summary>
    public string? Admin1 { get; init; }

    /// <summary>
    /// How exactly the place is told, by the codes of UCDP GED's where_prec: 1 the very place, 2 near it, 3 second-level division,
    /// 4 first-level division, 5 part of a state or a line, 6 state, 7 waters of no state; null when the place is not known.
    /// </summary>
    public int? Precision { get; init; }

    /// <summary>Why this place among its namesakes, in a few words; not kept in the record but in the event's trace.</summary>
    public string? Why { get; init; }
}
