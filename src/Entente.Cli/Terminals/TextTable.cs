namespace Entente.Cli.Terminals;

/// <summary>A column of a table.</summary>
/// <param name="Header">Its heading.</param>
/// <param name="Least">It is never made narrower than this, or than its widest cell.</param>
/// <param name="Optional">Shown only where there is room for it; the earlier optional columns come first.</param>
/// <param name="Right">Flush right, for numbers.</param>
/// <param name="Paint">How its cells are coloured.</param>
internal sealed record Column(string Header, int Least = 6, bool Optional = false, bool Right = false, Func<string, string>? Paint = null);

/// <summary>
/// A table that fits a width: one line a row, always. What does not fit is cut with an ellipsis, the widest columns first.
/// Columns without any content are left out.
/// </summary>
internal sealed class TextTable
{
    private const int Gap = 2;
    private const int Comfortable = 18;
    private readonly IReadOnlyList<Column> _columns;
    private readonly int[] _shown;
    private readonly int[] _widths;
    private readonly Palette _palette;

    /// <summary>Lays out a table over all rows that it will show.</summary>
    public TextTable(IReadOnlyList<Column> columns, IReadOnlyCollection<string[]> rows, int width, Palette palette)
    {
        (_columns, _palette) = (columns, palette);
        var natural = columns.Select((column, i) => rows.Count == 0 || rows.All(r => r[i].Length == 0) && column.Optional
            ? Cells.Width(column.Header)
            : Math.Max(Cells.Width(column.Header), rows.Max(r => Cells.Width(Cells.Clean(r[i]))))).ToArray();
        var shown = Enumerable.Range(0, columns.Count).Where(i => !columns[i].Optional).ToList();
        foreach (var optional in Enumerable.Range(0, columns.Count).Where(i => columns[i].Optional && rows.Any(r => r[i].Length > 0)))
        {
            // Room for one more only when nothing that must be seen is cut too short for it.
            var wanted = shown.Append(optional).Sum(i => Math.Min(natural[i], Math.Max(columns[i].Least, Comfortable)) + Gap) - Gap;
            if (wanted <= width)
                shown.Add(optional);
        }

        _shown = [.. shown.Order()];
        _widths = Widths([.. _shown.Select(i => natural[i])], [.. _shown.Select(i => Math.Min(natural[i], columns[i].Least))], width - Gap * (_shown.Length - 1));
    }

    /// <summary>Headings, and a rule under them.</summary>
    public IEnumerable<string> Head()
    {
        yield return Line([.. _columns.Select(c => c.Header)], (_, text) => _palette.Heading(text));
        yield return _palette.Faint(new string('─', _widths.Sum() + Gap * (_widths.Length - 1)));
    }

    /// <summary>One row.</summary>
    public string Row(string[] cells) => Line(cells, (column, text) => column.Paint?.Invoke(text) ?? text);

    private string Line(string[] cells, Func<Column, string, string> paint)
    {
        var parts = _shown.Select((column, i) =>
        {
            var text = Cells.Fit(Cells.Clean(cells[column]), _widths[i]);
            var padded = Cells.Pad(text, _widths[i], _columns[column].Right);
            var painted = paint(_columns[column], text);
            return _columns[column].Right ? padded[..(padded.Length - text.Length)] + painted : painted + padded[text.Length..];
        });
        return string.Join(new string(' ', Gap), parts).TrimEnd();
    }

    /// <summary>The widest gives way first, none below its least; where even that is too much, all lose what is needed.</summary>
    private static int[] Widths(int[] natural, int[] least, int width)
    {
        var widths = natural.ToArray();
        while (widths.Sum() > width)
        {
            var widest = -1;
            for (var i = 0; i < widths.Length; i++)
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest]))
                    widest = i;
            if (widest < 0)
                widest = Array.IndexOf(widths, widths.Max());
            if (widths[widest] <= 1)
                break;
            widths[widest]--;
        }

        return widths;
    }
}
