namespace Entente.Documents;

/// <summary>How documents are read.</summary>
public sealed record DocumentOptions
{
    /// <summary>Twenty million bytes: a long book is about two.</summary>
    public const long DefaultMaximumBytes = 20_000_000;

    /// <summary>The path that stands for standard input.</summary>
    public const string StandardInputPath = "-";

    /// <summary>A text file, or a line of JSON Lines, of more bytes is refused.</summary>
    public long MaximumBytes { get; init; } = DefaultMaximumBytes;

    /// <summary>What the caller knows of every document read; it outranks what the files say of themselves.</summary>
    public DocumentMetadata Metadata { get; init; } = DocumentMetadata.None;

    /// <summary>Whether a text that does not say its language is checked to be English.</summary>
    public bool CheckLanguage { get; init; } = true;

    /// <summary>What "-" reads; null for the process's standard input.</summary>
    public Stream? StandardInput { get; init; }
}
