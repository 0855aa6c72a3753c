namespace Entente.Circumstances;

/// <summary>Months, weekdays and seasons by name, and the intervals they open.</summary>
internal static class Calendar
{
    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

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

    public static bool IsDay(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
}
