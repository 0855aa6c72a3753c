namespace Entente.Circumstances;

/// <summary>Times told by their distance from another: from the day of publication, or from one told before.</summary>
internal sealed class RelativeTimes(DateOnly? published, ToldTimes told)
{
    public DateInterval? Resolve(TimeWords words, ClauseTense tense)
    {
        var future = tense == ClauseTense.Future;
        if (words["today"] is { } today)
            return published?.AddDays(today == "yesterday" ? -1 : today == "tomorrow" ? 1 : 0) is { } day ? Calendar.Day(day, words.Text) : null;
        if (words["sameday"] is { } same)
            return told.Last(Granularity.Day, future)?.Start is { } that ? Calendar.Day(that.AddDays(Offset(same)), words.Text) : null;
        if (words["stepunit"] is { } stepUnit && words["step"] is { } step)
            return told.Last(stepUnit is "year" or "decade" ? Granularity.Year : Granularity.Month, future)?.Start is { } from ? Whole(stepUnit, from, Offset(step), words.Text) : null;
        if (words["same"] is { } period)
            return told.Last(period == "month" ? Granularity.Month : Granularity.Period, future)?.Start is { } then ? Whole(period, then.AddYears(-1), 0, words.Text) : null;
        if (words["lastunit"] is { } unit)
            return Stepped(unit, words["laststep"], future, words.Text);
        if (words["pastunit"] is { } pastUnit)
            return published is { } end && Shift(end, pastUnit, -(words.Count("pastcount") ?? 1)) is { } start ? new DateInterval(start, end, Granularity.Period, words.Text) : null;
        if (words["lastingunit"] is { } lastingUnit && words.Count("lasting") is { } lasting)
            return Lasting(lasting, lastingUnit, tense, words.Text);
        return words["unit"] is { } of && words.Count("count") is { } count && words["direction"] is { } direction
            ? Distant(words, count, of, direction, future) : null;
    }

    /// <summary>The other end of "in August, two months after the charge": what the main time says of the charge.</summary>
    public static DateInterval? OtherEnd(DateInterval main, TimeWords words) =>
        words["unit"] is { } unit && words.Count("count") is { } count && main.Start is { } start && main.Granularity <= Coarsest(unit)
        && Shift(start, unit, words["direction"] == "after" ? -count : count) is { } day
            ? main.Granularity switch
            {
                Granularity.Day => Calendar.Day(day, words.Text),
                Granularity.Year => Calendar.Year(day.Year, words.Text),
                _ => Calendar.MonthOf(day.Year, day.Month, words.Text),
            }
            : null;

    private DateInterval? Stepped(string unit, string? step, bool future, string text)
    {
        if (published is not { } now)
            return null;
        // "The end of the year" in a text of years gone by is that year's.
        if (step is "the" && unit == "year" && told.Story(Granularity.Year)?.Start is { } story && story.Year < now.Year - 1)
            return Calendar.Year(story.Year, text);
        // On a Monday, "the weekend" that was is the week's before.
        var back = unit == "weekend" && !future && step is not "next" && now.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
        return Whole(unit, now, back || step is "last" ? -1 : step is "next" or "the coming" ? 1 : 0, text);
    }

    private DateInterval? Distant(TimeWords words, int count, string unit, string direction, bool future)
    {
        var anchor = direction == "ago" ? published : told.Last(Coarsest(unit), future)?.Start;
        var back = direction is "ago" or "earlier" or "before" or "previously";
        if (anchor is not { } at || Shift(at, unit, back ? -count : count) is not { } day)
            return null;
        // "Ten years ago this morning" is a day; "ten years ago" is a year.
        if (words["exact"] is { } exact)
            return exact.EndsWith("week", StringComparison.Ordinal) ? Calendar.Week(day, words.Text)
                : exact.EndsWith("month", StringComparison.Ordinal) ? Calendar.MonthOf(day.Year, day.Month, words.Text)
                : Calendar.Day(exact == "yesterday" ? day.AddDays(-1) : day, words.Text);
        return unit[0] switch
        {
            'h' => Calendar.Day(day, words.Text),
            'd' when !IsDecade(unit) => Calendar.Day(day, words.Text),
            'w' => Calendar.Week(day, words.Text),
            'm' => Calendar.MonthOf(day.Year, day.Month, words.Text),
            _ => Calendar.Year(day.Year, words.Text),
        };
    }

    /// <summary>"For ten days" ends now in "has been held", at the time told last in "had been held", and nowhere else is anchored.</summary>
    private DateInterval? Lasting(int count, string unit, ClauseTense tense, string text)
    {
        var end = tense switch
        {
            ClauseTense.PresentPerfect => published,
            ClauseTense.PastPerfect => told.Last(Coarsest(unit), future: false)?.Start,
            _ => null,
        };
        return end is { } last && Shift(last, unit, -count) is { } first ? new DateInterval(first, last, Granularity.Period, text) : null;
    }

    private static int Offset(string words) =>
        words.Contains("next", StringComparison.Ordinal) || words.Contains("following", StringComparison.Ordinal) || words.Contains("after", StringComparison.Ordinal) && !words.Contains("afternoon", StringComparison.Ordinal) ? 1
        : words.Contains("before", StringComparison.Ordinal) || words.Contains("previous", StringComparison.Ordinal) ? -1 : 0;

    private static Granularity Coarsest(string unit) => unit[0] switch
    {
        'm' => Granularity.Month,
        'y' => Granularity.Year,
        'd' when IsDecade(unit) => Granularity.Year,
        _ => Granularity.Day,
    };

    private static bool IsDecade(string unit) => unit.StartsWith("dec", StringComparison.Ordinal);

    private static DateInterval? Whole(string unit, DateOnly from, int by, string text) =>
        Shift(from, unit, by) is not { } day ? null : unit[0] switch
        {
            'w' when unit == "weekend" => Calendar.Weekend(day, text),
            'w' => Calendar.Week(day, text),
            'm' => Calendar.MonthOf(day.Year, day.Month, text),
            'q' => Calendar.Quarter(day, text),
            'd' when IsDecade(unit) => Calendar.Decade(day.Year / 10 * 10, text),
            'd' => Calendar.Day(day, text),
            'c' => Calendar.Century($"{day.Year / 100 + 1}th", text),
            'y' => Calendar.Year(day.Year, text),
            _ => Calendar.MonthOf(day.Year, day.Month, text), // A time or period: as told before.
        };

    private static DateOnly? Shift(DateOnly day, string unit, int by) => unit[0] switch
    {
        'h' => day,
        'd' when IsDecade(unit) => Months(day, by * 120),
        'c' => Months(day, by * 1200),
        'q' => Months(day, by * 3),
        'd' => day.AddDays(by),
        'w' => day.AddDays(7 * by),
        'm' => Months(day, by),
        _ => Months(day, by * 12),
    };

    private static DateOnly? Months(DateOnly day, int by)
    {
        var total = (day.Year * 12) + day.Month - 1 + by;
        return total is < 12 or >= 9999 * 12 ? null : day.AddMonths(by);
    }
}
