using System.CommandLine;
using System.Globalization;
using Entente.Cli.Terminals;
using Entente.Events;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente why EVENT</summary>
internal static class WhyCommand
{
    public static Command Make(Setting setting)
    {
        var id = new Argument<string>("EVENT") { Description = "The event: DOC#EVENT, where DOC is the beginning of the document's id" };
        var (json, store) = (Choices.Json(), Choices.Store());
        var command = new Command("why", "How a row came about: its words, and every step of the decision.") { id, json, store };
        CommandsHelp.Show(command, "entente why 3f2a#e3", "entente why e3                 (where one document is kept)", "entente why 3f2a#e3 --json");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var (document, found) = Lookup.Event(record, parsed.GetRequiredValue(id));
            if (parsed.GetValue(json))
            {
                var about = document.Document;
                var sentence = document.Sentences.FirstOrDefault(s => s.Span.Contains(found.Event.Trigger.Span))?.Span.In(about.Text) ?? "";
                EventsCommand.Write(setting, new StoredEvent(about.Id, about.Publisher, about.Author, about.Published, sentence, found));
            }
            else
            {
                Write(setting.Terminal, Explanation.Of(document, found));
            }

            return ExitCode.Good;
        });
        return command;
    }

    internal static void Write(Terminal terminal, Explanation why)
    {
        var row = why.Row;
        terminal.Line(Tables.Heading(terminal, why.Heading));
        terminal.Line();
        foreach (var sentence in why.Sentences)
            MarkedLines.Write(terminal, why.Text, sentence);
        terminal.Line();
        foreach (var (field, value) in new[]
        {
            ("event", row.Handle), ("type", string.Join(' ', new[] { row.Type, row.Mode }.Where(p => p.Length > 0))), ("who", row.Who), ("whom", row.Whom),
            ("when", row.When), ("where", row.Place), ("figures", row.Figures), ("status", row.Status), ("says", row.Says), ("pattern", why.Pattern),
        })
            terminal.Line($"{terminal.Palette.Faint(field.PadRight(9))}{(value.Length == 0 ? "–" : Cells.Fit(Cells.Clean(value), terminal.Width - 9))}");
        terminal.Line();
        Steps(terminal, "decided", why.Steps);
        if (why.Types.Length > 1)
            Weighed(terminal, why);
        if (!why.Rejected.IsEmpty)
        {
            terminal.Line();
            Steps(terminal, "turned down", why.Rejected);
        }
    }

    /// <summary>What was weighed: for each type what the pattern and the network say, for each phrase the same; their sums decide.</summary>
    private static void Weighed(Terminal terminal, Explanation why)
    {
        static string Signed(double score) => score.ToString("+0.00;−0.00;0.00", CultureInfo.InvariantCulture);
        terminal.Line();
        terminal.Line(terminal.Palette.Heading("weighed") + $" (margin over the runner-up {Signed(why.Types[0].Score - why.Types[1].Score)})");
        foreach (var type in why.Types)
            terminal.Line($"  {(type.Type.Length == 0 ? "no act" : type.Type).PadRight(10)} {Signed(type.Score),7} = pattern {Signed(type.Pattern)}, network {Signed(type.Network)}");
        foreach (var role in why.Participants)
            terminal.Line($"  {role.Side.PadRight(10)} {Signed(role.Path + role.Network),7} = path {Signed(role.Path)}, network {Signed(role.Network)}: {Cells.Fit(Cells.Clean(role.Words), 40)}{(role.Kept ? "" : " (left out)")}");
    }

    private static void Steps(Terminal terminal, string title, IReadOnlyCollection<TraceStep> steps)
    {
        terminal.Line(terminal.Palette.Heading(title));
        foreach (var step in steps)
        {
            var field = title == "decided" ? step.Field + ": " : "";
            var (value, because) = (Cells.Clean(step.Value), Cells.Clean(step.Because));
            foreach (var (line, i) in Wrapped($"{field}{value} — {because}", terminal.Width - 4).Select((line, i) => (line, i)))
                terminal.Line((i == 0 ? "  " : "    ") + line);
        }
    }

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && Cells.Width(line) + 1 + Cells.Width(word) > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return line;
    }
}
