using System.CommandLine;
using Entente.Actors.Dictionaries;

namespace Entente.Cli.Commands;

/// <summary>entente actors lint, entente actors export</summary>
internal static class DictionaryCommands
{
    public static Command Lint(Setting setting)
    {
        var files = new Argument<string[]>("FILE") { Description = "Actor or agent dictionaries, as TABARI and PETRARCH have them", Arity = ArgumentArity.OneOrMore };
        var command = new Command("lint", "What is wrong with dictionaries, line by line.") { files };
        CommandsHelp.Show(command, "entente actors lint Phoenix.Countries.actors.txt");
        command.SetAction(parsed =>
        {
            var problems = 0;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var dictionary = ActorDictionary.ReadFile(Choices.Existing(file));
                problems += dictionary.Problems.Length;
                foreach (var problem in dictionary.Problems)
                    setting.Terminal.Line(problem.ToString());
                setting.Terminal.Say(FormattableString.Invariant(
                    $"{file}: {dictionary.Actors.Length} actors with {dictionary.Actors.Sum(a => a.Names.Length)} names, {dictionary.Agents.Length} agents, {dictionary.Problems.Length} problems."));
            }

            return problems > 0 ? ExitCode.BadInput : ExitCode.Good;
        });
        return command;
    }

    public static Command Export(Setting setting)
    {
        var command = new Command("export", "The registry as a dictionary that PETRARCH and --actors take, on standard output.");
        CommandsHelp.Show(command, "entente actors export > entente.actors.txt");
        command.SetAction(_ =>
        {
            DictionaryWriter.Write(setting.Terminal.Out, RegistryExport.Actors());
            return ExitCode.Good;
        });
        return command;
    }
}
