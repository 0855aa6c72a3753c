namespace Entente.Store;

/// <summary>What writing a document did.</summary>
public enum WriteOutcome
{
    /// <summary>It is new.</summary>
    Written,

    /// <summary>It was there, and its rows were replaced.</summary>
    Replaced,

    /// <summary>It was there, the same, made with the same versions: nothing was done.</summary>
    Unchanged,

    /// <summary>It was there, made with other versions, and stays as it was: recoding replaces it.</summary>
    Outdated,

    /// <summary>Its id was there with another text or other metadata, and stays as it was: recoding replaces it.</summary>
    Differs,
}
