using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Entente.Language;

/// <summary>
/// The longest stretch that may be one word at a place of the text: a number, initials, a word with inner
/// apostrophes and hyphens, a mark, a run of one mark.
/// </summary>
internal static class StretchScanner
{
    public static readonly SearchValues<char> Hyphens = SearchValues.Create("-‐‑");
    private const int LongestUnit = 4;
    private const int LongestBrokenOff = 3;
    private static readonly FrozenSet<string> Units = WordList.Read("data/language/number-units.tsv");
    private static readonly FrozenSet<string> Aphaereses = new[] { "em", "til", "tis", "twas", "cause", "round", "n" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    public static bool IsApostrophe(char c) => c is '\'' or '’';

    /// <summary>Length of the stretch at a place, and whether it is one word as it stands.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="at">Where the stretch begins.</param>
    /// <param name="start">Where the text without blanks begins.</param>
    /// <param name="end">Where it ends.</param>
    public static (int Length, bool Whole) At(string text, int at, int start, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var c = rest[0];
        if (char.IsAsciiDigit(c))
            return Number(rest);
        if (char.IsLetter(c))
        {
            if (Initials(rest) is > 0 and var initials)
                return (initials, false);
            if (c is 'b' or 'w' or 'B' or 'W' && rest.Length > 1 && rest[1] == '/' && Slashed(rest) is > 0 and var slashed)
                return (slashed, true);
        }

        if (IsWordCharacter(c))
            return Word(rest);
        var afterWord = at > start && IsWordCharacter(text[at - 1]);
        if (IsApostrophe(c) && Apostrophe(rest) is > 0 and var length)
            return (length, true);
        // ".5" and "+44" are numbers, "#word" and "@name" single words.
        if (c is '.' or '+' && !afterWord && rest.Length > 1 && char.IsAsciiDigit(rest[1]))
            return (1 + Number(rest[1..]).Length, true);
        if (c is '#' or '@' && !afterWord && rest.Length > 1 && char.IsLetter(rest[1]))
            return (1 + RunOfWordCharacters(rest[1..]), true);
        return (Mark(rest), true);
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || c == '_' || (c > 127 && char.GetUnicodeCategory(c) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Format);

    private static bool WordCharacterAt(ReadOnlySpan<char> rest, int at) => at < rest.Length && IsWordCharacter(rest[at]);

    private static int RunOfWordCharacters(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (WordCharacterAt(rest, length))
            length++;
        return length;
    }

    private static int RunOfDigits(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && char.IsDigit(rest[length]))
            length++;
        return length;
    }

    private static (int Length, bool Whole) Number(ReadOnlySpan<char> rest)
    {
        var plain = RunOfDigits(rest);
        var length = plain + Groups(rest[plain..]);
        var letters = RunOfWordCharacters(rest[length..]);
        if (letters > 0)
        {
            var suffix = rest.Slice(length, letters);
            if (suffix is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH")
                return (length + letters, false);
            // "5pm", "$3bn": the unit is a word of its own; "2day" and "4A" are no numbers.
            return letters <= LongestUnit && Units.GetAlternateLookup<ReadOnlySpan<char>>().Contains(suffix) || length > plain
                ? (length, false)
                : Word(rest);
        }

        // "the 80's", but "2003|'s winner".
        if (length == plain && rest.Length > length + 1 && IsApostrophe(rest[length]) && rest[length + 1] == 's'
            && !WordCharacterAt(rest, length + 2) && (plain == 2 || rest[plain - 1] == '0'))
            return (length + 2, true);
        while (length + 1 < rest.Length && rest[length] == '-' && char.IsAsciiDigit(rest[length + 1]))
        {
            var digits = RunOfDigits(rest[(length + 1)..]);
            digits += Groups(rest[(length + 1 + digits)..]);
            if (WordCharacterAt(rest, length + 1 + digits))
                break;
            length += 1 + digits;
        }

        return (length, false);
    }

    /// <summary>Decimals, thousands, hours and fractions: marks with digits after them; a comma only before three.</summary>
    private static int Groups(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length + 1 < rest.Length && rest[length] is '.' or ',' or ':' or '/' && char.IsDigit(rest[length + 1]))
        {
            var digits = RunOfDigits(rest[(length + 1)..]);
            if (rest[length] == ',' && digits != 3)
                break;
            length += 1 + digits;
        }

        return length;
    }

    /// <summary>"U.S.", "a.m", "J.K.": single letters with full stops; at least two letters.</summary>
    private static int Initials(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("Ph.D", StringComparison.Ordinal) && !WordCharacterAt(rest, 4))
            return 4;
        var (length, letters) = (0, 0);
        while (length + 1 < rest.Length && char.IsLetter(rest[length]) && rest[length + 1] == '.')
        {
            length += 2;
            letters++;
        }

        if (letters > 0 && length < rest.Length && char.IsLetter(rest[length]) && !WordCharacterAt(rest, length + 1))
            return length + 1;
        return letters > 1 ? length : 0;
    }

    /// <summary>"w/", "w/o", "b/c".</summary>
    private static int Slashed(ReadOnlySpan<char> rest)
    {
        if (!WordCharacterAt(rest, 2))
            return 2;
        return rest[2] is 'c' or 'o' or 'C' && !WordCharacterAt(rest, 3) ? 3 : 0;
    }

    private static (int Length, bool Whole) Word(ReadOnlySpan<char> rest)
    {
        var length = RunOfWordCharacters(rest);
        var plain = length;
        while (length + 1 < rest.Length)
        {
            var joins = IsApostrophe(rest[length]) || IsHyphen(rest[length]) || rest[length] == '&'
                ? IsWordCharacter(rest[length + 1])
                : rest[length] == '.' && char.IsLower(rest[length + 1]);
            if (!joins)
                break;
            length += 1 + RunOfWordCharacters(rest[(length + 1)..]);
        }

        if (plain == 2 && rest[..2] is "US" or "AU" or "HK" or "NZ" && length < rest.Length && rest[length] == '$')
            return (3, true);
        if (plain == 1 && rest[0] is 'A' or 'C' or 'N' or 'S' && rest.Length > 1 && rest[1] == '$')
            return (2, true);
        // The possessive of a plural, "the rebels'"; a closing quotation mark is cut off just the same.
        if (length < rest.Length && IsApostrophe(rest[length]) && char.ToLowerInvariant(rest[length - 1]) is 's' or 'x' or 'z')
            return (length + 1, false);
        // A word broken off ("th- the") and a prefix that waits for its word ("pre- and post-war").
        if (length == plain && length < rest.Length && rest[length] == '-' && char.IsLetter(rest[0])
            && (length + 1 == rest.Length || rest[length + 1] is ',' or '.' or '?')
            && (length <= LongestBrokenOff || Tokenizer.IsPrefix(rest[..length])))
            return (length + 1, true);
        return (length, false);
    }

    /// <summary>"'90s", "'em" and clitics that stand after punctuation.</summary>
    private static int Apostrophe(ReadOnlySpan<char> rest)
    {
        var letters = RunOfWordCharacters(rest[1..]);
        var word = rest.Slice(1, letters);
        if (letters is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]) && (letters == 2 || word[2] == 's'))
            return 1 + letters;
        return word is "s" or "m" or "re" or "ve" or "ll" or "d" || Aphaereses.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            ? 1 + letters
            : 0;
    }

    private static int Mark(ReadOnlySpan<char> rest)
    {
        var c = rest[0];
        if (c is ':' or ';' or '=' && Emoticon(rest) is > 0 and var face)
            return face;
        if (rest.StartsWith("<3", StringComparison.Ordinal) && !WordCharacterAt(rest, 2))
            return 2;
        if (c is '!' or '?')
            return RunOf(rest, "!?");
        if (c is '.' or '-' or '<' or '>' or '*' or '=' or '_' or '~' or '+' or '#' or '$')
            return RunOf(rest, rest[..1]);
        if (c is '\'' or '`' or '’' or '‘' or ',' && rest.Length > 1 && rest[1] == c)
            return 2;
        return char.IsHighSurrogate(c) && rest.Length > 1 && char.IsLowSurrogate(rest[1]) ? Pictogram(rest) : 1;
    }

    private static int RunOf(ReadOnlySpan<char> rest, ReadOnlySpan<char> marks)
    {
        var length = rest.IndexOfAnyExcept(marks);
        return length < 0 ? rest.Length : length;
    }

    /// <summary>Eyes, perhaps a tear, perhaps a nose, a mouth; not the colon before a bracket with words in it.</summary>
    private static int Emoticon(ReadOnlySpan<char> rest)
    {
        var length = 1;
        if (length < rest.Length && rest[length] == '\'')
            length++;
        if (length < rest.Length && rest[length] == '-')
            length++;
        return length < rest.Length && rest[length] is '(' or ')' or 'D' or 'P' or 'p' or '[' or ']' && !WordCharacterAt(rest, length + 1)
            ? length + 1
            : 0;
    }

    /// <summary>A character beyond the basic plane with its modifiers and joined neighbours.</summary>
    private static int Pictogram(ReadOnlySpan<char> rest)
    {
        var length = 2;
        while (length < rest.Length)
        {
            if (rest[length] is '\uFE0F' or '\u200D')
                length++;
            else if (length + 1 < rest.Length && char.IsSurrogatePair(rest[length], rest[length + 1])
                && (rest[length - 1] == '\u200D' || (rest[length] == '\uD83C' && rest[length + 1] is >= '\uDFFB' and <= '\uDFFF')))
                length += 2;
            else
                break;
        }

        return length;
    }
}
