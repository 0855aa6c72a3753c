using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Entente.Claims;
using Entente.Cli;
using Entente.Cli.Reading;
using Entente.Cli.Terminals;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;
using Entente.Tests.Record;

namespace Entente.Tests.Cli;

/// <summary>Runs command lines in a folder of their own, with a reader that knows one story and loads no model.</summary>
internal sealed class CommandRun : IDisposable
{
    private static readonly string GoldenFolder = Path.Combine(
        typeof(CommandRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!,
        "tests", "Entente.Tests", "Cli", "Golden");

    private readonly string _folder = Directory.CreateTempSubdirectory("entente-cli-").FullName;

    public CancellationTokenSource Interruption { get; } = new();

    public int Width { get; init; } = 80;

    public bool Colour { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public string Store => Path.Combine(_folder, "record.duckdb");

    /// <summary>Called before each document that is read.</summary>
    public Action BeforeDocument { get; set; } = () => { };

    public string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Runs a command line; "STORE" in it stands for the store of this run.</summary>
    public (int Code, string Out, string Error) Run(params string[] args)
    {
        using var output = new MemoryStream();
        var error = new StringWriter();
        using var terminal = new Terminal(output, error, isTerminal: false, errorIsTerminal: false, Width, Colour);
        var setting = new Setting(terminal, _ => new StoryReader(this), Time, Interruption.Token);
        var code = EntenteCommand.Run([.. args.Select(a => a == "STORE" ? Store : a)], setting);
        terminal.Out.Flush();
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Holds a text against an accepted one; ENTENTE_ACCEPT=1 accepts what there is.</summary>
    public static void IsAccepted(string name, string text)
    {
        var path = Path.Combine(GoldenFolder, name + ".txt");
        if (Environment.GetEnvironmentVariable("ENTENTE_ACCEPT") == "1")
            System.IO.File.WriteAllText(path, text);
        Assert.Equal(System.IO.File.ReadAllText(path), text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class StoryReader(CommandRun run) : IReader
    {
        public Versions Versions => new("0.1.0", "model", "lexicon", "registry");

        public Entente.Actors.ActorRegistry Registry => Entente.Actors.ActorRegistry.Load();

        public IEnumerable<DocumentRecord> Record(IEnumerable<Document> documents)
        {
            foreach (var document in documents)
            {
                run.BeforeDocument();
                yield return document.Text.Contains("shelled", StringComparison.Ordinal)
                    ? RecordSamples.Shelling(document.Id, text: document.Text) with { Document = document }
                    : new DocumentRecord(
                        document, [new Sentence(0, 0, new TextSpan(0, document.Text.Length), [], [])], [], [],
                        ImmutableSortedDictionary<string, int>.Empty.Add("no pattern", 1))
                    {
                        Abstentions = [new Abstention(Abstention.NoPattern, "sleep", Upos.Verb, 0, new TextSpan(0, Math.Min(5, document.Text.Length)))],
                    };
            }
        }

        public IEnumerable<AnnotatedDocument> Analyze(IEnumerable<Document> documents) => documents.Select(d => Annotated.Document("""
            Zenda Zenda PROPN NNP 2 nsubj LOC
            slept_ sleep VERB VBD 0 root
            . . PUNCT . 2 punct
            """, d));

        public ImmutableArray<AttributionSpans> Attributions(Document document) => [];

        public IEnumerable<string?> TypesOf(IEnumerable<(string Sentence, string Source, string Target)> pairs) =>
            pairs.Select(p => p.Sentence.Contains("freed", StringComparison.Ordinal) ? "RETREAT" : null);

        public void Dispose()
        {
        }
    }
}
