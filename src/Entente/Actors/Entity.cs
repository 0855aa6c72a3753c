using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Actors;

/// <summary>A participant as the text presents it (record.md, "Entity").</summary>
public sealed record Entity
{
    /// <summary>The noun phrase without its leading article, relative clauses and appositions.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the sentence in which the words stand.</summary>
    public required int Sentence { get; init; }

    /// <summary>Where the words stand in the document's text.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Index in the sentence of the noun phrase's head token.</summary>
    public required int Head { get; init; }

    /// <summary>Canonical name; null for people without a proper name.</summary>
    public string? Name { get; init; }

    /// <summary>Registry id; null when the registry does not know the actor.</summary>
    public string? Id { get; init; }

    /// <summary>ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC; null when the text does not tell.</summary>
    public string? Country { get; init; }

    /// <summary>PLOVER sector codes, primary first, as of the event's date; empty for a bare country.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Whether it is an armed group: rebels, or gunmen of whom nobody says whose they are.</summary>
    internal bool IsArmed => Sectors.Contains("REB") || Sectors.Contains("UAF");

    /// <summary>The role the text or the registry gives: "former prime minister".</summary>
    public string? Role { get; init; }

    /// <summary>Where the text and the registry disagree on the role, both; null where they do not.</summary>
    public string? Conflict { get; init; }

    /// <summary>The words of the mention that a pronoun or description refers to; null where none was needed.</summary>
    public string? ResolvedFrom { get; init; }
}
