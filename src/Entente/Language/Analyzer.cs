using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Reads English: sentences, words, tags, lemmas, trees and names, from one small transformer in one forward pass.
/// Load it once and share it: it is thread-safe and holds no state between documents.
/// </summary>
/// <example>
/// <code>
/// using var analyzer = Analyzer.Load();
/// var analysis = analyzer.Analyze(Document.FromText("Norway recalled its ambassador."));
/// foreach (var token in analysis.Sentences[0].Tokens)
///     Console.WriteLine($"{token.Form} {token.Upos.Name()} {token.Relation}");
/// </code>
/// </example>
public sealed class Analyzer : IDisposable
{
    /// <summary>The model that is read when no other is named; "small" is several times faster and somewhat less exact.</summary>
    public const string DefaultModel = "base";

    private readonly EncoderSession _session;
    private readonly InputEncoder _encoder;
    private readonly SentenceDecoder _decoder;
    private readonly Screen? _screen;
    private readonly int _threads;

    private Analyzer(string modelPath, int threads, bool screen)
    {
        (ModelPath, _threads, _screen) = (modelPath, threads, screen ? Screen.Load() : null);
        var folder = Path.GetDirectoryName(Path.GetFullPath(modelPath))!;
        _encoder = new InputEncoder(Path.Combine(folder, "vocab.txt"));
        _session = new EncoderSession(modelPath);
        var labels = ModelLabels.Load(Path.ChangeExtension(modelPath, ".json"));
        _decoder = new SentenceDecoder(labels, RelationScorer.FromMetadata(labels, _session.Metadata));
    }

    /// <summary>The model file in use.</summary>
    public string ModelPath { get; }

    /// <summary>Loads a model: about half a second.</summary>
    /// <param name="model">
    /// "base" or "small", the models that are installed with the library, or the path of an .onnx file with its .json and
    /// vocab.txt beside it; null for <see cref="DefaultModel"/>.
    /// </param>
    /// <param name="threads">How many batches are worked on side by side; 0 for one a processor. The outcome does not depend on it.</param>
    /// <param name="screen">
    /// Whether to pass over sentences that can hold no political act, claim or figure; <see cref="AnnotatedDocument.PassedOver"/>
    /// counts them.
    /// </param>
    /// <exception cref="FileNotFoundException">The model is not there; the message says where it was looked for.</exception>
    public static Analyzer Load(string? model = null, int threads = 0, bool screen = false)
    {
        model ??= DefaultModel;
        var path = model.EndsWith(".onnx", StringComparison.Ordinal) ? model
            : Path.Combine(AppContext.BaseDirectory, "models", $"entente-{model}.onnx");
        if (!File.Exists(path))
            throw new FileNotFoundException(
                $"No model at {path}. Name 'base' or 'small' (a full checkout's models/ holds them) or the path of an .onnx file.", path);
        return new Analyzer(path, threads > 0 ? threads : Environment.ProcessorCount, screen);
    }

    /// <summary>Whether sentences that can hold no political act, claim or figure are passed over.</summary>
    public bool Screens => _screen is not null;

    /// <summary>Analyses one document. A text without words has no sentences.</summary>
    public AnnotatedDocument Analyze(Document document) => AnalyzeMany([document]).Single();

    /// <summary>
    /// Analyses documents in batches that run over their ends; results come in the order of the input and do not
    /// depend on the neighbours.
    /// </summary>
    public IEnumerable<AnnotatedDocument> AnalyzeMany(IEnumerable<Document> documents) =>
        Read(documents.Select(document => new DocumentInReading(document, _encoder, _screen)));

    /// <summary>The same without passing over anything: for sentences that are there to learn from.</summary>
    internal IEnumerable<AnnotatedDocument> AnalyzeWhole(IEnumerable<Document> documents) =>
        Read(documents.Select(document => new DocumentInReading(document, _encoder, null)));

    /// <summary>
    /// Analyses sentences whose words are given, each by itself: for treebanks and for text that was tokenised
    /// elsewhere. Spans index the words joined by single spaces. A sentence of more than five hundred word pieces comes
    /// back in parts, and one without words not at all.
    /// </summary>
    public ImmutableArray<Sentence> AnalyzeWords(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var readings = sentences.Select(words => new DocumentInReading(words, _encoder));
        return [.. Read(readings).SelectMany(analysis => analysis.Sentences)];
    }

    /// <summary>
    /// Analyses documents as they come. No more are asked for than a round of batches needs, some twelve thousand words, and
    /// none while the consumer works on what it has: a slow consumer slows the source. Order and outcome are those of
    /// <see cref="AnalyzeMany"/>.
    /// </summary>
    public async IAsyncEnumerable<AnnotatedDocument> AnalyzeAsync(
        IAsyncEnumerable<Document> documents, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var round = new ReadingRound(_session, _decoder, _threads);
        await foreach (var document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await Task.Run(() => round.Add(new DocumentInReading(document, _encoder, _screen)), cancellationToken).ConfigureAwait(false);
            foreach (var analysis in round.Finished())
                yield return analysis;
        }

        await Task.Run(round.Run, cancellationToken).ConfigureAwait(false);
        foreach (var analysis in round.Finished())
            yield return analysis;
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private IEnumerable<AnnotatedDocument> Read(IEnumerable<DocumentInReading> readings)
    {
        var round = new ReadingRound(_session, _decoder, _threads);
        foreach (var reading in readings)
        {
            round.Add(reading);
            foreach (var analysis in round.Finished())
                yield return analysis;
        }

        round.Run();
        foreach (var analysis in round.Finished())
            yield return analysis;
    }
}
