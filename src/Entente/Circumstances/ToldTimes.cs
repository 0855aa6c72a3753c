namespace Entente.Circumstances;

/// <summary>The times a text has told so far, on which "two days later", "that June" and "the next day" hang.</summary>
internal sealed class ToldTimes(DateOnly? published)
{
    private readonly List<DateInterval> _told = [];
    private readonly HashSet<int> _aside = [];

    /// <param name="interval">What was told.</param>
    /// <param name="aside">Whether it is told by the way: what had been before, or which treaty or war is meant.</param>
    public void Add(DateInterval interval, bool aside = false)
    {
        if (aside)
            _aside.Add(_told.Count);
        _told.Add(interval);
    }

    /// <summary>The last time of the story itself, with which a bare month goes.</summary>
    public DateInterval? Story(Granularity coarsest)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
            if (!_aside.Contains(i) && _told[i].Start is { } start && _told[i].Granularity <= coarsest && (published is not { } now || start <= now))
                return _told[i];
        return null;
    }

    /// <summary>The last time told finely enough to count from, not one still to come unless the clause speaks of the future.</summary>
    public DateInterval? Last(Granularity coarsest, bool future)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
            if (_told[i].Start is { } start && _told[i].Granularity <= coarsest && (future || published is not { } now || start <= now))
                return _told[i];
        return null;
    }

    /// <summary>The year of "that June": the latest told that puts June after it and before publication.</summary>
    /// <param name="month">1 to 12.</param>
    /// <param name="after">Whether it must come after the month told: "the following June".</param>
    public int YearOfThat(int month, bool after)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
        {
            if (_told[i] is not { Start: { } start, Granularity: <= Granularity.Year } told)
                continue;
            var same = told.Granularity == Granularity.Year ? !after : after ? start.Month < month : start.Month <= month;
            var year = same ? start.Year : start.Year + 1;
            if (published is not { } now || new DateOnly(year, month, 1) <= now)
                return year;
        }

        return 0;
    }
}
