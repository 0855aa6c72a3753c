using System.CommandLine;
using Entente.Evaluation;

namespace Entente.Cli.Commands;

/// <summary>entente eval time: expressions of time, where they stand and what they denote.</summary>
internal static class EvalTime
{
    /// <summary>Of documents by name, every so many-th, the last of each group, is held out.</summary>
    private const int Group = 4;

    public static Command Make(Setting setting)
    {
        var worst = EvalCommand.Worst();
        var part = new Option<string>("--part")
        {
            Description = "all; open: what the reader was written on; held: every fourth document by name, not looked at", HelpName = "PART", DefaultValueFactory = _ => "all",
        };
        part.AcceptOnlyFromAmong("all", "open", "held");
        return EvalCommand.Score(setting, "time", "DIR", "Folder of documents of the CAT tool (MEANTIME), or one of them",
            "Expressions of time and their values, from raw text.", ["entente eval time time/meantime --part held"], [part, worst], (path, parsed, reader) =>
            {
                var all = TimeDocument.ReadAll(path);
                if (all.IsEmpty)
                    throw new InputException($"{path}: no .xml files are there.");
                var asked = parsed.GetValue(part);
                var gold = all.Where((_, i) => asked == "all" || (i % Group == Group - 1) == (asked == "held")).ToList();
                var (metrics, errors) = TimeScorer.Score(gold, reader.Analyze);
                return new EvalReport("time", [("documents", gold.Count)], metrics, [], [.. errors.OrderByDescending(e => e.Weight).Take(parsed.GetValue(worst))]);
            });
    }
}
