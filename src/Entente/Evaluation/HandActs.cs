using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Events;
using Entente.Ontology;
using Entente.Record;
using Entente.Reports;

namespace Entente.Evaluation;

/// <summary>
/// Acts of annotated documents given by hand (acts.tsv), so that linking can be scored apart from finding them. Participants: "=USA" a state,
/// "/PAK/MIL" people of a state and sector, "@Name@COL@GOV" a named one, "Name" one without a state; several by ";".
/// </summary>
internal static class HandActs
{
    /// <summary>One report for each row, by the mention that it is of.</summary>
    public static ImmutableArray<(ActMention Mention, Report Report)> Read(string path, IReadOnlyDictionary<string, Document> documents)
    {
        using var file = File.OpenText(path);
        var table = TabTable.Read(file);
        var columns = new[] { "document", "words", "type", "mode", "cameo", "actors", "recipients", "day", "place", "figures" }.Select(table.Column).ToArray();
        var all = ImmutableArray.CreateBuilder<(ActMention, Report)>();
        foreach (var row in table.Rows)
        {
            var cells = columns.Select(column => row[column]).ToArray();
            if (!documents.TryGetValue(cells[0], out var document) || document.Text.IndexOf(cells[1], StringComparison.Ordinal) is var start && start < 0)
                throw new FormatException($"{path}: no document '{cells[0]}' has the words '{cells[1]}'.");
            if (!Plover.IsType(cells[2]))
                throw new FormatException($"{path}: '{cells[2]}' is no PLOVER type.");
            all.Add((new ActMention(cells[0], cells[1]), Of(document, new TextSpan(start, start + cells[1].Length), cells, all.Count)));
        }

        return all.ToImmutable();
    }

    private static Report Of(Document document, TextSpan words, string[] cells, int number) => new(
        document, SentenceAbout(document.Text, words),
        new AttributedEvent(
            new Event
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{document.Id}#h{number}"),
                Type = cells[2],
                Modes = cells[3].Length == 0 ? [] : [cells[3]],
                Cameo = cells[4].Length == 0 ? null : cells[4],
                Actors = Entities(cells[5]),
                Recipients = Entities(cells[6]),
                Trigger = new Trigger(words.In(document.Text), 0, words, 0),
                Date = cells[7].Length == 0 ? null : new DateInterval(PartialDate.Read(cells[7], last: false), PartialDate.Read(cells[7], last: true), Granularity.Day, cells[7]),
                Place = PlaceOf(cells[8]),
                Magnitudes = [.. Parts(cells[9]).Select(FigureOf)],
                Confidence = 1,
                Why = new DecisionTrace("by hand", []),
            },
            []));

    private static TextSpan SentenceAbout(string text, TextSpan words)
    {
        var start = text.LastIndexOf(". ", Math.Max(0, words.Start - 1), StringComparison.Ordinal);
        var end = text.IndexOf(". ", words.End, StringComparison.Ordinal);
        return new TextSpan(start < 0 ? 0 : start + 2, end < 0 ? text.Length : end + 1);
    }

    private static ImmutableArray<Entity> Entities(string cell) => [.. Parts(cell).Select(part =>
    {
        var fields = part.TrimStart('=', '/', '@').Split(part[0] == '/' ? '/' : '@');
        return part[0] switch
        {
            '=' => Person(Countries.NameOf(fields[0]) ?? fields[0], Countries.NameOf(fields[0]), "state:" + fields[0], fields[0], ""),
            '/' => Person($"people of {fields[0]}", null, null, fields[0], fields.ElementAtOrDefault(1) ?? ""),
            _ => Person(fields[0], fields[0], null, fields.ElementAtOrDefault(1), fields.ElementAtOrDefault(2) ?? ""),
        };
    })];

    private static Entity Person(string text, string? name, string? id, string? country, string sectors) => new()
    {
        Text = text, Sentence = 0, Span = default, Head = 0, Name = name, Id = id, Country = country, Sectors = [.. sectors.Split('+', StringSplitOptions.RemoveEmptyEntries)],
    };

    private static Place? PlaceOf(string cell)
    {
        if (cell.Split('@', ',') is not [var name, var north, var east])
            return null;
        return new Place(
            name, null, double.Parse(north, CultureInfo.InvariantCulture), double.Parse(east, CultureInfo.InvariantCulture), null, name, 0, default) { Precision = 1 };
    }

    private static Figure FigureOf(string part)
    {
        var (kind, bounds) = part.Split(':') is [var first, var rest] ? (first, rest.Split("..")) : throw new FormatException($"'{part}' is no figure.");
        decimal? Bound(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
        return new Figure(kind, Bound(bounds[0]), Bound(bounds[^1]), "persons", part, 0, default);
    }

    private static IEnumerable<string> Parts(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
