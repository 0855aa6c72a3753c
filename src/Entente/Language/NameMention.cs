namespace Entente.Language;

/// <summary>Kinds of proper name that the reader marks.</summary>
public enum NameKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation: government body, party, armed group, company, newspaper.</summary>
    Organisation,

    /// <summary>A place: state, city, region, river, building.</summary>
    Place,

    /// <summary>Any other name: nationality, event, law, work, ship.</summary>
    Other,
}

/// <summary>A proper name in a sentence: token indices, end-exclusive.</summary>
public readonly record struct NameMention(NameKind Kind, int Start, int End);
