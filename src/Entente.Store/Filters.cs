using Entente.Events;

namespace Entente.Store;

/// <summary>Which events to give. Conditions add up; null asks for nothing.</summary>
public sealed record EventFilter
{
    /// <summary>A participant: part of its name, its words, its registry id or country code, in any case.</summary>
    public string? Actor { get; init; }

    /// <summary>A PLOVER type, in any case.</summary>
    public string? Type { get; init; }

    /// <summary>First day of a period: the event's date must reach into it. Events without a date lie in no period.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Part of the publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>
    /// Somebody in the attribution, named as <see cref="Actor"/> is; of events without attribution, the document's author.
    /// </summary>
    public string? Speaker { get; init; }

    /// <summary>Whether it took place.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>Beginning of a document's id.</summary>
    public string? Document { get; init; }

    /// <summary>Beginning of the event's own id.</summary>
    public string? Id { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>Which claims to give. Conditions add up; null asks for nothing.</summary>
public sealed record ClaimFilter
{
    /// <summary>Somebody in the attribution: part of a name, words, registry id or country code; of unattributed claims, the author.</summary>
    public string? Speaker { get; init; }

    /// <summary>First day of a period in which the document was published.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of that period.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Part of the publisher's name.</summary>
    public string? Publisher { get; init; }

    /// <summary>Opinions only, or statements only.</summary>
    public bool? Opinion { get; init; }

    /// <summary>Beginning of a document's id.</summary>
    public string? Document { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>Which actors to give. Conditions add up; null asks for nothing.</summary>
public sealed record ActorFilter
{
    /// <summary>Part of a name, or a registry id or country code, in any case.</summary>
    public string? Name { get; init; }

    /// <summary>A country code.</summary>
    public string? Country { get; init; }

    /// <summary>A PLOVER sector code.</summary>
    public string? Sector { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}
