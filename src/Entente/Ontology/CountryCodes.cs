using System.Collections.Frozen;

namespace Entente.Ontology;

/// <summary>What other vocabularies call the states of <see cref="Countries"/>: ISO's two letters and Wikidata's ids.</summary>
public static class CountryCodes
{
    private static readonly Lazy<Table> Read = new(() => new Table([.. EmbeddedTable.Read("data/ontology/country-codes.tsv")]));

    /// <summary>Our code of a two-letter one, in any case; of "gb-sct" that of "gb". Null for an unknown one.</summary>
    public static string? OfAlpha2(string code)
    {
        var lower = code.ToLowerInvariant();
        if (Read.Value.Alpha2.TryGetValue(lower, out var known))
            return known;
        var dash = lower.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 ? Read.Value.Alpha2.GetValueOrDefault(lower[..dash]) : null;
    }

    /// <summary>All our codes that have another name, in ordinal order.</summary>
    public static IEnumerable<string> All => Read.Value.ToAlpha2.Keys.Order(StringComparer.Ordinal);

    /// <summary>Our code of a Wikidata id; null where it is no state's.</summary>
    public static string? OfWikidata(string id) => Read.Value.Wikidata.GetValueOrDefault(id);

    /// <summary>The two letters of a code, in lower case; null for none.</summary>
    public static string? Alpha2(string code) => Read.Value.ToAlpha2.GetValueOrDefault(code);

    /// <summary>The Wikidata id of a code; null for none.</summary>
    public static string? Wikidata(string code) => Read.Value.ToWikidata.GetValueOrDefault(code);

    private sealed class Table(TableRow[] rows)
    {
        public FrozenDictionary<string, string> Alpha2 { get; } = Back(rows, 1);

        public FrozenDictionary<string, string> Wikidata { get; } = Back(rows, 2);

        public FrozenDictionary<string, string> ToAlpha2 { get; } = First(rows, 1);

        public FrozenDictionary<string, string> ToWikidata { get; } = First(rows, 2);

        private static FrozenDictionary<string, string> Back(TableRow[] rows, int column) => rows
            .SelectMany(row => row.Cells[column].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(key => (key, row.Cells[0])))
            .ToFrozenDictionary(pair => pair.key, pair => pair.Item2, StringComparer.Ordinal);

        private static FrozenDictionary<string, string> First(TableRow[] rows, int column) => rows
            .Where(row => row.Cells[column].Length > 0)
            .ToFrozenDictionary(row => row.Cells[0], row => row.Cells[column].Split('|')[0], StringComparer.Ordinal);
    }
}
