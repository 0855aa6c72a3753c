using System.Globalization;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Finds times that are no dates of the calendar: of the clock, lengths, times that come again, and words of time (<see cref="TimeVocabulary"/>).</summary>
internal sealed class TimePhraseReader(AnnotatedDocument document, DateOnly? published, ToldTimes told, TimeResolver resolver)
{
    /// <summary>Adds what the sentence tells beside the times found in it already.</summary>
    public void Read(Sentence sentence, List<TimeExpression> found)
    {
        var dated = found.Count;
        foreach (Match match in TimePhrases.Expression().Matches(document.TextOf(sentence.Span)))
        {
            var start = sentence.Span.Start + match.Index;
            var span = new TextSpan(start, start + match.Length);
            var words = new TimeWords(match);
            if (found.Exists(t => t.Span.Overlaps(span)))
                continue;
            if (words["hour"] is not null && Adjoining(found, span) is >= 0 and var day)
                found[day] = OfClock(sentence, found[day], span, words);
            else if (Value(words, sentence, found) is { } value && TimeTokens.Tokens(sentence, span) is var (first, last))
                found.Add(new TimeExpression(sentence.Index, span, first, last, TimeTokens.Head(sentence, first, last), null)
                {
                    Core = new TextSpan(start + match.Groups["lead"].Length, span.End), Value = value,
                });
        }

        foreach (var word in TimeVocabulary.Find(sentence))
        {
            var span = new TextSpan(sentence.Tokens[word.First].Span.Start, sentence.Tokens[word.Last].Span.End);
            if (!found.Exists(t => t.Span.Overlaps(span)) && OfWord(sentence, word, span) is { } expression)
                found.Add(expression);
        }

        if (found.Count > dated)
            found.Sort((one, other) => one.Span.CompareTo(other.Span));
    }

    private TimeExpression? OfWord(Sentence sentence, TimeWord word, TextSpan span)
    {
        var head = TimeTokens.Head(sentence, word.First, word.Last);
        var expression = new TimeExpression(sentence.Index, span, word.First, word.Last, head, null);
        switch (word.Kind)
        {
            case "told":
                return expression with { Value = (told.Last(Granularity.Day, future: word.Value == "last")?.Start ?? published) is { } day ? new TimeValue(TimeKind.Date, TimeValues.Day(day)) : null };
            case "day":
                var (month, of) = (int.Parse(word.Value.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(word.Value.AsSpan(3, 2), CultureInfo.InvariantCulture));
                var tense = ClauseTenses.Of(sentence, head);
                var named = resolver.NamedDay(month, of, tense == ClauseTense.Present ? ClauseTense.Future : tense, document.TextOf(span));
                if (named is not null)
                    told.Add(named);
                return expression with { Interval = named, Value = named is null ? null : new TimeValue(TimeKind.Date, TimeValues.Day(named.Start!.Value)) };
            default:
                return expression with { Value = new TimeValue(Enum.Parse<TimeKind>(word.Kind, ignoreCase: true), word.Value) };
        }
    }

    /// <summary>The day that a time of the clock stands right before or after: "12:00 UTC Monday".</summary>
    private int Adjoining(List<TimeExpression> found, TextSpan clock)
    {
        var text = document.Document.Text;
        return found.FindIndex(t => t.Interval is { Granularity: Granularity.Day }
            && text.AsSpan(Math.Min(t.Span.End, clock.End)..Math.Max(t.Span.Start, clock.Start)) is " " or " on ");
    }

    private TimeExpression OfClock(Sentence sentence, TimeExpression day, TextSpan clock, TimeWords words)
    {
        var span = new TextSpan(Math.Min(day.Span.Start, clock.Start), Math.Max(day.Span.End, clock.End));
        var (first, last) = TimeTokens.Tokens(sentence, span)!.Value;
        return day with
        {
            Span = span, Core = span, First = first, Last = last, Value = new TimeValue(TimeKind.Time, TimeValues.Day(day.Interval!.Start!.Value) + Clock(words)),
        };
    }

    private TimeValue? Value(TimeWords words, Sentence sentence, List<TimeExpression> found)
    {
        if (words["hour"] is not null)
        {
            var text = document.Document.Text;
            var clock = sentence.Span.Start + words.Match.Index;
            var days = found.FindAll(t => t.Interval is { Granularity: Granularity.Day });
            // "At 16:15, June 1" names the day after it; else it was named before.
            var named = days.Find(t => t.Span.Start > clock && text.AsSpan((clock + words.Match.Length)..t.Span.Start) is ", ") ?? days.FindLast(t => t.Span.Start < clock);
            var day = named?.Interval?.Start ?? told.Last(Granularity.Day, future: false)?.Start ?? published;
            return new TimeValue(TimeKind.Time, (day is { } at ? TimeValues.Day(at) : "XXXX-XX-XX") + Clock(words));
        }

        if (words["everyunit"] is { } every)
            return new TimeValue(TimeKind.Set, TimeValues.Period(words["every"] is "other" or "second" ? 2 : words.Count("every") ?? 1, Calendar.Weekday(every) is null ? every : "week"));
        if (words["rateunit"] is { } rate)
            return new TimeValue(TimeKind.Set, TimeValues.Period(1, rate));
        if (words["lengthunit"] is not { } unit)
            return null;
        if (words["direction"] is { } direction && direction.Trim() is "ago" or "earlier")
            return new TimeValue(TimeKind.Date, "PAST_REF");
        decimal? count = words["lengthhalf"] is not null ? 0.5m : words["vague"] is not null ? null : words["length"] is null ? 1 : words.Count("length");
        return TimeValues.Length(count + (words["plushalf"] is not null ? 0.5m : 0), unit);
    }

    private static string Clock(TimeWords words)
    {
        var hour = words["hour"]!;
        var number = hour switch
        {
            "noon" or "midday" => 12,
            "midnight" => 24,
            "dawn" or "daybreak" or "sunrise" => -1,
            "dusk" or "sunset" or "nightfall" => -2,
            _ => words.Count("hour") ?? 0,
        };
        if (number < 0)
            return number == -1 ? "TMO" : "TEV";
        number = words["half"] == "p" && number < 12 ? number + 12 : words["half"] == "a" && number == 12 ? 0 : number;
        return string.Create(CultureInfo.InvariantCulture, $"T{number:00}:{words.Number("minute"):00}{(words["zone"] is "utc" or "gmt" ? "Z" : "")}");
    }
}
