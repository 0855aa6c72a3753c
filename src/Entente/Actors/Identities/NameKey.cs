using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Entente.Language;

namespace Entente.Actors.Identities;

/// <summary>Names as they are compared over documents: "The O’Neill-Åberg" and "oneill aberg" are one key.</summary>
public static class NameKey
{
    private static readonly Lazy<FrozenSet<string>> Particles = new(() => Spelling.Table("particle").Select(row => row[1]).ToFrozenSet(StringComparer.Ordinal));
    private static readonly Lazy<string[]> Offices = new(() => [.. Spelling.Table("office").Select(row => row[1])]);
    private static readonly Lazy<FrozenSet<string>> Agents = new(
        () => WordList.Rows("data/actors/agents.tsv").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The key of a name: its letters and digits in lower case without accents, one blank between words; empty where it has none.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        var gap = false;
        foreach (var rune in PlainLetters.Of(name).ToLowerInvariant().EnumerateRunes())
        {
            // Marks of direction and apostrophes are no part of a name's spelling.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format || rune.Value is '\'' or '’' or '‘' or 'ʼ' or '`' or '´')
                continue;
            if (!Rune.IsLetterOrDigit(rune) && Rune.GetUnicodeCategory(rune) is not UnicodeCategory.SpacingCombiningMark)
            {
                gap = true;
                continue;
            }

            if (gap && key.Length > 0)
                key.Append(' ');
            gap = false;
            key.Append(rune.ToString());
        }

        var text = key.ToString();
        return text.Length > 4 && text.StartsWith("the ", StringComparison.Ordinal) ? text[4..] : text;
    }

    /// <summary>
    /// Whether a name tells enough to be the same actor's in another text: two words that are no particles and no initials,
    /// and no office that every state has.
    /// </summary>
    public static bool IsFull(string key) =>
        key.Split(' ').Count(word => word.Length > 1 && !Particles.Value.Contains(word)) > 1
        && !Agents.Value.Contains(key) && !Offices.Value.Any(office => key.StartsWith(office, StringComparison.Ordinal));

    /// <summary>The spelling to show: the commonest; of several one that is not all in capitals, then the longest.</summary>
    public static string Spelt(IEnumerable<(string Name, long Count)> names) => names
        .GroupBy(name => name.Name, name => name.Count, StringComparer.Ordinal)
        .OrderByDescending(group => group.Sum()).ThenBy(group => group.Key == group.Key.ToUpperInvariant() ? 1 : 0)
        .ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The key as a part of an id.</summary>
    public static string Slug(string key) => key.Replace(' ', '-');
}
