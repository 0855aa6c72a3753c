using System.Collections.Immutable;

namespace Entente.Actors.Identities;

/// <summary>What a person decided on actors.</summary>
public enum DecisionKind
{
    /// <summary>The actors named are one; the first stays.</summary>
    Merge,

    /// <summary>Some documents' mentions of the first actor are another, the second.</summary>
    Split,

    /// <summary>The actors named are different, though they may look alike.</summary>
    Apart,

    /// <summary>The one actor named has another name, country or sectors than the texts say, or a Wikidata id.</summary>
    Edit,
}

/// <summary>A local actor by what outlives a new reading: its document and its name.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Key">The name as it is compared.</param>
/// <param name="Country">Its country there, or null.</param>
public readonly record struct Ground(string Document, string Key, string? Country);

/// <summary>An actor as a decision names it.</summary>
/// <param name="Id">The id that it had.</param>
/// <param name="Grounds">Where it stood then: by these it is found again when its id has changed. None for actors of the registry.</param>
public sealed record DecidedActor(string Id, ImmutableArray<Ground> Grounds)
{
    /// <summary>Whether the registry knows it.</summary>
    public bool IsRegistered => !Id.StartsWith(Namesakes.Prefix, StringComparison.Ordinal);
}

/// <summary>A person's decision. Decisions hold in the order of their numbers.</summary>
public sealed record Decision
{
    /// <summary>Its number in the record, from 1.</summary>
    public int Number { get; init; }

    /// <summary>What was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>On whom: see <see cref="DecisionKind"/>.</summary>
    public required ImmutableArray<DecidedActor> Actors { get; init; }

    /// <summary>The name given by an edit, or null.</summary>
    public string? Name { get; init; }

    /// <summary>The country given by an edit, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The sectors given by an edit; none where it gives none.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>The Wikidata id given by an edit, or null.</summary>
    public string? Wikidata { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset Given { get; init; }

    /// <summary>When it was taken back; null while it holds.</summary>
    public DateTimeOffset? Undone { get; init; }

    /// <summary>Why, in the person's words.</summary>
    public string? Note { get; init; }
}
