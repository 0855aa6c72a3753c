using Entente.Documents;

namespace Entente.Circumstances;

/// <summary>An expression of time in a sentence.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Its words.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token by which it hangs in the tree.</param>
/// <param name="Interval">What it denotes; null when the text gives no anchor for it.</param>
public sealed record TimeExpression(int Sentence, TextSpan Span, int First, int Last, int Head, DateInterval? Interval);
