using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>A participant in gold.</summary>
/// <param name="Text">The exact words.</param>
/// <param name="Name">Canonical name, or null.</param>
/// <param name="Country">Country code, or null.</param>
/// <param name="Sectors">PLOVER sectors, primary first.</param>
/// <param name="Sentence">Index of the sentence with the words, where it is not the event's; null where it is.</param>
public sealed record GoldEntity(string Text, string? Name, string? Country, ImmutableArray<string> Sectors, int? Sentence);

/// <summary>Who says so, in gold.</summary>
/// <param name="Source">The speaker's words; null for an unnamed or implicit one.</param>
/// <param name="Cue">The words that mark it, or null.</param>
/// <param name="Certainty">As the source presents it, or null.</param>
public sealed record GoldAttribution(string? Source, string? Cue, string? Certainty);

/// <summary>When, in gold.</summary>
/// <param name="Start">First day, or null.</param>
/// <param name="End">Last day, or null.</param>
public sealed record GoldDate(DateOnly? Start, DateOnly? End);

/// <summary>A figure in gold.</summary>
/// <param name="Kind">killed, injured, ….</param>
/// <param name="Low">Lower bound, or null.</param>
/// <param name="High">Upper bound, or null.</param>
public sealed record GoldFigure(string Kind, decimal? Low, decimal? High);

/// <summary>An act in gold.</summary>
public sealed record GoldEvent
{
    /// <summary>Index of the sentence it is told in.</summary>
    public required int Sentence { get; init; }

    /// <summary>Indices of all sentences that tell it, the first of them <see cref="Sentence"/>.</summary>
    public required ImmutableArray<int> Sentences { get; init; }

    /// <summary>PLOVER type.</summary>
    public required string Type { get; init; }

    /// <summary>PLOVER modes.</summary>
    public ImmutableArray<string> Modes { get; init; } = [];

    /// <summary>PLOVER contexts; null where they were not annotated.</summary>
    public ImmutableArray<string>? Contexts { get; init; }

    /// <summary>CAMEO code, or null where there is none or none was annotated.</summary>
    public string? Cameo { get; init; }

    /// <summary>The words that carry it.</summary>
    public required string Trigger { get; init; }

    /// <summary>Where the trigger stands in the text; null when its sentence does not have the words.</summary>
    public TextSpan? TriggerSpan { get; init; }

    /// <summary>Who acts.</summary>
    public ImmutableArray<GoldEntity> Actors { get; init; } = [];

    /// <summary>On whom.</summary>
    public ImmutableArray<GoldEntity> Recipients { get; init; } = [];

    /// <summary>When, or null.</summary>
    public GoldDate? Date { get; init; }

    /// <summary>Country of the place, or null.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>Words of the place, or null where gold has no place.</summary>
    public string? Place { get; init; }

    /// <summary>Figures.</summary>
    public ImmutableArray<GoldFigure> Magnitudes { get; init; } = [];

    /// <summary>Status as record.md spells it.</summary>
    public string Status { get; init; } = "happened";

    /// <summary>Who says so, outermost first; empty for the author.</summary>
    public ImmutableArray<GoldAttribution> Attribution { get; init; } = [];

    /// <summary>Whether two careful coders might disagree on it: it neither costs nor counts.</summary>
    public bool Borderline { get; init; }
}

/// <summary>A claim in gold.</summary>
/// <param name="Content">The words put forward.</param>
/// <param name="Source">The speaker's words, or null.</param>
/// <param name="Cue">The words that mark it, or null.</param>
/// <param name="Opinion">Whether it is an opinion.</param>
public sealed record GoldClaim(string Content, string? Source, string? Cue, bool Opinion);

/// <summary>A hand-annotated document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sentences">The annotator's sentences, as spans of the text.</param>
/// <param name="Events">Its acts.</param>
/// <param name="Claims">Its claims.</param>
public sealed record GoldDocument(
    Document Document, ImmutableArray<TextSpan> Sentences, ImmutableArray<GoldEvent> Events, ImmutableArray<GoldClaim> Claims)
{
    /// <summary>Index of the sentence that covers an offset, or the nearest before it.</summary>
    public int SentenceAt(int offset)
    {
        var found = 0;
        for (var i = 0; i < Sentences.Length && Sentences[i].Start <= offset; i++)
            found = i;
        return found;
    }
}
