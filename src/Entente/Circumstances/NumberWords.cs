using System.Globalization;

namespace Entente.Circumstances;

/// <summary>Numbers as words and digits: "twenty-eight", "80 billion", "1,000.5".</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, decimal> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7,
        ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14,
        ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
        ["half"] = 0.5m, ["a"] = 1, ["an"] = 1,
    };

    /// <summary>No figure of politics is greater; arithmetic beyond it could overflow.</summary>
    private const decimal Greatest = 1_000_000_000_000_000_000m;

    private static readonly Dictionary<string, decimal> Scales = new(StringComparer.Ordinal)
    {
        ["dozen"] = 12, ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["m"] = 1_000_000, ["billion"] = 1_000_000_000,
        ["bn"] = 1_000_000_000, ["trillion"] = 1_000_000_000_000,
    };

    /// <summary>Whether a word can be part of a number.</summary>
    public static bool IsPart(string word)
    {
        var lower = word.ToLowerInvariant();
        return Digits(lower) is not null || (lower is not ("a" or "an") && (Small.ContainsKey(lower) || Scales.ContainsKey(lower)));
    }

    /// <summary>What "million" or "dozen" multiplies by, or null.</summary>
    public static decimal? Scale(string word) => Scales.TryGetValue(word.ToLowerInvariant(), out var scale) ? scale : null;

    /// <summary>The least of an indefinite plural: hundreds 100, tens of thousands 10,000, dozens 24, scores 40.</summary>
    public static decimal? AtLeast(string word) => word.ToLowerInvariant() switch
    {
        "dozens" => 24,
        "scores" => 40,
        "hundreds" => 100,
        "thousands" => 1_000,
        "millions" => 1_000_000,
        "billions" => 1_000_000_000,
        _ => null,
    };

    /// <summary>The value of a run of words; null when it is no number.</summary>
    public static decimal? Value(IEnumerable<string> words)
    {
        decimal total = 0, group = 0;
        var any = false;
        var half = false;
        foreach (var word in words)
        {
            var lower = word.ToLowerInvariant();
            if (lower is "-" or "and" || (half && lower == "a"))
                continue;
            half |= lower == "half";
            if (Digits(lower) is { } digits)
                group = group * (group > 0 && digits < 1 ? 1 : 0) + digits;
            else if (Small.TryGetValue(lower, out var small))
                group += small;
            else if (Scales.TryGetValue(lower, out var scale))
            {
                if (scale == 100)
                    group = (group == 0 ? 1 : group) * 100;
                else
                    (total, group) = (total + ((group == 0 ? 1 : group) * scale), 0);
            }
            else
                return null;
            if (group > Greatest || total > Greatest)
                return null;
            any = true;
        }

        return any ? total + group : null;
    }

    /// <summary>"1,000.5"; with a scale written on: "80bn", "5m".</summary>
    private static decimal? Digits(string word)
    {
        if (!char.IsAsciiDigit(word[0]))
            return null;
        var (digits, scale) = word.EndsWith("bn", StringComparison.Ordinal) ? (word[..^2], 1_000_000_000m)
            : word[^1] == 'm' ? (word[..^1], 1_000_000m) : (word, 1m);
        return digits.Length <= 18 && decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * scale : null;
    }
}
