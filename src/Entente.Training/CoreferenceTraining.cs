using System.Globalization;
using Entente.Actors.Reference;
using Entente.Evaluation;
using Entente.Language;

namespace Entente.Training;

/// <summary>
/// Learns what evidence for an antecedent weighs: the likelihood of any right antecedent, with wrong decisions made dearer by
/// kind (Durrett and Klein 2013), by AdaGrad with weights cut towards zero. The analyses are the reader's own.
/// </summary>
internal sealed class CoreferenceTraining(Analyzer analyzer, TextWriter log)
{
    private const double FalseAnaphor = 0.1;
    private const double FalseNew = 3.0;
    private const double WrongLink = 1.0;

    /// <summary>A mention: the keys of its candidates, being new first, and which of them are right.</summary>
    private sealed record Example(int[][] Keys, bool[] Right);

    public void Run(string folder, string treebank, string path, int passes, double rate, double shrink, int least)
    {
        var texts = UdScorer.Documents(ConlluReader.ReadFile(treebank)).Select(d => d.Document).ToList();
        var gold = Directory.EnumerateFiles(folder, "*.conll").Order(StringComparer.Ordinal).Select(CoreferenceReader.ReadFile).ToList();
        var names = new Dictionary<ulong, (int Index, string Name)>();
        var counts = new List<int>();
        var examples = new List<Example>();
        foreach (var (document, analysis) in gold.Zip(analyzer.AnalyzeMany(CoreferenceScorer.RawTexts(gold, texts))))
            examples.AddRange(Examples(document, analysis, names, counts));
        log.WriteLine(FormattableString.Invariant($"{examples.Count} mentions, {examples.Count(e => !e.Right[0])} with antecedents, {counts.Count} answers"));
        var kept = counts.Select(c => c >= least).ToArray();
        examples = [.. examples.Select(e => e with { Keys = [.. e.Keys.Select(keys => keys.Where(k => kept[k]).ToArray())] })];
        var weights = Learn(examples, counts.Count, passes, rate, shrink);
        Write(path, names.Values.Select(n => (n.Name, weights[n.Index])));
    }

    private static IEnumerable<Example> Examples(CoreferenceDocument document, AnnotatedDocument analysis, Dictionary<ulong, (int Index, string Name)> names, List<int> counts)
    {
        var mentions = MentionFinder.Find(analysis);
        var chainOf = CoreferenceScorer.GoldChains(document).SelectMany((chain, i) => chain.Select(m => (m, i))).DistinctBy(m => m.m).ToDictionary(m => m.m, m => m.i);
        var positions = CoreferenceScorer.Positions(analysis.Document.Text);
        var chains = mentions.Select(m => chainOf.GetValueOrDefault(CoreferenceScorer.Characters(analysis, positions, m), -1)).ToArray();
        var evidence = new PairEvidence(analysis, mentions);
        var (source, candidates) = (new AntecedentCandidates(mentions), new List<(Mention Earlier, int Rank)>());
        foreach (var mention in mentions)
        {
            source.Of(mention, candidates);
            var (keys, right) = (new int[candidates.Count + 1][], new bool[candidates.Count + 1]);
            var list = new Listing(names, counts, []);
            evidence.OfNew(mention, ref list);
            keys[0] = [.. list.Keys];
            for (var i = 0; i < candidates.Count; i++)
            {
                list = new Listing(names, counts, []);
                evidence.OfPair(mention, candidates[i].Earlier, candidates[i].Rank, ref list);
                keys[i + 1] = [.. list.Keys];
                right[i + 1] = chains[mention.Index] >= 0 && chains[candidates[i].Earlier.Index] == chains[mention.Index];
            }

            right[0] = !right.Contains(true);
            yield return new Example(keys, right);
        }
    }

    private float[] Learn(List<Example> examples, int size, int passes, double rate, double shrink)
    {
        var (weights, squares, average) = (new double[size], new double[size], new double[size]);
        var random = new Random(20);
        for (var pass = 0; pass < passes; pass++)
        {
            var loss = 0.0;
            foreach (var example in examples.OrderBy(_ => random.Next()))
            {
                var scores = new double[example.Keys.Length];
                for (var i = 0; i < scores.Length; i++)
                    scores[i] = example.Keys[i].Sum(k => weights[k]) + Cost(example, i);
                var all = LogSum(scores, _ => true);
                var right = LogSum(scores, i => example.Right[i]);
                loss += all - right;
                for (var i = 0; i < scores.Length; i++)
                {
                    var gradient = Math.Exp(scores[i] - all) - (example.Right[i] ? Math.Exp(scores[i] - right) : 0);
                    if (Math.Abs(gradient) < 1e-6)
                        continue;
                    foreach (var key in example.Keys[i])
                    {
                        squares[key] += gradient * gradient;
                        var step = rate / Math.Sqrt(squares[key] + 1e-8);
                        var moved = weights[key] - (step * gradient);
                        weights[key] = Math.Sign(moved) * Math.Max(0, Math.Abs(moved) - (step * shrink));
                    }
                }
            }

            log.WriteLine(FormattableString.Invariant($"pass {pass + 1}: loss {loss / examples.Count:F4}, {weights.Count(w => w != 0)} weights"));
        }

        return [.. weights.Select(w => (float)w)];
    }

    private static double Cost(Example example, int candidate) => example.Right[candidate] ? 0
        : example.Right[0] ? FalseAnaphor : candidate == 0 ? FalseNew : WrongLink;

    private static double LogSum(double[] scores, Func<int, bool> counts)
    {
        var most = double.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            if (counts(i))
                most = Math.Max(most, scores[i]);
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
            if (counts(i))
                sum += Math.Exp(scores[i] - most);
        return most + Math.Log(sum);
    }

    private static void Write(string path, IEnumerable<(string Name, float Weight)> weights)
    {
        using var writer = new StreamWriter(path);
        writer.Write("# What evidence for an antecedent weighs: question|answer|other answer or type, weight. Learnt from OntoGUM's training documents (CC BY 4.0\n");
        writer.Write("# genres) by `Entente.Training coreference`; docs/internals/actors.md.\n");
        foreach (var (name, weight) in weights.Where(w => Math.Abs(w.Weight) >= 0.02 && !w.Name.AsSpan().ContainsAny('\t', '\n')).OrderBy(w => w.Name, StringComparer.Ordinal))
            writer.Write(FormattableString.Invariant($"{name}\t{weight:0.###}\n"));
    }

    private readonly struct Listing(Dictionary<ulong, (int Index, string Name)> names, List<int> counts, List<int> keys) : IEvidence
    {
        public List<int> Keys => keys;

        public void Add(Trait question, Trait answer, Trait other)
        {
            var key = Trait.Key(question, answer, other);
            if (!names.TryGetValue(key, out var known))
            {
                var name = Trait.Name(question, answer, other);
                if (Trait.KeyOf(name) != key)
                    return;
                names[key] = known = (counts.Count, name);
                counts.Add(0);
            }

            counts[known.Index]++;
            keys.Add(known.Index);
        }
    }
}
