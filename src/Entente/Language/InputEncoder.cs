using System.Collections.Concurrent;
using Microsoft.ML.Tokenizers;

namespace Entente.Language;

/// <summary>
/// Turns words into what the encoder takes: word pieces of the lower-cased, unaccented word, and a shape that
/// tells the encoder what lower-casing hid. Training and reading share it, so both see the same input.
/// </summary>
internal sealed class InputEncoder
{
    public const int Padding = 0;
    public const int Unknown = 100;
    public const int Begin = 101;
    public const int End = 102;
    public const int Mask = 103;

    /// <summary>Number of word shapes, the one of special pieces and padding (0) included.</summary>
    public const int Shapes = 12;

    private const int CacheLimit = 200_000;
    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    private readonly BertTokenizer _tokenizer;
    private readonly ConcurrentDictionary<string, int[]> _cache = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public InputEncoder(string vocabularyPath)
    {
        using var stream = File.OpenRead(vocabularyPath);
        _tokenizer = BertTokenizer.Create(stream, new BertOptions { LowerCaseBeforeTokenization = true });
        _lookup = _cache.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Appends the pieces of a word: never none, [UNK] where the vocabulary has nothing.</summary>
    public void Encode(ReadOnlySpan<char> word, List<int> pieceIds)
    {
        if (!_lookup.TryGetValue(word, out var pieces))
        {
            pieces = [.. _tokenizer.EncodeToIds(Plain(word), addSpecialTokens: false)];
            if (pieces.Length == 0)
                pieces = [Unknown];
            if (_cache.Count < CacheLimit)
                _lookup.TryAdd(word, pieces);
        }

        pieceIds.AddRange(pieces);
    }

    /// <summary>The shape of a word, 1 to <see cref="Shapes"/> - 1.</summary>
    public static int ShapeOf(ReadOnlySpan<char> word)
    {
        int upper = 0, lower = 0, digits = 0, others = 0;
        foreach (var c in word)
        {
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLetter(c))
                lower++;
            else if (char.IsDigit(c))
                digits++;
            else
                others++;
        }

        var letters = upper + lower;
        if (letters == 0)
            return digits > 0 ? (others > 0 ? 2 : 1) : 3;
        if (digits > 0)
            return 4;
        if (upper == 0)
            return others > 0 ? 5 : 6;
        if (upper == 1 && lower == 0)
            return others > 0 ? 8 : 7;
        if (lower == 0)
            return others > 0 ? 8 : 9;
        return char.IsUpper(word[0]) && upper == 1 ? 10 : 11;
    }

    /// <summary>Without accents and with the quotation marks and dashes that the vocabulary knows.</summary>
    private static string Plain(ReadOnlySpan<char> word)
    {
        var ascii = true;
        foreach (var c in word)
            ascii &= c < 128;
        if (ascii)
            return word.ToString();
        var plain = new System.Text.StringBuilder(word.Length);
        foreach (var c in PlainLetters.Of(word.ToString()))
        {
            if (c is >= 'ﬀ' and <= 'ﬆ')
            {
                plain.Append(Ligatures[c - 'ﬀ']);
                continue;
            }

            if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark)
                continue;
            plain.Append(c switch
            {
                '‘' or '’' or '‛' or '′' => '\'',
                '“' or '”' or '„' or '″' or '«' or '»' => '"',
                '‐' or '‑' or '‒' or '–' or '—' or '―' => '-',
                _ => c,
            });
        }

        return plain.ToString();
    }
}
