using System.CommandLine;
using Entente.Evaluation;
using Entente.Events.Causes;

namespace Entente.Cli.Commands;

/// <summary>entente eval causes FILE…</summary>
internal static class EvalCauses
{
    public static Command Make(Setting setting)
    {
        var files = new Argument<string[]>("FILE") { Description = "Tables of the Causal News Corpus: sentences with labels, sentences with pairs", Arity = ArgumentArity.OneOrMore };
        var (json, reading) = (Choices.Json(), new ReadingChoices());
        var command = new Command("causes", "Whether a sentence tells a cause and its effect, and which words are which, from raw text.") { files, json };
        reading.AddTo(command);
        CommandsHelp.Show(command, "entente eval causes causality/dev_subtask1.csv causality/dev_subtask2.csv");
        command.SetAction(parsed => EvalCommand.Reported(setting, parsed.GetValue(json), null, () =>
        {
            var gold = parsed.GetRequiredValue(files).SelectMany(file => Sentences(Choices.Existing(file))).ToList();
            using var reader = setting.Reader(reading.Of(parsed, setting.Terminal));
            var score = CausalityScorer.Score(gold, reader.Analyze, CauseReader.Load(), document => [.. reader.Judgements(document).Select(judgement => judgement?.Causes)]);
            return new EvalReport("causes", [("sentences", score.Sentences), ("sentences with pairs", score.Paired)], score.Metrics,
                score.Sentences > 0 ? [("accuracy", score.Accuracy)] : [], []);
        }));
        return command;
    }

    private static IEnumerable<CausalSentence> Sentences(string path)
    {
        try
        {
            using var file = File.OpenText(path);
            return CausalityCorpus.Read(file);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{path}: {problem.Message}", problem);
        }
    }
}
