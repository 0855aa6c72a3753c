using System.CommandLine;
using Entente.Documents;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary>entente analyze [FILE|-]</summary>
internal static class AnalyzeCommand
{
    public static Command Make(Setting setting)
    {
        var file = new Argument<string>("FILE") { Description = "A text, or - for standard input", DefaultValueFactory = _ => DocumentOptions.StandardInputPath };
        var format = new Option<string>("--format") { Description = "conllu, or json: one document a line", HelpName = "conllu|json", DefaultValueFactory = _ => "conllu" };
        format.AcceptOnlyFromAmong("conllu", "json");
        var reading = new ReadingChoices();
        var command = new Command("analyze", "Sentences, words, tags, lemmas, trees and names of a text.") { file, format };
        reading.AddTo(command);
        CommandsHelp.Show(command, "entente analyze speech.txt", "echo \"Norway recalled its ambassador.\" | entente analyze --format json");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            var problems = 0;
            IEnumerable<Document> Documents()
            {
                foreach (var outcome in DocumentSource.Read([parsed.GetRequiredValue(file)], new DocumentOptions { CheckLanguage = false }))
                {
                    if (outcome is DocumentRead read)
                    {
                        yield return read.Document;
                    }
                    else
                    {
                        problems++;
                        terminal.Say($"entente: {outcome}.");
                    }
                }
            }

            // Looked at first: without a text there is nothing to load the reader for.
            using var documents = Documents().GetEnumerator();
            if (!documents.MoveNext())
                return problems > 0 ? ExitCode.BadInput : ExitCode.Good;
            using var reader = setting.Reader(reading.Of(parsed, setting.Terminal));
            foreach (var analysis in reader.Analyze(Rest(documents)))
            {
                if (parsed.GetValue(format) == "conllu")
                {
                    ConlluWriter.Write(terminal.Out, analysis);
                }
                else
                {
                    terminal.Out.Flush();
                    AnalysisJson.Write(terminal.Stream, analysis);
                }

                if (setting.Interruption.IsCancellationRequested)
                    return ExitCode.Interrupted;
            }

            return problems > 0 ? ExitCode.BadInput : ExitCode.Good;
        });
        return command;
    }

    /// <summary>The present document and those after it.</summary>
    internal static IEnumerable<Document> Rest(IEnumerator<Document> documents)
    {
        do
            yield return documents.Current;
        while (documents.MoveNext());
    }
}
