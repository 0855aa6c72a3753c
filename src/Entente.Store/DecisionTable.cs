using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Actors.Identities;
using Entente.Record;

namespace Entente.Store;

/// <summary>Decisions as a table with tabs, to be shared: one a line, lists and actors as JSON within their cells.</summary>
public static class DecisionTable
{
    private const string Header = "given\tkind\tactors\tname\tcountry\tsectors\twikidata\tnote";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the decisions that hold, in their order.</summary>
    public static void Write(TextWriter writer, IEnumerable<Decision> decisions)
    {
        writer.Write(Header + "\n");
        foreach (var decision in decisions.Where(decision => decision.Undone is null))
            writer.Write($"{decision.Given.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\t{Content(decision)}\t{Cell(decision.Note)}\n");
    }

    /// <summary>Reads a table back.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="FormatException">A line is no decision; the message says which and why.</exception>
    public static ImmutableArray<Decision> Read(TextReader reader, string name)
    {
        var decisions = ImmutableArray.CreateBuilder<Decision>();
        if (reader.ReadLine() != Header)
            throw new FormatException($"{name} is no table of decisions: its first line must be \"{Header.Replace('\t', ' ')}\" with tabs between.");
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var cells = line.Split('\t');
            try
            {
                if (cells.Length != 8)
                    throw new FormatException($"it has {cells.Length} columns, not 8");
                decisions.Add(Of(cells, decisions.Count + 1));
            }
            catch (Exception problem) when (problem is FormatException or JsonException or InvalidOperationException or KeyNotFoundException)
            {
                throw new FormatException($"{name}, line {number} is no decision: {problem.Message}. Nothing was taken in.", problem);
            }
        }

        return decisions.ToImmutable();
    }

    /// <summary>What was decided, without when and why: the same twice is one decision.</summary>
    internal static string Content(Decision decision) => string.Join('\t', [
        Names.Of(decision.Kind),
        new JsonArray([.. decision.Actors.Select(actor => new JsonObject
        {
            ["id"] = actor.Id,
            ["in"] = new JsonArray([.. actor.Grounds
                .OrderBy(g => g.Document, StringComparer.Ordinal).ThenBy(g => g.Key, StringComparer.Ordinal).ThenBy(g => g.Country, StringComparer.Ordinal)
                .Select(g => new JsonArray(g.Document, g.Key, g.Country))]),
        })]).ToJsonString(Readable),
        Cell(decision.Name), Cell(decision.Country), string.Join(' ', decision.Sectors), Cell(decision.Wikidata),
    ]);

    private static Decision Of(string[] cells, int number)
    {
        var kind = Names.Parse<DecisionKind>(cells[1]) ?? throw new FormatException($"'{cells[1]}' is none of merge, split, apart and edit");
        using var actors = JsonDocument.Parse(cells[2]);
        var decision = new Decision
        {
            Number = number,
            Given = DateTimeOffset.Parse(cells[0], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Kind = kind,
            Actors = [.. actors.RootElement.EnumerateArray().Select(actor => new DecidedActor(
                actor.GetProperty("id").GetString() ?? throw new FormatException("an actor has no id"),
                [.. actor.GetProperty("in").EnumerateArray().Select(ground => ground.GetArrayLength() == 3
                    ? new Ground(Word(ground[0]), Word(ground[1]), ground[2].GetString())
                    : throw new FormatException("where an actor stood is told by document, name and country"))]))],
            Name = Text(cells[3]),
            Country = Text(cells[4]),
            Sectors = [.. cells[5].Split(' ', StringSplitOptions.RemoveEmptyEntries)],
            Wikidata = Text(cells[6]),
            Note = Text(cells[7]),
        };
        var needed = kind == DecisionKind.Edit ? 1 : 2;
        return decision.Actors.Length >= needed && (kind != DecisionKind.Split || (decision.Actors.Length == 2 && decision.Actors[1].Id.Contains('~', StringComparison.Ordinal)))
            ? decision
            : throw new FormatException($"a decision to {cells[1]} needs {needed} actors");
    }

    private static string Word(JsonElement json) => json.GetString() ?? throw new FormatException("a document or name is missing");

    private static string Cell(string? text) => text is null ? "" : JsonSerializer.Serialize(text, Readable)[1..^1];

    private static string? Text(string cell) => cell.Length == 0 ? null : JsonSerializer.Deserialize<string>($"\"{cell}\"");
}
