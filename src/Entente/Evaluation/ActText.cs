using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Documents;
using Entente.Events;
using Entente.Ontology;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>An act that an annotator found (data/acts/CODING.md).</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode, or empty.</param>
/// <param name="Trigger">The shortest words that carry the act.</param>
/// <param name="Actors">Who acts.</param>
/// <param name="Recipients">Whom the act is directed at.</param>
/// <param name="Status">Whether it took place.</param>
/// <param name="Speaker">The words of the source; null for the author.</param>
/// <param name="HasUnnamedSpeaker">Whether somebody says it whom the text does not name.</param>
public sealed record CodedAct(
    string Type, string Mode, TextSpan Trigger, ImmutableArray<TextSpan> Actors, ImmutableArray<TextSpan> Recipients,
    EventStatus Status, TextSpan? Speaker, bool HasUnnamedSpeaker);

/// <summary>A short text with the acts that it tells, of the project's own training set.</summary>
public sealed record ActText(string Id, string Genre, string Text, ImmutableArray<CodedAct> Acts)
{
    /// <summary>Reads JSON Lines. Throws <see cref="FormatException"/> that names file, line and what is wrong.</summary>
    public static IEnumerable<ActText> ReadFile(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length > 0)
                yield return Read(line, string.Create(CultureInfo.InvariantCulture, $"{path}:{number}"));
        }
    }

    /// <summary>Reads one line.</summary>
    /// <param name="json">The line.</param>
    /// <param name="where">What to call it in messages.</param>
    public static ActText Read(string json, string where)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var root = parsed.RootElement;
            var text = root.GetProperty("text").GetString()!;
            return new ActText(
                root.GetProperty("id").GetString()!, root.GetProperty("genre").GetString()!, text,
                [.. root.GetProperty("events").EnumerateArray().Select(act => Act(act, text))]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"{where}: {problem.Message}", problem);
        }
    }

    private static CodedAct Act(JsonElement act, string text)
    {
        string Told(string name) => act.GetProperty(name).GetString() ?? "";
        ImmutableArray<TextSpan> Spans(string name) => [.. act.GetProperty(name).EnumerateArray().Select(words => Find(text, words.GetString()!))];
        var (type, mode, speaker) = (Told("type"), Told("mode"), act.GetProperty("speaker").GetString());
        if (!Plover.IsType(type) || (mode.Length > 0 && !Plover.IsMode(type, mode)))
            throw new FormatException($"'{type} {mode}' is no type and mode of PLOVER.");
        return new CodedAct(
            type, mode, Find(text, Told("trigger")), Spans("actor"), Spans("recipient"),
            Names.Parse<EventStatus>(Told("status")) ?? throw new FormatException($"'{Told("status")}' is no status."),
            speaker is null or "unnamed" ? null : Find(text, speaker), speaker == "unnamed");
    }

    /// <summary>Where the words stand; "words@2" are meant where they stand for the second time.</summary>
    private static TextSpan Find(string text, string words)
    {
        var (sought, time) = (words, 1);
        if (words.LastIndexOf('@') is > 0 and var at && int.TryParse(words.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var told))
            (sought, time) = (words[..at], told);
        if (sought.Length == 0)
            throw new FormatException("a span without words.");
        // Whole words are counted; a part of a word is meant only where it never stands alone.
        var start = Nth(text, sought, time, whole: true);
        if (start < 0)
            start = Nth(text, sought, time, whole: false);
        return start < 0 ? throw new FormatException($"'{words}' is not in the text '{text}'.") : new TextSpan(start, start + sought.Length);
    }

    private static int Nth(string text, string sought, int time, bool whole)
    {
        for (var at = text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            if ((!whole || new TextSpan(at, at + sought.Length).IsWholeWords(text)) && --time == 0)
                return at;
        }

        return -1;
    }
}
