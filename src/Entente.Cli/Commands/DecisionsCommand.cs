using System.CommandLine;
using System.Globalization;
using Entente.Actors.Identities;
using Entente.Record;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>entente actors decisions</summary>
internal static class DecisionsCommand
{
    public static Command Make(Setting setting)
    {
        var (json, store) = (Choices.Json(), Choices.Store());
        var all = new Option<bool>("--all") { Description = "Those taken back, too" };
        var command = new Command("decisions", "What persons decided on actors.") { json, all, store };
        command.Add(Undo(setting));
        command.Add(Export(setting));
        command.Add(Import(setting));
        CommandsHelp.Show(command, "entente actors decisions", "entente actors decisions undo 3", "entente actors decisions export decisions.tsv");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var decisions = record.Decisions().Where(one => parsed.GetValue(all) || one.Decision.Undone is null).ToList();
            if (parsed.GetValue(json))
            {
                foreach (var one in decisions)
                    Write(setting, one);
                return ExitCode.Good;
            }

            if (decisions.Count == 0)
                terminal.Say("Nothing has been decided.");
            else
                Tables.Plain(terminal, [new("", 2, Right: true), new("given", 10), new("decision", 30), new("note", 6, Optional: true)], decisions.Select(one => (string[])
                    [JsonLines.Text(one.Decision.Number), Day(one.Decision.Given), Words(one.Decision), one.Decision.Note ?? ""]));
            foreach (var one in decisions.Where(one => one.Problem is not null))
                terminal.Say($"Decision {one.Decision.Number} changes nothing at present, or not all that it should: {one.Problem}. It stays until it is taken back.");
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Undo(Setting setting)
    {
        var number = new Argument<int>("N") { Description = "The decision's number" };
        var store = Choices.Store();
        var command = new Command("undo", "Takes a decision back.") { number, store };
        CommandsHelp.Show(command, "entente actors decisions undo 3");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store));
            if (record.Undo(parsed.GetRequiredValue(number), setting.Time) is not { } undone)
                throw new InputException($"no decision {parsed.GetRequiredValue(number)} holds in {record.Path}. 'entente actors decisions' lists those that do.");
            setting.Terminal.Line($"Decision {undone.Number} is taken back: {Terminals.Cells.Clean(Words(undone))}.");
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Export(Setting setting)
    {
        var file = new Argument<string>("FILE") { Description = "The file, which is made or replaced" };
        var store = Choices.Store();
        var command = new Command("export", "Writes the decisions that hold to a table that others can import.") { file, store };
        CommandsHelp.Show(command, "entente actors decisions export decisions.tsv");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var decisions = record.Decisions().Select(one => one.Decision).Where(decision => decision.Undone is null).ToList();
            using (var writer = new StreamWriter(parsed.GetRequiredValue(file)))
                DecisionTable.Write(writer, decisions);
            setting.Terminal.Say($"{Count(decisions.Count)} written to {parsed.GetRequiredValue(file)}.");
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Import(Setting setting)
    {
        var file = new Argument<string>("FILE") { Description = "A table that 'decisions export' wrote" };
        var store = Choices.Store();
        var command = new Command("import", "Takes in decisions of others; those that hold here already are left out.") { file, store };
        CommandsHelp.Show(command, "entente actors decisions import decisions.tsv");
        command.SetAction(parsed =>
        {
            var path = Choices.Existing(parsed.GetRequiredValue(file));
            using var reader = new StreamReader(path);
            var decisions = DecisionTable.Read(reader, path);
            using var record = RecordStore.Open(parsed.GetRequiredValue(store));
            var came = record.Import(decisions);
            setting.Terminal.Line($"{Count(came)} taken in, {decisions.Length - came} held already.");
            foreach (var idle in record.Decisions().Where(one => one.Problem is not null))
                setting.Terminal.Say($"Decision {idle.Decision.Number} changes nothing here, or not all that it should: {idle.Problem}.");
            return ExitCode.Good;
        });
        return command;
    }

    private static string Count(int decisions) => decisions == 1 ? "1 decision" : string.Create(CultureInfo.InvariantCulture, $"{decisions} decisions");

    private static string Words(Decision decision)
    {
        var ids = decision.Actors.Select(actor => actor.Id).ToList();
        var documents = decision.Kind == DecisionKind.Split ? decision.Actors[1].Grounds.Select(g => g.Document).Distinct(StringComparer.Ordinal).Count() : 0;
        var words = decision.Kind switch
        {
            DecisionKind.Merge => $"merge into {ids[0]}: {string.Join(' ', ids[1..])}",
            DecisionKind.Split => $"split {ids[0]}: {ids[1]} in {documents} {(documents == 1 ? "document" : "documents")}",
            DecisionKind.Apart => $"apart: {string.Join(' ', ids)}",
            _ => $"edit {ids[0]}: " + string.Join(", ", new[]
            {
                Given("name", decision.Name), Given("country", decision.Country), Given("sectors", string.Join(' ', decision.Sectors)), Given("Wikidata", decision.Wikidata),
            }.Where(part => part.Length > 0)),
        };
        return decision.Undone is { } day ? $"(taken back {Day(day)}) {words}" : words;
    }

    private static string Given(string field, string? value) => string.IsNullOrEmpty(value) ? "" : $"{field} {value}";

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Write(Setting setting, StoredDecision stored) => JsonLines.Object(setting.Terminal, json =>
    {
        var decision = stored.Decision;
        json.WriteNumber("number", decision.Number);
        json.WriteString("kind", Names.Of(decision.Kind));
        json.WriteStartArray("actors");
        foreach (var actor in decision.Actors)
            json.WriteStringValue(actor.Id);
        json.WriteEndArray();
        json.WriteStartArray("documents");
        foreach (var document in decision.Kind == DecisionKind.Split ? decision.Actors[1].Grounds.Select(g => g.Document).Distinct(StringComparer.Ordinal) : [])
            json.WriteStringValue(document);
        json.WriteEndArray();
        json.WriteString("name", decision.Name);
        json.WriteString("country", decision.Country);
        json.WriteStartArray("sector");
        foreach (var sector in decision.Sectors)
            json.WriteStringValue(sector);
        json.WriteEndArray();
        json.WriteString("wikidata", decision.Wikidata);
        json.WriteString("given", decision.Given.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("undone", decision.Undone?.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("note", decision.Note);
        json.WriteString("problem", stored.Problem);
    });
}
