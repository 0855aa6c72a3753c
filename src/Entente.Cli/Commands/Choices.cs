using System.CommandLine;
using System.Globalization;
using Entente.Documents;
using Entente.Events;
using Entente.Ontology;
using Entente.Record;

namespace Entente.Cli.Commands;

/// <summary>Options that several commands share.</summary>
internal static class Choices
{
    public const string DefaultStore = "entente.duckdb";

    public static Option<bool> Json() => new("--json") { Description = "JSON Lines on standard output, and nothing else there" };

    public static Option<string> Store() => new("--store")
    {
        Description = "File that keeps the record", HelpName = "FILE", DefaultValueFactory = _ => DefaultStore,
    };

    public static Option<int?> Limit() => Checked(
        new Option<int?>("--limit") { Description = "At most so many rows; 0 for all", HelpName = "N" }, n => n is null or >= 0, "a number from 0");

    public static Option<string?> Text(string name, string description, string helpName) => new(name) { Description = description, HelpName = helpName };

    /// <summary>A day of publication.</summary>
    public static Option<DateOnly?> Day(string name, string description) => Parsed<DateOnly?>(
        name, description, "YYYY-MM-DD", text => PublicationDate.Read(text), "is no date; write it as 2019-03-01");

    /// <summary>A bound of a period: a year, a month or a day, whose first or last day counts.</summary>
    public static Option<DateOnly?> Bound(string name, string description, bool last) => Parsed<DateOnly?>(
        name, description, "DATE", text => BoundOf(text, last), "is no date; write it as 2019, 2019-03 or 2019-03-01");

    public static Option<string?> Type() => Parsed<string?>(
        "--type", "PLOVER type: AGREE, CONSULT, …", "TYPE", text => Plover.IsType(text.ToUpperInvariant()) ? text.ToUpperInvariant() : null,
        $"is no PLOVER type; they are {string.Join(", ", Plover.Types.Select(t => t.Name))}");

    public static Option<EventStatus?> Status() => Parsed<EventStatus?>(
        "--status", $"Whether it took place: {string.Join(", ", Enum.GetValues<EventStatus>().Select(Names.Of))}", "STATUS",
        text => Names.Parse<EventStatus>(text.ToLowerInvariant()), $"is no status; they are {string.Join(", ", Enum.GetValues<EventStatus>().Select(Names.Of))}");

    /// <summary>The file, where it is there.</summary>
    public static string Existing(string file) => File.Exists(file) ? file : throw new InputException($"{file}: there is no such file.");

    public static Option<T> Checked<T>(Option<T> option, Func<T?, bool> holds, string needed)
    {
        option.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.Implicit)
                return;
            if (!holds(result.GetValueOrDefault<T>()))
                result.AddError($"{option.Name} needs {needed}.");
        });
        return option;
    }

    internal static DateOnly? BoundOf(string text, bool last)
    {
        if (DateOnly.TryParseExact(text, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year))
            return last ? new DateOnly(year.Year, 12, 31) : year;
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return last ? month.AddMonths(1).AddDays(-1) : month;
        return PublicationDate.Read(text);
    }

    private static Option<T?> Parsed<T>(string name, string description, string helpName, Func<string, T?> parse, string otherwise) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var value = parse(text);
            if (value is null)
                result.AddError($"{name}: '{text}' {otherwise}.");
            return value;
        },
    };
}
