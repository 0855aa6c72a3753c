using System.CommandLine;
using Entente.Ontology;
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
        var cameo = new Option<bool>("--cameo") { Description = "CAMEO's codes in place of PLOVER's types; with --json, root and meaning of the code too" };
        var command = new Command("events", "Who did what to whom, and who says so.") { json, store, limit, cameo };
        filters.AddTo(command);
        CommandsHelp.Show(command,
            "entente events --actor Pakistan --type assault",
            "entente events --from 2019-02 --to 2019-03 --publisher Herald",
            "entente events --cameo --type coerce",
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
                    Write(setting, e, parsed.GetValue(cameo));
                return ExitCode.Good;
            }

            var rows = rowLimit.Cut([.. found], terminal, "events")
                .Select(e => ((DocumentHeading?)DocumentHeading.Of(e.Document, null, e.Publisher, e.Author, e.Published), parsed.GetValue(cameo) ? EventRow.OfCameo(e.Event) : EventRow.Of(e.Event))).ToList();
            if (rows.Count == 0)
                terminal.Say("No such events.");
            else
                Tables.Events(terminal, rows);
            return ExitCode.Good;
        });
        return command;
    }

    public static void Write(Setting setting, StoredEvent e, bool cameo = false) => JsonLines.Object(setting.Terminal, json =>
    {
        JsonLines.Origin(json, e.Document, e.Publisher, e.Author, e.Published);
        json.WriteString("sentenceText", e.SentenceText);
        if (cameo)
        {
            var code = e.Event.Event.Cameo;
            json.WriteString("cameoRoot", code?[..2]);
            json.WriteString("cameoMeaning", code is null ? null : Cameo.Lookup(code)?.Meaning);
        }

        JsonLines.Fields(json, inner => RecordJson.WriteEvent(inner, e.Event));
    });
}
