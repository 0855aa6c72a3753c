using BenchmarkDotNet.Attributes;
using Entente.Documents;
using Entente.Language;

namespace Entente.Bench;

/// <summary>Where the language stage's time goes, on one thread; time is for one sentence.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    internal const int Sentences = 500;
    private readonly Document _document = Document.FromText(NewsSentences.Text(Sentences));
    private readonly Screen _screen = Screen.Load();
    private readonly List<TextSpan> _spans = [];
    private InputEncoder _encoder = null!;
    private EncoderSession _session = null!;
    private SentenceDecoder _decoder = null!;
    private EncoderWindow[][] _batches = null!;
    private (EncoderWindow Window, WindowScores Scores)[] _scored = null!;

    /// <summary>The model.</summary>
    [Params("base", "small")]
    public string Model { get; set; } = "base";

    /// <summary>Loads the model and prepares each stage's input.</summary>
    [GlobalSetup]
    public void Load()
    {
        var models = Path.Combine(AppContext.BaseDirectory, "models");
        _encoder = new InputEncoder(Path.Combine(models, "vocab.txt"));
        _session = new EncoderSession(Path.Combine(models, $"entente-{Model}.onnx"));
        var labels = ModelLabels.Load(Path.Combine(models, $"entente-{Model}.json"));
        _decoder = new SentenceDecoder(labels, RelationScorer.FromMetadata(labels, _session.Metadata));
        _batches = [.. new DocumentInReading(_document, _encoder).Windows().GroupBy(w => w.PaddedPieces).SelectMany(g => g.Chunk(Math.Max(1, 768 / g.Key)))];
        _scored = [.. _batches.SelectMany(batch => batch.Zip(_session.Run(batch)))];
    }

    /// <summary>Closes the model.</summary>
    [GlobalCleanup]
    public void Close() => _session.Dispose();

    /// <summary>Paragraphs, words, word pieces, windows.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Cut() => new DocumentInReading(_document, _encoder).Windows().Count();

    /// <summary>The network.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public void Score()
    {
        foreach (var batch in _batches)
            _session.Run(batch);
    }

    /// <summary>Sentence ends, trees, relations, names, lemmas.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Decode()
    {
        var sentences = 0;
        foreach (var (window, scores) in _scored)
        {
            var from = 0;
            for (var word = 0; word < window.Words.Length; word++)
            {
                if (word + 1 < window.Words.Length && !SentenceDecoder.EndsWith(scores.Boundary[word]))
                    continue;
                _decoder.Decode(_document.Text, scores, window.Words, new SentenceRange(from, word + 1, sentences++, 0));
                from = word + 1;
            }
        }

        return sentences;
    }

    /// <summary>The screen: rough sentences and their scores.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Screened()
    {
        var kept = 0;
        foreach (var paragraph in Paragraphs.Of(_document.Text))
        {
            _spans.Clear();
            RoughSentences.Cut(_document.Text, paragraph, _spans);
            foreach (var span in _spans)
                kept += _screen.MayTell(_document.Text.AsSpan(span.Start, span.Length)) ? 1 : 0;
        }

        return kept;
    }
}
