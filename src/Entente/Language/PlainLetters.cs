using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Entente.Language;

/// <summary>
/// Words without accents: spellings differ in them. By a table of our own, since the runtime does not take letters apart where
/// it is built without the data of cultures.
/// </summary>
internal static class PlainLetters
{
    private static readonly FrozenDictionary<char, string> Plain =
        WordList.Rows("data/language/plain-letters.tsv").ToFrozenDictionary(row => row[0][0], row => row[1]);

    /// <summary>The word with plain letters; the same string where it has no others.</summary>
    public static string Of(string word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word;
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c < 128)
                plain.Append(c);
            else if (Plain.TryGetValue(c, out var letters))
                plain.Append(letters);
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c);
        }

        return plain.ToString();
    }
}
