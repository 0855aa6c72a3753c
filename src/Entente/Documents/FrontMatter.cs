using System.Buffers;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Entente.Documents;

/// <summary>
/// YAML between two lines of "---" at the head of a text file. It is metadata and not part of the text: the text
/// begins after the closing line. A block that is no YAML mapping is text (a file may begin with a rule).
/// </summary>
internal static class FrontMatter
{
    public static (DocumentMetadata Metadata, string Text) Split(string file, ICollection<string> notes)
    {
        if (Block(file) is not var (yaml, textStart))
            return (DocumentMetadata.None, file);
        Dictionary<string, JsonElement>? fields;
        try
        {
            fields = Fields(yaml);
        }
        catch (YamlException problem)
        {
            notes.Add($"the front matter is not YAML ({problem.Message}) and was left in the text");
            return (DocumentMetadata.None, file);
        }

        return fields is null
            ? (DocumentMetadata.None, file)
            : (MetadataFields.Read(fields, notes), file[textStart..]);
    }

    private static (string Yaml, int TextStart)? Block(string file)
    {
        if (!file.StartsWith("---", StringComparison.Ordinal))
            return null;
        var (opening, at) = Line(file, 0);
        if (opening.TrimEnd() is not "---")
            return null;
        var yamlStart = at;
        while (at < file.Length)
        {
            var lineStart = at;
            (var line, at) = Line(file, at);
            if (line.TrimEnd() is "---" or "...")
                return (file[yamlStart..lineStart], at);
        }

        return null;
    }

    private static (string Line, int Next) Line(string file, int start)
    {
        var end = file.IndexOf('\n', start);
        return end < 0 ? (file[start..], file.Length) : (file[start..end].TrimEnd('\r'), end + 1);
    }

    private static Dictionary<string, JsonElement>? Fields(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        if (stream.Documents is not [{ RootNode: YamlMappingNode mapping }] || mapping.Children.Count == 0)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, RelaxedJson.Writer))
            Write(writer, mapping);
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in json.RootElement.EnumerateObject())
            fields[property.Name] = property.Value.Clone();
        return fields;
    }

    private static void Write(Utf8JsonWriter writer, YamlNode node)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping.Children)
                {
                    writer.WritePropertyName(key is YamlScalarNode { Value: { } name } ? name : key.ToString());
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case YamlSequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Children)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" }:
                writer.WriteNullValue();
                break;
            case YamlScalarNode scalar:
                writer.WriteStringValue(scalar.Value);
                break;
        }
    }
}
