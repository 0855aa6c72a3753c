using System.Buffers;
using System.Text;
using System.Text.Json;
using Entente.Actors;
using Entente.Claims;
using Entente.Documents;

namespace Entente.Record;

/// <summary>
/// Records as JSON in record.md's names, one document a line. The same record gives the same bytes on every machine.
/// Sentences are spans only: tokens and trees are not part of it, and do not come back.
/// </summary>
public static class RecordJson
{
    /// <summary>How to set up a writer for the methods below: one line, letters of every script as themselves.</summary>
    public static JsonWriterOptions WriterOptions => RelaxedJson.Writer;

    /// <summary>The record as one line, without its line end.</summary>
    public static string Line(DocumentRecord record) => Text(writer => Write(writer, record));

    /// <summary>Writes the record and a line feed, in UTF-8.</summary>
    public static void WriteLine(Stream stream, DocumentRecord record)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            Write(writer, record);
        buffer.Write("\n"u8);
        stream.Write(buffer.WrittenSpan);
    }

    /// <summary>Writes the record as an object.</summary>
    public static void Write(Utf8JsonWriter writer, DocumentRecord record) => RecordJsonWriter.Record(writer, record);

    /// <summary>Writes one event as an object.</summary>
    public static void WriteEvent(Utf8JsonWriter writer, AttributedEvent @event) => RecordJsonWriter.Event(writer, @event);

    /// <summary>Writes one claim as an object.</summary>
    public static void WriteClaim(Utf8JsonWriter writer, Claim claim) => RecordJsonWriter.Claim(writer, claim);

    /// <summary>Writes one entity as an object.</summary>
    public static void WriteEntity(Utf8JsonWriter writer, Entity entity) => RecordJsonWriter.Entity(writer, entity);

    /// <summary>Reads a line back.</summary>
    /// <param name="line">The line.</param>
    /// <param name="problem">What is wrong with it, when null is returned.</param>
    public static DocumentRecord? Read(string line, out string? problem)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            problem = null;
            return RecordJsonReader.Record(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or InvalidOperationException)
        {
            problem = failure.Message;
            return null;
        }
    }

    internal static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
