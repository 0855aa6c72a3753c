namespace Entente.Circumstances;

/// <summary>The times a text has told so far, on which "two days later", "that June" and "the next day" hang.</summary>
internal sealed class ToldTimes(DateOnly? published)
{
    private readonly List<DateInterval> _told = [];

    public void Add(DateInterval interval) => _told.Add(interval);

    /// <summary>The last time told finely enough to count from, not one still to come unless the clause speaks of the future.</summary>
    public DateInterval? Last(Granularity coarsest, bool future)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
            if (_told[i].Start is { } start && _told[i].Granularity <= coarsest && (future || published is not { } now || start <= now))
                return _told[i];
        return null;
    }

    /// <summary>The year of "that June": the latest told that puts June after it and before publication.</summary>
    public int YearOfThat(int month)
    {
        for (var i = _told.Count - 1; i >= 0; i--)
        {
            if (_told[i] is not { Start: { } start, Granularity: <= Granularity.Year } told)
                continue;
            var year = told.Granularity == Granularity.Year || start.Month <= month ? start.Year : start.Year + 1;
            if (published is not { } now || new DateOnly(year, month, 1) <= now)
                return year;
        }

        return 0;
    }
}
