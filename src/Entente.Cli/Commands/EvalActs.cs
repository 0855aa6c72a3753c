using System.CommandLine;
using Entente.Evaluation;

namespace Entente.Cli.Commands;

/// <summary>entente eval acts FILE…</summary>
internal static class EvalActs
{
    public static Command Make(Setting setting)
    {
        var files = new Argument<string[]>("FILE") { Description = "Coded texts, JSON Lines (data/acts/CODING.md)", Arity = ArgumentArity.OneOrMore };
        var (json, worst, reading) = (Choices.Json(), EvalCommand.Worst(), new ReadingChoices());
        var command = new Command("acts", "Events read from raw text against coded acts: triggers, types, modes, statuses, participants.") { files, json, worst };
        reading.AddTo(command);
        CommandsHelp.Show(command, "entente eval acts data/acts/part-01.jsonl data/acts/part-02.jsonl --worst 30");
        command.SetAction(parsed => EvalCommand.Reported(setting, parsed.GetValue(json), null, () =>
        {
            var gold = parsed.GetRequiredValue(files).SelectMany(file => ActText.ReadFile(Choices.Existing(file))).ToList();
            using var reader = setting.Reader(reading.Of(parsed, setting.Terminal));
            var score = ActScorer.Score(gold, reader.Record);
            return new EvalReport("acts", [("texts", score.Texts)], score.Metrics, [], [.. score.Errors.Take(parsed.GetValue(worst))]);
        }));
        return command;
    }
}
