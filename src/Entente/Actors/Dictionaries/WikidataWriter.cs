using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Writes actors as items of Wikidata, in the lines of its dumps. Offices without an item of their own are statements of an
/// unknown value, with what they are called; country and sectors in our terms stand under "plover".
/// </summary>
public static class WikidataWriter
{
    /// <summary>Writes the actors.</summary>
    public static void Write(TextWriter writer, IEnumerable<DictionaryActor> actors)
    {
        writer.Write("[\n");
        var first = true;
        foreach (var actor in actors)
        {
            if (!first)
                writer.Write(",\n");
            first = false;
            writer.Write(Item(actor));
        }

        writer.Write("\n]\n");
    }

    private static string Item(DictionaryActor actor)
    {
        var (country, sectors) = actor.Roles.IsEmpty ? (null, []) : ActorCodes.Read(actor.Roles[0].Code);
        var dated = actor.Roles.Length > 1 || actor.Roles.Any(role => role.From != DateOnly.MinValue || role.To != DateOnly.MaxValue || role.Office is not null);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, RelaxedJson.Writer))
        {
            json.WriteStartObject();
            json.WriteString("type", "item");
            json.WriteString("id", actor.EntityId);
            json.WriteStartObject("labels");
            Text(json, "en", actor.Names[0]);
            json.WriteEndObject();
            json.WriteStartObject("aliases");
            json.WriteStartArray("en");
            foreach (var name in actor.Names.Skip(1))
                Text(json, null, name);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("claims");
            Reference(json, "P31", actor.Kind switch { ActorKind.Person => "Q5", ActorKind.State => "Q3624078", _ => "Q43229" });
            if (country is not null && CountryCodes.Wikidata(country) is { } state)
                Reference(json, actor.Kind == ActorKind.Person ? "P27" : "P17", state);
            if (actor.Kind == ActorKind.State && country is not null)
                Statement(json, "P298", () => json.WriteStringValue(country));
            if (dated)
                Offices(json, actor);
            json.WriteEndObject();
            Own(json, country, dated ? [] : sectors);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Offices(Utf8JsonWriter json, DictionaryActor actor)
    {
        json.WriteStartArray("P39");
        foreach (var role in actor.Roles)
        {
            json.WriteStartObject();
            json.WriteStartObject("mainsnak");
            json.WriteString("snaktype", "somevalue");
            json.WriteString("property", "P39");
            json.WriteEndObject();
            json.WriteString("type", "statement");
            json.WriteString("rank", "normal");
            json.WriteStartObject("qualifiers");
            Day(json, "P580", role.From);
            Day(json, "P582", role.To);
            if (role.Office is not null)
            {
                json.WriteStartArray("P1810");
                Snak(json, "P1810", () => json.WriteStringValue(role.Office));
                json.WriteEndArray();
            }

            json.WriteEndObject();
            var (country, sectors) = ActorCodes.Read(role.Code);
            Own(json, country, sectors);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Own(Utf8JsonWriter json, string? country, IEnumerable<string> sectors)
    {
        json.WriteStartObject(WikidataItems.Own);
        if (country is not null)
            json.WriteString("country", country);
        json.WriteStartArray("sectors");
        foreach (var sector in sectors)
            json.WriteStringValue(sector);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string? property, string value)
    {
        if (property is null)
            json.WriteStartObject();
        else
            json.WriteStartObject(property);
        json.WriteString("language", "en");
        json.WriteString("value", value);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string property, string id) => Statement(json, property, () =>
    {
        json.WriteStartObject();
        json.WriteString("entity-type", "item");
        json.WriteString("id", id);
        json.WriteEndObject();
    });

    private static void Day(Utf8JsonWriter json, string property, DateOnly day)
    {
        if (OutsideDates.Write(day) is not { } text)
            return;
        json.WriteStartArray(property);
        Snak(json, property, () =>
        {
            json.WriteStartObject();
            json.WriteString("time", string.Create(CultureInfo.InvariantCulture, $"+{text}T00:00:00Z"));
            json.WriteNumber("precision", 11);
            json.WriteString("calendarmodel", "http://www.wikidata.org/entity/Q1985727");
            json.WriteEndObject();
        });
        json.WriteEndArray();
    }

    private static void Statement(Utf8JsonWriter json, string property, Action value)
    {
        json.WriteStartArray(property);
        json.WriteStartObject();
        json.WritePropertyName("mainsnak");
        Snak(json, property, value);
        json.WriteString("type", "statement");
        json.WriteString("rank", "normal");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Snak(Utf8JsonWriter json, string property, Action value)
    {
        json.WriteStartObject();
        json.WriteString("snaktype", "value");
        json.WriteString("property", property);
        json.WriteStartObject("datavalue");
        json.WritePropertyName("value");
        value();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
