using Entente.Documents;

namespace Entente.Circumstances;

/// <summary>An expression of time in a sentence.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Its words.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token by which it hangs in the tree.</param>
/// <param name="Interval">When it is; null when the text gives no anchor for it, and for what is no date: lengths, times that come again.</param>
public sealed record TimeExpression(int Sentence, TextSpan Span, int First, int Last, int Head, DateInterval? Interval)
{
    /// <summary>Its words without "since", "by", "for" and the like before them.</summary>
    public TextSpan Core { get; init; } = Span;

    /// <summary>What the words of the core denote; null when the text gives no anchor for it.</summary>
    public TimeValue? Value { get; init; }
}
