using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Language;

/// <summary>Reads the word lists that are compiled into the library.</summary>
internal static class WordList
{
    /// <summary>The first column of an embedded table; comment lines begin with #.</summary>
    public static FrozenSet<string> Read(string resource) =>
        Rows(resource).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words with a number in the second column.</summary>
    public static FrozenDictionary<string, int> ReadNumbers(string resource) =>
        Rows(resource).ToFrozenDictionary(row => row[0], row => int.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>All rows of the embedded tables of a folder, table by table in the order of their names.</summary>
    /// <param name="folder">With the slash at its end.</param>
    public static IEnumerable<string[]> RowsOfFolder(string folder) => typeof(WordList).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .SelectMany(Rows);

    /// <summary>An embedded table as it stands.</summary>
    public static string Text(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        return reader.ReadToEnd();
    }

    private static Stream Open(string resource) => typeof(WordList).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The table {resource} is not compiled into the library.");

    /// <summary>All rows of an embedded table, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string resource)
    {
        using var reader = new StreamReader(Open(resource));
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split('\t');
    }
}
