using System.Globalization;
using Entente.Documents;

namespace Entente.Circumstances;

/// <summary>Writes what an expression of time denotes as TimeML's TIMEX3 does.</summary>
internal static class TimeValues
{
    /// <summary>The words of the time itself: no "since" before it, no "before the vote" after it.</summary>
    /// <param name="words">The match.</param>
    /// <param name="span">Where its words stand.</param>
    /// <param name="start">Where the match begins in the text.</param>
    public static TextSpan Core(TimeWords words, TextSpan span, int start)
    {
        var lead = words.Match.Groups["lead"];
        var from = lead.Captures.Count == 0 ? span.Start : start - words.Match.Index + lead.Captures.Max(c => c.Index + c.Length);
        var unit = words.Match.Groups["unit"];
        return new TextSpan(from, IsReferred(words) ? start - words.Match.Index + unit.Index + unit.Length : span.End);
    }

    /// <summary>The value of a time of the calendar; null where it has no anchor.</summary>
    /// <param name="words">The match.</param>
    /// <param name="named">What the words name, without "since" or "by".</param>
    public static TimeValue? Of(TimeWords words, DateInterval? named)
    {
        if (IsReferred(words))
            return Length(words.Count("count"), words["unit"]!);
        if (words["lastingunit"] is { } lasting)
            return Length(words.Count("lasting"), lasting);
        if (words["pastunit"] is { } past)
            return Length(words.Count("pastcount") ?? 1, past);
        if (named is not { Start: { } start, End: { } end })
            return null;
        var year = start.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (words["quarter"] is not null || words["lastunit"] == "quarter" || words["same"] == "quarter")
            return Date($"{year}-Q{((start.Month - 1) / 3) + 1}");
        if (words["half"] is not null)
            return Date($"{year}-H{((start.Month - 1) / 6) + 1}");
        if (words["lastunit"] == "weekend")
            return Date(Week(start) + "-WE");
        if (words["century"] is not null || words["lastunit"] == "century")
            return Date(year[..2]);
        var date = named.Granularity switch
        {
            Granularity.Day => Day(start),
            Granularity.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Granularity.Year => year,
            Granularity.Decade => year[..3],
            Granularity.Season => $"{year}-{SeasonOf(start.Month)}",
            _ when (start.DayOfWeek == DayOfWeek.Monday || words["nth"] is not null) && end == start.AddDays(6) => Week(start),
            _ => null,
        };
        if (date is null)
            return Between(start, end);
        return named.Granularity == Granularity.Day && PartOfDay(words) is { } part ? new TimeValue(TimeKind.Time, date + part) : Date(date);
    }

    /// <summary>"P3Y", "PT30M"; "PXY" where the number is not told.</summary>
    public static TimeValue Length(decimal? count, string unit) => new(TimeKind.Duration, Period(count, unit));

    public static string Period(decimal? count, string unit)
    {
        var (letter, times) = unit.TrimEnd('s') switch
        {
            "second" => ("TS", 1), "minute" => ("TM", 1), "hour" => ("TH", 1), "day" => ("D", 1), "night" => ("D", 1),
            "weekend" => ("WE", 1), "week" => ("W", 1), "month" => ("M", 1), "quarter" => ("Q", 1), "year" => ("Y", 1),
            "decade" => ("Y", 10), _ => ("Y", 100),
        };
        var number = count is { } told ? (told * times).ToString("0.##", CultureInfo.InvariantCulture) : "X";
        if (count is null && times > 1)
            letter = times == 10 ? "DE" : "CE";
        return letter.StartsWith('T') ? $"PT{number}{letter[1..]}" : $"P{number}{letter}";
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether another time follows that it is counted from: "two years before the vote" tells a length.</summary>
    private static bool IsReferred(TimeWords words) => words["reference"] is { Length: > 0 };

    private static TimeValue Date(string value) => new(TimeKind.Date, value);

    private static string Week(DateOnly first)
    {
        var day = first.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):0000}-W{ISOWeek.GetWeekOfYear(day):00}");
    }

    private static TimeValue Between(DateOnly start, DateOnly end)
    {
        var (years, months) = (end.Year - start.Year, ((end.Year - start.Year) * 12) + end.Month - start.Month);
        return start is { Day: 1, Month: 1 } && end is { Day: 31, Month: 12 } ? Length(years, "year")
            : start.Day == 1 && end.AddDays(1).Day == 1 ? Length(months, "month") : Length(end.DayNumber - start.DayNumber, "day");
    }

    private static string SeasonOf(int month) => month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" };

    private static string? PartOfDay(TimeWords words)
    {
        var told = words["daypart"] ?? words["today"] ?? words["sameday"];
        return told is null ? null
            : told.EndsWith("morning", StringComparison.Ordinal) ? "TMO" : told.EndsWith("afternoon", StringComparison.Ordinal) ? "TAF"
            : told.EndsWith("evening", StringComparison.Ordinal) ? "TEV" : told.EndsWith("night", StringComparison.Ordinal) ? "TNI" : null;
    }
}
