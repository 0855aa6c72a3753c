using System.Collections.Immutable;
using System.Globalization;
using Entente.Evaluation;
using Entente.Ontology;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training.Coder;

/// <summary>How well a network does on texts it was not trained on.</summary>
internal static class CoderScoring
{
    /// <summary>The likeliest of the fifteen types for each pair.</summary>
    public static string[] PairTypes(CoderNetwork network, CoderItem[] items) =>
        [.. PairProbabilities(network, items).Select(types => Best(types))];

    /// <summary>The likeliest of the fifteen types.</summary>
    public static string Best(IEnumerable<(string Type, double Probability)> types) =>
        types.GroupBy(t => Plover.FifteenTypeRoot(t.Type)).OrderByDescending(g => g.Sum(t => t.Probability)).First().Key;

    /// <summary>For each pair the probability of each type.</summary>
    public static ImmutableArray<(string Type, double Probability)>[] PairProbabilities(CoderNetwork network, CoderItem[] items)
    {
        network.eval();
        using var _ = no_grad();
        var answers = new ImmutableArray<(string, double)>[items.Length];
        var types = CoderLabels.Types.Length;
        for (var from = 0; from < items.Length; from += 32)
        {
            using var scope = NewDisposeScope();
            var group = items[from..Math.Min(items.Length, from + 32)];
            var scores = CoderBatch.Of(group).Scores(network).Pair.softmax(-1).data<float>().ToArray();
            for (var i = 0; i < group.Length; i++)
                answers[from + i] = [.. Enumerable.Range(1, types - 1).Select(t => (CoderLabels.Types[t], (double)scores[(i * types) + t]))];
        }

        return answers;
    }

    /// <summary>Macro-F1 over gold's types, accuracy, and accuracy of quad classes.</summary>
    public static string OfTypes(string[] gold, string[] found)
    {
        static int Quad(string type) => Plover.Quad(type == "YIELD" ? "CONCEDE" : type);
        var classes = gold.Distinct().Order(StringComparer.Ordinal).ToList();
        var f1 = classes.Select(c =>
        {
            var right = gold.Zip(found).Count(p => p.First == c && p.Second == c);
            return 2.0 * right / Math.Max(1, gold.Count(g => g == c) + found.Count(f => f == c));
        }).ToList();
        var accuracy = gold.Zip(found).Count(p => p.First == p.Second) / (double)gold.Length;
        var quad = gold.Zip(found).Count(p => Quad(p.First) == Quad(p.Second)) / (double)gold.Length;
        return string.Create(CultureInfo.InvariantCulture, $"macro-F1 {f1.Average():F3} accuracy {accuracy:F3} quad {quad:F3} ({string.Join(' ', classes.Zip(f1, (c, f) => $"{c} {f:F2}"))})");
    }

    /// <summary>Every head at once: triggers and types, modes, statuses, roles, factuality's r, causal sentences' F1.</summary>
    public static string Of(CoderNetwork network, IReadOnlyList<CoderItem> items)
    {
        network.eval();
        using var _ = no_grad();
        int gold = 0, found = 0, right = 0, rightType = 0, modes = 0, statuses = 0, acts = 0;
        int causalGold = 0, causalFound = 0, causalRight = 0;
        var roles = new int[2, 3];
        List<(double Told, double Guessed)> figures = [];
        foreach (var group in CoderBatch.Group(items, 3000, new Random(1)))
        {
            using var scope = NewDisposeScope();
            var batch = CoderBatch.Of(group);
            var scores = batch.Scores(network);
            var best = scores.Acts.argmax(-1);
            for (var b = 0; b < group.Length; b++)
            {
                var item = group[b];
                if (item.IsCausal is { } causal)
                {
                    var says = scores.IsCausal[b].item<float>() > 0;
                    (causalGold, causalFound, causalRight) = (causalGold + (causal > 0 ? 1 : 0), causalFound + (says ? 1 : 0), causalRight + (says && causal > 0 ? 1 : 0));
                }

                foreach (var (word, value) in item.Factuality ?? [])
                    figures.Add((value, scores.Factuality[b, word].item<float>()));

                if (item.Acts is not { } list)
                    continue;
                var types = best[b].data<long>().ToArray();
                var runs = Enumerable.Range(0, item.Words).Where(w => types[w] > 0 && (w == 0 || types[w - 1] != types[w])).ToList();
                found += runs.Count;
                gold += list.Length;
                foreach (var act in list)
                {
                    var hits = act.Trigger.Where(w => types[w] > 0).ToList();
                    right += hits.Count > 0 ? 1 : 0;
                    rightType += hits.Any(w => types[w] == act.Type) ? 1 : 0;
                    acts++;
                    var word = act.Trigger[0];
                    var type = CoderLabels.Types[act.Type];
                    var modeScores = scores.Modes[b, word].data<float>().ToArray();
                    var mode = Enumerable.Range(0, CoderLabels.Modes.Length).Where(m => CoderLabels.Modes[m].Split(' ')[0] == type).MaxBy(m => modeScores[m]);
                    modes += mode == act.Mode ? 1 : 0;
                    statuses += scores.Statuses[b, word].argmax().item<long>() == act.Status ? 1 : 0;
                    var role = CoderNetwork.Roles(scores, tensor(new long[] { b }), tensor(new long[] { word }))[0].data<float>().ToArray();
                    for (var w = 0; w < item.Words; w++)
                        for (var r = 0; r < 2; r++)
                        {
                            var (isGold, isFound) = ((act.Roles[w] >> r & 1) == 1, role[(w * 2) + r] > 0);
                            roles[r, 0] += isGold ? 1 : 0;
                            roles[r, 1] += isFound ? 1 : 0;
                            roles[r, 2] += isGold && isFound ? 1 : 0;
                        }
                }
            }
        }

        static double F1(double g, double f, double r) => g + f == 0 ? 0 : 2 * r / (g + f);
        var line = "";
        if (acts > 0)
            line += string.Create(CultureInfo.InvariantCulture,
                $"triggers F1 {F1(gold, found, right):F3} with type {F1(gold, found, rightType):F3}; modes {modes / (double)acts:F3} statuses {statuses / (double)acts:F3}; words of actors F1 {F1(roles[0, 0], roles[0, 1], roles[0, 2]):F3} recipients {F1(roles[1, 0], roles[1, 1], roles[1, 2]):F3}; ");
        if (figures.Count > 1)
            line += string.Create(CultureInfo.InvariantCulture, $"factuality r {FactualityScorer.Correlation(figures):F3}; ");
        if (causalGold > 0)
            line += string.Create(CultureInfo.InvariantCulture, $"causal P {causalRight / (double)Math.Max(1, causalFound):F3} R {causalRight / (double)causalGold:F3} F1 {F1(causalGold, causalFound, causalRight):F3}; ");
        return line;
    }
}
