using BenchmarkDotNet.Attributes;
using Entente.Documents;
using Entente.Language;
using Entente.Record;

namespace Entente.Bench;

/// <summary>Raw text to trees and names, and to the whole record; time and memory are for one sentence.</summary>
[MemoryDiagnoser]
public class ReaderBenchmarks
{
    private const int Sentences = 500;
    private Analyzer _analyzer = null!;
    private Recorder _recorder = null!;
    private Document _document = null!;
    private AnnotatedDocument _analysis = null!;

    /// <summary>Loads the model and makes the text.</summary>
    [GlobalSetup]
    public void Load()
    {
        _analyzer = Analyzer.Load(threads: 2);
        _recorder = Recorder.Load(new RecorderOptions { Threads = 2 });
        _document = Document.FromText(NewsSentences.Text(Sentences)) with { Published = new DateOnly(2019, 3, 2) };
        _analysis = _analyzer.Analyze(_document);
    }

    /// <summary>The language stage.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Analyze() => _analyzer.Analyze(_document).Sentences.Length;

    /// <summary>All stages.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int Record() => _recorder.Record(_document).Events.Length;

    /// <summary>All stages after the language stage.</summary>
    [Benchmark(OperationsPerInvoke = Sentences)]
    public int RecordOfAnalysis() => _recorder.RecordOf(_analysis).Events.Length;
}
