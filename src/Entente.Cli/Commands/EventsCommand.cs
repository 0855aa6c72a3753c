using System.CommandLine;
using Entente.Record;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente events</summary>
internal static class EventsCommand
{
    public static Command Make(Setting setting)
    {
        var (json, store, limit) = (Choices.Json(), Choices.Store(), Choices.Limit());
        var filters = new EventChoices();
        var command = new Command("events", "Who did what to whom, and who says so.") { json, store, limit };
        filters.AddTo(command);
        CommandsHelp.Show(command,
            "entente events --actor Pakistan --type assault",
            "entente events --from 2019-02 --to 2019-03 --publisher Herald",
            "entente events --speaker Kremlin --status negated --json");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            var rowLimit = new RowLimit(parsed.GetValue(limit), parsed.GetValue(json));
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var found = record.Events(filters.Filter(parsed, record) with { Limit = rowLimit.Fetched });
            if (parsed.GetValue(json))
            {
                foreach (var e in rowLimit.Cut(found))
                    Write(setting, e);
                return ExitCode.Good;
            }

            var rows = rowLimit.Cut([.. found], terminal, "events")
                .Select(e => ((DocumentHeading?)DocumentHeading.Of(e.Document, null, e.Publisher, e.Author, e.Published), EventRow.Of(e.Event))).ToList();
            if (rows.Count == 0)
                terminal.Say("No such events.");
            else
                Tables.Events(terminal, rows);
            return ExitCode.Good;
        });
        return command;
    }

    public static void Write(Setting setting, StoredEvent e) => JsonLines.Object(setting.Terminal, json =>
    {
        JsonLines.Origin(json, e.Document, e.Publisher, e.Author, e.Published);
        json.WriteString("sentenceText", e.SentenceText);
        JsonLines.Fields(json, inner => RecordJson.WriteEvent(inner, e.Event));
    });
}
