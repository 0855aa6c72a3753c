using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Actors.Identities;

/// <summary>What tells actors of one name apart: the country, and the fields in which they act.</summary>
/// <param name="Country">Country code; null for unknown.</param>
/// <param name="Fields">Fields of its sectors in ordinal order, "+" between them; empty for unknown.</param>
public readonly record struct Standing(string? Country, string Fields)
{
    /// <summary>The fields one by one.</summary>
    public string[] EachField => Fields.Split('+', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Nothing in the two says that they are not one: no two countries, no fields without one in common.</summary>
    public bool Agrees(Standing other) => AgreesInCountry(other) && AgreesInFields(other);

    /// <summary>The same country, or one of them unknown.</summary>
    public bool AgreesInCountry(Standing other) => Country is null || other.Country is null || Country == other.Country;

    /// <summary>A field in common, or those of one unknown.</summary>
    public bool AgreesInFields(Standing other) => Fields.Length == 0 || other.Fields.Length == 0 || SharesField(other);

    /// <summary>A field that both are known to act in.</summary>
    public bool SharesField(Standing other) => EachField.Intersect(other.EachField, StringComparer.Ordinal).Any();
}

/// <summary>Fields of sectors: within one, an actor may move from sector to sector over time.</summary>
public static class Careers
{
    private static readonly Lazy<FrozenDictionary<string, string>> Fields = new(
        () => WordList.Rows("data/ontology/careers.tsv").ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal));

    /// <summary>The fields of sectors in ordinal order, "+" between them. A sector that the table lacks is a field of its own.</summary>
    public static string FieldsOf(IEnumerable<string> sectors) => string.Join('+', sectors
        .Select(sector => Fields.Value.GetValueOrDefault(sector) ?? NameKey.Slug(NameKey.Of(sector))).Where(field => field.Length > 0)
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
}
