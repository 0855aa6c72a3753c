using System.CommandLine;
using Entente.Evaluation;
using Entente.Events.Own;

namespace Entente.Cli.Commands;

/// <summary>entente eval own-types DIR</summary>
internal static class EvalOwnTypes
{
    private const string SentencesFile = "sentences.tsv";

    public static Command Make(Setting setting)
    {
        var folder = new Argument<string>("DIR") { Description = $"Folder with an ontology (.own) and {SentencesFile}" };
        var half = new Option<string>("--half") { Description = "Which sentences", HelpName = "development|held-out|all", DefaultValueFactory = _ => "all" };
        half.AcceptOnlyFromAmong("development", "held-out", "all");
        var (json, worst, reading) = (Choices.Json(), EvalCommand.Worst(), new ReadingChoices());
        var command = new Command("own-types", "Types of one's own, told by examples, on sentences written for them.") { folder, half, json, worst };
        reading.AddTo(command);
        CommandsHelp.Show(command, "entente eval own-types eval/own-types --half held-out");
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            if (!Directory.Exists(path))
                throw new InputException($"{path}: there is no such folder.");
            var file = Choices.Existing(Path.Combine(path, SentencesFile));
            if (Directory.EnumerateFiles(path, "*.own").Order(StringComparer.Ordinal).ToList() is not { Count: > 0 } ontologies)
                throw new InputException($"{path}: no ontology (.own) is there.");
            return EvalCommand.Reported(setting, parsed.GetValue(json), file, () =>
            {
                var options = reading.Of(parsed, setting.Terminal);
                options = options with { Ontologies = [.. options.Ontologies, .. ontologies.Select(OwnOntology.ReadFile)] };
                var sentences = OwnTypesScorer.ReadFile(file).Where(s => parsed.GetRequiredValue(half) is "all" || s.Half == parsed.GetRequiredValue(half)).ToList();
                using var reader = setting.Reader(options);
                var score = OwnTypesScorer.Score(sentences, options.Ontologies.SelectMany(o => o.Types).Select(type => type.Type.Name), reader.Record);
                return new EvalReport(
                    "own-types",
                    [
                        ("sentences", score.Sentences), ("near misses", score.NearMisses.All), ("found in them", score.NearMisses.Found),
                        ("ordinary", score.Ordinary.All), ("found in those", score.Ordinary.Found),
                    ],
                    [.. score.Types, score.Actors], [("macro-F1", score.MacroF1)], [.. score.Errors.Take(parsed.GetValue(worst))]);
            });
        });
        return command;
    }
}
