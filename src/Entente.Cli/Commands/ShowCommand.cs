using System.CommandLine;
using Entente.Cli.Terminals;
using Entente.Documents;
using Entente.Record;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente show DOC</summary>
internal static class ShowCommand
{
    public static Command Make(Setting setting)
    {
        var document = new Argument<string>("DOC") { Description = "The document's id, or the beginning of it" };
        var (json, store) = (Choices.Json(), Choices.Store());
        var command = new Command("show", "A document's text with its events and claims marked.") { document, json, store };
        CommandsHelp.Show(command, "entente show 3f2a", "entente show 3f2a --json");
        command.SetAction(parsed =>
        {
            using var store_ = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var id = Lookup.Document(store_, parsed.GetRequiredValue(document));
            var record = store_.Document(id, Naming.Merged)!;
            if (parsed.GetValue(json))
            {
                setting.Terminal.Out.Flush();
                RecordJson.WriteLine(setting.Terminal.Stream, record);
            }
            else
            {
                Write(setting.Terminal, record);
            }

            return ExitCode.Good;
        });
        return command;
    }

    internal static void Write(Terminal terminal, DocumentRecord record)
    {
        terminal.Line(Tables.Heading(terminal, DocumentHeading.Of(record.Document)));
        terminal.Line(terminal.Palette.Faint("[act e1]  _participant_  {claim c1}"));
        terminal.Line();
        var text = record.Document.Text;
        var marked = MarkedText.Of(record);
        foreach (var line in Lines(text))
            MarkedLines.Write(terminal, marked, line);
        terminal.Line();
        if (!record.Events.IsEmpty)
        {
            Tables.Events(terminal, [.. record.Events.Select(e => ((DocumentHeading?)null, EventRow.Of(e)))]);
            terminal.Line();
        }

        if (!record.Claims.IsEmpty)
            Tables.Claims(terminal, [.. record.Claims.Select(c => ((DocumentHeading?)null, ClaimRow.Of(c)))]);
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return new TextSpan(start, end);
            start = end + 1;
        }
    }
}
