using System.CommandLine;
using Entente.Evaluation;
using Entente.Events.Factuality;

namespace Entente.Cli.Commands;

/// <summary>entente eval factuality FILE</summary>
internal static class EvalFactuality
{
    public static Command Make(Setting setting) => EvalCommand.Score(setting, "factuality", "FILE", "UDS-IH2 in JSON Lines: text and targets",
        "Whether what words name took place, from raw text: Pearson's r and mean absolute error.", ["entente eval factuality uds-ih2-dev.jsonl"], [], (path, _, reader) =>
        {
            using var file = File.OpenText(path);
            var gold = FactualityCorpus.Read(file).ToList();
            var scores = FactualityScorer.Score(gold, reader.Analyze, FactualityReader.Load(), document => [.. reader.Judgements(document).Select(judgement => judgement?.Factuality)]);
            return new EvalReport(
                "factuality", [("sentences", gold.Count), .. scores.Select(s => ($"{s.Name} words", s.Words))], [],
                [.. scores.SelectMany(s => new[] { ($"{s.Name} r", s.Correlation), ($"{s.Name} MAE", s.Error) })], []);
        });
}
