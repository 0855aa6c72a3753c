namespace Entente.Store;

/// <summary>Who the actors of a record are.</summary>
public enum Naming
{
    /// <summary>As the document alone tells: those that the registry does not know have no id.</summary>
    AsRead,

    /// <summary>As merged over all documents and as persons decided: with id, name and country of the actor that they are.</summary>
    Merged,
}
