using System.Collections.Immutable;

namespace Entente.Claims;

/// <summary>What kind of word a cue is.</summary>
internal enum CueClass { Verb, Noun, Adj, Adverb, Adjective, Seeming, Phrase }

/// <summary>What follows from a cue for the record.</summary>
internal enum Reach
{
    /// <summary>A wish, a request, an undertaking or a mere mention: an attitude, nothing put forward.</summary>
    Stance,

    /// <summary>No claim of its own, but events inside stand on the source's word.</summary>
    Events,

    /// <summary>A claim.</summary>
    Claim,
}

/// <summary>Whether what a cue introduces is by nature a judgement.</summary>
internal enum Leaning { Open, Fact, Opinion }

/// <summary>One row of lexicon/claims/cues.tsv.</summary>
internal sealed record CueEntry
{
    /// <summary>File and line, for traces.</summary>
    public required string Id { get; init; }
    public required string Trigger { get; init; }
    public required ImmutableArray<string> Words { get; init; }
    public required CueClass Class { get; init; }
    public required ImmutableSortedDictionary<string, Reach> Frames { get; init; }
    public required string Attitude { get; init; }
    public required Certainty Certainty { get; init; }

    /// <summary>Certainty of the impersonal passive ("is believed to"); null where there is no such use.</summary>
    public Certainty? Passive { get; init; }
    public required Leaning Opinion { get; init; }

    public bool Has(string frame) => Frames.ContainsKey(frame);

    /// <summary>Whether a clause of its own can be the content: such verbs also stand in parentheses ("…, he said").</summary>
    public bool Reports => Has("that") || Has("quote");
}
