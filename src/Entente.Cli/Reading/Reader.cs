using System.Collections.Immutable;
using Entente.Claims;
using Entente.Documents;
using Entente.Language;
using Entente.Record;

namespace Entente.Cli.Reading;

/// <summary>The library as it is installed.</summary>
internal sealed class Reader : IReader
{
    private readonly Analyzer _analyzer;

    private Reader(Analyzer analyzer) => _analyzer = analyzer;

    public Versions Versions => Versions.Of(_analyzer.ModelPath);

    public static IReader Load(int threads) => new Reader(Analyzer.Load(threads: threads));

    public IEnumerable<DocumentRecord> Record(IEnumerable<Document> documents) => throw new InputException("pending façade");

    public IEnumerable<AnnotatedDocument> Analyze(IEnumerable<Document> documents) => _analyzer.AnalyzeMany(documents);

    public ImmutableArray<AttributionSpans> Attributions(Document document) => ClaimReader.Load().Spans(_analyzer.Analyze(document));

    public IEnumerable<string?> TypesOf(IEnumerable<(string Sentence, string Source, string Target)> pairs) => throw new InputException("pending façade");

    public void Dispose() => _analyzer.Dispose();
}
