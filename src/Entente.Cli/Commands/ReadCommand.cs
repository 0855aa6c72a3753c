using System.CommandLine;
using Entente.Cli.Reading;
using Entente.Documents;

namespace Entente.Cli.Commands;

/// <summary>entente read PATH…</summary>
internal static class ReadCommand
{
    public static Command Make(Setting setting)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Text, Markdown or JSON Lines files, folders of them, or - for standard input", Arity = ArgumentArity.OneOrMore,
        };
        var json = Choices.Json();
        var noStore = new Option<bool>("--no-store") { Description = "Read without keeping anything" };
        var store = Choices.Store();
        var recode = new Option<bool>("--recode") { Description = "Replace documents that are kept but were read with another version, or differ" };
        var title = Choices.Text("--title", "Title of what is read", "TEXT");
        var publisher = Choices.Text("--publisher", "Its publisher", "NAME");
        var author = Choices.Text("--author", "Its author, whose voice the unattributed text is", "NAME");
        var date = Choices.Day("--date", "Its day of publication: \"yesterday\" counts from there");
        var url = Choices.Text("--url", "Where it was found", "URL");
        var language = Choices.Text("--language", "Its language, where Entente mistakes it", "en");
        var limit = Choices.Checked(
            new Option<long>("--limit-bytes") { Description = "Refuse larger texts", HelpName = "N", DefaultValueFactory = _ => DocumentOptions.DefaultMaximumBytes },
            n => n > 0, "a number from 1");
        var reading = new ReadingChoices();
        var command = new Command("read", "Read texts and keep what they say: who did what to whom, when, where, and who says so.")
        {
            paths, json, noStore, store, recode, title, publisher, author, date, url, language, limit,
        };
        reading.AddTo(command);
        CommandsHelp.Show(command,
            "entente read op-ed.md --author \"A. Writer\" --date 2019-03-01",
            "entente read archive/ wire.jsonl --store archive.duckdb --model small --screen",
            "curl -s https://example.org/speech.txt | entente read - --no-store --json");
        command.SetAction(parsed => new ReadRun(setting, new ReadRequest
        {
            Paths = parsed.GetRequiredValue(paths),
            Json = parsed.GetValue(json),
            Store = parsed.GetValue(noStore) ? null : parsed.GetRequiredValue(store),
            Recode = parsed.GetValue(recode),
            Reading = reading.Of(parsed, setting.Terminal),
            Options = new DocumentOptions
            {
                MaximumBytes = parsed.GetValue(limit),
                Metadata = new DocumentMetadata
                {
                    Title = parsed.GetValue(title),
                    Publisher = parsed.GetValue(publisher),
                    Author = parsed.GetValue(author),
                    Published = parsed.GetValue(date),
                    Url = parsed.GetValue(url),
                    Language = parsed.GetValue(language),
                },
            },
        }).Run());
        return command;
    }
}
