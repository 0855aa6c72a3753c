using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Documents;

/// <summary>What became of one document on the way in: read, or refused with a reason.</summary>
/// <param name="Source">The file's path as found, or "standard input".</param>
/// <param name="Line">Line of a JSON Lines file, from 1; element of a JSON array, from 1; null for a whole file.</param>
/// <param name="Bytes">Bytes of the source that this outcome used up, for progress.</param>
public abstract record DocumentOutcome(string Source, long? Line, long Bytes)
{
    /// <summary>Where it stands: "news.jsonl:12".</summary>
    public string Where => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{Source}:{line}") : Source;
}

/// <summary>A document that was read.</summary>
/// <param name="Source">The file's path as found, or "standard input".</param>
/// <param name="Line">Line of a JSON Lines file, or null.</param>
/// <param name="Bytes">Bytes of the source used up.</param>
/// <param name="Document">The document.</param>
/// <param name="Encoding">The encoding its bytes were read in.</param>
/// <param name="Notes">What the reader should know: a date not understood, bytes that the encoding does not define.</param>
public sealed record DocumentRead(
    string Source, long? Line, long Bytes, Document Document, TextEncoding Encoding, ImmutableArray<string> Notes)
    : DocumentOutcome(Source, Line, Bytes);

/// <summary>A document that was not read. It never stops the run.</summary>
/// <param name="Source">The file's path as found, or "standard input".</param>
/// <param name="Line">Line of a JSON Lines file, or null.</param>
/// <param name="Bytes">Bytes of the source used up.</param>
/// <param name="Kind">What is wrong, for counting.</param>
/// <param name="Reason">What is wrong, in words.</param>
/// <param name="Remedy">What the user can do about it.</param>
public sealed record DocumentProblem(
    string Source, long? Line, long Bytes, DocumentProblemKind Kind, string Reason, string Remedy)
    : DocumentOutcome(Source, Line, Bytes)
{
    /// <summary>One line for the user: where, what, and what to do.</summary>
    public override string ToString() => $"{Where}: {Reason}. {Remedy}";
}

/// <summary>Reasons for which a document is not read.</summary>
public enum DocumentProblemKind
{
    /// <summary>No such file or folder, or it may not be opened.</summary>
    Unreadable,

    /// <summary>Not text: an image, an archive, a PDF.</summary>
    Binary,

    /// <summary>Web page or other markup, whose tags are no part of what was written.</summary>
    Markup,

    /// <summary>No words.</summary>
    Empty,

    /// <summary>More bytes than the limit.</summary>
    TooLarge,

    /// <summary>A language that Entente does not read.</summary>
    Language,

    /// <summary>Not well-formed JSON, or JSON without a text.</summary>
    Malformed,

    /// <summary>A second document under an id already given to another text.</summary>
    DuplicateId,

    /// <summary>A file in a folder whose kind is not read.</summary>
    UnknownKind,
}
