using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Documents;

/// <summary>One text with what is known of it (record.md, "Document").</summary>
public sealed record Document
{
    /// <summary>The id the source gave, or the hash of the text.</summary>
    public required string Id { get; init; }

    /// <summary>The stored text: every offset in the record indexes it.</summary>
    public required string Text { get; init; }

    /// <summary>Headline or title.</summary>
    public string? Title { get; init; }

    /// <summary>Newspaper, agency, court or office that published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whose voice the unattributed text is.</summary>
    public string? Author { get; init; }

    /// <summary>Day of publication: relative dates are resolved against it.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code, "en" for every text we read.</summary>
    public string? Language { get; init; }

    /// <summary>Fields of the input that we have no name for, kept as they came (JSON text by field name).</summary>
    public ImmutableSortedDictionary<string, string> OtherFields { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>A document of the given text whose id is the text's hash.</summary>
    public static Document FromText(string text) => new() { Id = IdOf(text), Text = text };

    /// <summary>The first 16 hexadecimal digits of the SHA-256 of the text in UTF-8.</summary>
    public static string IdOf(string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        return Convert.ToHexStringLower(hash.AsSpan(0, 8));
    }
}
