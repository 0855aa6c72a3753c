using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>A document with its sentences: the outcome of the language stage.</summary>
public sealed record AnnotatedDocument(Document Document, ImmutableArray<Sentence> Sentences)
{
    /// <summary>How many sentences the screen passed over; 0 where none was asked for.</summary>
    public int PassedOver { get; init; }

    /// <summary>The words of a span.</summary>
    public string TextOf(TextSpan span) => span.In(Document.Text);
}
