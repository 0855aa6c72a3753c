using System.Globalization;
using System.Text;
using System.Runtime.CompilerServices;

namespace Entente.Language;

/// <summary>
/// Words without accents: spellings differ in them. By a table of our own, since the runtime does not take letters apart where
/// it is built without the data of cultures.
/// </summary>
internal static class PlainLetters
{
    // The last of the marks and letters in the table.
    private const int Last = 0x2019;
    private static readonly string?[] Plain = Letters();

    /// <summary>What is written for a letter or mark in plain letters; null for one that is plain already, or not known.</summary>
    public static string? Of(char letter) => letter > 127 && letter <= Last ? Plain[letter] : null;

    /// <summary>Whether a character only marks the letter before it.</summary>
    public static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>The word with plain letters; the same string where it has no others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static string Of(string word)
    {
        if (System.Text.Ascii.IsValid(word))
            return word;
        var plain = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (c < 128)
                plain.Append(c);
            else if (Of(c) is { } letters)
                plain.Append(letters);
            else if (!IsMark(c))
                plain.Append(c);
        }

        return plain.ToString();
    }

    private static string?[] Letters()
    {
        var plain = new string?[Last + 1];
        foreach (var row in WordList.Rows("data/language/plain-letters.tsv"))
            foreach (var letter in row[1])
                if (letter <= Last)
                    plain[letter] = row[0];
        return plain;
    }
}
