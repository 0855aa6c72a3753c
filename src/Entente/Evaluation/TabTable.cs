using System.Collections.Immutable;

namespace Entente.Evaluation;

/// <summary>A table of tab-separated values with a header; every column is kept as it came.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Rows">Rows, each as wide as the header.</param>
public sealed record TabTable(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>Reads a table. Throws <see cref="FormatException"/> that says what is wrong.</summary>
    public static TabTable Read(TextReader reader)
    {
        if (reader.ReadLine() is not { } first)
            throw new FormatException("the file is empty; a header is needed.");
        ImmutableArray<string> header = [.. first.TrimStart('\uFEFF').Split('\t').Select(name => name.Trim())];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0)
                continue;
            ImmutableArray<string> cells = [.. line.Split('\t')];
            if (cells.Length > header.Length)
                throw new FormatException($"line {number} has {cells.Length} columns, the header {header.Length}.");
            while (cells.Length < header.Length)
                cells = cells.Add("");
            rows.Add(cells);
        }

        return new TabTable(header, rows.ToImmutable());
    }

    /// <summary>Whether there is a column of that name, in any case.</summary>
    public bool Has(string name) => Index(name) >= 0;

    /// <summary>Index of a column. Throws <see cref="FormatException"/> when there is none.</summary>
    public int Column(string name) => Index(name) is >= 0 and var index
        ? index
        : throw new FormatException($"it has no column '{name}'; its columns are {string.Join(", ", Header)}.");

    /// <summary>The table with one more column, or with that column's values replaced.</summary>
    public TabTable With(string name, IEnumerable<string> values)
    {
        var index = Index(name);
        return index < 0
            ? new TabTable(Header.Add(name), [.. Rows.Zip(values, (row, value) => row.Add(value))])
            : this with { Rows = [.. Rows.Zip(values, (row, value) => row.SetItem(index, value))] };
    }

    /// <summary>Writes header and rows, each ended by a line feed.</summary>
    public void Write(TextWriter writer)
    {
        foreach (var row in Rows.Prepend(Header))
            writer.Write(string.Join('\t', row) + "\n");
    }

    private int Index(string name)
    {
        for (var i = 0; i < Header.Length; i++)
            if (string.Equals(Header[i], name, StringComparison.OrdinalIgnoreCase))
                return i;
        return -1;
    }
}
