using System.Collections.Immutable;
using Entente.Actors;
using Entente.Claims;
using Entente.Documents;
using Entente.Language;
using Entente.Record;

namespace Entente.Cli.Reading;

/// <summary>The library as it is installed.</summary>
internal sealed class Reader : IReader
{
    private readonly Recorder _recorder;
    private readonly Lazy<ClaimReader> _claims = new(ClaimReader.Load);

    private Reader(Recorder recorder) => _recorder = recorder;

    public Versions Versions => _recorder.Versions;

    public ActorRegistry Registry => _recorder.Registry;

    public static IReader Load(RecorderOptions options) => new Reader(Recorder.Load(options));

    public IEnumerable<DocumentRecord> Record(IEnumerable<Document> documents) => _recorder.RecordMany(documents);

    public IEnumerable<AnnotatedDocument> Analyze(IEnumerable<Document> documents) => _recorder.AnalyzeMany(documents);

    public ImmutableArray<AttributionSpans> Attributions(Document document) => _claims.Value.Spans(_recorder.AnalyzeMany([document]).Single());

    public IEnumerable<string?> TypesOf(IEnumerable<(string Sentence, string Source, string Target)> pairs)
    {
        var asked = pairs.ToList();
        var analyses = _recorder.AnalyzeMany(asked.Select(p => Document.FromText(p.Sentence)));
        foreach (var (pair, analysis) in asked.Zip(analyses))
        {
            var (source, target) = TextSpan.Pair(pair.Sentence, pair.Source, pair.Target);
            yield return _recorder.TypeOf(analysis, source, target);
        }
    }

    public ImmutableArray<SentenceJudgement?> Judgements(AnnotatedDocument document) => _recorder.JudgementsOf(document);

    public void Dispose() => _recorder.Dispose();
}
