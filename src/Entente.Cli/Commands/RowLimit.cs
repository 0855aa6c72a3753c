using Entente.Cli.Terminals;

namespace Entente.Cli.Commands;

/// <summary>How many rows are given: tables are for eyes and stop early, JSON is for programs and does not.</summary>
internal sealed record RowLimit(int? Asked, bool Json)
{
    private const int DefaultOfTables = 200;

    /// <summary>Rows to ask the store for: one more than shown, to know whether there are more.</summary>
    public int? Fetched => Shown is { } shown ? shown + 1 : null;

    private int? Shown => Asked is { } asked ? (asked == 0 ? null : asked) : Json ? null : DefaultOfTables;

    /// <summary>The rows to show; says so when there are more.</summary>
    public IEnumerable<T> Cut<T>(IReadOnlyList<T> rows, Terminal terminal, string noun)
    {
        if (Shown is not { } shown || rows.Count <= shown)
            return rows;
        if (Asked is null)
            terminal.Say($"The first {shown} {noun} are shown; --limit 0 shows all, and filters narrow them (see --help).");
        return rows.Take(shown);
    }

    /// <summary>The rows to stream.</summary>
    public IEnumerable<T> Cut<T>(IEnumerable<T> rows) => Shown is { } shown ? rows.Take(shown) : rows;
}
