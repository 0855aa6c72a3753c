namespace Entente.Events.Causes;

/// <summary>Words of a sentence, the last included, with the word that heads them.</summary>
internal readonly record struct WordRange(int First, int Last, int Head)
{
    public static WordRange None { get; } = new(-1, -2, -1);

    public bool IsEmpty => Last < First;

    public bool Overlaps(WordRange other) => First <= other.Last && other.First <= Last;
}

/// <summary>A cause and an effect that a row of the table proposes.</summary>
/// <param name="Cause">Words of the cause.</param>
/// <param name="Effect">Words of the effect.</param>
/// <param name="Signal">Words of the signal; empty for none.</param>
/// <param name="Entry">The row.</param>
internal sealed record CauseProposal(WordRange Cause, WordRange Effect, WordRange Signal, CauseEntry Entry);
