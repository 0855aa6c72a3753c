using System.Globalization;

namespace Entente.Circumstances;

/// <summary>Months, weekdays and seasons by name, and the intervals they open.</summary>
internal static class Calendar
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private const int FirstCentury = 14;

    private static readonly string[] Centuries = ["", "", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"];

    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// <summary>1 to 12, or 0; abbreviations of three letters or "Sept." too.</summary>
    public static int Month(string word)
    {
        var lower = word.TrimEnd('.').ToLowerInvariant();
        if (lower == "sept")
            return 9;
        return Array.FindIndex(Months, m => m == lower || (lower.Length == 3 && m.StartsWith(lower, StringComparison.Ordinal))) + 1;
    }

    /// <summary>The weekday, or null.</summary>
    public static DayOfWeek? Weekday(string word)
    {
        var index = Array.IndexOf(Weekdays, word.ToLowerInvariant());
        return index < 0 ? null : (DayOfWeek)index;
    }

    public static DateInterval Day(DateOnly day, string text) => new(day, day, Granularity.Day, text);

    public static DateInterval MonthOf(int year, int month, string text) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)), Granularity.Month, text);

    public static DateInterval Year(int year, string text) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), Granularity.Year, text);

    /// <summary>From Monday to Sunday.</summary>
    public static DateInterval Week(DateOnly day, string text)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateInterval(monday, monday.AddDays(6), Granularity.Period, text);
    }

    /// <summary>Northern seasons; the winter of a year begins in its December.</summary>
    public static DateInterval? Season(int year, string season, string text) => season.ToLowerInvariant() switch
    {
        "spring" => new(new DateOnly(year, 3, 1), new DateOnly(year, 5, 31), Granularity.Season, text),
        "summer" => new(new DateOnly(year, 6, 1), new DateOnly(year, 8, 31), Granularity.Season, text),
        "autumn" or "fall" => new(new DateOnly(year, 9, 1), new DateOnly(year, 11, 30), Granularity.Season, text),
        "winter" => new(new DateOnly(year, 12, 1), new DateOnly(year + 1, 2, DateTime.DaysInMonth(year + 1, 2)), Granularity.Season, text),
        _ => null,
    };

    public static DateInterval Decade(int first, string text) =>
        new(new DateOnly(first, 1, 1), new DateOnly(first + 9, 12, 31), Granularity.Decade, text);

    /// <summary>"19th" or "nineteenth": 1801 to 1900, told as one speaks of it: from 1800 to 1899.</summary>
    public static DateInterval? Century(string ordinal, string text)
    {
        var number = char.IsAsciiDigit(ordinal[0]) ? int.Parse(ordinal.AsSpan(0, 2), CultureInfo.InvariantCulture) : Array.IndexOf(Centuries, ordinal) + FirstCentury;
        return number < FirstCentury ? null : new DateInterval(new DateOnly((number - 1) * 100, 1, 1), new DateOnly((number * 100) - 1, 12, 31), Granularity.Period, text);
    }

    /// <summary>"80" or "eighties" is 80.</summary>
    public static int Tens(string word) => char.IsAsciiDigit(word[0]) ? int.Parse(word, CultureInfo.InvariantCulture) : (Array.IndexOf(Decades, word) + 2) * 10;

    /// <summary>The first, second, … or last week or day of a month; weeks begin on the month's first day.</summary>
    public static DateInterval? PartOfMonth(int year, int month, string which, bool week, string text)
    {
        var days = DateTime.DaysInMonth(year, month);
        var number = which switch { "first" => 0, "second" => 1, "third" => 2, "fourth" => 3, _ => -1 };
        var length = week ? 7 : 1;
        var start = new DateOnly(year, month, number < 0 ? days - length + 1 : (number * length) + 1);
        return week ? new DateInterval(start, start.AddDays(6), Granularity.Period, text) : Day(start, text);
    }

    /// <summary>The Saturday and Sunday of a week.</summary>
    public static DateInterval Weekend(DateOnly day, string text)
    {
        var sunday = Week(day, text).End!.Value;
        return new DateInterval(sunday.AddDays(-1), sunday, Granularity.Period, text);
    }

    public static DateInterval Quarter(DateOnly day, string text)
    {
        var start = new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);
        return new DateInterval(start, start.AddMonths(3).AddDays(-1), Granularity.Period, text);
    }

    public static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
