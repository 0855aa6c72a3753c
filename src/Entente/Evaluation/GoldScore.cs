using System.Collections.Immutable;

namespace Entente.Evaluation;

/// <summary>One disagreement with gold.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Kind">"invented", "missed", "wrong type", "wrong actor", "wrong recipient", "wrong date", "wrong status" or "wrong speaker".</param>
/// <param name="Sentence">The sentence in which it stands.</param>
/// <param name="Gold">What gold has, or null.</param>
/// <param name="Found">What was found, or null.</param>
/// <param name="Why">How the found event came about, a line a step; empty where nothing was found.</param>
/// <param name="Weight">How bad it is: the worst errors come first.</param>
public sealed record GoldError(
    string Document, string Kind, string Sentence, string? Gold, string? Found, ImmutableArray<string> Why, double Weight);

/// <summary>How the records of documents agree with gold.</summary>
/// <param name="Documents">Number of documents.</param>
/// <param name="Metrics">act, dyad, full; then, over acts that were found, status, date, place, magnitude, speaker, mode, and contexts and CAMEO codes where gold has them; then claims.</param>
/// <param name="Errors">All disagreements, the worst first.</param>
/// <param name="ContextMacroF1">Mean F1 of the contexts that gold has; null where gold tells none.</param>
public sealed record GoldScore(int Documents, ImmutableArray<Metric> Metrics, ImmutableArray<GoldError> Errors, double? ContextMacroF1 = null)
{
    /// <summary>The metric of that name.</summary>
    public Metric this[string name] => Metrics.First(m => m.Name == name);
}
