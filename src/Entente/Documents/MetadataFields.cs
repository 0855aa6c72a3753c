using System.Collections.Immutable;
using System.Text.Json;

namespace Entente.Documents;

/// <summary>
/// Takes the fields of a JSON object or of front matter to the names we use. The first name of each list that is
/// present wins; every field not used is kept.
/// </summary>
internal static class MetadataFields
{
    private static readonly string[] Ids = ["id"];
    private static readonly string[] Titles = ["title", "headline"];
    private static readonly string[] Publishers = ["publisher"];
    private static readonly string[] Authors = ["author"];
    private static readonly string[] Dates = ["date", "pub_date", "published"];
    private static readonly string[] Urls = ["url"];
    private static readonly string[] Languages = ["language"];

    /// <param name="fields">Field names with their values as JSON.</param>
    /// <param name="notes">Takes what could not be understood.</param>
    public static DocumentMetadata Read(Dictionary<string, JsonElement> fields, ICollection<string> notes)
    {
        var metadata = new DocumentMetadata
        {
            Id = Take(fields, Ids),
            Title = Take(fields, Titles),
            Publisher = Take(fields, Publishers),
            Author = Take(fields, Authors),
            Url = Take(fields, Urls),
            Language = Take(fields, Languages),
            Published = TakeDate(fields, notes),
        };
        var others = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in fields)
            if (value.ValueKind is not JsonValueKind.Null)
                others[name] = Compact(value);
        return metadata with { OtherFields = others.ToImmutable() };
    }

    /// <summary>Removes the first of the named fields that holds words, and returns them.</summary>
    public static string? Take(Dictionary<string, JsonElement> fields, string[] names)
    {
        foreach (var name in names)
        {
            if (fields.TryGetValue(name, out var value) && Words(value) is { } words)
            {
                fields.Remove(name);
                return words;
            }
        }

        return null;
    }

    private static DateOnly? TakeDate(Dictionary<string, JsonElement> fields, ICollection<string> notes)
    {
        foreach (var name in Dates)
        {
            if (!fields.TryGetValue(name, out var value) || Words(value) is not { } words)
                continue;
            if (PublicationDate.Read(words) is { } day)
            {
                fields.Remove(name);
                return day;
            }

            notes.Add($"the {name} '{words}' is no date that we know (write 2011-06-24); read without a date");
        }

        return null;
    }

    private static string? Words(JsonElement value)
    {
        var words = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) =>
                string.Join(", ", value.EnumerateArray().Select(item => item.GetString())),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(words) ? null : words;
    }

    private static string Compact(JsonElement value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, RelaxedJson.Writer))
            value.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
