using System.Collections.Immutable;
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
    /// <summary>File name of the model that is read when no other is named.</summary>
    public const string DefaultModel = "entente-base.onnx";

    private const int BatchWindows = 16;
    private const int BatchPieces = 3_000;

    /// <summary>Words read ahead before a round of batches; a word's scores are some ten kilobytes.</summary>
    private const int WaitingWords = 8_000;
    private readonly EncoderSession _session;
    private readonly InputEncoder _encoder;
    private readonly SentenceDecoder _decoder;

    private Analyzer(string modelPath, int threads)
    {
        ModelPath = modelPath;
        var folder = Path.GetDirectoryName(Path.GetFullPath(modelPath))!;
        _encoder = new InputEncoder(Path.Combine(folder, "vocab.txt"));
        _decoder = new SentenceDecoder(ModelLabels.Load(Path.ChangeExtension(modelPath, ".json")));
        _session = new EncoderSession(modelPath, threads);
    }

    /// <summary>The model file in use.</summary>
    public string ModelPath { get; }

    /// <summary>Loads a model: about half a second.</summary>
    /// <param name="modelPath">The .onnx file, with its .json and vocab.txt beside it; null for the one that is installed with the library.</param>
    /// <param name="threads">Threads for one batch; 0 for one a processor.</param>
    /// <exception cref="FileNotFoundException">The model is not there; the message says where it was looked for.</exception>
    public static Analyzer Load(string? modelPath = null, int threads = 0)
    {
        modelPath ??= Path.Combine(AppContext.BaseDirectory, "models", DefaultModel);
        if (!File.Exists(modelPath))
            throw new FileNotFoundException(
                $"No model at {modelPath}. Build the project from a full checkout (models/ holds it), or name a model file.", modelPath);
        return new Analyzer(modelPath, threads > 0 ? threads : Environment.ProcessorCount);
    }

    /// <summary>Analyses one document. A text without words has no sentences.</summary>
    public AnnotatedDocument Analyze(Document document) => AnalyzeMany([document]).Single();

    /// <summary>
    /// Analyses documents in batches that run over their ends; results come in the order of the input and do not
    /// depend on the neighbours.
    /// </summary>
    public IEnumerable<AnnotatedDocument> AnalyzeMany(IEnumerable<Document> documents) =>
        Read(documents.Select(document => new DocumentInReading(document, _encoder)));

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

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private IEnumerable<AnnotatedDocument> Read(IEnumerable<DocumentInReading> readings)
    {
        var open = new Queue<DocumentInReading>();
        var waiting = new List<(DocumentInReading Reading, EncoderWindow Window)>();
        var words = 0;
        foreach (var reading in readings)
        {
            open.Enqueue(reading);
            foreach (var window in reading.Windows())
            {
                waiting.Add((reading, window));
                words += window.Words.Length;
                if (words < WaitingWords)
                    continue;
                Decode(waiting);
                words = 0;
            }

            while (open.TryPeek(out var first) && first.IsRead)
                yield return open.Dequeue().Finish();
        }

        Decode(waiting);
        foreach (var reading in open)
            yield return reading.Finish();
    }

    /// <summary>Scores the windows that wait and hands each its own, in document order.</summary>
    private void Decode(List<(DocumentInReading Reading, EncoderWindow Window)> waiting)
    {
        // Windows of like length share a batch: little padding, and no effect on what each window yields.
        var order = Enumerable.Range(0, waiting.Count).OrderBy(i => waiting[i].Window.Pieces.Length).ToArray();
        var scores = new WindowScores[waiting.Count];
        for (var at = 0; at < order.Length;)
        {
            var count = 1;
            while (at + count < order.Length && count < BatchWindows
                && waiting[order[at + count]].Window.Pieces.Length * (count + 1) <= BatchPieces)
                count++;
            var results = _session.Run([.. order.Skip(at).Take(count).Select(i => waiting[i].Window)]);
            for (var i = 0; i < count; i++)
                scores[order[at + i]] = results[i];
            at += count;
        }

        for (var i = 0; i < waiting.Count; i++)
            waiting[i].Reading.Decode(waiting[i].Window, scores[i], _decoder);
        waiting.Clear();
    }
}
