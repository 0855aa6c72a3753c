using System.Collections.Immutable;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;

namespace Entente.Claims;

/// <summary>How words are handed on.</summary>
public enum AttributionKind
{
#pragma warning disable CS1591 // record.md's names.
    Direct, Indirect, Implicit,
#pragma warning restore CS1591
}

/// <summary>How sure the source presents itself to be.</summary>
public enum Certainty
{
#pragma warning disable CS1591 // record.md's names.
    Certain, Probable, Possible, Unlikely, Denied, Unknown,
#pragma warning restore CS1591
}

/// <summary>Words of the text.</summary>
public sealed record Quotation(string Text, int Sentence, TextSpan Span);

/// <summary>Who says so, and how surely (record.md, "Attribution").</summary>
/// <param name="Source">The speaker; null for an unnamed or implicit source.</param>
/// <param name="Cue">The words that mark it: "blamed", "according to", "reportedly".</param>
/// <param name="Kind">Quoted, reported or implicit.</param>
/// <param name="Certainty">As the source presents it.</param>
/// <param name="Attitude">reports, believes, accuses, denies, promises, regrets, estimates, asks, ….</param>
public sealed record Attribution(Entity? Source, Quotation? Cue, AttributionKind Kind, Certainty Certainty, string Attitude);

/// <summary>Content somebody puts forward (record.md, "Claim").</summary>
/// <param name="Id">Document id and ordinal: unique, and the same on every run.</param>
/// <param name="Content">The words put forward, without cue, "that" and outer quotation marks.</param>
/// <param name="Attribution">The chain of those who say so, outermost first; empty for the author's own theory.</param>
/// <param name="Opinion">True for judgement, motive, prediction or theory; false for a checkable statement.</param>
/// <param name="Figures">Figures inside the content.</param>
/// <param name="Events">Ids of the events inside the content.</param>
public sealed record Claim(
    string Id,
    Quotation Content,
    ImmutableArray<Attribution> Attribution,
    bool Opinion,
    ImmutableArray<Figure> Figures,
    ImmutableArray<string> Events);
