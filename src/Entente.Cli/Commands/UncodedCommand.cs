using System.CommandLine;
using System.Globalization;
using Entente.Cli.Terminals;
using Entente.Documents;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>entente uncoded [PATH…]</summary>
internal static class UncodedCommand
{
    private const int DefaultLimit = 20;
    private const int DefaultExamples = 2;

    public static Command Make(Setting setting)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Texts, or folders of them; without one, the texts of the store", Arity = ArgumentArity.ZeroOrMore };
        var (json, store, limit, reading) = (Choices.Json(), Choices.Store(), Choices.Limit(), new ReadingChoices());
        var reason = Choices.Text("--reason", "Only what was left uncoded for this reason, whatever it is", "REASON");
        var examples = Choices.Checked(
            new Option<int>("--examples") { Description = "So many examples of each", HelpName = "N", DefaultValueFactory = _ => DefaultExamples }, n => n >= 0, "a number from 0");
        var command = new Command("uncoded", "Verbs, nouns and names seen often and not coded, with examples and what might be done.") { paths, json, store, limit, reason, examples };
        reading.AddTo(command);
        CommandsHelp.Show(command, "entente uncoded", "entente uncoded archive/ --limit 50", "entente uncoded --reason \"unknown name\" --json");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            var given = parsed.GetValue(paths) ?? [];
            using var record = given.Length == 0 ? RecordStore.Open(parsed.GetRequiredValue(store), StoreAccess.Read) : null;
            var problems = 0;
            var documents = record is null ? Files(given, problem =>
            {
                problems++;
                terminal.Say($"entente: {problem}.");
            }) : Kept(record);
            var words = new UncodedWords(parsed.GetValue(examples));
            var read = 0;
            using (var texts = documents.GetEnumerator())
            {
                // Without a single document there is nothing to load the reader for.
                if (texts.MoveNext())
                {
                    using var reader = setting.Reader(reading.Of(parsed, terminal));
                    foreach (var each in reader.Record(AnalyzeCommand.Rest(texts)))
                    {
                        words.Add(each);
                        read++;
                        if (setting.Interruption.IsCancellationRequested)
                            break;
                    }
                }
            }

            var all = words.All(parsed.GetValue(reason));
            var shown = parsed.GetValue(limit) is { } asked ? (asked == 0 ? all.Length : asked) : parsed.GetValue(json) ? all.Length : DefaultLimit;
            foreach (var word in all.Take(shown))
            {
                if (parsed.GetValue(json))
                    WriteJson(terminal, word);
                else
                    Write(terminal, word);
            }

            if (!parsed.GetValue(json))
                Summarise(terminal, words, read, Math.Min(shown, all.Length), all.Length);
            return setting.Interruption.IsCancellationRequested ? ExitCode.Interrupted : problems > 0 ? ExitCode.BadInput : ExitCode.Good;
        });
        return command;
    }

    private static IEnumerable<Document> Files(string[] paths, Action<DocumentOutcome> refuse)
    {
        foreach (var outcome in DocumentSource.Read(paths, new DocumentOptions()))
        {
            if (outcome is DocumentRead read)
                yield return read.Document;
            else
                refuse(outcome);
        }
    }

    /// <summary>The store keeps texts and counts, not the words that were left: its texts are read anew.</summary>
    private static IEnumerable<Document> Kept(RecordStore record)
    {
        foreach (var id in record.Documents().Select(d => d.Id).ToList())
            if (record.Document(id) is { } kept)
                yield return kept.Document;
    }

    private static void Write(Terminal terminal, UncodedWord word)
    {
        terminal.Line($"{terminal.Palette.Trigger(Cells.Clean(word.Word))}  {Times(word.Count, "time", "times")} in {Times(word.Documents, "document", "documents")}: {Cells.Clean(word.Reason)}{(word.Remedy is { } remedy ? terminal.Palette.Faint($" ({remedy})") : "")}");
        foreach (var example in word.Examples)
            terminal.Line(Cells.Fit($"  {Tables.ShortId(example.Document)}  {Cells.Clean(Around(example, terminal.Width - 16))}", terminal.Width));
    }

    private static void Summarise(Terminal terminal, UncodedWords words, int read, int shown, int all)
    {
        if (all > 0)
            terminal.Line();
        terminal.Line($"{Times(read, "document", "documents")}. {string.Join(", ", words.Reasons().Select(r => $"{Cells.Clean(r.Reason)} {JsonLines.Text(r.Count)}"))}");
        if (all > shown)
            terminal.Say($"{shown} of {all} are shown; --limit 0 shows all.");
        if (all > 0)
            terminal.Say("Patterns: lexicon/README.md. Actors: entente read --actors FILE, docs/guide/dictionaries.md.");
    }

    /// <summary>The words around, so that the word itself is seen whatever the width; the word stands in brackets.</summary>
    private static string Around(UncodedExample example, int width)
    {
        var (before, after) = (example.Sentence[..example.Word.Start], example.Sentence[example.Word.End..]);
        var marked = $"[{example.Word.In(example.Sentence)}]";
        var room = Math.Max(0, (width - marked.Length) / 2);
        if (before.Length + marked.Length + after.Length > width && before.Length > room)
            before = "…" + before[Math.Min(before.Length, before.IndexOf(' ', before.Length - room) is >= 0 and var space ? space : before.Length - room)..];
        return before + marked + after;
    }

    private static string Times(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    private static void WriteJson(Terminal terminal, UncodedWord word) => JsonLines.Object(terminal, json =>
    {
        json.WriteString("word", word.Word);
        json.WriteString("reason", word.Reason);
        json.WriteNumber("count", word.Count);
        json.WriteNumber("documents", word.Documents);
        json.WriteString("remedy", word.Remedy);
        json.WriteStartArray("examples");
        foreach (var example in word.Examples)
        {
            json.WriteStartObject();
            json.WriteString("document", example.Document);
            json.WriteString("sentence", example.Sentence);
            json.WriteNumber("start", example.Word.Start);
            json.WriteNumber("end", example.Word.End);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
