using System.Collections.Immutable;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Events.Causes;
using Entente.Events.Coding;
using Entente.Events.Scoring;
using Entente.Events.Own;
using Entente.Language;

namespace Entente.Record;

/// <summary>What a recorder is loaded with.</summary>
public sealed record RecorderOptions
{
    /// <summary>"base", "small" or the path of a model file.</summary>
    public string Model { get; init; } = Analyzer.DefaultModel;

    /// <summary>Whether to pass over sentences that can hold no political act, claim or figure.</summary>
    public bool Screen { get; init; }

    /// <summary>Actor and agent dictionaries to know besides the registry, whose names go before its own.</summary>
    public ImmutableArray<ActorDictionary> Dictionaries { get; init; } = [];

    /// <summary>Discard dictionaries: sentences, or documents, with their phrases tell no events.</summary>
    public ImmutableArray<DiscardList> Discards { get; init; } = [];

    /// <summary>Issue dictionaries: their phrases tell the issues of documents and events.</summary>
    public ImmutableArray<IssueList> Issues { get; init; } = [];

    /// <summary>Whether acts are coded by the patterns alone, without the network.</summary>
    public bool PatternsOnly { get; init; }

    /// <summary>Ontologies of one's own, whose types are coded beside PLOVER's.</summary>
    public ImmutableArray<OwnOntology> Ontologies { get; init; } = [];

    /// <summary>Threads for reading; 0 for one a processor.</summary>
    public int Threads { get; init; }
}

/// <summary>
/// From a document to its record: the whole of Entente in one call. Load it once and share it between threads.
/// </summary>
/// <example>
/// <code>
/// using var recorder = Recorder.Load();
/// var record = recorder.Record(Document.FromText("Norway recalled its ambassador."));
/// foreach (var act in record.Events)
///     Console.WriteLine($"{act.Event.Type}: {act.Event.Trigger.Text}");
/// </code>
/// </example>
public sealed class Recorder : IDisposable
{
    private const int WordsSideBySide = 4_000;
    private const int ManyActors = 50_000;
    private readonly Analyzer _analyzer;
    private readonly ActorRegistry _registry;
    private readonly RecordComposition _composition;
    private readonly PairCoder _pairs;
    private readonly Lazy<Versions> _versions;
    private readonly int _threads;
    private readonly ActNetwork? _network;

    private Recorder(Analyzer analyzer, ActNetwork? network, RecorderOptions options)
    {
        _network = network;
        (_analyzer, _threads) = (analyzer, options.Threads > 0 ? options.Threads : Environment.ProcessorCount);
        _registry = ActorRegistry.Load().With(options.Dictionaries);
        // What reading half a million names leaves behind is as large as they are: it is given back at once.
        if (options.Dictionaries.Sum(d => d.Actors.Length) > ManyActors)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var coder = new EventCoder(EventLexicon.Load(), network);
        var ownTypes = options.Ontologies.IsDefaultOrEmpty
            ? null
            : OwnTypeCoder.Learn(options.Ontologies, new TableEmbedder(WordVectors.Load(analyzer.ModelPath)), analyzer.AnalyzeWhole);
        _composition = new RecordComposition(coder, ClaimReader.Load(), options.Discards, options.Issues, ownTypes);
        _pairs = new PairCoder(coder, network);
        // Hashing the model is worth its time only to those who store what they read.
        _versions = new Lazy<Versions>(() => Entente.Record.Versions.Of(analyzer.ModelPath, network?.Path, analyzer.Screens, options.Dictionaries, options.Discards, options.Issues, options.Ontologies));
    }

    /// <summary>The actors known beforehand, those of the dictionaries among them.</summary>
    public ActorRegistry Registry => _registry;

    /// <summary>What makes the records of this recorder.</summary>
    public Versions Versions => _versions.Value;

    /// <summary>Loads model, registry and lexicons.</summary>
    /// <exception cref="FileNotFoundException">The model is not there; the message says where it was looked for.</exception>
    public static Recorder Load(RecorderOptions? options = null)
    {
        // The tables are read while the model is.
        var tables = Task.WhenAll(Task.Run(DocumentActors.LoadTables), Task.Run(EventCoder.Load), Task.Run(ClaimReader.Load));
        options ??= new RecorderOptions();
        var network = options.PatternsOnly ? Task.FromResult<ActNetwork?>(null) : Task.Run(() => (ActNetwork?)ActNetwork.Load());
        var analyzer = Analyzer.Load(options.Model, options.Threads, options.Screen);
        tables.GetAwaiter().GetResult();
        return new(analyzer, network.GetAwaiter().GetResult(), options);
    }

    /// <summary>Reads one document.</summary>
    public DocumentRecord Record(Document document) => RecordOf(_analyzer.Analyze(document));

    /// <summary>Reads documents in batches, which is faster; records come in the order of the documents, as these are asked for.</summary>
    public IEnumerable<DocumentRecord> RecordMany(IEnumerable<Document> documents)
    {
        // Analyses come by the round: those of some thousand words are recorded side by side.
        var waiting = new List<AnnotatedDocument>();
        var words = 0;
        foreach (var analysis in _analyzer.AnalyzeMany(documents))
        {
            waiting.Add(analysis);
            words += analysis.Sentences.Sum(s => s.Tokens.Length);
            if (words < WordsSideBySide)
                continue;
            foreach (var record in SideBySide(waiting))
                yield return record;
            waiting.Clear();
            words = 0;
        }

        foreach (var record in SideBySide(waiting))
            yield return record;
    }

    /// <summary>The record of a document that was analysed already, by this recorder's analyser or by hand.</summary>
    public DocumentRecord RecordOf(AnnotatedDocument document)
    {
        var circumstances = DocumentCircumstances.Read(document);
        var actors = new RecognizedActors(DocumentActors.Recognize(document, _registry, circumstances));
        return _composition.Compose(document, new ToldCircumstances(circumstances), actors, circumstances.Figures);
    }

    private DocumentRecord[] SideBySide(List<AnnotatedDocument> analyses)
    {
        var records = new DocumentRecord[analyses.Count];
        Parallel.For(0, records.Length, new ParallelOptions { MaxDegreeOfParallelism = _threads }, i => records[i] = RecordOf(analyses[i]));
        return records;
    }

    /// <summary>Analyses documents without recording them.</summary>
    public IEnumerable<AnnotatedDocument> AnalyzeMany(IEnumerable<Document> documents) => _analyzer.AnalyzeMany(documents);

    /// <summary>PLOVER's type for what one party does to another, given where the two stand; null when nothing is recognised.</summary>
    public string? TypeOf(AnnotatedDocument document, TextSpan source, TextSpan target) => _pairs.TypeOf(
        document, new ToldCircumstances(DocumentCircumstances.Read(document)), new RecognizedActors(DocumentActors.Recognize(document, _registry)), source, target);

    /// <summary>What the coder's network makes of each sentence of a document; null where it was left out or the sentence is too long.</summary>
    public ImmutableArray<SentenceJudgement?> JudgementsOf(AnnotatedDocument document) =>
        [.. (_network?.Score(document.Document.Text, document.Sentences) ?? new SentenceScores?[document.Sentences.Length])
            .Select(scores => scores is null ? null : new SentenceJudgement(CauseScores.Of(scores), [.. scores.Factuality.Select(figure => (double)figure)]))];

    /// <summary>What the patterns alone say of a pair of a sentence.</summary>
    internal PairAnswer PatternsOf(string sentence, string source, string target)
    {
        var (from, to) = TextSpan.Pair(sentence, source, target);
        var document = _analyzer.Analyze(Document.FromText(sentence));
        return _pairs.Patterns(document, new ToldCircumstances(DocumentCircumstances.Read(document)), new RecognizedActors(DocumentActors.Recognize(document, _registry)), from, to);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _analyzer.Dispose();
        _network?.Dispose();
    }
}
