using System.CommandLine;
using Entente.Actors.Dictionaries;
using Entente.Cli.Terminals;
using Entente.Language;
using Entente.Record;

namespace Entente.Cli.Commands;

/// <summary>The options of every command that reads texts: how they are read.</summary>
internal sealed class ReadingChoices
{
    private readonly Option<string> _model = new("--model")
    {
        Description = "base, or small: several times faster and somewhat less exact; or an .onnx file",
        HelpName = "NAME",
        DefaultValueFactory = _ => Analyzer.DefaultModel,
    };

    private readonly Option<bool> _screen = new("--screen")
    {
        Description = "Pass over sentences that can hold no political act, claim or figure: for archives",
    };

    private readonly Option<string[]> _actors = new("--actors")
    {
        Description = "Actor or agent dictionary to know besides, as TABARI and PETRARCH have them; may be given several times",
        HelpName = "FILE",
    };

    private readonly Option<int> _threads = Choices.Checked(
        new Option<int>("--threads") { Description = "Threads to read with; 0 for one a processor", HelpName = "N" }, n => n >= 0, "a number from 0");

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_screen);
        command.Add(_actors);
        command.Add(_threads);
    }

    /// <summary>What the user chose.</summary>
    public RecorderOptions Of(ParseResult parsed, Terminal terminal) => new()
    {
        Dictionaries = [.. (parsed.GetValue(_actors) ?? []).Select(file => Dictionary(file, terminal))],
        Model = parsed.GetRequiredValue(_model),
        Screen = parsed.GetValue(_screen),
        Threads = parsed.GetValue(_threads),
    };

    private static ActorDictionary Dictionary(string file, Terminal terminal)
    {
        var dictionary = ActorDictionary.ReadFile(Choices.Existing(file));
        if (dictionary.Problems.Length > 0)
            terminal.Say($"entente: {file}: {dictionary.Problems.Length} lines have problems; the rest is used. See: entente actors lint {file}");
        return dictionary;
    }
}
