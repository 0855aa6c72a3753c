using BenchmarkDotNet.Attributes;
using Entente.Documents;
using Entente.Language;

namespace Entente.Bench;

/// <summary>
/// Sentences a second on two processors, raw text to trees and names, beside the same encoder exported plainly and run
/// sentence by sentence. Time is for one sentence; the ratios are what docs/evaluation.md quotes.
/// </summary>
[MemoryDiagnoser]
public class SpeedBenchmarks
{
    internal const int Sentences = 500;
    private const int Threads = 2;
    private readonly Document _document = Document.FromText(NewsSentences.Text(Sentences));
    private PlainEncoder _plain = null!;
    private EncoderWindow[] _windows = null!;
    private Analyzer _base = null!;
    private Analyzer _small = null!;

    /// <summary>Loads the models and makes the text.</summary>
    [GlobalSetup]
    public void Load()
    {
        _plain = new PlainEncoder(Threads);
        _base = Analyzer.Load("base", Threads);
        _small = Analyzer.Load("small", Threads);
        var encoder = new InputEncoder(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt"));
        _windows =
        [
            .. NewsSentences.All(Sentences).Select(text =>
                EncoderWindow.Over(text, Tokenizer.Words(text, new TextSpan(0, text.Length)), encoder).Single()),
        ];
    }

    /// <summary>Closes the models.</summary>
    [GlobalCleanup]
    public void Close()
    {
        _plain.Dispose();
        _base.Dispose();
        _small.Dispose();
    }

    /// <summary>The encoder alone, plainly.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Sentences)]
    public void Plain()
    {
        foreach (var window in _windows)
            _plain.Run(window);
    }

    /// <summary>The base model, the whole language stage.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Base() => _base.Analyze(_document).Sentences.Length;

    /// <summary>The small model, the whole language stage.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Small() => _small.Analyze(_document).Sentences.Length;
}
