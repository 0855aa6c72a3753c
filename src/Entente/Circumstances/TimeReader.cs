using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Finds expressions of time and resolves them against the day of publication and the times told before.</summary>
internal sealed class TimeReader
{
    private readonly AnnotatedDocument _document;
    private readonly DateOnly? _published;
    private readonly ToldTimes _told;
    private readonly RelativeTimes _relative;

    public TimeReader(AnnotatedDocument document)
    {
        _document = document;
        // Days are counted from it in both directions, so a date at the calendar's ends (mistaken metadata) is none.
        _published = document.Document.Published is { Year: > 200 and < 9_000 } published ? published : null;
        _told = new ToldTimes(_published);
        _relative = new RelativeTimes(_published, _told);
    }

    /// <summary>The times of a sentence; sentences are given in reading order.</summary>
    public List<TimeExpression> Read(Sentence sentence)
    {
        var found = new List<TimeExpression>();
        foreach (Match match in TimePattern.Expression().Matches(_document.TextOf(sentence.Span)))
        {
            var start = sentence.Span.Start + match.Index;
            var span = new TextSpan(start, start + match.Length - match.Groups["reference"].Length);
            var words = new TimeWords(match);
            if (Tokens(sentence, span) is not var (first, last))
                continue;
            var head = Head(sentence, first, last);
            if (IsNoTime(sentence, words, span, head))
                continue;
            DateInterval? interval;
            if (words["reference"] is { Length: > 0 })
                (interval, head) = Referred(sentence, found, words, last, head);
            else
                interval = Resolve(words, sentence, first, head);
            interval = interval is null ? null : interval with { Text = _document.TextOf(span) };
            if (interval is not null && words["reference"] is not { Length: > 0 })
                _told.Add(interval);
            found.Add(new TimeExpression(sentence.Index, span, first, last, head, interval));
        }

        return found;
    }

    /// <summary>"1500 soldiers" is a count, "Theresa May" a person, "March on" an order.</summary>
    private static bool IsNoTime(Sentence sentence, TimeWords words, TextSpan span, int head)
    {
        var token = sentence.Tokens[head];
        if (words["bare"] is not null && words["edge"] is null && token.BaseRelation == "nummod" && sentence.Tokens[token.Head] is var counted
            && counted.Xpos is "NNS" && !sentence.Children(counted.Index).Any(c => sentence.Tokens[c].BaseRelation is "det" or "nmod" && c < head && c != head))
            return true;
        // "On a Saturday", "the Monday": any.
        if (words["weekday"] is not null && words["which"] is null && sentence.Child(head, "det") is >= 0 and var article && sentence.Tokens[article].Lemma is "a" or "the")
            return true;
        if (words["month"] is not { } month || words.Number("day") > 0 || words.Number("year") > 0 || words["month2"] is not null)
            return false;
        foreach (var candidate in sentence.Tokens)
            if (candidate.Span.Overlaps(span) && Calendar.Month(candidate.Form) > 0)
                return month.Length <= 4 && month is not ("may" or "june" or "july") || candidate.Upos != Upos.PropN
                    || sentence.NameAt(candidate.Index) is { Kind: NameKind.Person };
        return false;
    }

    /// <summary>"In August, two months after the charge": the time of the charge, told by the main clause's.</summary>
    private static (DateInterval? Interval, int Head) Referred(Sentence sentence, List<TimeExpression> before, TimeWords words, int last, int head)
    {
        var referred = sentence.Tokens[last].Head;
        var main = before.LastOrDefault(t => t.Interval is not null);
        var follows = main is not null && main.Last < last && Enumerable.Range(main.Last + 1, last - main.Last - 1)
            .All(i => sentence.Tokens[i].Upos is Upos.Punct or Upos.Num or Upos.Noun or Upos.Adv or Upos.Det);
        return follows && referred > last ? (RelativeTimes.OtherEnd(main!.Interval!, words), referred) : (null, head);
    }

    private DateInterval? Resolve(TimeWords words, Sentence sentence, int first, int head)
    {
        var edge = words["edge"];
        var tense = ClauseTenses.Of(sentence, head);
        // "A strike for Friday", "by Friday" look ahead whatever the verb.
        if (edge is "by" || (first > 0 && sentence.Tokens[first - 1].Lemma == "for"))
            tense = ClauseTense.Future;
        return Core(words, sentence, head, tense) is not { } interval ? null : edge switch
        {
            null => interval,
            "since" => new DateInterval(interval.Start, _published, Granularity.Period, words.Text),
            "after" => new DateInterval(interval.End?.AddDays(1), null, Granularity.Period, words.Text),
            "before" => new DateInterval(null, interval.Start?.AddDays(-1), Granularity.Period, words.Text),
            _ => new DateInterval(null, interval.End, Granularity.Period, words.Text),
        };
    }

    private DateInterval? Core(TimeWords words, Sentence sentence, int head, ClauseTense tense)
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

        var year = words.Number("year");
        if (words["month"] is { } month)
            return Month(words, Calendar.Month(month), year, sentence, head, tense);
        if (words["season"] is { } season)
            return Season(words, season, year);
        if (words["decade"] is not null && words.Number("decade") is var decade)
            return new DateInterval(new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), Granularity.Decade, text);
        if (year > 0)
            return Calendar.Year(year, text);
        return words["weekday"] is { } weekday && Calendar.Weekday(weekday) is { } day
            ? Weekday(day, words["which"], tense == ClauseTense.Future, text)
            : _relative.Resolve(words, tense);
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
        if (words["that"] is not null)
            return _told.YearOfThat(month);
        if (month == 9 && day == 11 && _published is not { Year: < 2001 } && sentence.Tokens[head].Head is >= 0 and var named && named > head && sentence.Tokens[named].Lemma == "attack")
            return 2001; // They are named by their day.
        // In a text about the past, a bare month goes with the year told last.
        if (_told.Last(Granularity.Year, future: false)?.Start is { } last && (_published is not { } now || last.Year < now.Year - 1) && words["which"] is null)
            return last.Year;
        if (_published is not { } published)
            return 0;
        var passed = month < published.Month || (month == published.Month && (day == 0 || day <= published.Day));
        var ahead = words["which"] is "next" || (tense == ClauseTense.Future && words["which"] is not "last");
        if (words["which"] is "this")
            return published.Year;
        if (words["which"] is "last" && month == published.Month)
            return published.Year - 1;
        return ahead ? (passed && month != published.Month ? published.Year + 1 : published.Year) : passed ? published.Year : published.Year - 1;
    }

    private DateInterval? Season(TimeWords words, string season, int year)
    {
        if (year > 0)
            return Calendar.Season(year, season, words.Text);
        var first = season switch { "spring" => 3, "summer" => 6, "winter" => 12, _ => 9 };
        if (words["that"] is not null)
            return _told.YearOfThat(first) is > 0 and var told ? Calendar.Season(told, season, words.Text) : null;
        if (_published is not { } now)
            return null;
        var begun = first <= now.Month;
        var of = words["which"] switch
        {
            "last" => now.Month > first + 2 ? now.Year : now.Year - 1,
            "next" => begun ? now.Year + 1 : now.Year,
            _ => now.Year,
        };
        return Calendar.Season(of, season, words.Text);
    }

    private DateInterval? Weekday(DayOfWeek day, string? which, bool future, string text)
    {
        if (_published is not { } published)
            return null;
        var back = ((int)published.DayOfWeek - (int)day + 7) % 7;
        if (which is "next" || (future && which is null))
            return Calendar.Day(published.AddDays(back == 0 ? (which is null ? 0 : 7) : 7 - back), text);
        return Calendar.Day(published.AddDays(-(which is "last" && back == 0 ? 7 : back)), text);
    }

    private static int Head(Sentence sentence, int first, int last)
    {
        var (head, weak) = (-1, first);
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Head >= first && sentence.Tokens[i].Head <= last)
                continue;
            if (sentence.Tokens[i].Upos is Upos.Adp or Upos.Det or Upos.Punct or Upos.SConj)
                weak = i;
            else
                head = i;
        }

        return head < 0 ? weak : head;
    }

    private static (int First, int Last)? Tokens(Sentence sentence, TextSpan span)
    {
        var (first, last) = (-1, -1);
        foreach (var token in sentence.Tokens)
            if (token.Span.Overlaps(span))
                (first, last) = (first < 0 ? token.Index : first, token.Index);
        return first < 0 ? null : (first, last);
    }
}
