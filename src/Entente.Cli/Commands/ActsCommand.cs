using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Entente.Cli.Terminals;
using Entente.Record;
using Entente.Reports;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente acts [ACT]</summary>
internal static class ActsCommand
{
    public static Command Make(Setting setting)
    {
        var id = new Argument<string?>("ACT") { Description = "The act of an event, DOC#EVENT, or those that a document reports: the beginning of its id", Arity = ArgumentArity.ZeroOrOne };
        var (json, store, limit) = (Choices.Json(), Choices.Store(), Choices.Limit());
        var least = Choices.Checked(
            new Option<int>("--reports") { Description = "Acts of so many reports at least", HelpName = "N", DefaultValueFactory = _ => 1 }, n => n >= 1, "a number from 1");
        var filters = new EventChoices();
        var command = new Command("acts", "Acts over all documents, with the number of their reports and the range of their figures.") { id, json, store, limit, least };
        filters.AddTo(command);
        CommandsHelp.Show(command, "entente acts --reports 2", "entente acts --type ASSAULT --from 2021-03 --json", "entente acts 3f2a#e3                who reports it, who says what, and why they are one");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            var rowLimit = new RowLimit(parsed.GetValue(limit), parsed.GetValue(json));
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var filter = new ActFilter { Events = filters.Filter(parsed, record), LeastReports = parsed.GetValue(least), Report = parsed.GetValue(id) is { } asked ? Named(record, asked) : null, Limit = rowLimit.Fetched };
            if (record.Unlinked() is > 0 and var unlinked)
                terminal.Say(string.Create(CultureInfo.InvariantCulture, $"{unlinked} {(unlinked == 1 ? "event is" : "events are")} not linked yet, and {(unlinked == 1 ? "is" : "are")} left out: 'entente link' finds what acts they report."));
            var acts = record.Acts(filter);
            if (parsed.GetValue(json))
            {
                foreach (var act in rowLimit.Cut(acts))
                    Write(setting, act);
                return ExitCode.Good;
            }

            var shown = rowLimit.Cut([.. acts], terminal, "acts").ToList();
            if (shown.Count == 0)
                terminal.Say("No such acts.");
            else if (filter.Report is not null)
                shown.ForEach(act => Write(terminal, act));
            else
                Table(terminal, shown);
            return ExitCode.Good;
        });
        return command;
    }

    private static string Named(RecordStore record, string asked) =>
        asked.Contains('#', StringComparison.Ordinal) ? Lookup.Event(record, asked).Event.Event.Id : Lookup.Document(record, asked);

    private static string Short(string id) => Tables.ShortId(id[..^(Phrases.Handle(id).Length + 1)]) + "#" + Phrases.Handle(id);

    private static void Table(Terminal terminal, List<ReportedAct> acts)
    {
        var (palette, rows) = (terminal.Palette, acts.ConvertAll(ActRow.Of));
        Tables.Plain(
            terminal,
            [
                new("when", 11), new("who", 8, Paint: palette.Participant), new("did", 13, Paint: palette.Trigger), new("whom", 8, Paint: palette.Participant),
                new("status", 7, Optional: rows.TrueForAll(r => r.Status == "happened")), new("place", 8, Optional: true), new("figures", 8, Optional: true),
                new("reports", 7, Right: true), new("publishers", 10, Right: true, Optional: true), new("id", 8, Paint: palette.Faint),
            ],
            rows.Select(r => (string[])
                [r.When, r.Who, $"{r.Type} {r.Words}", r.Whom, r.Status == "happened" ? "" : r.Status, r.Place, r.Figures, JsonLines.Text(r.Reports), JsonLines.Text(r.Publishers), Short(r.Id)]));
    }

    private static void Write(Terminal terminal, ReportedAct act)
    {
        Table(terminal, [act]);
        foreach (var range in act.Figures)
        {
            terminal.Line();
            terminal.Line(terminal.Palette.Heading(ActRow.Phrase(range)) + (range.Disagrees ? "  the reports disagree" : ""));
            foreach (var (report, figure) in range.Accounts)
                terminal.Line("  " + Cells.Fit(Cells.Clean(
                    $"{figure.Text} — {Phrases.Says(report.Told.Attribution)}, {DocumentHeading.Of(report.Document with { Title = null }).About}"), terminal.Width - 2));
        }

        terminal.Line();
        Tables.Plain(
            terminal,
            [
                new("published", 10), new("publisher", 12), new("words", 8, Paint: terminal.Palette.Trigger), new("figures", 8, Optional: true),
                new("says", 8, Paint: terminal.Palette.Speaker), new("sure", 4, Right: true), new("because", 12, Optional: true), new("id", 8, Paint: terminal.Palette.Faint),
            ],
            act.Reports.Select(ReportRow.Of).Select(r => (string[])[r.Published, r.Publisher, r.Words, r.Figures, r.Says, r.Probability, r.Because, Short(r.Id)]));
    }

    private static void Write(Setting setting, ReportedAct act) => JsonLines.Object(setting.Terminal, json =>
    {
        json.WriteString("act", act.Id);
        json.WriteString("type", act.Type);
        json.WriteNumber("documents", act.Documents);
        json.WriteNumber("publishers", act.Publishers);
        json.WriteStartArray("figures");
        foreach (var range in act.Figures)
        {
            json.WriteStartObject();
            json.WriteString("kind", range.Kind);
            json.WriteString("unit", range.Unit);
            Number(json, "low", range.Low);
            Number(json, "high", range.High);
            json.WriteBoolean("disagree", range.Disagrees);
            json.WriteStartArray("accounts");
            foreach (var (report, figure) in range.Accounts)
            {
                json.WriteStartObject();
                json.WriteString("event", report.Id);
                json.WriteString("publisher", report.Document.Publisher);
                json.WriteString("says", Phrases.Says(report.Told.Attribution));
                Number(json, "low", figure.Low);
                Number(json, "high", figure.High);
                json.WriteString("text", figure.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("reports");
        foreach (var linked in act.Reports)
        {
            var about = linked.Report.Document;
            json.WriteStartObject();
            JsonLines.Origin(json, about.Id, about.Publisher, about.Author, about.Published);
            json.WriteNumber("probability", Math.Round(linked.Probability, 4));
            json.WriteString("sentenceText", linked.Report.Sentence.In(about.Text));
            json.WritePropertyName("event");
            RecordJson.WriteEvent(json, linked.Report.Told);
            json.WritePropertyName("why");
            LinkReasonJson.Write(json, linked.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }
}
