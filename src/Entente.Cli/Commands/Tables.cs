using Entente.Cli.Terminals;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>Tables of events, claims and actors; those of several documents stand under a heading each.</summary>
internal static class Tables
{
    public static void Events(Terminal terminal, IReadOnlyCollection<(DocumentHeading? Heading, EventRow Row)> events)
    {
        var palette = terminal.Palette;
        // What did not simply happen must not look as if it had.
        var plain = events.All(e => e.Row.Status == "happened");
        var undated = events.All(e => e.Row.When.Length == 0);
        Column[] columns =
        [
            new("", 2, Paint: palette.Faint), new("when", 11, Optional: undated), new("who", 8, Paint: palette.Participant), new("did", 13, Paint: palette.Trigger),
            new("whom", 8, Paint: palette.Participant), new("status", 7, Optional: plain),
            new("mode", 6, Optional: true), new("place", 8, Optional: true), new("figures", 8, Optional: true), new("says", 8, Paint: palette.Speaker),
        ];
        Write(terminal, columns, [.. events.Select(e => (e.Heading, (string[])
            [e.Row.Handle, e.Row.When, e.Row.Who, $"{e.Row.Type} {e.Row.Words}", e.Row.Whom, e.Row.Status == "happened" ? "" : e.Row.Status, e.Row.Mode, e.Row.Place, e.Row.Figures, e.Row.Says]))]);
    }

    public static void Claims(Terminal terminal, IReadOnlyCollection<(DocumentHeading? Heading, ClaimRow Row)> claims)
    {
        var palette = terminal.Palette;
        Column[] columns =
        [
            new("", 2, Paint: palette.Faint), new("says", 22, Paint: palette.Speaker), new("kind", 9), new("sure", 7, Optional: true),
            new("claim", 40), new("events", 6, Optional: true),
        ];
        Write(terminal, columns, [.. claims.Select(c => (c.Heading, (string[])
            [c.Row.Handle, c.Row.Says, c.Row.Kind, c.Row.Certainty, c.Row.Content, c.Row.Events]))]);
    }

    public static void Actors(Terminal terminal, IReadOnlyCollection<ActorRow> actors)
    {
        Column[] columns =
        [
            new("name", 14, Paint: terminal.Palette.Participant), new("country", 7), new("sectors", 7), new("events", 6, Right: true),
            new("mentions", 8, Right: true, Optional: true), new("documents", 9, Right: true),
            // Other commands take it.
            new("id", 27),
        ];
        Write(terminal, columns, [.. actors.Select(a => ((DocumentHeading?)null, (string[])
            [a.Name, a.Country, a.Sectors, JsonLines.Text(a.Events), JsonLines.Text(a.Mentions), JsonLines.Text(a.Documents), a.Id]))]);
    }

    /// <summary>A table without headings.</summary>
    public static void Plain(Terminal terminal, Column[] columns, IEnumerable<string[]> rows) =>
        Write(terminal, columns, [.. rows.Select(r => ((DocumentHeading?)null, r))]);

    /// <summary>The line over the rows of a document.</summary>
    public static string Heading(Terminal terminal, DocumentHeading heading)
    {
        var id = ShortId(heading.Id);
        var about = Cells.Fit(Cells.Clean(heading.About), Math.Max(10, terminal.Width - Cells.Width(id) - 2));
        return $"{terminal.Palette.Heading(id)}  {about}".TrimEnd();
    }

    /// <summary>Ids that are hashes are told by their beginning; "show" and "why" take that.</summary>
    public static string ShortId(string id) => id.Length == 16 && id.All(char.IsAsciiHexDigitLower) ? id[..8] : Cells.Clean(id);

    private static void Write(Terminal terminal, Column[] columns, IReadOnlyCollection<(DocumentHeading? Heading, string[] Cells)> rows)
    {
        var table = new TextTable(columns, [.. rows.Select(r => r.Cells)], terminal.Width, terminal.Palette);
        foreach (var line in table.Head())
            terminal.Line(line);
        string? over = null;
        foreach (var (heading, cells) in rows)
        {
            if (heading is not null && heading.Id != over)
            {
                over = heading.Id;
                terminal.Line(Heading(terminal, heading));
            }

            terminal.Line(table.Row(cells));
        }
    }
}
