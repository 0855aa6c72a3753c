using System.CommandLine;
using Entente.Cli.Terminals;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>entente sql QUERY</summary>
internal static class SqlCommand
{
    public static Command Make(Setting setting)
    {
        var query = new Argument<string>("QUERY") { Description = "A query in DuckDB's SQL; it cannot change the record" };
        var (json, store) = (Choices.Json(), Choices.Store());
        var command = new Command("sql", "Ask the record in SQL. docs/internals/store.md describes its tables.") { query, json, store };
        CommandsHelp.Show(command,
            "entente sql \"select type, count(*) from events group by type order by 2 desc\"",
            "entente sql \"show tables\"",
            "entente sql \"from events where status = 'negated'\" --json");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            QueryResult result;
            try
            {
                result = record.Query(parsed.GetRequiredValue(query));
            }
            catch (StoreException problem)
            {
                throw new InputException(problem.Message);
            }

            if (parsed.GetValue(json))
            {
                foreach (var row in result.Rows)
                    JsonLines.Object(terminal, writer =>
                    {
                        for (var i = 0; i < row.Length; i++)
                        {
                            writer.WritePropertyName(result.Columns[i]);
                            JsonLines.Value(writer, row[i]);
                        }
                    });
                return ExitCode.Good;
            }

            var numbers = Enumerable.Range(0, result.Columns.Length)
                .Select(i => result.Rows.Length > 0 && result.Rows.All(r => r[i] is null or sbyte or byte or short or ushort or int or uint or long or ulong
                    or float or double or decimal or System.Numerics.BigInteger)).ToArray();
            Tables.Plain(
                terminal, [.. result.Columns.Select((name, i) => new Column(Cells.Clean(name), 4, Right: numbers[i]))],
                result.Rows.Select(r => r.Select(JsonLines.Text).ToArray()));
            return ExitCode.Good;
        });
        return command;
    }
}
