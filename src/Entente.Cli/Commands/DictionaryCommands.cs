using System.CommandLine;
using Entente.Actors.Dictionaries;
using Entente.Actors.Lint;

namespace Entente.Cli.Commands;

/// <summary>entente actors lint, entente actors export</summary>
internal static class DictionaryCommands
{
    private static readonly (string Name, DictionaryKind Kind)[] Kinds =
        [("actors", DictionaryKind.Actors), ("discards", DictionaryKind.Discards), ("issues", DictionaryKind.Issues)];

    private static readonly (string Name, Action<TextWriter, IEnumerable<DictionaryActor>> Write)[] Formats =
        [("petrarch", DictionaryWriter.Write), ("followthemoney", FollowTheMoneyWriter.Write), ("wikidata", WikidataWriter.Write)];

    public static Command Lint(Setting setting)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Dictionaries of actors, agents, discards or issues of TABARI and PETRARCH; entities of Wikidata or FollowTheMoney in JSON. None: the registry itself", Arity = ArgumentArity.ZeroOrMore,
        };
        var kind = new Option<string?>("--kind") { Description = "What they hold, where their contents do not tell", HelpName = string.Join('|', Kinds.Select(k => k.Name)) };
        kind.AcceptOnlyFromAmong([.. Kinds.Select(k => k.Name)]);
        var doubts = new Option<bool>("--doubts") { Description = "Of the registry, also what may well be right and a person should look at" };
        var command = new Command("lint", "What is wrong with dictionaries, or with the registry, line by line.") { files, kind, doubts };
        CommandsHelp.Show(command, "entente actors lint Phoenix.Countries.actors.txt Phoenix.discards.txt", "entente actors lint entities.ftm.json", "entente actors lint --doubts");
        command.SetAction(parsed =>
        {
            DictionaryKind? told = parsed.GetValue(kind) is { } name ? Kinds.Single(k => k.Name == name).Kind : null;
            if (parsed.GetRequiredValue(files) is [])
                return ShowRegistry(setting, parsed.GetValue(doubts)) > 0 ? ExitCode.BadInput : ExitCode.Good;
            var problems = 0;
            foreach (var file in parsed.GetRequiredValue(files))
                problems += Show(setting, DictionaryLint.OfFile(Choices.Existing(file), told));
            return problems > 0 ? ExitCode.BadInput : ExitCode.Good;
        });
        return command;
    }

    public static Command Export(Setting setting)
    {
        var format = new Option<string>("--format")
        {
            Description = "petrarch: a dictionary that PETRARCH takes; followthemoney: entities, a line each; wikidata: items, as in its dumps",
            HelpName = string.Join('|', Formats.Select(f => f.Name)),
            DefaultValueFactory = _ => Formats[0].Name,
        };
        format.AcceptOnlyFromAmong([.. Formats.Select(f => f.Name)]);
        var command = new Command("export", "The registry in a format that --actors and others take, on standard output.") { format };
        CommandsHelp.Show(command, "entente actors export > entente.actors.txt", "entente actors export --format followthemoney > entente.ftm.json");
        command.SetAction(parsed =>
        {
            Formats.Single(f => f.Name == parsed.GetRequiredValue(format)).Write(setting.Terminal.Out, RegistryExport.Actors());
            return ExitCode.Good;
        });
        return command;
    }

    private static int ShowRegistry(Setting setting, bool doubts)
    {
        var lint = RegistryLint.OfRegistry();
        foreach (var problem in doubts ? [.. lint.Errors, .. lint.Doubts] : lint.Errors)
            setting.Terminal.Line(problem.ToString());
        setting.Terminal.Say(FormattableString.Invariant(
            $"The registry: {lint.Holds}; {lint.Errors.Length} {(lint.Errors.Length == 1 ? "error" : "errors")}, {lint.Doubts.Length} {(lint.Doubts.Length == 1 ? "doubt" : "doubts")}{(lint.Doubts.IsEmpty || doubts ? "" : " (--doubts shows them)")}."));
        return lint.Errors.Length;
    }

    private static int Show(Setting setting, DictionaryLint lint)
    {
        foreach (var problem in lint.Problems)
            setting.Terminal.Line(problem.ToString());
        setting.Terminal.Say(FormattableString.Invariant($"{lint.File}: {lint.Holds}, {lint.Problems.Length} {(lint.Problems.Length == 1 ? "problem" : "problems")}."));
        return lint.Problems.Length;
    }
}
