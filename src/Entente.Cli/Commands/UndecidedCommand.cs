using System.CommandLine;
using System.Globalization;
using Entente.Actors.Identities;
using Entente.Cli.Terminals;
using Entente.Record;
using Entente.Store;

namespace Entente.Cli.Commands;

/// <summary>entente actors undecided</summary>
internal static class UndecidedCommand
{
    private const int DefaultLimit = 20;
    private const int MostShown = 6;

    public static Command Make(Setting setting)
    {
        var (json, store, limit) = (Choices.Json(), Choices.Store(), Choices.Limit());
        var command = new Command("undecided", "Actors that may be one and cannot be told from the texts, with what speaks for and against.") { json, store, limit };
        CommandsHelp.Show(command, "entente actors undecided", "entente actors undecided --limit 0 --json");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            using var record = RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read);
            var doubts = record.Undecided();
            var shown = parsed.GetValue(limit) is { } asked ? (asked == 0 ? doubts.Length : asked) : parsed.GetValue(json) ? doubts.Length : DefaultLimit;
            foreach (var (doubt, number) in doubts.Take(shown).Select((doubt, i) => (doubt, i + 1)))
                if (parsed.GetValue(json))
                    Write(setting, record, doubt);
                else
                    Write(terminal, record, doubt, number);
            if (parsed.GetValue(json))
                return ExitCode.Good;
            if (doubts.Length == 0)
                terminal.Say("Nothing is undecided.");
            else
                terminal.Say("One and the same: entente actors merge ID ID…   Different: entente actors apart ID ID…");
            if (doubts.Length > shown)
                terminal.Say($"{shown} of {doubts.Length} are shown; --limit 0 shows all.");
            var idle = record.Decisions().Count(decision => decision.Problem is not null);
            if (idle > 0)
                terminal.Say($"{idle} {(idle == 1 ? "decision changes" : "decisions change")} nothing at present: see entente actors decisions.");
            return ExitCode.Good;
        });
        return command;
    }

    private static void Write(Terminal terminal, RecordStore record, Doubt doubt, int number)
    {
        if (number > 1)
            terminal.Line();
        terminal.Line(terminal.Palette.Heading(Fit(terminal, $"{number}  {Cells.Clean(string.Join(", ", doubt.Actors.Select(actor => actor.Name).Distinct(StringComparer.Ordinal).Take(3)))}")));
        foreach (var actor in doubt.Actors.Take(MostShown))
        {
            string[] facts = [actor.Id, actor.Country ?? "–", string.Join(' ', actor.Sectors), Documents(actor), string.Join(", ", actor.Roles.Take(2))];
            terminal.Line(Fit(terminal, "   " + string.Join("  ", facts.Where(fact => fact.Length > 0).Select(Cells.Clean))));
            foreach (var example in record.Examples(actor.Id, 1))
                terminal.Line(terminal.Palette.Faint(Fit(terminal, $"     {Tables.ShortId(example.Document)}  {Cells.Clean(example.Sentence)}")));
        }

        if (doubt.Actors.Length > MostShown)
            terminal.Line($"   and {doubt.Actors.Length - MostShown} more");
        terminal.Line(Fit(terminal, $"   for      {string.Join("; ", doubt.For)}"));
        if (!doubt.Against.IsEmpty)
            terminal.Line(Fit(terminal, $"   against  {string.Join("; ", doubt.Against)}"));
    }

    private static string Documents(KnownActor actor)
    {
        var years = (actor.First?.Year, actor.Last?.Year) switch
        {
            ({ } first, { } last) when first != last => string.Create(CultureInfo.InvariantCulture, $" {first}–{last}"),
            ({ } first, _) => string.Create(CultureInfo.InvariantCulture, $" {first}"),
            _ => "",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{actor.Documents} {(actor.Documents == 1 ? "document" : "documents")}{years}");
    }

    private static string Fit(Terminal terminal, string line) => Cells.Fit(line, terminal.Width);

    private static void Write(Setting setting, RecordStore record, Doubt doubt) => JsonLines.Object(setting.Terminal, json =>
    {
        json.WriteString("kind", Names.Of(doubt.Kind));
        json.WriteStartArray("actors");
        foreach (var actor in doubt.Actors)
        {
            json.WriteStartObject();
            json.WriteString("id", actor.Id);
            json.WriteString("name", actor.Name);
            json.WriteString("country", actor.Country);
            Texts(json, "sector", actor.Sectors);
            Texts(json, "role", actor.Roles);
            json.WriteNumber("documents", actor.Documents);
            json.WriteString("first", JsonLines.Text(actor.First));
            json.WriteString("last", JsonLines.Text(actor.Last));
            json.WriteStartArray("examples");
            foreach (var example in record.Examples(actor.Id, 2))
            {
                json.WriteStartObject();
                json.WriteString("document", example.Document);
                json.WriteString("sentence", example.Sentence);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Texts(json, "for", doubt.For);
        Texts(json, "against", doubt.Against);
    });

    private static void Texts(System.Text.Json.Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
