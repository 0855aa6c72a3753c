using Entente.Documents;

namespace Entente.Circumstances;

/// <summary>A figure the text gives (record.md, "magnitude").</summary>
/// <param name="Kind">killed, injured, arrested, displaced, released, abducted, participants, money, other.</param>
/// <param name="Low">Lower bound, or null.</param>
/// <param name="High">Upper bound, or null. A plain number has both bounds alike.</param>
/// <param name="Unit">"persons", a currency code such as "USD", or the noun counted.</param>
/// <param name="Text">The words, e.g. "at least 100,000 lives".</param>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Span">Where the words stand.</param>
public sealed record Figure(string Kind, decimal? Low, decimal? High, string? Unit, string Text, int Sentence, TextSpan Span);
