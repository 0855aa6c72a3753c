using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Events.Lexicon;
using Entente.Ontology;

namespace Entente.Events.Causes;

/// <summary>Connectives and causal verbs (lexicon/causes/connectives.tsv), by the first of their words.</summary>
internal sealed class CauseTable
{
    private static readonly Lazy<CauseTable> Shipped = new(() => new CauseTable(
        EmbeddedTable.Read("lexicon/causes/connectives.tsv"),
        EmbeddedTable.Read("lexicon/grammar.tsv").Concat(EmbeddedTable.Read("lexicon/causes/classes.tsv"))));

    private readonly FrozenDictionary<string, (CauseEntry Entry, string[] Words)[]> _byFirst;

    public CauseTable(IEnumerable<TableRow> rows, IEnumerable<TableRow> classes)
    {
        var problems = new List<string>();
        Classes = WordClasses.Read(classes);
        var entries = new List<CauseEntry>();
        foreach (var row in rows)
            if (CauseEntry.Parse(row, problems) is { } entry)
                entries.Add(entry);
        foreach (var entry in entries)
            foreach (var value in entry.When.SelectMany(condition => condition.Values))
                if (value.StartsWith('@') && !Classes.Knows(value[1..]))
                    problems.Add($"{entry.Id}: the class '{value}' is declared nowhere");
        Problems = [.. problems];
        Entries = [.. entries];
        _byFirst = entries.SelectMany(entry => entry.Words.Select(words => (entry, words)))
            .GroupBy(pair => pair.words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public WordClasses Classes { get; }

    public ImmutableArray<CauseEntry> Entries { get; }

    /// <summary>Rows that could not be used.</summary>
    public ImmutableArray<string> Problems { get; }

    public static CauseTable Load() => Shipped.Value;

    /// <summary>Connectives whose first word it is, in the order of the table.</summary>
    public ReadOnlySpan<(CauseEntry Entry, string[] Words)> From(string word) => _byFirst.TryGetValue(word, out var entries) ? entries : [];
}
