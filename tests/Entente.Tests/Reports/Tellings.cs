using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;
using Entente.Reports;

namespace Entente.Tests.Reports;

/// <summary>Documents of one sentence that tell one act each, made by hand.</summary>
internal static class Tellings
{
    public const string Bombing = "Boko Haram bombed the market of Maiduguri on Saturday, killing 12 traders.";

    /// <summary>A report: a document whose only sentence is the text, and whose trigger is the word given.</summary>
    public static Report Of(
        string id, string text, string trigger, string published, string? day, string type = "ASSAULT", Entity[]? actors = null, Entity[]? recipients = null,
        Place? place = null, Figure[]? figures = null, string? publisher = null, EventStatus status = EventStatus.Happened, Attribution[]? says = null, string? name = null) =>
        new(
            Document.FromText(text) with { Id = id, Publisher = publisher ?? "Paper of " + id, Published = Day(published), Language = "en" },
            new TextSpan(0, text.Length), new AttributedEvent(
                new Event
                {
                    Id = id + "#e1",
                    Type = type,
                    Actors = [.. actors ?? []],
                    Recipients = [.. recipients ?? []],
                    Trigger = new Trigger(trigger, 0, At(text, trigger), 0),
                    Date = day is null ? null : new DateInterval(Day(day), Day(day), Granularity.Day, "then"),
                    Place = place,
                    Magnitudes = [.. figures ?? []],
                    Status = status,
                    Name = name,
                    Confidence = 0.5,
                    Why = new DecisionTrace("by hand", []),
                },
                [.. says ?? []]));

    /// <summary>The bombing of Maiduguri as a paper tells it.</summary>
    public static Report Blast(string id, string text, string trigger, string published = "2021-03-07", string? day = "2021-03-06", decimal? killed = null, decimal? most = null) => Of(
        id, text, trigger, published, day, actors: [Actor("Boko Haram")], place: Maiduguri,
        figures: killed is { } low ? [new Figure("killed", low, most, "persons", low.ToString(CultureInfo.InvariantCulture), 0, default)] : []);

    public static Place Maiduguri { get; } = new("Maiduguri", "NGA", 11.85, 13.16, 2331447, "Maiduguri", 0, default) { Precision = 1 };

    public static Entity Actor(string name) => new() { Text = name, Name = name, Sentence = 0, Span = default, Head = 0 };

    public static Entity State(string code, string name, params string[] sectors) => new()
    {
        Text = name, Name = sectors.Length == 0 ? name : null, Id = sectors.Length == 0 ? "state:" + code : null, Country = code, Sectors = [.. sectors], Sentence = 0, Span = default, Head = 0,
    };

    /// <summary>A record of one document out of its reports.</summary>
    public static DocumentRecord RecordOf(Report report) => new(
        report.Document, [new Sentence(0, 0, report.Sentence, [], [])], [report.Told], [], ImmutableSortedDictionary<string, int>.Empty.WithComparers(StringComparer.Ordinal));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static TextSpan At(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
