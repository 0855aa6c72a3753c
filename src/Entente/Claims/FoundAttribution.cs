using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Claims;

/// <summary>The words that name a source: head token for the actors stage, span with all modifiers for readers.</summary>
internal sealed record SourceMention(int Sentence, int Head, TextSpan Span);

/// <summary>One cue with its source and its content, in words of the text; who the source is, the actors stage knows.</summary>
internal sealed record FoundAttribution
{
    public required int Sentence { get; init; }

    /// <summary>Index of the cue's head word; with the sentence, the attribution's identity.</summary>
    public required int CueToken { get; init; }

    /// <summary>The cue as the record shows it, "that" and "to" included.</summary>
    public required TextSpan Cue { get; init; }

    /// <summary>Auxiliaries, adverbs and the cue word itself.</summary>
    public required TextSpan CueCore { get; init; }
    public SourceMention? Source { get; init; }

    /// <summary>The words put forward, without the cue: what lies in them is on the source's word.</summary>
    public required ImmutableArray<TextSpan> Parts { get; init; }

    /// <summary>The content as the record shows it: the clause whole where the cue stands inside.</summary>
    public required TextSpan Content { get; init; }
    public required int ContentSentence { get; init; }

    /// <summary>The word that heads the content.</summary>
    public required int ContentHead { get; init; }
    public required AttributionKind Kind { get; init; }
    public required Certainty Certainty { get; init; }
    public required Reach Reach { get; init; }
    public required CueEntry Entry { get; init; }

    /// <summary>Whether the content is a description ("called X Y"): judged by its own head noun.</summary>
    public bool Description { get; init; }

    /// <summary>Whether the author speaks of their own view ("I believe").</summary>
    public bool FirstPerson { get; init; }

    /// <summary>Whether a position in the text lies in the content.</summary>
    public bool Covers(TextSpan words)
    {
        foreach (var part in Parts)
            if (part.Contains(words))
                return true;
        return false;
    }
}
