using System.CommandLine;
using Entente.Evaluation;

namespace Entente.Cli.Commands;

/// <summary>entente eval overcoding [IDS]</summary>
internal static class EvalOvercoding
{
    public static Command Make(Setting setting)
    {
        var ids = new Argument<string?>("IDS") { Description = "Ids of sentences that tell no act (eval/act-free)", Arity = ArgumentArity.ZeroOrOne };
        var treebanks = Files("--treebank", "Treebank with the sentences, in CoNLL-U; may be given several times");
        var acts = Files("--acts", "Coded texts (data/acts), of which those without an act are read; may be given several times");
        var unseen = new Option<bool>("--unseen") { Description = "List the false events of the unseen half too: who mends patterns must not look at them" };
        var (json, reading) = (Choices.Json(), new ReadingChoices());
        var command = new Command("overcoding", "How many sentences that tell no act were read as telling one.") { ids, treebanks, acts, unseen, json };
        reading.AddTo(command);
        CommandsHelp.Show(command,
            "entente eval overcoding eval/act-free/sentences.tsv --treebank en_ewt-ud-dev.conllu --treebank en_gum-ud-dev.conllu",
            "entente eval overcoding --acts data/acts/part-01.jsonl");
        command.SetAction(parsed => EvalCommand.Reported(setting, parsed.GetValue(json), null, () =>
        {
            var list = parsed.GetValue(ids);
            ActFreeText[] texts =
            [
                .. list is null ? [] : OvercodingScorer.Read(Choices.Existing(list), (parsed.GetValue(treebanks) ?? []).Select(Choices.Existing)),
                .. (parsed.GetValue(acts) ?? []).SelectMany(file => OvercodingScorer.ReadActs(Choices.Existing(file))),
            ];
            if (texts.Length == 0)
                throw new InputException("There is nothing to read: give ids with --treebank, or --acts.");
            using var reader = setting.Reader(reading.Of(parsed, setting.Terminal));
            var score = OvercodingScorer.Score(texts, reader.Record);
            return new EvalReport(
                "overcoding", [("texts", texts.Length), ("with an event", score.Groups.Sum(g => g.Overcoded))], [],
                [.. score.Groups.Select(g => (g.Name, (double)g.Overcoded / g.Texts)), ("all", (double)score.Groups.Sum(g => g.Overcoded) / texts.Length)],
                [.. score.Events.Where(e => e.Kind != OvercodingScorer.Unseen || parsed.GetValue(unseen))]);
        }));
        return command;
    }

    private static Option<string[]> Files(string name, string description) => new(name) { Description = description, HelpName = "FILE" };
}
