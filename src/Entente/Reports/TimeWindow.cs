using Entente.Circumstances;
using Entente.Events;

namespace Entente.Reports;

/// <summary>How well a report tells when its act was.</summary>
internal enum TimeTelling
{
    /// <summary>Neither text nor publication tell.</summary>
    Nothing,

    /// <summary>Only the day of publication is known: the act was shortly before it, or is told again.</summary>
    Publication,

    /// <summary>A week, a month, a year, ….</summary>
    Span,

    /// <summary>A day.</summary>
    Day,
}

/// <summary>When an act was, by its report, in day numbers; both ends count.</summary>
internal readonly record struct TimeWindow(TimeTelling Telling, int First, int Last)
{
    // Night, time zones and days of publication make "Monday" of Tuesday: one day is not held against anybody.
    private const int Slack = 1;

    /// <summary>Longer ones are compared by their ends and not by nearness.</summary>
    private const int NarrowDays = 10;

    public static TimeWindow Of(Event told, DateOnly? published)
    {
        // What was done before the paper came out was not done after it: such a day was misread.
        if (told.Date is { } date && (date.Start is not null || date.End is not null) && !(ReportTraits.IsDone(told) && date.Start > published?.AddDays(Slack)))
        {
            var (first, last) = (date.Start?.DayNumber ?? int.MinValue / 2, date.End?.DayNumber ?? int.MaxValue / 2);
            return new TimeWindow(first == last ? TimeTelling.Day : TimeTelling.Span, first, last);
        }

        return published is { } day ? new TimeWindow(TimeTelling.Publication, day.DayNumber, day.DayNumber) : default;
    }

    /// <summary>Whether it can be placed beside others by a single day.</summary>
    public bool IsNarrow => Telling != TimeTelling.Nothing && Last - First <= NarrowDays;

    /// <summary>Whether two acts can be one as far as their times go.</summary>
    public static bool Compatible(TimeWindow one, TimeWindow other)
    {
        if (one.Telling == TimeTelling.Nothing || other.Telling == TimeTelling.Nothing)
            return true;
        // What was published on a day may tell of anything before it.
        if (one.Telling == TimeTelling.Publication || other.Telling == TimeTelling.Publication)
            return (one.Telling != TimeTelling.Publication || other.First <= one.Last + Slack)
                && (other.Telling != TimeTelling.Publication || one.First <= other.Last + Slack);
        var slack = one.Telling == TimeTelling.Day && other.Telling == TimeTelling.Day ? Slack : 0;
        return one.First <= other.Last + slack && other.First <= one.Last + slack;
    }

    /// <summary>How two compatible times lie to each other.</summary>
    public static LinkFeature Compare(TimeWindow one, TimeWindow other)
    {
        if (one.Telling == TimeTelling.Nothing || other.Telling == TimeTelling.Nothing)
            return LinkFeature.DayUnknown;
        if (one.Telling == TimeTelling.Publication || other.Telling == TimeTelling.Publication)
        {
            var both = one.Telling == other.Telling;
            var gap = both ? Math.Abs(one.First - other.First) : one.Telling == TimeTelling.Publication ? one.First - other.Last : other.First - one.Last;
            return gap switch
            {
                <= 1 => both ? LinkFeature.PublishedTogether : LinkFeature.PublishedNextDay,
                <= 3 => LinkFeature.PublishedWithinDays,
                <= 10 => LinkFeature.PublishedLater,
                _ => LinkFeature.PublishedLongAfter,
            };
        }

        if (one.Telling == TimeTelling.Day && other.Telling == TimeTelling.Day)
            return one.First == other.First ? LinkFeature.DaySame : LinkFeature.DayNext;
        return one.IsNarrow && other.IsNarrow ? LinkFeature.DayWithinDays : LinkFeature.DayWithinSpan;
    }
}
