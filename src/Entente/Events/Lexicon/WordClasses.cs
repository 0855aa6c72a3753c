using System.Collections.Frozen;
using Entente.Ontology;

namespace Entente.Events.Lexicon;

/// <summary>Classes of words: those of the patterns (lexicon/classes.tsv) and those of the grammar (lexicon/grammar.tsv).</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _classes;

    private WordClasses(FrozenDictionary<string, FrozenSet<string>> classes) => _classes = classes;

    public IEnumerable<string> Names => _classes.Keys.Order(StringComparer.Ordinal);

    public bool Knows(string name) => _classes.ContainsKey(name);

    /// <summary>Whether the lemma belongs to the class. An unknown class has no members.</summary>
    public bool Is(string name, string lemma) => _classes.TryGetValue(name, out var members) && members.Contains(lemma);

    public static WordClasses Read(IEnumerable<TableRow> rows)
    {
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = row.Cells[0].TrimStart('@');
            if (!classes.TryGetValue(name, out var members))
                classes[name] = members = new HashSet<string>(StringComparer.Ordinal);
            foreach (var cell in row.Cells.AsSpan(1))
                foreach (var word in cell.Split([' ', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                    members.Add(word.ToLowerInvariant());
        }

        return new WordClasses(classes.ToFrozenDictionary(
            pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal));
    }
}
