namespace Entente.Actors.Lint;

/// <summary>Something wrong with the registry, or something that a person should look at.</summary>
/// <param name="Table">The table: "data/actors/people/asia.tsv".</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="IsDoubt">Whether it may well be right.</param>
public sealed record RegistryProblem(string Table, int Line, string Reason, bool IsDoubt = false)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{Table}:{Line}: {(IsDoubt ? "doubt: " : "")}{Reason}");
}
