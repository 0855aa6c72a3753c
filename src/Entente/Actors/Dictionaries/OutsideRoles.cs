using System.Collections.Frozen;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>What a word of another vocabulary says of an actor.</summary>
/// <param name="Kind">"person", "organisation", "state", "office", or nothing.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Country">What stands in place of a country, or null.</param>
internal readonly record struct OutsideRole(string? Kind, string? Sector, string? Country);

/// <summary>Topics, schemata, classes, offices and occupations of FollowTheMoney and Wikidata in PLOVER's terms.</summary>
internal static class OutsideRoles
{
    private static readonly FrozenDictionary<(string Vocabulary, string Key), OutsideRole> Table = EmbeddedTable.Read("data/ontology/outside-roles.tsv")
        .ToFrozenDictionary(row => (row.Cells[0], row.Cells[1]), row => new OutsideRole(Cell(row, 2), Cell(row, 3), Cell(row, 4)));

    private static readonly FrozenDictionary<string, string> Agents = WordList.Rows("data/actors/agents.tsv")
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    /// <summary>What a key of a vocabulary (topic, schema, class, position, occupation) says; null where the table lacks it.</summary>
    public static OutsideRole? Of(string vocabulary, string key) => Table.TryGetValue((vocabulary, key), out var role) ? role : null;

    /// <summary>The keys of a vocabulary.</summary>
    public static IEnumerable<string> Keys(string vocabulary) => Table.Keys.Where(key => key.Vocabulary == vocabulary).Select(key => key.Key);

    /// <summary>
    /// Sector of an office or organisation by the words of its name: those of the first generic agent in it ("Minister of
    /// Finance", "Member of Parliament"), longer ones before shorter; null where it has none.
    /// </summary>
    public static string? SectorOfWords(string name)
    {
        var words = name.ToLowerInvariant().Split([' ', ',', '(', ')', '-', '/', '\u2013'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
            for (var length = Math.Min(3, words.Length - at); length > 0; length--)
                if (Agents.TryGetValue(string.Join(' ', words, at, length), out var sector))
                    return sector;
        return null;
    }

    private static string? Cell(TableRow row, int column) => row.Cells[column] is "-" or "" ? null : row.Cells[column];
}
