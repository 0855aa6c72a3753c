using System.Collections.Immutable;

namespace Entente.Documents;

/// <summary>What is known of a text besides its words: from front matter, from a JSON line, or from the caller.</summary>
public sealed record DocumentMetadata
{
    /// <summary>Nothing known.</summary>
    public static DocumentMetadata None { get; } = new();

    /// <summary>The id the source gives; null lets the hash of the text stand in.</summary>
    public string? Id { get; init; }

    /// <summary>Headline or title.</summary>
    public string? Title { get; init; }

    /// <summary>Newspaper, agency, court or office that published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Whose voice the unattributed text is.</summary>
    public string? Author { get; init; }

    /// <summary>Day of publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Where it was found.</summary>
    public string? Url { get; init; }

    /// <summary>Language as the source names it: "en", "en-GB", "English", "fr".</summary>
    public string? Language { get; init; }

    /// <summary>Fields we have no name for: JSON text by field name.</summary>
    public ImmutableSortedDictionary<string, string> OtherFields { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>What this says, and where it is silent what <paramref name="other"/> says.</summary>
    public DocumentMetadata Over(DocumentMetadata other) => new()
    {
        Id = Id ?? other.Id,
        Title = Title ?? other.Title,
        Publisher = Publisher ?? other.Publisher,
        Author = Author ?? other.Author,
        Published = Published ?? other.Published,
        Url = Url ?? other.Url,
        Language = Language ?? other.Language,
        OtherFields = other.OtherFields.SetItems(OtherFields),
    };
}
