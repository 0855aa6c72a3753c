using System.Globalization;
using Entente.Evaluation;
using Entente.Record;
using Entente.Reports;

namespace Entente.Training;

/// <summary>
/// Learns what each comparison of two reports weighs: logistic regression drawn towards the table's priors, so that what the pairs do
/// not show keeps the weight that was set by hand. The events are the coder's own, with its mistakes.
/// </summary>
internal sealed class ReportTraining(Recorder recorder, TextWriter log)
{
    private const int Folds = 6;
    private const int Steps = 4000;
    private const double Rate = 0.02;

    // Acts as an annotator gives them: more pairs, without the coder's mistakes.
    private const double ByHand = 0.5;

    // Pairs of different topics are easy, and are many: together they count for so much of the annotated ones.
    private const double OtherTopics = 0.5;

    private sealed record Example(string Topic, double[] Values, bool Same, double Count, bool Annotated);

    public void Run(string folder, string path, string strengths)
    {
        var examples = Examples(ReportPairs.Read(folder));
        var prior = LinkWeights.Priors();
        log.WriteLine(FormattableString.Invariant($"{examples.Count(e => e.Annotated)} annotated pairs of found events, {examples.Count(e => e.Same)} of one act, {examples.Count(e => !e.Annotated)} of other topics"));
        log.WriteLine(FormattableString.Invariant($"priors: F1 {F1(examples.Where(e => e.Annotated), _ => prior):F3}"));
        var topics = examples.Select(e => e.Topic).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var best = (Strength: 0.0, F1: -1.0);
        foreach (var strength in strengths.Split(',').Select(s => double.Parse(s, CultureInfo.InvariantCulture)))
        {
            var byFold = Enumerable.Range(0, Folds).Select(fold => Learn([.. examples.Where(e => topics.IndexOf(e.Topic) % Folds != fold)], prior, strength)).ToList();
            var f1 = F1(examples.Where(e => e.Annotated), e => byFold[topics.IndexOf(e.Topic) % Folds]);
            log.WriteLine(FormattableString.Invariant($"strength {strength}: F1 {f1:F3} over {Folds} folds by topic"));
            if (f1 > best.F1)
                best = (strength, f1);
        }

        Write(path, Learn(examples, prior, best.Strength), prior, best.Strength);
    }

    private List<Example> Examples(ReportPairs gold)
    {
        var records = recorder.RecordMany(gold.Documents).ToDictionary(r => r.Document.Id, StringComparer.Ordinal);
        var reports = ReportPairs.Reports(records.Values).ToList();
        reports.Sort(Report.Compare);
        var rarity = new Rarity();
        var traits = ReportTraits.Of(reports, rarity);
        var of = traits.ToDictionary(t => t.Report.Id, StringComparer.Ordinal);
        var topicOf = gold.Pairs.SelectMany(p => new[] { (p.One.Document, p.Topic), (p.Other.Document, p.Topic) }).Distinct().ToDictionary(p => p.Document, p => p.Topic, StringComparer.Ordinal);
        var examples = new List<Example>();
        foreach (var pair in gold.Pairs)
        {
            var all = (from one in ReportPairs.Found(records[pair.One.Document], pair.One)
                       from other in ReportPairs.Found(records[pair.Other.Document], pair.Other)
                       let a = of[one.Event.Id]
                       let b = of[other.Event.Id]
                       where PairComparison.Compatible(a, b)
                       select (a, b)).ToList();
            // Of several events that tell the act, the likest two are its reports.
            foreach (var (a, b) in pair.Same ? all.OrderByDescending(p => PairComparison.LogOdds(p.a, p.b, LinkWeights.Load())).Take(1) : all)
                examples.Add(new Example(pair.Topic, Values(a, b), pair.Same, 1, true));
        }

        var elsewhere = Candidates.Of(traits, rarity).Select(p => (One: traits[p.One], Other: traits[p.Other]))
            .Where(p => topicOf.GetValueOrDefault(p.One.Report.Document.Id) != topicOf.GetValueOrDefault(p.Other.Report.Document.Id)).ToList();
        var count = elsewhere.Count == 0 ? 0 : OtherTopics * examples.Count / elsewhere.Count;
        examples.AddRange(GivenByHand(gold));
        examples.AddRange(elsewhere.Select(p => new Example("", Values(p.One, p.Other), false, count, false)));
        return examples;
    }

    private static IEnumerable<Example> GivenByHand(ReportPairs gold)
    {
        var traits = ReportTraits.Of([.. gold.ByHand.Select(given => given.Report)], new Rarity());
        var of = gold.ByHand.Zip(traits).ToDictionary(p => p.First.Mention, p => p.Second);
        return from pair in gold.Pairs
               where of.ContainsKey(pair.One) && of.ContainsKey(pair.Other) && PairComparison.Compatible(of[pair.One], of[pair.Other])
               select new Example(pair.Topic, Values(of[pair.One], of[pair.Other]), pair.Same, ByHand, false);
    }

    private static double[] Values(ReportTraits one, ReportTraits other)
    {
        var values = new Listing(new double[Enum.GetValues<LinkFeature>().Length]);
        PairComparison.Compare(one, other, ref values);
        return values.Values;
    }

    private static double[] Learn(List<Example> examples, double[] prior, double strength)
    {
        var (weights, moment, square) = ((double[])prior.Clone(), new double[prior.Length], new double[prior.Length]);
        for (var step = 1; step <= Steps; step++)
        {
            var gradient = new double[weights.Length];
            foreach (var example in examples)
            {
                var error = example.Count * (LinkWeights.Probability(Dot(weights, example.Values)) - (example.Same ? 1 : 0));
                for (var i = 0; i < gradient.Length; i++)
                    gradient[i] += error * example.Values[i];
            }

            for (var i = 0; i < weights.Length; i++)
            {
                var slope = gradient[i] + (strength * (weights[i] - prior[i]));
                moment[i] = (0.9 * moment[i]) + (0.1 * slope);
                square[i] = (0.999 * square[i]) + (0.001 * slope * slope);
                weights[i] -= Rate * (moment[i] / (1 - Math.Pow(0.9, step))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, step))) + 1e-8);
            }
        }

        return weights;
    }

    private static double F1(IEnumerable<Example> examples, Func<Example, double[]> weights)
    {
        var metric = new Metric("", 0, 0, 0);
        foreach (var example in examples)
        {
            var linked = Dot(weights(example), example.Values) >= 0;
            metric = metric.Plus(example.Same ? 1 : 0, linked ? 1 : 0, linked && example.Same ? 1 : 0);
        }

        return metric.F1;
    }

    private static double Dot(double[] weights, double[] values)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
            sum += weights[i] * values[i];
        return sum;
    }

    private static void Write(string path, double[] weights, double[] prior, double strength)
    {
        using var writer = new StreamWriter(path);
        writer.Write("# What each comparison of two reports weighs, in log-odds of their being of one act. Columns: comparison, weight, prior.\n");
        writer.Write(FormattableString.Invariant($"# Priors set by hand; weights learnt on eval/reports/development by `Entente.Training reports`, drawn towards the priors with strength {strength} (docs/internals/reports.md).\n"));
        writer.Write("# Provenance: written by the Entente founders; CC BY 4.0.\n");
        foreach (var feature in Enum.GetValues<LinkFeature>())
            writer.Write(FormattableString.Invariant($"{LinkWeights.NameOf(feature)}\t{weights[(int)feature]:0.##}\t{prior[(int)feature]:0.##}\n"));
    }

    private readonly struct Listing(double[] values) : ILinkEvidence
    {
        public double[] Values => values;

        public void Add(LinkFeature feature, double value) => values[(int)feature] += value;
    }
}
