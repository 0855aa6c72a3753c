using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>The common words of place phrases: "town", "outskirts", "northern", "border" (place-words.tsv).</summary>
internal static class PlaceWords
{
    private static readonly FrozenDictionary<string, (string Role, bool PointsBack)> Roles = WordList.Rows("lexicon/circumstances/place-words.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1], row.Length > 2 && row[2] == "back"), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Beside =
        FrozenSet.Create(StringComparer.Ordinal, "near", "outside", "around", "off", "beyond", "close", "beside", "opposite");

    /// <summary>What a word does in a place phrase; null for other words.</summary>
    public static string? RoleOf(Token token) =>
        token.Upos is Upos.PropN && char.IsUpper(token.Form[0]) ? null : RoleOf(token.Lemma) ?? RoleOf(token.Form);

    /// <summary>The same of a word by itself.</summary>
    public static string? RoleOf(string word) => Roles.GetValueOrDefault(word).Role;

    /// <summary>Whether "the" with the word may point back to a place named before.</summary>
    public static bool PointsBack(Token token) => Roles.GetValueOrDefault(token.Lemma).PointsBack;

    /// <summary>Whether a preposition sets something beside a place and not in it.</summary>
    public static bool IsBeside(string preposition) => Beside.Contains(preposition);
}
