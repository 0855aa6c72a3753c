using System.Globalization;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Restrictions of a code to a time: "&lt;930501", "&gt;930501", "930501-990201". Days are yymmdd or yyyymmdd; two-digit years
/// to 30 are of this century, as in PETRARCH.
/// </summary>
internal static class DictionaryDates
{
    private const int LastYearOfThisCentury = 30;

    /// <summary>The days, or null with a reason.</summary>
    public static (DateOnly From, DateOnly To)? Read(string restriction, out string? problem)
    {
        restriction = restriction.Trim();
        problem = null;
        if (restriction.Length == 0)
            return (DateOnly.MinValue, DateOnly.MaxValue);
        var (from, to) = (DateOnly.MinValue, DateOnly.MaxValue);
        if (restriction[0] is '<' or '>')
        {
            if (Day(restriction[1..].Trim(), out problem) is not { } day)
                return null;
            return restriction[0] == '<' ? (from, day) : (day, to);
        }

        var dash = restriction.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            problem = $"'{restriction}' is no restriction to a time; write <YYMMDD, >YYMMDD or YYMMDD-YYMMDD";
            return null;
        }

        if (Day(restriction[..dash].Trim(), out problem) is not { } first || Day(restriction[(dash + 1)..].Trim(), out problem) is not { } last)
            return null;
        if (first > last)
        {
            problem = $"'{restriction}' ends before it begins";
            return null;
        }

        return (first, last);
    }

    /// <summary>The restriction of two days, empty for all time.</summary>
    public static string Write(DateOnly from, DateOnly to)
    {
        static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return (from == DateOnly.MinValue, to == DateOnly.MaxValue) switch
        {
            (true, true) => "",
            (true, false) => " <" + Day(to),
            (false, true) => " >" + Day(from),
            _ => $" {Day(from)}-{Day(to)}",
        };
    }

    private static DateOnly? Day(string text, out string? problem)
    {
        problem = null;
        if (text.Length is 6 or 8 && text.All(char.IsAsciiDigit))
        {
            var year = int.Parse(text[..^4], CultureInfo.InvariantCulture);
            if (text.Length == 6)
                year += year <= LastYearOfThisCentury ? 2000 : 1900;
            var (month, day) = (int.Parse(text[^4..^2], CultureInfo.InvariantCulture), int.Parse(text[^2..], CultureInfo.InvariantCulture));
            // Dictionaries write 00 where month or day is not known.
            (month, day) = (Math.Max(1, month), Math.Max(1, day));
            if (year > 0 && month <= 12 && day <= 31)
                return new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month)));
        }

        problem = $"'{text}' is no day; write YYMMDD or YYYYMMDD";
        return null;
    }
}
