using System.CommandLine;
using Entente.Evaluation;

namespace Entente.Cli.Commands;

/// <summary>entente eval reports</summary>
internal static class EvalReports
{
    public static Command Make(Setting setting)
    {
        var worst = EvalCommand.Worst();
        return EvalCommand.Score(setting, "reports", "DIR", "Folder with documents.jsonl and pairs.tsv", "Whether reports of one act are found over documents, from raw text.",
            ["entente eval reports eval/reports/development"], [worst], (path, parsed, reader) =>
            {
                var score = ReportsScorer.Score(ReportPairs.Read(path), reader.Record);
                return new EvalReport("reports", [("documents", score.Documents), ("pairs", score.Pairs)], score.Metrics, [], [.. score.Errors.Take(parsed.GetValue(worst))]);
            });
    }
}
