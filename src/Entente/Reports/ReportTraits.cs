using System.Collections.Immutable;
using Entente.Actors.Identities;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events;

namespace Entente.Reports;

/// <summary>A report by what is compared, worked out once.</summary>
internal sealed class ReportTraits
{
    // A long sentence tells several acts: the words about the trigger are its own.
    private const int ClauseReach = 90;

    private ReportTraits(Report report, Rarity rarity, ImmutableArray<(int, double)> documentWords)
    {
        Report = report;
        var told = report.Event;
        Actors = [.. told.Actors.Select(entity => Participant.Of(entity, rarity))];
        Recipients = [.. told.Recipients.Select(entity => Participant.Of(entity, rarity))];
        Time = TimeWindow.Of(told, report.Document.Published);
        IsReal = IsDone(told);
        NameKey = told.Name is { } name ? Entente.Actors.Identities.NameKey.Of(name) : "";
        Trigger = [.. Numbers(told.Mentions.Select(m => m.Text).Prepend(told.Trigger.Text).SelectMany(WordStems.Of), rarity).Order()];
        var clause = Clause(report);
        ClauseWords = Weighted(WordStems.Of(clause), rarity);
        Weekdays = Time.Telling == TimeTelling.Day
            ? [DateOnly.FromDayNumber(Time.First).DayOfWeek]
            : [.. Enum.GetValues<DayOfWeek>().Where(day => clause.Contains(day.ToString(), StringComparison.Ordinal))];
        DocumentWords = documentWords;
    }

    public Report Report { get; }

    public ImmutableArray<Participant> Actors { get; }

    public ImmutableArray<Participant> Recipients { get; }

    /// <summary>An act of all its participants alike, who have no sides.</summary>
    public bool IsMutual => Recipients.IsEmpty && Actors.Length > 1;

    public TimeWindow Time { get; }

    /// <summary>Whether it is told as a thing that was done, well or badly; not as one to come, or that was not.</summary>
    public bool IsReal { get; }

    public string NameKey { get; }

    /// <summary>The weekday of the act or, where its day was not read, those that the words about it name.</summary>
    public ImmutableArray<DayOfWeek> Weekdays { get; }

    /// <summary>Stems of the words that carry the act, in order of their numbers.</summary>
    public ImmutableArray<int> Trigger { get; }

    /// <summary>Stems about the trigger with their weights, in order of their numbers.</summary>
    public ImmutableArray<(int Word, double Weight)> ClauseWords { get; }

    /// <summary>Stems of the document.</summary>
    public ImmutableArray<(int Word, double Weight)> DocumentWords { get; }

    public static bool IsDone(Event told) => told.Status is EventStatus.Happened or EventStatus.Ongoing or EventStatus.Repeated or EventStatus.Attempted;

    /// <summary>The traits of reports, in their order.</summary>
    public static ImmutableArray<ReportTraits> Of(IReadOnlyList<Report> reports, Rarity rarity)
    {
        var documents = reports.GroupBy(report => report.Document.Id, StringComparer.Ordinal).ToList();
        var words = documents.ToDictionary(
            group => group.Key, group => WordStems.Of(group.First().Document.Title + " " + group.First().Document.Text).ToList(), StringComparer.Ordinal);
        foreach (var group in documents)
            rarity.Count(words[group.Key].Select(w => (w.Stem, w.Common ? Rarity.CommonWord : Rarity.RareWord)).Concat(Identities(group)));
        var weighted = words.ToDictionary(pair => pair.Key, pair => Weighted(pair.Value, rarity), StringComparer.Ordinal);
        return [.. reports.Select(report => new ReportTraits(report, rarity, weighted[report.Document.Id]))];
    }

    private static IEnumerable<(string, double)> Identities(IEnumerable<Report> reports)
    {
        foreach (var entity in reports.SelectMany(report => report.Event.Actors.Concat(report.Event.Recipients)))
        {
            if (Participant.KeyOf(entity) is { Length: > 0 } key)
                yield return (key, key.StartsWith("state:", StringComparison.Ordinal) ? Rarity.State : Rarity.RareWord);
            if (entity.Country is { } country)
                yield return ("country:" + country, Rarity.State);
        }
    }

    /// <summary>The words about the trigger, within its sentence.</summary>
    private static string Clause(Report report)
    {
        var (text, trigger) = (report.Document.Text, report.Event.Trigger.Span);
        var start = Math.Clamp(Math.Max(report.Sentence.Start, trigger.Start - ClauseReach), 0, text.Length);
        var end = Math.Clamp(Math.Min(report.Sentence.End, trigger.End + ClauseReach), start, text.Length);
        while (start > 0 && start > report.Sentence.Start && char.IsLetterOrDigit(text[start - 1]) && start < end)
            start++;
        while (end < text.Length && end > start && end < report.Sentence.End && char.IsLetterOrDigit(text[end]))
            end--;
        return text[start..end];
    }

    private static IEnumerable<int> Numbers(IEnumerable<(string Stem, bool Common)> words, Rarity rarity) =>
        words.Select(w => rarity.NumberOf(w.Stem, w.Common ? Rarity.CommonWord : Rarity.RareWord)).Distinct();

    private static ImmutableArray<(int, double)> Weighted(IEnumerable<(string Stem, bool Common)> words, Rarity rarity) =>
        [.. Numbers(words, rarity).Order().Select(number => (number, rarity.Of(number) * rarity.Of(number)))];
}
