using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Circumstances;

/// <summary>The named parts of one match of <see cref="TimePattern"/>.</summary>
internal readonly record struct TimeWords(Match Match)
{
    public string Text => Match.Value;

    /// <summary>A part in lower case, or null.</summary>
    public string? this[string part] => Match.Groups[part] is { Success: true } group ? group.Value.ToLowerInvariant() : null;

    /// <summary>A part's number ("3rd" is 3), or 0.</summary>
    public int Number(string part)
    {
        if (this[part] is not { } word)
            return 0;
        var digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
            digits++;
        return digits == 0 ? 0 : int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture);
    }

    /// <summary>A part as a count in words or digits ("a" is 1), never so large that dates overflow.</summary>
    public int? Count(string part) =>
        this[part] is { } words && NumberWords.Value(words.Trim().Split(' ', '-')) is { } value ? (int)Math.Min(value, 5_000) : null;
}
