using System.CommandLine;
using Entente.Actors.Dictionaries;
using Entente.Cli.Terminals;
using Entente.Events.Own;
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

    private readonly Option<bool> _patternsOnly = new("--patterns-only")
    {
        Description = "Code acts by the lexicon's patterns alone, without the coder's network",
    };

    private readonly Option<string[]> _actors = Files(
        "--actors", "Actors to know besides: a dictionary of TABARI or PETRARCH, or entities of Wikidata or FollowTheMoney in JSON; may be given several times");

    private readonly Option<string[]> _discards = Files(
        "--discards", "Phrases whose sentences, or documents, tell no events: a discard dictionary of TABARI or PETRARCH");

    private readonly Option<string[]> _issues = Files(
        "--issues", "Phrases that tell the issues of documents and events: an issue dictionary of PETRARCH");

    private readonly Option<string[]> _ontologies = Files(
        "--ontology", "Types of your own to code besides PLOVER's: a file that tells them by patterns or examples; may be given several times");

    private readonly Option<int> _threads = Choices.Checked(
        new Option<int>("--threads") { Description = "Threads to read with; 0 for one a processor", HelpName = "N" }, n => n >= 0, "a number from 0");

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_screen);
        command.Add(_patternsOnly);
        command.Add(_actors);
        command.Add(_discards);
        command.Add(_issues);
        command.Add(_ontologies);
        command.Add(_threads);
    }

    /// <summary>What the user chose.</summary>
    public RecorderOptions Of(ParseResult parsed, Terminal terminal) => new()
    {
        Dictionaries = [.. Each(parsed, _actors, terminal, ActorDictionary.ReadFile, dictionary => dictionary.Problems.Length)],
        Discards = [.. Each(parsed, _discards, terminal, DiscardList.ReadFile, list => list.Problems.Length)],
        Issues = [.. Each(parsed, _issues, terminal, IssueList.ReadFile, list => list.Problems.Length)],
        Ontologies = [.. Each(parsed, _ontologies, terminal, OwnOntology.ReadFile, ontology => ontology.Problems.Length, "ontology")],
        Model = parsed.GetRequiredValue(_model),
        Screen = parsed.GetValue(_screen),
        PatternsOnly = parsed.GetValue(_patternsOnly),
        Threads = parsed.GetValue(_threads),
    };

    private static Option<string[]> Files(string name, string description) => new(name) { Description = description, HelpName = "FILE" };

    private static IEnumerable<T> Each<T>(ParseResult parsed, Option<string[]> option, Terminal terminal, Func<string, T> read, Func<T, int> problems, string linter = "actors")
    {
        foreach (var file in parsed.GetValue(option) ?? [])
        {
            var dictionary = read(Choices.Existing(file));
            if (problems(dictionary) is > 0 and var count)
                terminal.Say($"entente: {file}: {count} {(count == 1 ? "line has a problem" : "lines have problems")}; the rest is used. See: entente {linter} lint {file}");
            yield return dictionary;
        }
    }
}
