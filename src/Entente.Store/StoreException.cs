namespace Entente.Store;

/// <summary>The file cannot be used as a record, with a message for the user.</summary>
public sealed class StoreException : IOException
{
    /// <summary>With what is wrong and what to do about it.</summary>
    public StoreException(string message)
        : base(message)
    {
    }

    /// <summary>With what is wrong, what to do about it, and what brought it up.</summary>
    public StoreException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
