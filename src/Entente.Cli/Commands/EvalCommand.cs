using System.CommandLine;
using Entente.Cli.Reading;
using Entente.Evaluation;
using Entente.Language;

namespace Entente.Cli.Commands;

/// <summary>entente eval: how good the present models and lexicons are.</summary>
internal static class EvalCommand
{
    private const int DefaultWorst = 10;

    public static Command Make(Setting setting)
    {
        var command = new Command("eval", "Score the present models and lexicons. docs/evaluation.md defines each score.");
        CommandsHelp.Show(command, "entente eval gold eval/gold", "entente eval ud en_ewt-ud-dev.conllu", "entente eval plv pairs.tsv --out pairs.predicted.tsv");
        foreach (var score in new[] { Gold(setting), Ud(setting), SentencesOf(setting), NamesOf(setting), Polnear(setting), Plv(setting), Spans(setting), Coreference(setting), Participants(setting), EvalReports.Make(setting) })
            command.Add(score);
        command.Add(Agreement(setting));
        command.Add(EvalActs.Make(setting));
        return command;
    }

    private static Command Agreement(Setting setting)
    {
        var (first, second) = (new Argument<string>("FIRST") { Description = "Coded texts, JSON Lines (data/acts/CODING.md)" }, new Argument<string>("SECOND") { Description = "The same texts, coded by somebody else" });
        var json = Choices.Json();
        var command = new Command("agreement", "How far two coders of acts agree.") { first, second, json };
        CommandsHelp.Show(command, "entente eval agreement first.jsonl second.jsonl");
        command.SetAction(parsed =>
        {
            var (one, other) = (Choices.Existing(parsed.GetRequiredValue(first)), Choices.Existing(parsed.GetRequiredValue(second)));
            return Reported(setting, parsed.GetValue(json), null, () =>
            {
                var (metrics, kappa, texts) = ActAgreement.Score(ActText.ReadFile(one), ActText.ReadFile(other));
                return new EvalReport("agreement", [("texts", texts)], metrics, [("kappa of types", kappa)], []);
            });
        });
        return command;
    }

    private static Command Gold(Setting setting)
    {
        var worst = Worst();
        return Score(setting, "gold", "DIR", "Folder of hand-annotated documents, or one of them",
            "Acts, dyads, full records and claims against hand-annotated documents.", ["entente eval gold eval/gold --worst 30"], [worst], (path, parsed, reader) =>
            {
                var score = GoldScorer.Score(GoldReader.ReadAll(path), reader.Record);
                return new EvalReport("gold", [("documents", score.Documents)], score.Metrics, [], Errors(score, parsed.GetValue(worst)));
            });
    }

    private static Command Ud(Setting setting) => Score(setting, "ud", "FILE", "Treebank in CoNLL-U",
        "Sentences, words, tags, lemmas and trees against a treebank, from raw text (CoNLL 2018).", ["entente eval ud en_ewt-ud-dev.conllu"], [], (path, _, reader) =>
        {
            var gold = ConlluReader.ReadFile(path);
            return new EvalReport("ud", [("sentences", gold.Count)], UdScorer.Score(gold, reader.Analyze), [], []);
        });

    private static Command SentencesOf(Setting setting) => Score(setting, "sentences", "FILE", "One sentence a line, a blank line between paragraphs",
        "Where sentences end, in text that is joined again.", ["entente eval sentences eval/sentences/news.txt"], [], (path, _, reader) =>
        {
            using var file = File.OpenText(path);
            var gold = SentencesScorer.Read(file).ToList();
            return new EvalReport("sentences", [("paragraphs", gold.Count)], SentencesScorer.Score(gold, reader.Analyze), [], []);
        });

    private static Command NamesOf(Setting setting) => Score(setting, "names", "FILE", "Names in IOB2 (UNER, Wikigold, CrossNER)",
        "Persons, places and organisations, from raw text.", ["entente eval names en_ewt-ud-dev.iob2"], [], (path, _, reader) =>
        {
            using var file = File.OpenText(path);
            var gold = NamesScorer.Read(file).ToList();
            return new EvalReport("names", [("sentences", gold.Count)], NamesScorer.Score(gold, reader.Analyze), [], []);
        });

    private static Command Polnear(Setting setting)
    {
        var worst = Worst();
        return Score(setting, "polnear", "DIR", "Folder with text/ and attributions/", "Who says what, against PolNeAR's attributions.",
            ["entente eval polnear attribution/dev"], [worst], (path, parsed, reader) =>
            {
                var score = PolnearScorer.Score(path, reader.Attributions, parsed.GetValue(worst));
                return new EvalReport(
                    "polnear", [("documents", score.Documents)], [.. score.Figures.Select(f => new Metric(f.Name, f.Gold, f.Found, f.Right))], [],
                    [.. score.Worst.Select(e => new GoldError(e.Document, e.Kind, "", e.Gold.Length == 0 ? null : e.Gold, e.Found.Length == 0 ? null : e.Found, [], e.Tokens))]);
            });
    }

    private static Command Plv(Setting setting)
    {
        var output = Choices.Text("--out", "File for the predictions: FILE's columns and predicted_root (default: FILE's name with .predicted.tsv, in the present folder)", "FILE");
        return Score(setting, "plv", "FILE", "Table with sentence, source and target, and gold_root where it is known",
            "What the source does to the target: PLOVER's types, with YIELD for CONCEDE and RETREAT.", ["entente eval plv pairs.tsv --out predicted.tsv"], [output], (path, parsed, reader) =>
            {
                using var file = File.OpenText(path);
                var table = TabTable.Read(file);
                var predicted = PlvScorer.Predict(table, reader.TypesOf);
                var target = parsed.GetValue(output) ?? Path.GetFileNameWithoutExtension(path) + ".predicted.tsv";
                using (var writer = new StreamWriter(target))
                    table.With("predicted_root", predicted.Select(p => p ?? "")).Write(writer);
                setting.Terminal.Say($"{predicted.Length} predictions written to {target}.");
                return PlvScorer.Score(table, predicted) is { } score
                    ? new EvalReport("plv", [("rows", score.Rows), ("answered", score.Answered)], score.Classes,
                        [("macro-F1", score.MacroF1), ("accuracy", score.Accuracy), ("quad accuracy", score.QuadAccuracy)], [])
                    : new EvalReport("plv", [("rows", predicted.Length), ("answered", predicted.Count(p => p is not null))], [], [], []);
            });
    }

    private static Command Spans(Setting setting) => Score(setting, "spans", "FILE", "A word and its tag a line (B-S, I-S, B-T, I-T), a blank line after a sentence",
        "Sources and targets as spans of raw sentences.", ["entente eval spans spans.txt"], [], (path, _, reader) =>
        {
            using var file = File.OpenText(path);
            var gold = SpansScorer.Read(file).ToList();
            return new EvalReport("spans", [("sentences", gold.Count)], SpansScorer.Score(gold, reader.Record), [], []);
        });

    private static Command Participants(Setting setting)
    {
        var worst = Worst();
        return Score(setting, "participants", "DIR", "Folder of hand-annotated documents, or one of them",
            "Whether the words of gold's participants name the actors that gold says.", ["entente eval participants eval/gold --worst 30"], [worst], (path, parsed, reader) =>
            {
                var gold = GoldReader.ReadAll(path);
                var (metrics, errors) = ParticipantScorer.Score(gold, reader.Registry, reader.Analyze);
                return new EvalReport("participants", [("documents", gold.Length)], metrics, [],
                    [.. errors.Take(parsed.GetValue(worst)).Select(e => new GoldError(e.Document, "participant", e.Words, e.Gold, e.Found, [], 1))]);
            });
    }

    private static Command Coreference(Setting setting)
    {
        var treebank = Choices.Text("--treebank", "Treebank of the same documents, in CoNLL-U, for their raw texts (without it words are joined by blanks)", "FILE");
        return Score(setting, "coreference", "DIR", "Folder of documents with chains in the CoNLL-2011 manner (.conll)",
            "Chains of mentions of the same: MUC, B³, CEAF φ4 and their mean.", ["entente eval coreference coreference/dev --treebank en_gum-ud-dev.conllu"], [treebank], (path, parsed, reader) =>
            {
                var gold = (File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.conll")).Order(StringComparer.Ordinal).Select(CoreferenceReader.ReadFile).ToList();
                if (gold.Count == 0)
                    throw new InputException($"{path}: no .conll files are there.");
                var texts = parsed.GetValue(treebank) is { } file ? UdScorer.Documents(ConlluReader.ReadFile(Choices.Existing(file))).Select(d => d.Document).ToList() : [];
                var (mentions, chains) = CoreferenceScorer.Score(gold, texts, reader.Analyze);
                return new EvalReport("coreference", [("documents", gold.Count)], [mentions],
                    [.. chains.SelectMany(c => new[] { (c.Name + " P", c.Precision), (c.Name + " R", c.Recall), (c.Name + " F1", c.F1) }), ("CoNLL", chains.Average(c => c.F1))], []);
            });
    }

    internal static Command Score(
        Setting setting, string name, string argument, string about, string description, string[] examples, Option[] options,
        Func<string, ParseResult, IReader, EvalReport> score)
    {
        var path = new Argument<string>(argument) { Description = about };
        var (json, reading) = (Choices.Json(), new ReadingChoices());
        var command = new Command(name, description) { path, json };
        reading.AddTo(command);
        foreach (var option in options)
            command.Add(option);
        CommandsHelp.Show(command, examples);
        command.SetAction(parsed =>
        {
            var source = parsed.GetRequiredValue(path);
            if (!File.Exists(source) && !Directory.Exists(source))
                throw new InputException($"{source}: there is no such file or folder.");
            if (argument == "FILE" && Directory.Exists(source))
                throw new InputException($"{source} is a folder; a file is needed.");
            return Reported(setting, parsed.GetValue(json), source, () =>
            {
                using var reader = setting.Reader(reading.Of(parsed, setting.Terminal));
                return score(source, parsed, reader);
            });
        });
        return command;
    }

    /// <summary>Writes a report; what is malformed in the source is told with its name, where the message does not begin with a name already.</summary>
    internal static int Reported(Setting setting, bool json, string? source, Func<EvalReport> score)
    {
        try
        {
            var report = score();
            if (json)
                report.WriteJson(setting.Terminal);
            else
                report.Write(setting.Terminal);
            return ExitCode.Good;
        }
        catch (FormatException problem)
        {
            throw new InputException(source is null || problem.Message.StartsWith(source, StringComparison.Ordinal) ? problem.Message : $"{source}: {problem.Message}");
        }
    }

    private static IReadOnlyList<GoldError> Errors(GoldScore score, int worst) => [.. score.Errors.Take(worst)];

    internal static Option<int> Worst() => Choices.Checked(
        new Option<int>("--worst") { Description = "List so many of the worst errors", HelpName = "N", DefaultValueFactory = _ => DefaultWorst }, n => n >= 0, "a number from 0");
}
