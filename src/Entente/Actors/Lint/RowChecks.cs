using System.Text.RegularExpressions;
using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>What is the same for rows of several tables.</summary>
internal static partial class RowChecks
{
    public static RegistryProblem? Columns(TableRow row, int fewest, int most = 0) => row.Cells.Length >= fewest && row.Cells.Length <= Math.Max(fewest, most)
        ? null
        : new RegistryProblem(row.Table, row.Line, FormattableString.Invariant($"{row.Cells.Length} columns in place of {fewest}"));

    /// <summary>Wikidata id and source, which stand last.</summary>
    public static IEnumerable<RegistryProblem> Source(TableRow row, int wikidata)
    {
        if (row.Cells[wikidata].Length > 0 && !WikidataId().IsMatch(row.Cells[wikidata]))
            yield return new RegistryProblem(row.Table, row.Line, $"'{row.Cells[wikidata]}' is no Wikidata id");
        if (row.Cells[wikidata + 1].Length == 0)
            yield return new RegistryProblem(row.Table, row.Line, "no source");
    }

    /// <summary>The name in a column and the other names in the next.</summary>
    public static IEnumerable<RegistryProblem> Names(TableRow row, int column)
    {
        string[] names = [row.Cells[column], .. row.Cells[column + 1].Length == 0 ? [] : row.Cells[column + 1].Split('|')];
        foreach (var name in names)
            if (name.Length == 0 || name.Trim() != name || name.Contains("  ", StringComparison.Ordinal))
                yield return new RegistryProblem(row.Table, row.Line, $"the name '{name}' is empty or has blanks too many");
        foreach (var same in names.GroupBy(name => name, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new RegistryProblem(row.Table, row.Line, $"the name '{same.Key}' twice");
    }

    /// <summary>Every two of some.</summary>
    public static IEnumerable<(T One, T Other)> Pairs<T>(IReadOnlyList<T> all)
    {
        for (var i = 0; i < all.Count; i++)
            for (var j = i + 1; j < all.Count; j++)
                yield return (all[i], all[j]);
    }

    [GeneratedRegex(@"^Q[1-9]\d*$", RegexOptions.CultureInvariant)]
    private static partial Regex WikidataId();
}
