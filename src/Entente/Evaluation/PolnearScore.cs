using System.Collections.Immutable;

namespace Entente.Evaluation;

/// <summary>A count of what was right, what was found and what there was to find.</summary>
/// <param name="Name">What is counted, e.g. "content tokens".</param>
/// <param name="Right">Found and in gold.</param>
/// <param name="Found">All found.</param>
/// <param name="Gold">All in gold.</param>
public sealed record PolnearFigure(string Name, int Right, int Found, int Gold)
{
    /// <summary>Share of what was found that is right.</summary>
    public double Precision => Found == 0 ? 0 : (double)Right / Found;

    /// <summary>Share of gold that was found.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>Harmonic mean of the two.</summary>
    public double F1 => Right == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>An attribution missed, invented, or cut wrongly.</summary>
/// <param name="Document">File name without its ending.</param>
/// <param name="Kind">missed, invented or misread.</param>
/// <param name="Gold">Source | cue | content in gold, or empty.</param>
/// <param name="Found">The same as found, or empty.</param>
/// <param name="Tokens">Number of words that disagree.</param>
public sealed record PolnearError(string Document, string Kind, string Gold, string Found, int Tokens);

/// <summary>Scores against a corpus of attributions in brat stand-off.</summary>
/// <param name="Documents">Number of documents read.</param>
/// <param name="Figures">source, cue and content tokens; exact source, cue and content spans; whole attributions.</param>
/// <param name="Worst">The worst errors, most words first.</param>
public sealed record PolnearScore(int Documents, ImmutableArray<PolnearFigure> Figures, ImmutableArray<PolnearError> Worst)
{
    /// <summary>The figure of a name; throws when there is none.</summary>
    public PolnearFigure this[string name] => Figures.First(f => f.Name == name);
}
