using System.Collections.Immutable;
using System.Text.Json;
using Entente.Record;

namespace Entente.Reports;

/// <summary>Reasons of links as JSON, as they are kept and exported.</summary>
public static class LinkReasonJson
{
    /// <summary>The reason as one JSON object.</summary>
    public static string Text(LinkReason reason) => RecordJson.Text(json => Write(json, reason));

    /// <summary>Writes the reason as one object.</summary>
    public static void Write(Utf8JsonWriter json, LinkReason reason)
    {
        json.WriteStartObject();
        json.WriteString("with", reason.With);
        json.WriteStartArray("evidence");
        foreach (var evidence in reason.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("feature", evidence.Feature);
            json.WriteNumber("value", evidence.Value);
            json.WriteNumber("weight", evidence.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (reason.RunnerUp is { } other)
        {
            json.WriteStartObject("runnerUp");
            json.WriteString("report", other.Report);
            json.WriteNumber("probability", Math.Round(other.Probability, 4));
            json.WriteString("because", other.Because);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    public static LinkReason Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        var root = parsed.RootElement;
        return new LinkReason(
            root.GetProperty("with").GetString(),
            [
                .. root.GetProperty("evidence").EnumerateArray().Select(e => new LinkEvidence(
                    e.GetProperty("feature").GetString() ?? "", e.GetProperty("value").GetDouble(), e.GetProperty("weight").GetDouble())),
            ],
            root.TryGetProperty("runnerUp", out var other)
                ? new RunnerUp(other.GetProperty("report").GetString() ?? "", other.GetProperty("probability").GetDouble(), other.GetProperty("because").GetString() ?? "")
                : null);
    }
}
