using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Entente.Cli.Terminals;
using Entente.Record;

namespace Entente.Cli.Commands;

/// <summary>Results as JSON, one object a line.</summary>
internal static class JsonLines
{
    /// <summary>Writes one object: what is given, then what <paramref name="write"/> adds.</summary>
    public static void Object(Terminal terminal, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        terminal.Out.Flush();
        terminal.Stream.Write(buffer.WrittenSpan);
    }

    /// <summary>The fields of an object that another writer wrote, among those of our own.</summary>
    public static void Fields(Utf8JsonWriter json, Action<Utf8JsonWriter> writeObject)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var inner = new Utf8JsonWriter(buffer, RecordJson.WriterOptions))
            writeObject(inner);
        using var parsed = JsonDocument.Parse(buffer.WrittenMemory);
        foreach (var property in parsed.RootElement.EnumerateObject())
        {
            json.WritePropertyName(property.Name);
            json.WriteRawValue(property.Value.GetRawText());
        }
    }

    /// <summary>The document that a row is from.</summary>
    public static void Origin(Utf8JsonWriter json, string document, string? publisher, string? author, DateOnly? published)
    {
        json.WriteString("document", document);
        json.WriteString("publisher", publisher);
        json.WriteString("author", author);
        json.WriteString("published", published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>A value of a query.</summary>
    public static void Value(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool b: json.WriteBooleanValue(b); break;
            case double d when double.IsFinite(d): json.WriteNumberValue(d); break;
            case float f when float.IsFinite(f): json.WriteNumberValue(f); break;
            case decimal m: json.WriteNumberValue(m); break;
            case sbyte or byte or short or ushort or int or uint or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case ulong u: json.WriteNumberValue(u); break;
            case System.Numerics.BigInteger n: json.WriteRawValue(n.ToString(CultureInfo.InvariantCulture)); break;
            case string s: json.WriteStringValue(s); break;
            case System.Collections.IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                    Value(json, item);
                json.WriteEndArray();
                break;
            default: json.WriteStringValue(Text(value)); break;
        }
    }

    /// <summary>A value of a query in a table.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        string s => s,
        bool b => b ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.TimeOfDay == TimeSpan.Zero
            ? moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Text)),
        _ => value.ToString() ?? "",
    };
}
