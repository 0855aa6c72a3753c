using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>A time in an office, as an entity tells it.</summary>
/// <param name="Post">Id of the office or organisation, to be looked up in the same file; null where the rest is told.</param>
/// <param name="Sector">PLOVER sectors joined by "+", empty for none; null where the post tells them.</param>
/// <param name="Country">Country of the office, or null for the actor's own.</param>
/// <param name="Title">The office by name.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Line">Line of the file.</param>
internal readonly record struct OfficeHeld(string? Post, string? Sector, string? Country, string? Title, DateOnly From, DateOnly To, int Line)
{
    /// <summary>The sector where nothing explains the post: empty for none, in which case it is passed over; null where that is a mistake of the file.</summary>
    public string? Otherwise { get; init; }
}

/// <summary>An actor of another vocabulary while its file is being read: what it says of itself, before other lines add to it.</summary>
internal sealed class OutsideActor
{
    public required string Id { get; init; }

    public required ActorKind Kind { get; init; }

    public required ImmutableArray<string> Names { get; init; }

    public required int Line { get; init; }

    /// <summary>Our code, or what stands in place of a country.</summary>
    public string? Country { get; set; }

    /// <summary>Country by an id that another entity of the file explains.</summary>
    public string? CountryId { get; init; }

    /// <summary>Sectors that hold without a date, the surest first.</summary>
    public ImmutableArray<string> Sectors { get; init; } = [];

    /// <summary>Whether the file states the sectors itself, as our own export does: nothing is concluded then.</summary>
    public bool Stated { get; init; }

    public List<OfficeHeld>? Offices { get; set; }
}

/// <summary>An office, an organisation or a country of the same file that others refer to.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sector">PLOVER sectors joined by "+", empty for none; null where it is not known.</param>
/// <param name="Country">Its country.</param>
internal readonly record struct OutsidePost(string? Name, string? Sector, string? Country);
