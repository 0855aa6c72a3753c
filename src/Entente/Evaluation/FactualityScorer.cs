using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events.Factuality;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>How near the figures told come to those of people.</summary>
/// <param name="Name">All words, or those of a part of speech.</param>
/// <param name="Words">How many.</param>
/// <param name="Correlation">Pearson's r.</param>
/// <param name="Error">Mean absolute difference.</param>
public sealed record FactualityScore(string Name, int Words, double Correlation, double Error);

/// <summary>Scores on UDS-IH2, from raw text, whether what words name took place.</summary>
public static class FactualityScorer
{
    private const int Few = 10;

    /// <summary>All targets, then those of each part of speech that has ten or more, the most frequent first.</summary>
    /// <param name="gold">The corpus's sentences.</param>
    /// <param name="analyze">Analyses documents, in their order.</param>
    /// <param name="reader">Tells the figure of a word.</param>
    /// <param name="network">A network's figures of the words of an analysis's sentences, in their order; null to score the reader alone.</param>
    public static ImmutableArray<FactualityScore> Score(
        IReadOnlyList<FactualitySentence> gold, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze, IFactualityReader reader,
        Func<AnnotatedDocument, IReadOnlyList<ImmutableArray<double>?>>? network = null)
    {
        var texts = gold.Select(s => new SpacedText(s.Text)).ToList();
        var told = new List<(Upos Part, double Gold, double Found)>();
        foreach (var ((sentence, text), analysis) in gold.Zip(texts).Zip(analyze(texts.Select(t => t.Document))))
        {
            var figures = network?.Invoke(analysis);
            foreach (var (where, word, figure) in FactualityCorpus.Words(sentence, text, analysis))
                told.Add((where.Tokens[word].Upos, figure, reader.Of(where, word, figures?[where.Index]?[word])));
        }

        return
        [
            Of("all", told),
            .. told.GroupBy(t => t.Part).Where(g => g.Count() >= Few).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => Of(g.Key.Name(), g)),
        ];
    }

    private static FactualityScore Of(string name, IEnumerable<(Upos Part, double Gold, double Found)> told)
    {
        var pairs = told.ToList();
        return new FactualityScore(name, pairs.Count, Correlation(pairs.Select(p => (p.Gold, p.Found)).ToList()),
            pairs.Count == 0 ? 0 : pairs.Average(p => Math.Abs(p.Gold - p.Found)));
    }

    /// <summary>Pearson's r; 0 where either side does not vary.</summary>
    internal static double Correlation(IReadOnlyList<(double X, double Y)> pairs)
    {
        if (pairs.Count == 0)
            return 0;
        var (x, y) = (pairs.Average(p => p.X), pairs.Average(p => p.Y));
        var (xx, yy, xy) = (pairs.Sum(p => (p.X - x) * (p.X - x)), pairs.Sum(p => (p.Y - y) * (p.Y - y)), pairs.Sum(p => (p.X - x) * (p.Y - y)));
        return xx == 0 || yy == 0 ? 0 : xy / Math.Sqrt(xx * yy);
    }
}
