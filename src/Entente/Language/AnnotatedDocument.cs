using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>A document with its sentences: the outcome of the language stage.</summary>
public sealed record AnnotatedDocument(Document Document, ImmutableArray<Sentence> Sentences)
{
    /// <summary>The words of a span.</summary>
    public string TextOf(TextSpan span) => span.In(Document.Text);
}
