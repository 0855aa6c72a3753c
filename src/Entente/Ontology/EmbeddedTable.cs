namespace Entente.Ontology;

/// <summary>A row of a table compiled into this assembly, with the line it stands in.</summary>
internal readonly record struct TableRow(string Table, int Line, string[] Cells)
{
    /// <summary>"ACCUSE.tsv:12": where the row stands, for traces and for complaints.</summary>
    public string Id => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path.GetFileName(Table)}:{Line}");
}

/// <summary>Reads the tab-separated tables of /lexicon and /data: "#" begins a comment line.</summary>
internal static class EmbeddedTable
{
    /// <summary>Names of the tables whose name begins with the prefix, in ordinal order.</summary>
    public static IEnumerable<string> Under(string prefix) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceNames()
            .Select(name => name.Replace('\\', '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static IEnumerable<TableRow> Read(string name)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        using var stream = assembly.GetManifestResourceStream(name)
            ?? assembly.GetManifestResourceStream(name.Replace('/', '\\'))
            ?? throw new InvalidDataException($"The table {name} is not compiled in.");
        using var reader = new StreamReader(stream);
        foreach (var row in Read(name, reader))
            yield return row;
    }

    public static IEnumerable<TableRow> Read(string name, TextReader reader)
    {
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (string.IsNullOrWhiteSpace(text) || text[0] == '#')
                continue;
            var cells = text.TrimEnd('\r').Split('\t');
            for (var i = 0; i < cells.Length; i++)
                cells[i] = cells[i].Trim();
            yield return new TableRow(name, line, cells);
        }
    }
}
