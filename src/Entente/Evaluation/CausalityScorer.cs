using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events.Causes;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>How well causes are read.</summary>
/// <param name="Sentences">How many sentences were told causal or not.</param>
/// <param name="Accuracy">Share of them told rightly.</param>
/// <param name="Paired">How many sentences were read for pairs.</param>
/// <param name="Metrics">Causal sentences; causes, effects and signals, exactly and by half; whole pairs.</param>
public sealed record CausalityScore(int Sentences, double Accuracy, int Paired, ImmutableArray<Metric> Metrics);

/// <summary>
/// Scores causes against the Causal News Corpus from raw text: whether a sentence tells a cause and its effect, and which words
/// are cause, effect and signal. Spans are compared by their characters without blanks, one to one, the largest common part first.
/// </summary>
public static class CausalityScorer
{
    private const double Causal = 0.5;

    /// <summary>Scores sentences with labels, sentences with pairs, or both.</summary>
    /// <param name="gold">The corpus's sentences.</param>
    /// <param name="analyze">Analyses documents, in their order.</param>
    /// <param name="reader">Reads the causes of a sentence.</param>
    /// <param name="scores">A network's scores of an analysis's sentences, in their order; null to score the rules alone.</param>
    public static CausalityScore Score(
        IReadOnlyList<CausalSentence> gold, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze, ICauseReader reader,
        Func<AnnotatedDocument, IReadOnlyList<CauseScores?>>? scores = null)
    {
        var texts = gold.Select(s => new SpacedText(s.Text)).ToList();
        var (sentences, right, paired) = (0, 0, 0);
        var causal = new Metric("causal sentence", 0, 0, 0);
        var spans = new[] { "cause", "effect", "signal" }.SelectMany(n => new[] { new Metric($"{n}, exact", 0, 0, 0), new Metric($"{n}, half", 0, 0, 0) }).ToArray();
        var pairs = new Metric("pair, half", 0, 0, 0);
        foreach (var ((sentence, text), analysis) in gold.Zip(texts).Zip(analyze(texts.Select(t => t.Document))))
        {
            var scored = scores?.Invoke(analysis);
            var readings = analysis.Sentences.Select(s => reader.Read(s, scored?[s.Index])).ToList();
            if (sentence.Causal is { } label)
            {
                var told = readings.Any(r => r.Probability >= Causal);
                sentences++;
                right += told == label ? 1 : 0;
                causal = causal.Plus(label ? 1 : 0, told ? 1 : 0, told && label ? 1 : 0);
            }

            if (sentence.Pairs is not { } wanted)
                continue;
            paired++;
            var found = readings.SelectMany(r => r.Relations)
                .Select(r => new GoldCause(text.Written(r.Cause), text.Written(r.Effect), r.Signal is { } s ? [text.Written(s)] : [])).ToList();
            Spans(spans, 0, wanted.Select(p => p.Cause), found.Select(p => p.Cause));
            Spans(spans, 2, wanted.Select(p => p.Effect), found.Select(p => p.Effect));
            Spans(spans, 4, wanted.SelectMany(p => p.Signals), found.SelectMany(p => p.Signals));
            pairs = pairs.Plus(wanted.Length, found.Count, Matches(wanted, found, (g, f) => Math.Min(Common(g.Cause, f.Cause), Common(g.Effect, f.Effect))));
        }

        IEnumerable<Metric> metrics = sentences > 0 ? [causal] : [];
        return new CausalityScore(sentences, sentences == 0 ? 0 : (double)right / sentences, paired, [.. metrics, .. paired > 0 ? [.. spans, pairs] : Array.Empty<Metric>()]);
    }

    private static void Spans(Metric[] metrics, int at, IEnumerable<TextSpan> gold, IEnumerable<TextSpan> found)
    {
        // A clause may be the effect of two causes: it counts once.
        var (wanted, had) = (gold.Distinct().ToList(), found.Distinct().ToList());
        metrics[at] = metrics[at].Plus(wanted.Count, had.Count, had.Count(wanted.Contains));
        metrics[at + 1] = metrics[at + 1].Plus(wanted.Count, had.Count, Matches(wanted, had, Common));
    }

    /// <summary>The common part's share of the longer span.</summary>
    private static double Common(TextSpan one, TextSpan other) =>
        Math.Max(0.0, Math.Min(one.End, other.End) - Math.Max(one.Start, other.Start)) / Math.Max(1, Math.Max(one.Length, other.Length));

    private static int Matches<T>(IReadOnlyList<T> gold, IReadOnlyList<T> found, Func<T, T, double> common)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Count)
            from f in Enumerable.Range(0, found.Count)
            let share = common(gold[g], found[f])
            where share >= 0.5
            orderby share descending, g, f
            select (g, f);
        var (goldTaken, foundTaken) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (g, f) in candidates)
            if (!goldTaken.Contains(g) && !foundTaken.Contains(f))
                (_, _) = (goldTaken.Add(g), foundTaken.Add(f));
        return goldTaken.Count;
    }
}
