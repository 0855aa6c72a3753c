using System.Collections.Immutable;

namespace Entente.Actors.Identities;

/// <summary>An actor over all documents, as far as telling it from others goes.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Keys">The names that it is mentioned by, as they are compared.</param>
/// <param name="Country">Country code, or null.</param>
/// <param name="Sectors">Sectors it is mentioned with, in ordinal order.</param>
/// <param name="Roles">Roles the texts give, in ordinal order.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="First">The earliest of those with a date was published then.</param>
/// <param name="Last">The latest.</param>
public sealed record KnownActor(
    string Id, string Name, ImmutableArray<string> Keys, string? Country, ImmutableArray<string> Sectors, ImmutableArray<string> Roles,
    int Documents, DateOnly? First = null, DateOnly? Last = null)
{
    /// <summary>Whether the registry knows it.</summary>
    public bool IsRegistered => !Id.StartsWith(Namesakes.Prefix, StringComparison.Ordinal);

    /// <summary>What tells it from others of its name.</summary>
    public Standing Standing { get; } = new(Country, Careers.FieldsOf(Sectors));
}

/// <summary>Why actors may be one.</summary>
public enum DoubtKind
{
    /// <summary>They have one name.</summary>
    SameName,

    /// <summary>Their names are spellings of one sound.</summary>
    SameSound,

    /// <summary>Their names differ by a letter.</summary>
    OneLetter,

    /// <summary>One has initials for the other's given names.</summary>
    Initials,

    /// <summary>One has only the surname.</summary>
    SurnameOnly,
}

/// <summary>Actors that may be one, which a person has to decide.</summary>
/// <param name="Kind">Why they may.</param>
/// <param name="Actors">Who, those in most documents first.</param>
/// <param name="For">What speaks for their being one.</param>
/// <param name="Against">What speaks against it.</param>
public sealed record Doubt(DoubtKind Kind, ImmutableArray<KnownActor> Actors, ImmutableArray<string> For, ImmutableArray<string> Against)
{
    /// <summary>How many documents hang on it.</summary>
    public int Documents => Actors.Sum(actor => actor.Documents);
}
