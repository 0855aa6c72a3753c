using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Entente.Documents;

/// <summary>A text with the encoding it was read in and what did not go smoothly.</summary>
internal readonly record struct DecodedText(string Text, TextEncoding Encoding, ImmutableArray<string> Notes);

/// <summary>
/// Bytes to text. A byte-order mark decides; without one, UTF-16 shows in its zero bytes, UTF-8 in its well-formed
/// sequences, and the rest is Windows-1252, in which every byte has a character. Nothing is dropped or replaced
/// without a note, and line ends stay as they are.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 4096;

    // 0x80–0x9F of Windows-1252. The five bytes it leaves undefined stay the C1 controls of the same number (WHATWG).
    private const string Windows1252Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, .. var marked])
            return Utf8OrMixed(marked, marked: true);
        if (bytes is [0xFF, 0xFE, .. var little])
            return Utf16(little, bigEndian: false);
        if (bytes is [0xFE, 0xFF, .. var big])
            return Utf16(big, bigEndian: true);
        return GuessUtf16(bytes) switch
        {
            TextEncoding.Utf16LittleEndian => Utf16(bytes, bigEndian: false),
            TextEncoding.Utf16BigEndian => Utf16(bytes, bigEndian: true),
            _ => Utf8OrMixed(bytes, marked: false),
        };
    }

    /// <summary>UTF-16 without a mark: text in Latin letters has every second byte zero.</summary>
    public static TextEncoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        var pairs = Math.Min(bytes.Length, Sample) / 2;
        if (pairs < 2)
            return null;
        int even = 0, odd = 0;
        for (var i = 0; i < pairs; i++)
        {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }

        if (odd > pairs * 0.4 && even < pairs * 0.05)
            return TextEncoding.Utf16LittleEndian;
        if (even > pairs * 0.4 && odd < pairs * 0.05)
            return TextEncoding.Utf16BigEndian;
        return null;
    }

    private static DecodedText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        if (bytes.Length % 2 == 1)
            notes.Add("the last byte is half a UTF-16 character and was left out");
        var characters = new char[bytes.Length / 2];
        for (var i = 0; i < characters.Length; i++)
        {
            var (first, second) = (bytes[2 * i], bytes[2 * i + 1]);
            characters[i] = (char)(bigEndian ? (first << 8) | second : (second << 8) | first);
        }

        var halves = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            if (!char.IsSurrogate(characters[i]))
                continue;
            if (char.IsHighSurrogate(characters[i]) && i + 1 < characters.Length && char.IsLowSurrogate(characters[i + 1]))
            {
                i++;
                continue;
            }

            characters[i] = '\uFFFD';
            halves++;
        }

        if (halves > 0)
            notes.Add(Counted(halves, "half of a UTF-16 pair was", "halves of UTF-16 pairs were") + " read as U+FFFD");
        var encoding = bigEndian ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16LittleEndian;
        return new DecodedText(new string(characters), encoding, notes.ToImmutable());
    }

    private static DecodedText Utf8OrMixed(ReadOnlySpan<byte> bytes, bool marked)
    {
        var (sequences, strays) = CountUtf8(bytes);
        if (strays == 0)
            return new DecodedText(Encoding.UTF8.GetString(bytes), TextEncoding.Utf8, []);
        // A few stray bytes among good sequences are slips of a UTF-8 text; otherwise the good ones are chance.
        return marked || sequences > 2 * strays
            ? Mixed(bytes, strays)
            : Windows1252(bytes);
    }

    private static (int Sequences, int Strays) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, strays = 0;
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var used) == OperationStatus.Done)
            {
                sequences++;
                bytes = bytes[used..];
            }
            else
            {
                strays++;
                bytes = bytes[1..];
            }
        }

        return (sequences, strays);
    }

    private static DecodedText Mixed(ReadOnlySpan<byte> bytes, int strays)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> pair = stackalloc char[2];
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var used) == OperationStatus.Done)
            {
                text.Append(pair[..rune.EncodeToUtf16(pair)]);
                bytes = bytes[used..];
            }
            else
            {
                text.Append(Windows1252(bytes[0]));
                bytes = bytes[1..];
            }
        }

        return new DecodedText(text.ToString(), TextEncoding.Utf8,
            [Counted(strays, "byte that is", "bytes that are") + " no UTF-8 read as Windows-1252"]);
    }

    private static DecodedText Windows1252(ReadOnlySpan<byte> bytes)
    {
        var characters = new char[bytes.Length];
        var undefined = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            characters[i] = Windows1252(bytes[i]);
            undefined += characters[i] is >= '\u0080' and <= '\u009F' ? 1 : 0;
        }

        return new DecodedText(new string(characters), TextEncoding.Windows1252, undefined == 0
            ? []
            : [Counted(undefined, "byte that", "bytes that") + " Windows-1252 does not define kept as control characters"]);
    }

    private static char Windows1252(byte value) =>
        value is >= 0x80 and <= 0x9F ? Windows1252Upper[value - 0x80] : (char)value;

    private static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
