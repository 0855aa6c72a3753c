using System.CommandLine;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente actors</summary>
internal static class ActorsCommand
{
    public static Command Make(Setting setting)
    {
        var (json, store, limit) = (Choices.Json(), Choices.Store(), Choices.Limit());
        var actor = Choices.Text("--actor", "Part of a name, a country code or an id", "NAME");
        var country = Choices.Text("--country", "Country code: PAK, IGO, …", "CODE");
        var sector = Choices.Text("--sector", "PLOVER sector: GOV, MIL, …", "CODE");
        var command = new Command("actors", "Who takes part and who speaks, those in most events first.") { actor, country, sector, json, store, limit };
        command.Add(UndecidedCommand.Make(setting));
        command.Add(DecisionCommands.Merge(setting));
        command.Add(DecisionCommands.Split(setting));
        command.Add(DecisionCommands.Apart(setting));
        command.Add(DecisionCommands.Edit(setting));
        command.Add(DecisionsCommand.Make(setting));
        command.Add(DictionaryCommands.Lint(setting));
        command.Add(DictionaryCommands.Export(setting));
        CommandsHelp.Show(command, "entente actors", "entente actors --country PAK --sector MIL");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            var rowLimit = new RowLimit(parsed.GetValue(limit), parsed.GetValue(json));
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var found = record.Actors(new ActorFilter
            {
                Name = parsed.GetValue(actor),
                Country = parsed.GetValue(country)?.ToUpperInvariant(),
                Sector = parsed.GetValue(sector)?.ToUpperInvariant(),
                Limit = rowLimit.Fetched,
            });
            if (parsed.GetValue(json))
            {
                foreach (var one in rowLimit.Cut(found))
                    Write(setting, one);
                return ExitCode.Good;
            }

            var rows = rowLimit.Cut([.. found], terminal, "actors").Select(a => new ActorRow(
                a.Name ?? a.Id ?? "", a.Country ?? "", string.Join(' ', a.Sectors), a.Events, a.Mentions, a.Documents, a.Id ?? "")).ToList();
            if (rows.Count == 0)
                terminal.Say("No such actors.");
            else
                Tables.Actors(terminal, rows);
            return ExitCode.Good;
        });
        return command;
    }

    private static void Write(Setting setting, ActorSummary actor) => JsonLines.Object(setting.Terminal, json =>
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("country", actor.Country);
        json.WriteStartArray("sector");
        foreach (var sector in actor.Sectors)
            json.WriteStringValue(sector);
        json.WriteEndArray();
        json.WriteString("wikidata", actor.Wikidata);
        json.WriteNumber("mentions", actor.Mentions);
        json.WriteNumber("events", actor.Events);
        json.WriteNumber("documents", actor.Documents);
    });
}
