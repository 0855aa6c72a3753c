using Entente.Documents;
using Entente.Record;

namespace Entente.Cli.Reading;

/// <summary>What is to be read, and what becomes of it.</summary>
internal sealed record ReadRequest
{
    public required string[] Paths { get; init; }

    public required bool Json { get; init; }

    /// <summary>The file that keeps the record, or null.</summary>
    public required string? Store { get; init; }

    public required bool Recode { get; init; }

    /// <summary>How it is read.</summary>
    public required RecorderOptions Reading { get; init; }

    public required DocumentOptions Options { get; init; }
}
