using Entente.Evaluation;
using Entente.Events.Factuality;
using Entente.Language;

namespace Entente.Training;

/// <summary>
/// Learns what the traits of a word weigh for whether what it names took place: ridge regression on UDS-IH2's training sentences, as the
/// reader reads them, solved by conjugate gradients.
/// </summary>
internal sealed class FactualityTraining(TextWriter log)
{
    private const int Steps = 150;
    private const double Negligible = 0.015;

    public void Run(string corpus, Func<IEnumerable<SpacedText>, IEnumerable<AnnotatedDocument>> analyze, string path, double shrink, int least)
    {
        using var file = File.OpenText(corpus);
        var gold = FactualityCorpus.Read(file).ToList();
        var texts = gold.Select(s => new SpacedText(s.Text)).ToList();
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        var (rows, figures) = (new List<int[]>(), new List<double>());
        foreach (var ((sentence, text), analysis) in gold.Zip(texts).Zip(analyze(texts)))
            foreach (var (where, word, figure) in FactualityCorpus.Words(sentence, text, analysis))
            {
                var row = new SortedSet<int>();
                foreach (var trait in FactualityReader.TraitsOf(where, word))
                {
                    if (!names.TryGetValue(trait, out var index))
                    {
                        names[trait] = index = counts.Count;
                        counts.Add(0);
                    }

                    if (row.Add(index))
                        counts[index]++;
                }

                rows.Add([.. row]);
                figures.Add(figure);
            }

        var kept = counts.Select(c => c >= least).ToArray();
        var sparse = rows.Select(row => row.Where(i => kept[i]).ToArray()).ToList();
        log.WriteLine(FormattableString.Invariant($"{rows.Count} words, {counts.Count} traits, {kept.Count(k => k)} seen {least} times or more"));
        var weights = Ridge(sparse, figures, counts.Count, shrink);
        log.WriteLine(FormattableString.Invariant($"r on what was learnt from: {FactualityScorer.Correlation([.. sparse.Zip(figures, (row, y) => (y, row.Sum(i => weights[i])))]):F3}"));
        Write(path, names.Select(n => (n.Key, weights[n.Value])));
    }

    /// <summary>The weights w that make |Xw − y|² + shrink·|w|² least; X has ones where a row lists a column.</summary>
    private static double[] Ridge(List<int[]> rows, List<double> y, int size, double shrink)
    {
        double[] Product(double[] w)
        {
            var result = w.Select(x => shrink * x).ToArray();
            foreach (var row in rows)
            {
                var sum = row.Sum(i => w[i]);
                foreach (var i in row)
                    result[i] += sum;
            }

            return result;
        }

        var weights = new double[size];
        var residual = new double[size];
        for (var r = 0; r < rows.Count; r++)
            foreach (var i in rows[r])
                residual[i] += y[r];
        var direction = residual.ToArray();
        var norm = residual.Sum(x => x * x);
        for (var step = 0; step < Steps && norm > 1e-6; step++)
        {
            var product = Product(direction);
            var length = norm / direction.Zip(product, (a, b) => a * b).Sum();
            for (var i = 0; i < size; i++)
            {
                weights[i] += length * direction[i];
                residual[i] -= length * product[i];
            }

            var next = residual.Sum(x => x * x);
            for (var i = 0; i < size; i++)
                direction[i] = residual[i] + (next / norm * direction[i]);
            norm = next;
        }

        return weights;
    }

    private static void Write(string path, IEnumerable<(string Name, double Weight)> weights)
    {
        using var writer = new StreamWriter(path);
        writer.Write("# What traits of a word weigh for whether what it names took place, from -3 to 3: trait, weight. Learnt by ridge regression on the training sentences\n");
        writer.Write("# of UDS It-Happened v2 (as redistributed; on English Web Treebank, CC BY-SA 4.0) by `Entente.Training factuality`; docs/internals/events.md.\n");
        foreach (var (name, weight) in weights.Where(w => Math.Abs(w.Weight) >= Negligible && !w.Name.AsSpan().ContainsAny('\t', '\n', '#')).OrderBy(w => w.Name, StringComparer.Ordinal))
            writer.Write(FormattableString.Invariant($"{name}\t{weight:0.###}\n"));
    }
}
