using System.CommandLine;
using System.CommandLine.Parsing;
using System.Reflection;
using Entente.Cli.Commands;
using Entente.Store;

namespace Entente.Cli;

/// <summary>The command line as a whole.</summary>
internal static class EntenteCommand
{
    /// <summary>Runs a command line and returns its exit code.</summary>
    public static int Run(string[] args, Setting setting)
    {
        var terminal = setting.Terminal;
        try
        {
            var parsed = Root(setting).Parse(args.Length == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            var errors = parsed.Errors.Select(e => e.Message).Concat(UnknownOptions(parsed)).Distinct().ToList();
            if (errors.Count > 0 && parsed.Action is not CommandsHelp)
            {
                foreach (var error in errors)
                    terminal.Say($"entente: {error}");
                terminal.Say($"See: {Path(parsed.CommandResult)} --help");
                return ExitCode.Usage;
            }

            var code = parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
            terminal.Out.Flush();
            return code;
        }
        catch (StoreException problem)
        {
            terminal.Say($"entente: {problem.Message}");
            return ExitCode.Store;
        }
        catch (InputException problem)
        {
            terminal.Say($"entente: {problem.Message}");
            return ExitCode.BadInput;
        }
        catch (IOException) when (!CanWrite(terminal))
        {
            // Whoever read the results has seen enough ("| head").
            return ExitCode.Good;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or FormatException)
        {
            terminal.Say($"entente: {problem.Message}");
            return ExitCode.BadInput;
        }
    }

    private static RootCommand Root(Setting setting)
    {
        var root = new RootCommand("Reads political text and keeps the record: who did what to whom, when, where, and who says so.");
        foreach (var command in new[]
        {
            ReadCommand.Make(setting), EventsCommand.Make(setting), LinkCommand.Make(setting), ActsCommand.Make(setting), ClaimsCommand.Make(setting), ActorsCommand.Make(setting), ShowCommand.Make(setting),
            WhyCommand.Make(setting), UncodedCommand.Make(setting), ExportCommand.Make(setting), SqlCommand.Make(setting), EvalCommand.Make(setting), AnalyzeCommand.Make(setting),
            OntologyCommand.Make(setting),
        })
            root.Add(command);
        CommandsHelp.Attach(root, setting.Terminal);
        var version = root.Options.OfType<VersionOption>().Single();
        version.Action = new VersionLine(setting);
        return root;
    }

    /// <summary>What looks like an option is none of a command's arguments: a misspelt option must not be taken for a file.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        from argument in parsed.CommandResult.Children.OfType<ArgumentResult>()
        from token in argument.Tokens
        where token.Value.StartsWith("--", StringComparison.Ordinal) && !File.Exists(token.Value)
        select $"There is no option '{token.Value}'.";

    private static string Path(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is CommandResult command; at = at.Parent)
            names.Insert(0, command.Command is RootCommand ? "entente" : command.Command.Name);
        return string.Join(' ', names);
    }

    private static bool CanWrite(Terminals.Terminal terminal)
    {
        try
        {
            terminal.Out.Flush();
            terminal.Stream.Flush();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private sealed class VersionLine(Setting setting) : System.CommandLine.Invocation.SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var version = typeof(EntenteCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";
            setting.Terminal.Line($"entente {version.Split('+')[0]}");
            return ExitCode.Good;
        }
    }
}
