using System.CommandLine;
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

    private readonly Option<int> _threads = Choices.Checked(
        new Option<int>("--threads") { Description = "Threads to read with; 0 for one a processor", HelpName = "N" }, n => n >= 0, "a number from 0");

    /// <summary>Gives a command the options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withScreen">Whether it makes sense there: not where single sentences are scored.</param>
    public void AddTo(Command command, bool withScreen = true)
    {
        command.Add(_model);
        if (withScreen)
            command.Add(_screen);
        command.Add(_threads);
    }

    /// <summary>What the user chose.</summary>
    public RecorderOptions Of(ParseResult parsed) => new()
    {
        Model = parsed.GetRequiredValue(_model),
        Screen = parsed.GetValue(_screen),
        Threads = parsed.GetValue(_threads),
    };
}
