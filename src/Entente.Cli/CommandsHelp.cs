using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;
using Entente.Cli.Terminals;

namespace Entente.Cli;

/// <summary>Help, with examples after it.</summary>
internal sealed class CommandsHelp(HelpAction inner, Terminal terminal) : SynchronousCommandLineAction
{
    private static readonly ConditionalWeakTable<Command, string[]> Examples = [];

    /// <summary>Gives a command examples.</summary>
    public static void Show(Command command, params string[] examples) => Examples.Add(command, examples);

    /// <summary>Replaces the help of a command line.</summary>
    public static void Attach(RootCommand root, Terminal terminal)
    {
        Show(root,
            "entente read examples/op-ed.md                 read a text and show what is in it",
            "entente read news.jsonl letters/               read many into entente.duckdb",
            "entente events --actor Pakistan --from 2019    what Pakistan did, or was done to it",
            "entente why 3f2a#e3                            how a row came about");
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new CommandsHelp((HelpAction)help.Action!, terminal);
    }

    public override int Invoke(ParseResult parseResult)
    {
        inner.MaxWidth = terminal.Width;
        inner.Invoke(parseResult);
        if (Examples.TryGetValue(parseResult.CommandResult.Command, out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.Write("Examples:\n");
            foreach (var example in examples)
                output.Write($"  {example}\n");
        }

        return ExitCode.Good;
    }
}
