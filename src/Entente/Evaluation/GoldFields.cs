using System.Collections.Immutable;
using System.Globalization;
using Entente.Ontology;

namespace Entente.Evaluation;

/// <summary>Contexts and CAMEO codes of gold's events, kept in a table beside documents that do not have them (eval/fields.tsv).</summary>
public static class GoldFields
{
    /// <summary>The documents with what the table adds. Throws <see cref="FormatException"/> that names the line and what is wrong.</summary>
    /// <param name="gold">The documents.</param>
    /// <param name="table">Columns: document, event (its place in the document's list, from 0), contexts, cameo.</param>
    /// <param name="origin">What to call the table in messages.</param>
    public static ImmutableArray<GoldDocument> Add(ImmutableArray<GoldDocument> gold, TextReader table, string origin)
    {
        var rows = EmbeddedTable.Read(origin, table).ToLookup(row => row.Cells[0], StringComparer.Ordinal);
        return [.. gold.Select(document => rows[document.Document.Id].Aggregate(document, Add))];
    }

    private static GoldDocument Add(GoldDocument document, TableRow row)
    {
        if (row.Cells.Length < 4 || !int.TryParse(row.Cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at >= document.Events.Length)
            throw new FormatException($"{row.Id}: four columns are needed, and in the second the place of one of the {document.Events.Length} events, from 0.");
        ImmutableArray<string> contexts = row.Cells[2] == "-" ? [] : [.. row.Cells[2].Split(';')];
        if (contexts.FirstOrDefault(context => !Plover.IsContext(context)) is { } unknown)
            throw new FormatException($"{row.Id}: '{unknown}' is no context of PLOVER.");
        var code = row.Cells[3] == "-" ? null : row.Cells[3];
        if (code is not null && Cameo.Lookup(code) is null)
            throw new FormatException($"{row.Id}: '{code}' is no CAMEO code.");
        return document with { Events = document.Events.SetItem(at, document.Events[at] with { Contexts = contexts, Cameo = code }) };
    }
}
