using System.CommandLine;
using Entente.Cli.Terminals;
using Entente.Record;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>entente export</summary>
internal static class ExportCommand
{
    public static Command Make(Setting setting)
    {
        var format = new Option<string>("--format")
        {
            Description = "csv and parquet: one table; jsonl: whole records, one document a line", HelpName = "csv|parquet|jsonl", Required = true,
        };
        format.AcceptOnlyFromAmong("csv", "parquet", "jsonl");
        var output = Choices.Text("--out", "File to write, or standard output", "FILE");
        var table = new Option<string>("--table") { Description = "Which table", HelpName = "events|claims|actors|documents|issues|acts|reports", DefaultValueFactory = _ => "events" };
        table.AcceptOnlyFromAmong("events", "claims", "actors", "documents", "issues", "acts", "reports");
        var store = Choices.Store();
        var filters = new EventChoices();
        var command = new Command("export", "Write the record to a file for other programs.") { format, output, table, store };
        filters.AddTo(command);
        CommandsHelp.Show(command,
            "entente export --format jsonl --out record.jsonl",
            "entente export --format csv --actor Pakistan > pakistan.csv",
            "entente export --format parquet --table claims --out claims.parquet");
        command.SetAction(parsed =>
        {
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var filter = filters.Filter(parsed, record);
            var file = parsed.GetValue(output) is "-" ? null : parsed.GetValue(output);
            var kind = parsed.GetRequiredValue(format);
            var which = Enum.Parse<ExportTable>(parsed.GetRequiredValue(table), ignoreCase: true);
            if (kind == "jsonl")
                return JsonLines(setting.Terminal, record, filter, file);
            if (kind == "parquet" && file is null && setting.Terminal.IsTerminal)
                throw new InputException("Parquet is not for the screen. Name a file with --out, or send the output elsewhere.");
            if (which is not (ExportTable.Events or ExportTable.Reports) && filter != new EventFilter { Document = filter.Document })
                throw new InputException($"filters by actor, type, period, publisher, speaker and status are for events and reports; the table is {parsed.GetValue(table)}.");
            var claims = new ClaimFilter { Document = filter.Document };
            return Table(setting.Terminal, file, path => record.Export(which, kind == "csv" ? ExportFormat.Csv : ExportFormat.Parquet, path, filter, claims));
        });
        return command;
    }

    private static int JsonLines(Terminal terminal, RecordStore record, EventFilter filter, string? file)
    {
        if (filter != new EventFilter { Document = filter.Document })
            throw new InputException("jsonl holds whole documents: of the filters, only --document is for it. 'entente events --json' gives single events.");
        terminal.Out.Flush();
        using var stream = file is null ? null : File.Create(file);
        var target = stream ?? terminal.Stream;
        var count = 1L;
        if (filter.Document is { } id)
            RecordJson.WriteLine(target, record.Document(id, Naming.Merged)!);
        else
            count = record.ExportJsonLines(target);
        if (file is not null)
            terminal.Say($"{count} {(count == 1 ? "document" : "documents")} written to {file}.");
        return ExitCode.Good;
    }

    // DuckDB writes files only; what goes to standard output passes through one.
    private static int Table(Terminal terminal, string? file, Func<string, long> write)
    {
        if (file is not null)
        {
            var rows = write(file);
            terminal.Say($"{rows} {(rows == 1 ? "row" : "rows")} written to {file}.");
            return ExitCode.Good;
        }

        var passing = Path.GetTempFileName();
        try
        {
            write(passing);
            terminal.Out.Flush();
            using var stream = File.OpenRead(passing);
            stream.CopyTo(terminal.Stream);
        }
        finally
        {
            File.Delete(passing);
        }

        return ExitCode.Good;
    }
}
