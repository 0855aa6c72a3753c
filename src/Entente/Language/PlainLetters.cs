using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>
/// Words without accents and other marks, for comparing. The runtime cannot do it: without the system's cultures, which are
/// left out here so that every machine gives the same bytes, it takes all text for normalized.
/// </summary>
internal static class PlainLetters
{
    private static readonly Lazy<FrozenDictionary<char, string>> Table = new(
        () => WordList.Rows("data/language/plain-letters.tsv").ToFrozenDictionary(row => row[0][0], row => row[1]));

    /// <summary>The text with plain letters in place of marked ones, and without marks that stand on their own.</summary>
    public static string Of(string text)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (Table.Value.TryGetValue(letter, out var letters))
                plain.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                plain.Append(letter);
        return plain.ToString();
    }
}
