using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Events.Decisions;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Record;

/// <summary>Reads what <see cref="RecordJsonWriter"/> writes. Throws <see cref="FormatException"/> on anything else.</summary>
internal static class RecordJsonReader
{
    /// <summary>Head and token indices of what was read back: the tree they pointed into is gone.</summary>
    public const int NoToken = -1;

    public static DocumentRecord Record(JsonElement json)
    {
        var document = Document(Required(json, "document"));
        var sentences = Items(json, "sentences", (item, index) =>
            new Sentence(index, 0, Within(document, Span(item)), [], []));
        var uncoded = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        if (Optional(json, "uncoded") is { } counts)
            foreach (var reason in counts.EnumerateObject())
                uncoded[reason.Name] = reason.Value.GetInt32();
        return new DocumentRecord(
            document, sentences, Items(json, "events", (item, _) => Event(item)), Items(json, "claims", (item, _) => Claim(item)), uncoded.ToImmutable())
        {
            Issues = Items(json, "issues", (item, _) => new Issue(
                Text(item, "code"), Text(item, "category"), Integer(item, "count"), Text(item, "text"), Integer(item, "sentence"), Span(item))),
        };
    }

    public static DecisionTrace Why(JsonElement json) => new(
        Text(json, "pattern"),
        Items(json, "steps", (step, _) => new TraceStep(Text(step, "field"), Text(step, "value"), Text(step, "because"))))
    {
        Types = Optional(json, "types") is null ? [] : Items(json, "types", (type, _) => new TypeCandidate(Text(type, "type"), Required(type, "pattern").GetDouble(), Required(type, "network").GetDouble())),
        Participants = Optional(json, "participants") is null ? [] : Items(json, "participants", (role, _) => new RoleCandidate(Text(role, "side"), Text(role, "words"), Required(role, "path").GetDouble(), Required(role, "network").GetDouble())),
    };

    private static Document Document(JsonElement json)
    {
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (Optional(json, "fields") is { } others)
            foreach (var field in others.EnumerateObject())
                fields[field.Name] = field.Value.GetRawText();
        return new Document
        {
            Id = Text(json, "id"),
            Text = Text(json, "text"),
            Title = TextOrNull(json, "title"),
            Publisher = TextOrNull(json, "publisher"),
            Author = TextOrNull(json, "author"),
            Published = Day(json, "published"),
            Url = TextOrNull(json, "url"),
            Language = TextOrNull(json, "language"),
            OtherFields = fields.ToImmutable(),
        };
    }

    private static AttributedEvent Event(JsonElement json)
    {
        var trigger = Required(json, "trigger");
        var type = Text(json, "type");
        var ontology = TextOrNull(json, "ontology");
        if (ontology is null && !Plover.IsType(type))
            throw new FormatException($"'{type}' is no PLOVER type.");
        var read = new Event
        {
            Id = Text(json, "id"),
            Type = type,
            Ontology = ontology,
            Quad = ontology is null ? 0 : Integer(json, "quad"),
            Scale = ontology is null ? 0 : Required(json, "scale").GetDouble(),
            Modes = Strings(json, "mode"),
            Contexts = Strings(json, "context"),
            Cameo = TextOrNull(json, "cameo"),
            Actors = Items(json, "actor", (item, _) => Entity(item)),
            Recipients = Items(json, "recipient", (item, _) => Entity(item)),
            Trigger = new Trigger(Text(trigger, "text"), Integer(json, "sentence"), Span(trigger), NoToken),
            Mentions = Items(json, "mentions", (item, _) => new Trigger(Text(item, "text"), Integer(item, "sentence"), Span(item), NoToken)),
            Date = Optional(json, "date") is { } date
                ? new DateInterval(Day(date, "start"), Day(date, "end"), Named<Granularity>(date, "granularity"), Text(date, "text"))
                : null,
            Place = Optional(json, "place") is { } place ? Place(place) : null,
            Magnitudes = Items(json, "magnitude", (item, _) => Figure(item)),
            Status = Named<EventStatus>(json, "status"),
            Name = TextOrNull(json, "name"),
            Causes = Strings(json, "causes"),
            Confidence = Required(json, "confidence").GetDouble(),
            Why = Why(Required(json, "why")),
        };
        return new AttributedEvent(read, Items(json, "attribution", (item, _) => Attribution(item))) { Issues = Strings(json, "issues") };
    }

    private static Claim Claim(JsonElement json)
    {
        var content = Required(json, "content");
        return new Claim(
            Text(json, "id"),
            new Quotation(Text(content, "text"), Integer(json, "sentence"), Span(content)),
            Items(json, "attribution", (item, _) => Attribution(item)),
            Required(json, "opinion").GetBoolean(),
            Items(json, "figures", (item, _) => Figure(item)),
            Strings(json, "events"));
    }

    private static Entity Entity(JsonElement json) => new()
    {
        Text = Text(json, "text"),
        Sentence = Integer(json, "sentence"),
        Span = Span(json),
        Head = NoToken,
        Name = TextOrNull(json, "name"),
        Id = TextOrNull(json, "id"),
        Country = TextOrNull(json, "country"),
        Sectors = Strings(json, "sector"),
        Role = TextOrNull(json, "role"),
        ResolvedFrom = TextOrNull(json, "resolvedFrom"),
    };

    private static Place Place(JsonElement json) => new(
        Text(json, "name"), TextOrNull(json, "country"), Optional(json, "latitude")?.GetDouble(), Optional(json, "longitude")?.GetDouble(),
        Optional(json, "geonames")?.GetInt64(), Text(json, "text"), Integer(json, "sentence"), Span(json))
    {
        Admin1 = TextOrNull(json, "admin1"), Precision = Optional(json, "precision")?.GetInt32(),
    };

    private static Figure Figure(JsonElement json) => new(
        Text(json, "kind"), Optional(json, "low")?.GetDecimal(), Optional(json, "high")?.GetDecimal(), TextOrNull(json, "unit"),
        Text(json, "text"), Integer(json, "sentence"), Span(json));

    private static Attribution Attribution(JsonElement json) => new(
        Optional(json, "source") is { } source ? Entity(source) : null,
        Optional(json, "cue") is { } cue ? new Quotation(Text(cue, "text"), Integer(cue, "sentence"), Span(cue)) : null,
        Named<AttributionKind>(json, "kind"), Named<Certainty>(json, "certainty"), Text(json, "attitude"));

    private static TextSpan Within(Document document, TextSpan span) =>
        0 <= span.Start && span.Start <= span.End && span.End <= document.Text.Length
            ? span
            : throw new FormatException($"The span {span.Start}–{span.End} lies outside the text of document '{document.Id}'.");

    private static TextSpan Span(JsonElement json) => new(Integer(json, "start"), Integer(json, "end"));

    private static JsonElement? Optional(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement Required(JsonElement json, string name) =>
        Optional(json, name) ?? throw new FormatException($"The field '{name}' is missing.");

    private static string Text(JsonElement json, string name) => TextOrNull(json, name) ?? throw new FormatException($"The field '{name}' is missing.");

    private static string? TextOrNull(JsonElement json, string name) => Optional(json, name)?.GetString();

    private static int Integer(JsonElement json, string name) => Required(json, name).GetInt32();

    private static T Named<T>(JsonElement json, string name)
        where T : struct, Enum
    {
        var written = Text(json, name);
        return Names.Parse<T>(written) ?? throw new FormatException($"'{written}' is no value of '{name}'.");
    }

    private static DateOnly? Day(JsonElement json, string name) =>
        TextOrNull(json, name) is { } written ? DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<string> Strings(JsonElement json, string name) =>
        Items(json, name, (item, _) => item.GetString() ?? throw new FormatException($"A null in '{name}'."));

    private static ImmutableArray<T> Items<T>(JsonElement json, string name, Func<JsonElement, int, T> read) =>
        Optional(json, name) is { } array ? [.. array.EnumerateArray().Select(read)] : [];
}
