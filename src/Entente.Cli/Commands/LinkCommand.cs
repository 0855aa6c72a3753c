using System.CommandLine;
using System.Globalization;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>entente link</summary>
internal static class LinkCommand
{
    public static Command Make(Setting setting)
    {
        var (json, store) = (Choices.Json(), Choices.Store());
        var command = new Command("link", "Find which events of different documents are reports of one act.") { json, store };
        CommandsHelp.Show(command, "entente link", "entente acts --reports 2          (then)");
        command.SetAction(parsed =>
        {
            // Linking makes no record where there is none.
            var path = parsed.GetRequiredValue(store);
            using var record = RecordStore.Open(path, File.Exists(path) ? StoreAccess.Write : StoreAccess.Read);
            var outcome = record.Link();
            if (parsed.GetValue(json))
                JsonLines.Object(setting.Terminal, line =>
                {
                    line.WriteNumber("reports", outcome.Reports);
                    line.WriteNumber("acts", outcome.Acts);
                    line.WriteNumber("shared", outcome.Shared);
                });
            else
                setting.Terminal.Line(string.Create(
                    CultureInfo.InvariantCulture, $"{outcome.Reports} reports of {outcome.Acts} acts; {outcome.Shared} {(outcome.Shared == 1 ? "act has" : "acts have")} several. Next: entente acts"));
            return ExitCode.Good;
        });
        return command;
    }
}
