using System.Globalization;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Says what the words of the calendar denote: years, months, quarters, weekdays; what hangs on another time is <see cref="RelativeTimes"/>'.</summary>
internal sealed class TimeResolver(DateOnly? published, ToldTimes told)
{
    private readonly RelativeTimes _relative = new(published, told);

    /// <summary>The interval that the words themselves name, without "since" or "by" before them; null without an anchor.</summary>
    public DateInterval? Resolve(TimeWords words, Sentence sentence, int head, ClauseTense tense)
    {
        var text = words.Text;
        if (words["iso"] is { } iso)
            return DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact) ? Calendar.Day(exact, text) : null;
        if (words["from"] is not null)
        {
            var (start, end) = (words.Number("from"), words.Number("to"));
            end = end < 100 ? (start / 100 * 100) + end : end;
            return end < start ? null : new DateInterval(new DateOnly(start, 1, 1), new DateOnly(end, 12, 31), Granularity.Period, text);
        }

        var year = words["yearstep"] is { } step ? YearOfStep(step) : words.Number("year");
        if (words["month"] is { } month)
            return Month(words, Calendar.Month(month), year, sentence, head, tense);
        if (words["season"] is { } season)
            return Season(words, season, year);
        if ((words["quarter"] ?? words["half"]) is { } part)
            return PartOfYear(part, words["half"] is not null, year, tense, text);
        if (words["decade"] is not null && words.Number("decade") is var decade)
            return Calendar.Decade(decade, text);
        if (words["shortdecade"] is { } tens)
            return Calendar.Decade(Before(Calendar.Tens(tens)), text);
        if (words["century"] is { } century)
            return Calendar.Century(century, text);
        if (words["shortyear"] is not null)
            return Calendar.Year(Before(words.Number("shortyear")), text);
        if (year > 0)
            return Calendar.Year(year, text);
        return words["weekday"] is { } weekday && Calendar.Weekday(weekday) is { } day
            ? Weekday(day, words["which"], tense == ClauseTense.Future, text)
            : _relative.Resolve(words, tense);
    }

    /// <summary>A day of the year, as "Christmas" names one.</summary>
    public DateInterval? NamedDay(int month, int day, ClauseTense tense, string text) =>
        Nearest(month, day, null, tense) is > 0 and var year && Calendar.IsDay(year, month, day) ? Calendar.Day(new DateOnly(year, month, day), text) : null;

    /// <summary>The last year with these two digits that was not to come at publication.</summary>
    private int Before(int twoDigits)
    {
        var now = published?.Year ?? 1999;
        var year = (now / 100 * 100) + twoDigits;
        return year > now ? year - 100 : year;
    }

    private int YearOfStep(string step)
    {
        if (step is "last" or "this" or "next")
            return published is { } now ? now.Year + (step == "last" ? -1 : step == "next" ? 1 : 0) : 0;
        // "The end of the year" is this one's, unless the text tells of years gone by.
        if (step is "the" && published is { } here && (told.Story(Granularity.Year)?.Start is not { } story || story.Year >= here.Year - 1))
            return here.Year;
        var from = told.Last(Granularity.Year, future: false)?.Start?.Year ?? 0;
        return from == 0 ? published?.Year ?? 0 : step.EndsWith("previous", StringComparison.Ordinal) ? from - 1 : step.EndsWith("following", StringComparison.Ordinal) ? from + 1 : from;
    }

    private DateInterval? Month(TimeWords words, int month, int year, Sentence sentence, int head, ClauseTense tense)
    {
        var (day, text) = (words.Number("day"), words.Text);
        if (year == 0)
            year = YearOf(words, month, day, sentence, head, tense);
        if (year == 0 || month == 0)
            return null;
        if (words["month2"] is { } second && Calendar.Month(second) is > 0 and var until)
        {
            var from = until < month && words.Number("year") > 0 ? year - 1 : year;
            var to = until < month ? from + 1 : from;
            return new DateInterval(new DateOnly(from, month, 1), new DateOnly(to, until, DateTime.DaysInMonth(to, until)), Granularity.Period, text);
        }

        if (words["nth"] is { } nth)
            return Calendar.PartOfMonth(year, month, nth, words["nthunit"] == "week", text);
        if (day == 0)
            return Calendar.MonthOf(year, month, text);
        if (!Calendar.IsDay(year, month, day))
            return null;
        return words.Number("day2") is > 0 and var last && last > day && Calendar.IsDay(year, month, last)
            ? new DateInterval(new DateOnly(year, month, day), new DateOnly(year, month, last), Granularity.Period, text)
            : Calendar.Day(new DateOnly(year, month, day), text);
    }

    /// <summary>A month without a year: that of the time told before ("that June"), else the nearest one by tense.</summary>
    private int YearOf(TimeWords words, int month, int day, Sentence sentence, int head, ClauseTense tense)
    {
        if (words["that"] is { } that)
            return told.YearOfThat(month, after: that.EndsWith("following", StringComparison.Ordinal));
        if (month == 9 && day == 11 && published is not { Year: < 2001 } && sentence.Tokens[head].Head is >= 0 and var named && named > head && sentence.Tokens[named].Lemma == "attack")
            return 2001; // They are named by their day.
        return Nearest(month, day, words["which"], tense);
    }

    private int Nearest(int month, int day, string? which, ClauseTense tense)
    {
        // In a text about the past, a bare month goes with the year told last; what has gone on until now is counted from now.
        if (tense != ClauseTense.PresentPerfect && told.Story(Granularity.Year)?.Start is { } last && (published is not { } now || last.Year < now.Year - 1) && which is null)
            return last.Year;
        if (published is not { } day0)
            return 0;
        var passed = month < day0.Month || (month == day0.Month && (day == 0 || day <= day0.Day));
        var ahead = which is "next" || (tense == ClauseTense.Future && which is not "last");
        if (which is "this")
            return day0.Year;
        if (which is "last" && month == day0.Month)
            return day0.Year - 1;
        return ahead ? (passed && month != day0.Month ? day0.Year + 1 : day0.Year) : passed ? day0.Year : day0.Year - 1;
    }

    private DateInterval? Season(TimeWords words, string season, int year)
    {
        if (year > 0)
            return Calendar.Season(year, season, words.Text);
        var first = season switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };
        if (words["that"] is { } that)
            return told.YearOfThat(first, after: that.EndsWith("following", StringComparison.Ordinal)) is > 0 and var of ? Calendar.Season(of, season, words.Text) : null;
        if (published is not { } now)
            return null;
        var begun = first <= now.Month;
        var at = words["which"] switch
        {
            "last" => now.Month > first + 2 ? now.Year : now.Year - 1,
            "next" => begun ? now.Year + 1 : now.Year,
            _ => now.Year,
        };
        return Calendar.Season(at, season, words.Text);
    }

    /// <summary>A quarter or half of a year; of none named, the last that is over, or the next that is to come.</summary>
    private DateInterval? PartOfYear(string part, bool half, int year, ClauseTense tense, string text)
    {
        var months = half ? 6 : 3;
        var number = part switch { "first" or "q1" => 1, "second" or "q2" => 2, "latter" => 2, "third" or "q3" => 3, _ => 4 };
        var first = ((number - 1) * months) + 1;
        if (year == 0)
        {
            if (half || published is not { } now)
                return null;
            var over = first + months <= now.Month;
            year = tense == ClauseTense.Future ? (over ? now.Year + 1 : now.Year) : over ? now.Year : now.Year - 1;
        }

        var start = new DateOnly(year, first, 1);
        return new DateInterval(start, start.AddMonths(months).AddDays(-1), Granularity.Period, text);
    }

    private DateInterval? Weekday(DayOfWeek day, string? which, bool future, string text)
    {
        if (which is not null && (which == "that" || which.StartsWith("the", StringComparison.Ordinal)))
            return told.Last(Granularity.Day, future)?.Start is { } from ? Calendar.Day(OfTold(from, day, which), text) : null;
        if (published is not { } now)
            return null;
        var back = ((int)now.DayOfWeek - (int)day + 7) % 7;
        if (which is "next" || (future && which is null))
            return Calendar.Day(now.AddDays(back == 0 ? (which is null ? 0 : 7) : 7 - back), text);
        return Calendar.Day(now.AddDays(-(which is "last" && back == 0 ? 7 : back)), text);
    }

    /// <summary>"The following Friday", "the previous Friday", "that Friday": the nearest one after or before the day told last.</summary>
    private static DateOnly OfTold(DateOnly from, DayOfWeek day, string which)
    {
        var ahead = ((int)day - (int)from.DayOfWeek + 7) % 7;
        return which.EndsWith("previous", StringComparison.Ordinal) ? from.AddDays(ahead == 0 ? -7 : ahead - 7)
            : which.EndsWith("following", StringComparison.Ordinal) || which.EndsWith("next", StringComparison.Ordinal) ? from.AddDays(ahead == 0 ? 7 : ahead)
            : from.AddDays(ahead);
    }
}
