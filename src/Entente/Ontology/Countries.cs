using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Ontology;

/// <summary>What a word says of a state.</summary>
public enum StateWordKind
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its people or what is theirs: "Afghan", "Russians".</summary>
    Demonym,

    /// <summary>Its capital.</summary>
    Capital,

    /// <summary>Another seat of power: "the Kremlin".</summary>
    Seat,
}

/// <summary>A word or phrase that stands for a state.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or KOS.</param>
/// <param name="State">The state's name.</param>
/// <param name="Kind">What the word says of it.</param>
public sealed record StateWord(string Code, string State, StateWordKind Kind);

/// <summary>The states of <c>data/actors/states.tsv</c> and the words that stand for them.</summary>
public static class Countries
{
    private static readonly Lazy<(FrozenDictionary<string, StateWord> Words, FrozenDictionary<string, string> Names)> Table = new(Load);

    /// <summary>Every phrase that stands for a state.</summary>
    public static IEnumerable<KeyValuePair<string, StateWord>> Words => Table.Value.Words;

    /// <summary>What a phrase stands for, as it is spelt; null when it is no state's.</summary>
    public static StateWord? Find(string phrase) => Table.Value.Words.GetValueOrDefault(phrase);

    /// <summary>Name of the state with a code; null for an unknown code.</summary>
    public static string? NameOf(string code) => Table.Value.Names.GetValueOrDefault(code);

    private static (FrozenDictionary<string, StateWord>, FrozenDictionary<string, string>) Load()
    {
        var words = new Dictionary<string, StateWord>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // Names first, then demonyms, capitals and seats: "Singapore" is the state before it is its capital.
        var rows = WordList.Rows("data/actors/states.tsv").ToList();
        foreach (var row in rows)
        {
            words.TryAdd(row[1], new StateWord(row[0], row[1], StateWordKind.Name));
            foreach (var name in Split(row[2]))
                words.TryAdd(name, new StateWord(row[0], row[1], StateWordKind.Name));
        }

        foreach (var (column, kind) in new[] { (3, StateWordKind.Demonym), (4, StateWordKind.Capital), (5, StateWordKind.Seat) })
            foreach (var row in rows)
                foreach (var word in Split(row[column]))
                    words.TryAdd(word, new StateWord(row[0], row[1], kind));
        // A dependency carries the code of the state that controls it, which is named by its own row: the one with a capital.
        foreach (var row in rows.OrderBy(row => row[4].Length == 0))
            names.TryAdd(row[0], row[1]);
        return (words.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
