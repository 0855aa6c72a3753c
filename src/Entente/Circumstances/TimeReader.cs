using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Finds expressions of time and resolves them against the day of publication and the times told before.</summary>
internal sealed class TimeReader
{
    private static readonly FrozenSet<string> SpokenOf = new[] { "Black", "Bloody", "Super", "Holy", "Cyber" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly AnnotatedDocument _document;
    private readonly DateOnly? _published;
    private readonly ToldTimes _told;
    private readonly TimeResolver _resolver;
    private readonly TimePhraseReader _phrases;

    public TimeReader(AnnotatedDocument document)
    {
        _document = document;
        // Days are counted from it in both directions, so a date at the calendar's ends (mistaken metadata) is none.
        _published = document.Document.Published is { Year: > 200 and < 9_000 } published ? published : null;
        _told = new ToldTimes(_published);
        _resolver = new TimeResolver(_published, _told);
        _phrases = new TimePhraseReader(document, _published, _told, _resolver);
    }

    /// <summary>The times of a sentence, in reading order; sentences are given in reading order.</summary>
    public List<TimeExpression> Read(Sentence sentence)
    {
        var found = new List<TimeExpression>();
        foreach (Match match in TimePattern.Expression().Matches(_document.TextOf(sentence.Span)))
        {
            var start = sentence.Span.Start + match.Index;
            var words = new TimeWords(match);
            var span = new TextSpan(start, start + match.Length - match.Groups["reference"].Length);
            if (TimeTokens.Tokens(sentence, span) is not var (first, last))
                continue;
            var head = TimeTokens.Head(sentence, first, last);
            if (IsNoTime(sentence, words, span, head))
                continue;
            head = TimeTokens.Raised(sentence, first, last, head, words["direction"] is not null);
            DateInterval? interval, named = null;
            if (words["reference"] is { Length: > 0 })
                (interval, head) = Referred(sentence, found, words, last, head);
            else
                (interval, named) = Resolve(words, sentence, first, head);
            interval = interval is null ? null : interval with { Text = _document.TextOf(span) };
            if (interval is not null && words["reference"] is not { Length: > 0 })
                _told.Add(interval, IsAside(sentence, head));
            found.Add(new TimeExpression(sentence.Index, span, first, last, head, interval)
            {
                Core = TimeValues.Core(words, span, start), Value = TimeValues.Of(words, named),
            });
            AddEnds(sentence, words, start, found);
        }

        _phrases.Read(sentence, found);
        return found;
    }

    /// <summary>"From 1975 to 1990" tells of two years beside the time between them.</summary>
    private static void AddEnds(Sentence sentence, TimeWords words, int start, List<TimeExpression> found)
    {
        if (words["span"] is null)
            return;
        foreach (var end in (string[])["from", "to"])
        {
            var group = words.Match.Groups[end];
            var at = start - words.Match.Index + group.Index;
            if (group.Length == 4 && TimeTokens.Tokens(sentence, new TextSpan(at, at + 4)) is var (first, last))
                found.Add(new TimeExpression(sentence.Index, new TextSpan(at, at + 4), first, last, first, null) { Value = new TimeValue(TimeKind.Date, group.Value) });
        }
    }

    /// <summary>What had been before the story, and what only says which war or treaty is meant, dates nothing that follows.</summary>
    private static bool IsAside(Sentence sentence, int head) =>
        ClauseTenses.Of(sentence, head) == ClauseTense.PastPerfect
        || sentence.Tokens[head] is { BaseRelation: "nmod" or "compound" or "nummod" } time
            && (time.Head > head || (sentence.Child(head, "case") is >= 0 and var preposition && sentence.Tokens[preposition].Lemma == "of"));

    /// <summary>"1500 soldiers" is a count, "Theresa May" a person, "March on" an order.</summary>
    private static bool IsNoTime(Sentence sentence, TimeWords words, TextSpan span, int head)
    {
        var token = sentence.Tokens[head];
        // "In 1975 Moroccan troops …": the preposition right before it says that it is no count.
        var inTime = head > 0 && sentence.Tokens[head - 1] is { Upos: Upos.Adp, Lemma: "in" or "since" or "until" or "by" };
        if (!inTime && words["bare"] is not null && words["edge"] is null && token.BaseRelation == "nummod" && sentence.Tokens[token.Head] is var counted
            && counted.Xpos is "NNS" && !sentence.Children(counted.Index).Any(c => sentence.Tokens[c].BaseRelation is "det" or "nmod" && c < head && c != head))
            return true;
        // "Bloody Sunday" and "Black Monday" name days gone by.
        if (words["weekday"] is not null && head > 0 && SpokenOf.Contains(sentence.Tokens[head - 1].Form))
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

    /// <summary>The time with "since" or "by" before it, and the time that the words themselves name.</summary>
    private (DateInterval? Interval, DateInterval? Named) Resolve(TimeWords words, Sentence sentence, int first, int head)
    {
        var edge = words["edge"];
        var tense = ClauseTenses.Of(sentence, head);
        // The present tells what is arranged ("talks resume on Monday", "are meeting in May"), but looks back on quarters and "as of".
        if (tense == ClauseTense.Present)
            tense = words["quarter"] is not null || (first > 1 && sentence.Tokens[first - 1].Lemma == "of" && sentence.Tokens[first - 2].Lemma.ToLowerInvariant() == "as") ? ClauseTense.Other : ClauseTense.Future;
        // "A strike for Friday", "by Friday" look ahead whatever the verb.
        if (edge is "by" || (first > 0 && sentence.Tokens[first - 1].Lemma == "for"))
            tense = ClauseTense.Future;
        if (_resolver.Resolve(words, sentence, head, tense) is not { } interval)
            return (null, null);
        return (edge switch
        {
            null => interval,
            "since" => new DateInterval(interval.Start, _published, Granularity.Period, words.Text),
            "after" => new DateInterval(interval.End?.AddDays(1), null, Granularity.Period, words.Text),
            "before" => new DateInterval(null, interval.Start?.AddDays(-1), Granularity.Period, words.Text),
            _ => new DateInterval(null, interval.End, Granularity.Period, words.Text),
        }, interval);
    }
}
