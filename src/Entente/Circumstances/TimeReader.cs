using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Finds expressions of time and resolves them against the day of publication and the times told before.</summary>
internal sealed partial class TimeReader(AnnotatedDocument document)
{
    private readonly DateOnly? _published = document.Document.Published;

    /// <summary>The last day or month told: "two days later", "that June" and "the next day" hang on it.</summary>
    private DateInterval? _told;

    public IEnumerable<TimeExpression> Read(Sentence sentence)
    {
        var text = document.TextOf(sentence.Span);
        foreach (Match match in Expression().Matches(text))
        {
            var span = new TextSpan(sentence.Span.Start + match.Index, sentence.Span.Start + match.Index + match.Length);
            if (Tokens(sentence, span) is not var (first, last))
                continue;
            var head = first;
            for (var i = first; i <= last; i++)
                if ((sentence.Tokens[i].Head < first || sentence.Tokens[i].Head > last) && sentence.Tokens[i].Upos is not (Upos.Adp or Upos.Det or Upos.Punct or Upos.SConj))
                    head = i;
            if (match.Groups["year"].Success && match.Groups["bare"].Success && sentence.Tokens[head].BaseRelation == "nummod" && sentence.Tokens[sentence.Tokens[head].Head].Upos == Upos.Noun && !IsPeriodNoun(sentence.Tokens[sentence.Tokens[head].Head]))
                continue; // "1500 soldiers" is a count.
            var interval = Interval(match, sentence, head);
            if (interval is not null)
                _told = interval;
            yield return new TimeExpression(sentence.Index, span, first, last, head, interval);
        }
    }

    private static bool IsPeriodNoun(Token token) =>
        token.Lemma is "war" or "election" or "crisis" or "agreement" or "treaty" or "accord" or "coup" or "invasion" or "revolution" or "attack" or "conflict" or "deal" or "pact" or "summit" or "uprising";

    private DateInterval? Interval(Match match, Sentence sentence, int head)
    {
        var text = match.Value;
        string? Group(string name) => match.Groups[name] is { Success: true } g ? g.Value : null;
        var since = Group("since") is not null;
        var interval = Core();
        return since && interval is not null ? new DateInterval(interval.Start, _published, Granularity.Period, text) : interval;

        DateInterval? Core()
        {
            if (Group("from") is { } from && Group("to") is { } to)
            {
                var start = int.Parse(from, System.Globalization.CultureInfo.InvariantCulture);
                var end = to.Length == 2 ? (start / 100 * 100) + int.Parse(to, System.Globalization.CultureInfo.InvariantCulture) : int.Parse(to, System.Globalization.CultureInfo.InvariantCulture);
                return end < start ? null : new DateInterval(new DateOnly(start, 1, 1), new DateOnly(end, 12, 31), Granularity.Period, text);
            }

            var year = Group("year") is { } y ? int.Parse(y, System.Globalization.CultureInfo.InvariantCulture) : 0;
            if (Group("month") is { } monthName && Calendar.Month(monthName) is > 0 and var month)
            {
                var day = Group("day") is { } d ? int.Parse(d, System.Globalization.CultureInfo.InvariantCulture) : 0;
                if (year == 0)
                    year = YearOf(month, day, sentence, head, Group("that") is not null);
                if (year == 0)
                    return null;
                return day == 0 ? Calendar.MonthOf(year, month, text)
                    : Calendar.IsDay(year, month, day) ? Calendar.Day(new DateOnly(year, month, day), text) : null;
            }

            if (Group("season") is { } season)
            {
                if (year == 0)
                    year = _told?.Start?.Year ?? _published?.Year ?? 0;
                return year == 0 ? null : Calendar.Season(year, season, text);
            }

            if (Group("decade") is { } decade)
            {
                var start = int.Parse(decade.Length == 2 ? "19" + decade : decade, System.Globalization.CultureInfo.InvariantCulture);
                return new DateInterval(new DateOnly(start, 1, 1), new DateOnly(start + 9, 12, 31), Granularity.Decade, text);
            }

            if (year > 0)
                return Calendar.Year(year, text);
            if (Group("weekday") is { } weekday && Calendar.Weekday(weekday) is { } dayOfWeek)
                return Weekday(dayOfWeek, Group("which"), IsFuture(sentence, head), text);
            return Relative(match, text);
        }
    }

    /// <summary>A month without a year: that of the time told before ("that June"), else the nearest one by tense.</summary>
    private int YearOf(int month, int day, Sentence sentence, int head, bool that)
    {
        if (that && _told?.Start is { } told)
            return told.Month <= month ? told.Year : told.Year + 1;
        // In a text about the past, a bare month goes with the year told last, unless that is the year of publication.
        if (_told is { Start: { } last } && _published is { } now && last.Year != now.Year && last.Year < now.Year - 1)
            return last.Year;
        if (_published is not { } published)
            return _told?.Start?.Year ?? 0;
        var future = IsFuture(sentence, head);
        var passed = month < published.Month || (month == published.Month && (day == 0 || day <= published.Day));
        return future ? (passed && month != published.Month ? published.Year + 1 : published.Year) : passed ? published.Year : published.Year - 1;
    }

    private DateInterval? Weekday(DayOfWeek day, string? which, bool future, string text)
    {
        if (_published is not { } published)
            return null;
        var back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        if (which?.StartsWith("next", StringComparison.OrdinalIgnoreCase) == true || (future && which is null))
            return Calendar.Day(published.AddDays(back == 0 ? (which is null ? 0 : 7) : 7 - back), text);
        if (which?.StartsWith("last", StringComparison.OrdinalIgnoreCase) == true && back == 0)
            back = 7;
        return Calendar.Day(published.AddDays(-back), text);
    }

    private DateInterval? Relative(Match match, string text)
    {
        string? Group(string name) => match.Groups[name] is { Success: true } g ? g.Value.ToLowerInvariant() : null;
        if (Group("today") is { } word)
        {
            var offset = word.StartsWith("yesterday", StringComparison.Ordinal) ? -1 : word == "tomorrow" ? 1 : 0;
            return _published is { } published ? Calendar.Day(published.AddDays(offset), text) : null;
        }

        if (Group("sameday") is { } same)
        {
            if (_told is not { Granularity: Granularity.Day, Start: { } told })
                return null;
            var offset = same.Contains("next", StringComparison.Ordinal) || same.Contains("following", StringComparison.Ordinal) || same.Contains("after", StringComparison.Ordinal) ? 1
                : same.Contains("before", StringComparison.Ordinal) || same.Contains("previous", StringComparison.Ordinal) ? -1 : 0;
            return Calendar.Day(told.AddDays(offset), text);
        }

        if (Group("lastunit") is { } unit && _published is { } now)
        {
            var step = Group("laststep") switch { "next" => 1, "this" or "the current" => 0, _ => -1 };
            return unit switch
            {
                "week" => Week(now.AddDays(7 * step), text),
                "month" => Calendar.MonthOf(now.AddMonths(step).Year, now.AddMonths(step).Month, text),
                "year" => Calendar.Year(now.Year + step, text),
                _ => null,
            };
        }

        if (Group("past") is { } past && Group("pastunit") is { } pastUnit && _published is { } end && NumberWords.Value(past.Split(' ', '-')) is { } length)
            return Shift(end, pastUnit, -(int)Math.Min(length, 5000)) is { } from ? new DateInterval(from, end, Granularity.Period, text) : null;

        if (Group("count") is { } count && Group("unit") is { } of && Group("direction") is { } direction && NumberWords.Value(count.Split(' ', '-')) is { } number)
        {
            var backwards = direction is "ago" or "earlier" or "before" or "previously";
            var anchor = direction == "ago" ? _published : _told?.Start ?? (direction == "earlier" ? _published : null);
            if (anchor is not { } at || Shift(at, of, (int)Math.Min(number, 5000) * (backwards ? -1 : 1)) is not { } day)
                return null;
            if (Group("yesterday") is not null)
                day = day.AddDays(-1);
            // "Ten years ago this morning" is a day; "ten years ago" is a year.
            if (Group("exact") is not null || of.StartsWith("day", StringComparison.Ordinal) || of.StartsWith("hour", StringComparison.Ordinal))
                return Calendar.Day(day, text);
            return of.StartsWith("week", StringComparison.Ordinal) ? Week(day, text)
                : of.StartsWith("month", StringComparison.Ordinal) ? Calendar.MonthOf(day.Year, day.Month, text)
                : Calendar.Year(day.Year, text);
        }

        return null;
    }

    private static DateInterval Week(DateOnly day, string text)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new DateInterval(monday, monday.AddDays(6), Granularity.Period, text);
    }

    private static DateOnly? Shift(DateOnly day, string unit, int by)
    {
        var shifted = unit[0] switch
        {
            'h' => day.ToDateTime(TimeOnly.MinValue),
            'd' when unit.StartsWith("dec", StringComparison.Ordinal) => Safe(day, by * 120),
            'd' => day.ToDateTime(TimeOnly.MinValue).AddDays(by),
            'w' => day.ToDateTime(TimeOnly.MinValue).AddDays(7L * by),
            'm' => Safe(day, by),
            _ => Safe(day, by * 12),
        };
        return shifted is { } at ? DateOnly.FromDateTime(at) : null;
    }

    private static DateTime? Safe(DateOnly day, int months)
    {
        var total = (day.Year * 12) + day.Month - 1 + months;
        return total is < 12 or >= 9999 * 12 ? null : day.AddMonths(months).ToDateTime(TimeOnly.MinValue);
    }

    /// <summary>Whether the clause speaks of what is to come.</summary>
    private static bool IsFuture(Sentence sentence, int head)
    {
        for (var at = head; at >= 0; at = sentence.Tokens[at].Head)
        {
            var token = sentence.Tokens[at];
            if (token.Upos is not (Upos.Verb or Upos.Aux))
                continue;
            return sentence.Children(at, "aux").Any(a => sentence.Tokens[a].Lemma is "will" or "shall" or "'ll")
                || (token.Xpos == "VB" && sentence.Children(at, "mark").Any());
        }

        return false;
    }

    private static (int First, int Last)? Tokens(Sentence sentence, TextSpan span)
    {
        var (first, last) = (-1, -1);
        foreach (var token in sentence.Tokens)
        {
            if (!token.Span.Overlaps(span))
                continue;
            if (first < 0)
                first = token.Index;
            last = token.Index;
        }

        return first < 0 ? null : (first, last);
    }

    private const string MonthNames = @"(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)";
    private const string Years = @"(?:1[5-9]\d\d|20\d\d)";
    private const string Count = @"(?:\d+|(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?))";
    private const string Units = @"(?:hours?|days?|weeks?|months?|years?|decades?)";

    /// <summary>In this order: ranges of years; dates with a month; seasons; decades; years; weekdays; relative expressions.</summary>
    [GeneratedRegex(
        @"\b(?:(?<since>since)\s+)?(?:" +
        @"(?:between\s+|from\s+)?(?<from>" + Years + @")\s*(?:-|–|—|\s+and\s+|\s+to\s+|\s+until\s+)\s*(?<to>" + Years + @"|\d\d(?!\d))\b" +
        @"|(?:(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)(?<month>" + MonthNames + @")(?:,?\s+(?<year>" + Years + @"))?\b" +
        @"|(?:(?<that>that|the same|the following)\s+)?(?:(?:early|late|mid)[- ])?(?<month>" + MonthNames + @")(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\b(?!\d))?(?:(?:\s+of)?,?\s+(?<year>" + Years + @"))?" +
        @"|(?:the\s+|that\s+)?(?<season>spring|summer|autumn|fall|winter)\s+(?:of\s+)?(?<year>" + Years + @")" +
        @"|that\s+(?<season>spring|summer|autumn|winter)\b" +
        @"|(?:the\s+)?(?:(?:early|late|mid)[- ])?(?<decade>1[5-9]\d0|20\d0)s" +
        @"|(?:(?:early|late|mid)[- ])?(?<bare>)(?<year>" + Years + @")(?![\d,%]|\s*(?:million|billion))" +
        @"|(?:(?<which>last|next|this|on)\s+)?(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b" +
        @"|(?<count>" + Count + @")\s+(?<unit>" + Units + @")\s+(?<direction>ago)(?:\s+(?<exact>today|this\s+(?:morning|week|month)|(?<yesterday>yesterday)))?" +
        @"|(?<count>" + Count + @")\s+(?<unit>" + Units + @")\s+(?<direction>earlier|later|afterwards?|before|previously)\b" +
        @"|(?<today>yesterday|today|tonight|tomorrow|this\s+(?:morning|afternoon|evening))\b" +
        @"|(?<sameday>(?:the|that)\s+(?:same|next|following|previous)\s+(?:day|morning|evening|night)|that\s+(?:day|morning|evening|night)|the\s+day\s+(?:before|after))\b" +
        @"|(?<laststep>last|this|next|the\s+current)\s+(?<lastunit>week|month|year)\b" +
        @"|(?:for|over|in|during)\s+the\s+(?:past|last)\s+(?<past>" + Count + @")\s+(?<pastunit>" + Units + @")" +
        @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();
}
