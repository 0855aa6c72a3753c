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
    private const int BatchWords = 2_400;
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
    public IEnumerable<AnnotatedDocument> AnalyzeMany(IEnumerable<Document> documents)
    {
        var waiting = new List<DocumentInReading>();
        var words = 0;
        foreach (var document in documents)
        {
            var reading = new DocumentInReading(document, _encoder);
            waiting.Add(reading);
            words += reading.Words;
            if (words < BatchWords * 4)
                continue;
            foreach (var analysis in Finish(waiting))
                yield return analysis;
            waiting.Clear();
            words = 0;
        }

        foreach (var analysis in Finish(waiting))
            yield return analysis;
    }

    /// <summary>
    /// Analyses sentences whose words are given, each by itself: for treebanks and for text that was tokenised
    /// elsewhere. Spans index the words joined by single spaces.
    /// </summary>
    public ImmutableArray<Sentence> AnalyzeWords(IReadOnlyList<IReadOnlyList<string>> sentences)
    {
        var documents = sentences.Select(words => new DocumentInReading(words, _encoder)).ToList();
        return [.. Finish(documents).SelectMany(d => d.Sentences)];
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private IEnumerable<AnnotatedDocument> Finish(IReadOnlyList<DocumentInReading> documents)
    {
        // Windows of like length share a batch: little padding, and no effect on what each window yields.
        var windows = documents.SelectMany(d => d.Windows).OrderBy(w => w.Pieces.Length).ToList();
        var scores = new Dictionary<EncoderWindow, WindowScores>();
        for (var at = 0; at < windows.Count;)
        {
            var count = 1;
            while (at + count < windows.Count && count < BatchWindows && windows[at + count].Words.Length * (count + 1) <= BatchWords)
                count++;
            var batch = windows.GetRange(at, count);
            var results = _session.Run(batch);
            for (var i = 0; i < count; i++)
                scores[batch[i]] = results[i];
            at += count;
        }

        foreach (var document in documents)
            yield return document.Assemble(scores, _decoder);
    }
}
