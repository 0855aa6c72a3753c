using System.Collections.Immutable;
using Entente.Actors;
using Entente.Claims;
using Entente.Documents;
using Entente.Language;
using Entente.Record;

namespace Entente.Cli.Reading;

/// <summary>What commands ask of the library. Heavy to load, so it is loaded when the first document is there.</summary>
internal interface IReader : IDisposable
{
    /// <summary>What makes the records.</summary>
    Versions Versions { get; }

    /// <summary>The actors known beforehand.</summary>
    ActorRegistry Registry { get; }

    /// <summary>Records of documents, in their order.</summary>
    IEnumerable<DocumentRecord> Record(IEnumerable<Document> documents);

    /// <summary>Analyses of documents, in their order.</summary>
    IEnumerable<AnnotatedDocument> Analyze(IEnumerable<Document> documents);

    /// <summary>Attributions of a document as spans of its text.</summary>
    ImmutableArray<AttributionSpans> Attributions(Document document);

    /// <summary>Types of what the source does to the target, in order; null where none is recognised.</summary>
    IEnumerable<string?> TypesOf(IEnumerable<(string Sentence, string Source, string Target)> pairs);

    /// <summary>What the coder's network makes of each sentence of a document; null where it was left out.</summary>
    ImmutableArray<SentenceJudgement?> Judgements(AnnotatedDocument document) => [.. document.Sentences.Select(_ => (SentenceJudgement?)null)];
}
