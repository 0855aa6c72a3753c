using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;

namespace Entente.Record;

/// <summary>Each part of a record as JSON. Every field is always written, what is not known as null or empty; only "issues", "uncoded" and an event's "ontology" stand where there are some.</summary>
internal static class RecordJsonWriter
{
    public static void Record(Utf8JsonWriter writer, DocumentRecord record)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("document");
        Document(writer, record.Document);
        writer.WriteStartArray("sentences");
        foreach (var sentence in record.Sentences)
        {
            writer.WriteStartObject();
            writer.WriteNumber("start", sentence.Span.Start);
            writer.WriteNumber("end", sentence.Span.End);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        List(writer, "events", record.Events, Event);
        List(writer, "claims", record.Claims, Claim);
        if (!record.Issues.IsEmpty)
            List(writer, "issues", record.Issues, Issue);
        if (!record.Uncoded.IsEmpty)
        {
            writer.WriteStartObject("uncoded");
            foreach (var (reason, count) in record.Uncoded)
                writer.WriteNumber(reason, count);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void Event(Utf8JsonWriter writer, AttributedEvent attributed)
    {
        var e = attributed.Event;
        writer.WriteStartObject();
        writer.WriteString("id", e.Id);
        writer.WriteNumber("sentence", e.Trigger.Sentence);
        if (e.Ontology is not null)
            writer.WriteString("ontology", e.Ontology);
        writer.WriteString("type", e.Type);
        Strings(writer, "mode", e.Modes);
        Strings(writer, "context", e.Contexts);
        writer.WriteString("cameo", e.Cameo);
        writer.WriteNumber("quad", e.Quad);
        writer.WriteNumber("scale", e.Scale);
        List(writer, "actor", e.Actors, Entity);
        List(writer, "recipient", e.Recipients, Entity);
        writer.WriteStartObject("trigger");
        Span(writer, e.Trigger.Text, e.Trigger.Span);
        writer.WriteEndObject();
        List(writer, "mentions", e.Mentions, Mention);
        Date(writer, e.Date);
        Place(writer, e.Place);
        List(writer, "magnitude", e.Magnitudes, Figure);
        writer.WriteString("status", Names.Of(e.Status));
        writer.WriteString("name", e.Name);
        List(writer, "attribution", attributed.Attribution, Attribution);
        Strings(writer, "causes", e.Causes);
        if (!attributed.Issues.IsEmpty)
            Strings(writer, "issues", attributed.Issues);
        writer.WriteNumber("confidence", e.Confidence);
        writer.WritePropertyName("why");
        Why(writer, e.Why);
        writer.WriteEndObject();
    }

    public static void Claim(Utf8JsonWriter writer, Claim claim)
    {
        writer.WriteStartObject();
        writer.WriteString("id", claim.Id);
        writer.WriteNumber("sentence", claim.Content.Sentence);
        writer.WriteStartObject("content");
        Span(writer, claim.Content.Text, claim.Content.Span);
        writer.WriteEndObject();
        List(writer, "attribution", claim.Attribution, Attribution);
        writer.WriteBoolean("opinion", claim.Opinion);
        List(writer, "figures", claim.Figures, Figure);
        Strings(writer, "events", claim.Events);
        writer.WriteEndObject();
    }

    public static void Entity(Utf8JsonWriter writer, Entity entity)
    {
        writer.WriteStartObject();
        Span(writer, entity.Text, entity.Span);
        writer.WriteNumber("sentence", entity.Sentence);
        writer.WriteString("name", entity.Name);
        writer.WriteString("id", entity.Id);
        writer.WriteString("country", entity.Country);
        Strings(writer, "sector", entity.Sectors);
        writer.WriteString("role", entity.Role);
        writer.WriteString("resolvedFrom", entity.ResolvedFrom);
        writer.WriteEndObject();
    }

    public static void Why(Utf8JsonWriter writer, DecisionTrace why)
    {
        writer.WriteStartObject();
        writer.WriteString("pattern", why.Pattern);
        Each(writer, "steps", why.Steps, step =>
        {
            writer.WriteString("field", step.Field);
            writer.WriteString("value", step.Value);
            writer.WriteString("because", step.Because);
        });
        if (!why.Types.IsEmpty)
            Each(writer, "types", why.Types, type =>
            {
                writer.WriteString("type", type.Type);
                writer.WriteNumber("pattern", type.Pattern);
                writer.WriteNumber("network", type.Network);
            });
        if (!why.Participants.IsEmpty)
            Each(writer, "participants", why.Participants, role =>
            {
                writer.WriteString("side", role.Side);
                writer.WriteString("words", role.Words);
                writer.WriteNumber("path", role.Path);
                writer.WriteNumber("network", role.Network);
            });
        writer.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Issue(Utf8JsonWriter writer, Issue issue)
    {
        writer.WriteStartObject();
        writer.WriteString("code", issue.Code);
        writer.WriteString("category", issue.Category);
        writer.WriteNumber("count", issue.Count);
        Span(writer, issue.Text, issue.Span);
        writer.WriteNumber("sentence", issue.Sentence);
        writer.WriteEndObject();
    }

    private static void Document(Utf8JsonWriter writer, Document document)
    {
        writer.WriteStartObject();
        writer.WriteString("id", document.Id);
        writer.WriteString("title", document.Title);
        writer.WriteString("publisher", document.Publisher);
        writer.WriteString("author", document.Author);
        Day(writer, "published", document.Published);
        writer.WriteString("url", document.Url);
        writer.WriteString("language", document.Language);
        writer.WriteString("text", document.Text);
        if (!document.OtherFields.IsEmpty)
        {
            writer.WriteStartObject("fields");
            foreach (var (name, json) in document.OtherFields)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(json);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Mention(Utf8JsonWriter writer, Trigger mention)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sentence", mention.Sentence);
        Span(writer, mention.Text, mention.Span);
        writer.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter writer, DateInterval? date)
    {
        if (date is null)
        {
            writer.WriteNull("date");
            return;
        }

        writer.WriteStartObject("date");
        Day(writer, "start", date.Start);
        Day(writer, "end", date.End);
        writer.WriteString("granularity", Names.Of(date.Granularity));
        writer.WriteString("text", date.Text);
        writer.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter writer, Place? place)
    {
        if (place is null)
        {
            writer.WriteNull("place");
            return;
        }

        writer.WriteStartObject("place");
        writer.WriteString("name", place.Name);
        writer.WriteString("country", place.Country);
        writer.WriteString("admin1", place.Admin1);
        Number(writer, "latitude", place.Latitude);
        Number(writer, "longitude", place.Longitude);
        if (place.GeoNamesId is { } id)
            writer.WriteNumber("geonames", id);
        else
            writer.WriteNull("geonames");
        if (place.Precision is { } precision)
            writer.WriteNumber("precision", precision);
        else
            writer.WriteNull("precision");
        Span(writer, place.Text, place.Span);
        writer.WriteNumber("sentence", place.Sentence);
        writer.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter writer, Figure figure)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", figure.Kind);
        Number(writer, "low", figure.Low);
        Number(writer, "high", figure.High);
        writer.WriteString("unit", figure.Unit);
        Span(writer, figure.Text, figure.Span);
        writer.WriteNumber("sentence", figure.Sentence);
        writer.WriteEndObject();
    }

    private static void Attribution(Utf8JsonWriter writer, Attribution attribution)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("source");
        if (attribution.Source is { } source)
            Entity(writer, source);
        else
            writer.WriteNullValue();
        if (attribution.Cue is { } cue)
        {
            writer.WriteStartObject("cue");
            Span(writer, cue.Text, cue.Span);
            writer.WriteNumber("sentence", cue.Sentence);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("cue");
        }

        writer.WriteString("kind", Names.Of(attribution.Kind));
        writer.WriteString("certainty", Names.Of(attribution.Certainty));
        writer.WriteString("attitude", attribution.Attitude);
        writer.WriteEndObject();
    }

    private static void Span(Utf8JsonWriter writer, string text, TextSpan span)
    {
        writer.WriteString("text", text);
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
    }

    private static void Strings(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void List<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter writer, string name, double? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }

    // A decimal remembers how many zeros it was written with; the record does not.
    private static void Number(Utf8JsonWriter writer, string name, decimal? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number / 1.0000000000000000000000000000m);
        else
            writer.WriteNull(name);
    }

    private static void Day(Utf8JsonWriter writer, string name, DateOnly? day)
    {
        if (day is { } value)
            writer.WriteString(name, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        else
            writer.WriteNull(name);
    }
}
