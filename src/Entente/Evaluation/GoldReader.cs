using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>Reads hand-annotated documents. Throws <see cref="FormatException"/> that names the file and what is wrong.</summary>
public static class GoldReader
{
    /// <summary>The documents of a folder's .json files in order of their names, or of one file.</summary>
    public static ImmutableArray<GoldDocument> ReadAll(string path)
    {
        var files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? [.. files.Select(file => Read(File.ReadAllText(file), file))]
            : throw new FormatException($"{path}: no .json files are there.");
    }

    /// <summary>One document.</summary>
    /// <param name="json">The file's text.</param>
    /// <param name="origin">Its name, for messages.</param>
    public static GoldDocument Read(string json, string origin)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            return Document(parsed.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{origin}: it is no gold document: {problem.Message}", problem);
        }
    }

    private static GoldDocument Document(JsonElement json)
    {
        var text = json.GetProperty("text").GetString()!;
        var at = 0;
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var sentence in json.GetProperty("sentences").EnumerateArray())
        {
            var words = sentence.GetString()!;
            var start = text.IndexOf(words, at, StringComparison.Ordinal);
            if (start < 0)
                throw new FormatException($"the text has no sentence '{words}' after offset {at}.");
            at = start + words.Length;
            sentences.Add(new TextSpan(start, at));
        }

        var spans = sentences.ToImmutable();
        var document = new Document
        {
            Id = Text(json, "id") ?? Documents.Document.IdOf(text),
            Text = text,
            Title = Text(json, "title"),
            Publisher = Text(json, "publisher"),
            Author = Text(json, "author"),
            Published = Day(json, "published"),
            Url = Text(json, "url"),
            Language = "en",
        };
        return new GoldDocument(document, spans, Items(json, "events", e => Event(e, text, spans)), Items(json, "claims", Claim));
    }

    private static GoldEvent Event(JsonElement json, string text, ImmutableArray<TextSpan> sentences)
    {
        var sentence = json.GetProperty("sentence").GetInt32();
        if (sentence < 0 || sentence >= sentences.Length)
            throw new FormatException($"an event stands in sentence {sentence}, and there are {sentences.Length}.");
        var trigger = json.GetProperty("trigger").GetString()!;
        var start = text.IndexOf(trigger, sentences[sentence].Start, sentences[sentence].Length, StringComparison.Ordinal);
        var place = Present(json, "place");
        return new GoldEvent
        {
            Sentence = sentence,
            Sentences = [sentence, .. Items(json, "mentions", m => m.GetProperty("sentence").GetInt32())],
            Type = json.GetProperty("type").GetString()!,
            Modes = Items(json, "mode", m => m.GetString()!),
            Contexts = Present(json, "context") is null ? null : Items(json, "context", c => c.GetString()!),
            Cameo = Text(json, "cameo"),
            Trigger = trigger,
            TriggerSpan = start < 0 ? null : new TextSpan(start, start + trigger.Length),
            Actors = Items(json, "actor", Entity),
            Recipients = Items(json, "recipient", Entity),
            Date = Present(json, "date") is { } date ? new GoldDate(Day(date, "start"), Day(date, "end")) : null,
            Place = place is { } where ? Text(where, "text") ?? Text(where, "name") : null,
            PlaceCountry = place is { } there ? Text(there, "country") : null,
            Magnitudes = Items(json, "magnitude", m => new GoldFigure(Text(m, "kind") ?? "other", Number(m, "low"), Number(m, "high"))),
            Status = Text(json, "status") ?? "happened",
            Attribution = Items(json, "attribution", a => new GoldAttribution(Text(a, "source"), Text(a, "cue"), Text(a, "certainty"))),
            Borderline = Present(json, "borderline") is { ValueKind: JsonValueKind.True },
        };
    }

    private static GoldEntity Entity(JsonElement json) => new(
        Text(json, "text") ?? "", Text(json, "name"), Text(json, "country"), Items(json, "sector", s => s.GetString()!), Number(json, "sentence") is { } sentence ? (int)sentence : null);

    private static GoldClaim Claim(JsonElement json) => new(
        json.GetProperty("content").GetString()!, Text(json, "source"), Text(json, "cue"), Present(json, "opinion") is { ValueKind: JsonValueKind.True });

    private static JsonElement? Present(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A string, or the text of an object that has one: a source may be written as an entity.</summary>
    private static string? Text(JsonElement json, string name) => Present(json, name) switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { ValueKind: JsonValueKind.Object } whole => Text(whole, "text"),
        _ => null,
    };

    private static decimal? Number(JsonElement json, string name) => Present(json, name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static DateOnly? Day(JsonElement json, string name) =>
        Text(json, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<T> Items<T>(JsonElement json, string name, Func<JsonElement, T> read) =>
        Present(json, name) is { } array ? [.. array.EnumerateArray().Select(read)] : [];
}
