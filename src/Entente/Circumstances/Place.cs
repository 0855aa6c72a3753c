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
    string Name, string? Country, double? Latitude, double? Longitude, long? GeoNamesId, string Text, int Sentence, TextSpan Span);
