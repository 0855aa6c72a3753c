using System.CommandLine;
using Entente.Cli.Terminals;
using Entente.Events.Own;
using Entente.Ontology;

namespace Entente.Cli.Commands;

/// <summary>entente ontology: the types that events are coded by, PLOVER's, CAMEO's and one's own.</summary>
internal static class OntologyCommand
{
    public static Command Make(Setting setting)
    {
        var command = new Command("ontology", "The types that events are coded by: PLOVER's, CAMEO's and your own.");
        CommandsHelp.Show(command, "entente ontology show PLOVER", "entente ontology lint my-types.own", "entente read archive/ --ontology my-types.own");
        command.Add(Show(setting));
        command.Add(Lint(setting));
        return command;
    }

    private static Command Show(Setting setting)
    {
        var name = new Argument<string?>("NAME") { Description = "PLOVER, CAMEO, or a file with types of your own; without it, what there is", Arity = ArgumentArity.ZeroOrOne };
        var json = Choices.Json();
        var command = new Command("show", "The types of an ontology, with version and hash.") { name, json };
        CommandsHelp.Show(command, "entente ontology show", "entente ontology show CAMEO", "entente ontology show my-types.own");
        command.SetAction(parsed =>
        {
            var terminal = setting.Terminal;
            if (parsed.GetValue(name) is not { } wanted)
            {
                foreach (var known in new[] { EventOntology.Plover, EventOntology.Cameo })
                    terminal.Line(FormattableString.Invariant($"{known.Label} ({known.Hash}), {known.Types.Length} types: {known.Description}"));
                return ExitCode.Good;
            }

            var ontology = Named(wanted);
            if (parsed.GetValue(json))
            {
                Write(terminal, ontology);
                return ExitCode.Good;
            }

            terminal.Line(FormattableString.Invariant($"{ontology.Label} ({ontology.Hash}){(ontology.Description.Length > 0 ? ": " : "")}{ontology.Description}"));
            terminal.Line();
            Tables.Plain(
                terminal, [new("type", 14), new("under", 9, Optional: true), new("quad", 4, Right: true), new("scale", 5, Right: true), new("covers", 40)],
                ontology.Types.Select(type => (string[])
                    [type.Name, type.Parent ?? "", type.Quad == 0 ? "" : JsonLines.Text(type.Quad), FormattableString.Invariant($"{type.Scale:0.0}"), type.Description]));
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Lint(Setting setting)
    {
        var files = new Argument<string[]>("FILE") { Description = "Files with types of your own", Arity = ArgumentArity.OneOrMore };
        var command = new Command("lint", "What is wrong with files of your own types, line by line.") { files };
        CommandsHelp.Show(command, "entente ontology lint my-types.own");
        command.SetAction(parsed =>
        {
            var problems = 0;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                var own = OwnOntology.ReadFile(Choices.Existing(file));
                foreach (var problem in own.Problems)
                    setting.Terminal.Line(problem.ToString());
                setting.Terminal.Say(FormattableString.Invariant(
                    $"{file}: {own.Ontology.Label} ({own.Ontology.Hash}), {own.Types.Length} {(own.Types.Length == 1 ? "type" : "types")}, {own.Types.Sum(type => type.Patterns.Length)} patterns, {own.Types.Sum(type => type.Examples.Length)} examples, {own.Problems.Length} {(own.Problems.Length == 1 ? "problem" : "problems")}."));
                problems += own.Problems.Length;
            }

            return problems > 0 ? ExitCode.BadInput : ExitCode.Good;
        });
        return command;
    }

    private static EventOntology Named(string name) => name.ToUpperInvariant() switch
    {
        "PLOVER" => EventOntology.Plover,
        "CAMEO" => EventOntology.Cameo,
        _ when File.Exists(name) => OwnOntology.ReadFile(name).Ontology,
        _ => throw new InputException($"'{name}' is neither PLOVER nor CAMEO, and there is no such file."),
    };

    private static void Write(Terminal terminal, EventOntology ontology)
    {
        foreach (var type in ontology.Types)
            JsonLines.Object(terminal, json =>
            {
                json.WriteString("ontology", ontology.Label);
                json.WriteString("hash", ontology.Hash);
                json.WriteString("type", type.Name);
                json.WriteString("parent", type.Parent);
                json.WriteNumber("quad", type.Quad);
                json.WriteNumber("scale", type.Scale);
                json.WriteString("covers", type.Description);
            });
    }
}
