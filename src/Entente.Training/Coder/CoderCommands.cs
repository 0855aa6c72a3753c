using System.Collections.Immutable;
using System.Globalization;
using Entente.Evaluation;
using Entente.Events;
using Entente.Events.Decisions;
using Entente.Language;
using TorchSharp;

namespace Entente.Training.Coder;

/// <summary>How much of each source an epoch draws.</summary>
internal sealed record CoderShares(double Pairs = 0.5, double Spans = 1, double Causes = 1, double Factuality = 0.7);

/// <summary>The commands that train, try and measure the coder's network.</summary>
internal sealed class CoderCommands(string data, string acts, string vocabulary, TextWriter log)
{
    private readonly CoderCorpora _corpora = new(new InputEncoder(vocabulary));

    /// <summary>
    /// Trains on our own acts (but those of the second reading, which are kept for measuring), spans (but the first fold), factuality and causes,
    /// and on pairs of PLV where asked.
    /// </summary>
    /// <param name="network">The network, with the encoder's weights or a checkpoint's.</param>
    /// <param name="plan">Settings.</param>
    /// <param name="shares">How much of each source an epoch draws.</param>
    /// <param name="path">Checkpoint to write after every epoch.</param>
    /// <param name="withPlv">Whether PLV's pairs are learnt too.</param>
    public void Train(CoderNetwork network, CoderPlan plan, CoderShares shares, string path, bool withPlv)
    {
        var kept = ActText.ReadFile(Path.Combine(acts, "second-reading", "second.jsonl")).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var texts = Directory.GetFiles(acts, "part-*.jsonl").Order(StringComparer.Ordinal).SelectMany(ActText.ReadFile).ToList();
        var learnt = _corpora.Acts(texts.Where(t => !kept.Contains(t.Id))).ToList();
        var held = _corpora.Acts(texts.Where(t => kept.Contains(t.Id))).ToList();
        CoderItem[] spans = [.. _corpora.Spans(Of("events", "cameo-spans-train.txt")).Where(s => s.Fold > 0).Select(s => s.Item)];
        CoderItem[] factuality = [.. _corpora.Factuality(Of("factuality", "uds-ih2-train.jsonl"))];
        CoderItem[] causes = [.. _corpora.Causes(Of("causality", "train_subtask1.csv"), Of("causality", "train_subtask2.csv"))];
        var plv = _corpora.Plv(Of("events", "plv-train.tsv")).ToList();
        List<CoderItem> development =
        [
            .. held.Select(t => t.Text), .. _corpora.Factuality(Of("factuality", "uds-ih2-dev.jsonl")),
            .. _corpora.Causes(Of("causality", "dev_subtask1.csv"), Of("causality", "dev_subtask2.csv")),
        ];
        Say($"{learnt.Count} texts, {learnt.Sum(t => t.Pairs.Length)} pairs, {spans.Length} spans, {factuality.Length} factuality, {causes.Length} causes, {plv.Count} PLV; {development.Count} for measuring");
        new CoderTraining(plan, network, log).Run(
            random => Epoch(random, shares, learnt, spans, factuality, causes).Concat(withPlv ? plv.Select(p => p.Item) : []),
            epoch =>
            {
                network.SaveWhole(path);
                Say($"epoch {epoch + 1}: {CoderScoring.Of(network, development)}");
                if (!withPlv)
                    Say($"epoch {epoch + 1}, PLV unseen: {CoderScoring.OfTypes([.. plv.Select(p => p.Gold)], CoderScoring.PairTypes(network, [.. plv.Select(p => p.Item)]))}");
                CoderItem[] pairs = [.. held.SelectMany(t => t.Pairs)];
                Say($"epoch {epoch + 1}, pairs of held-out acts: {CoderScoring.OfTypes([.. pairs.Select(Gold)], CoderScoring.PairTypes(network, pairs))}");
            });
    }

    /// <summary>Cross-validates types of PLV's pairs: each fold is answered by a network that goes on from the start given, on the other folds and our own pairs.</summary>
    public void Folds(Func<CoderNetwork> start, CoderPlan plan, double ownShare)
    {
        var plv = _corpora.Plv(Of("events", "plv-train.tsv")).ToList();
        var texts = Directory.GetFiles(acts, "part-*.jsonl").Order(StringComparer.Ordinal).SelectMany(ActText.ReadFile).ToList();
        CoderItem[] own = [.. _corpora.Acts(texts).SelectMany(t => t.Pairs)];
        List<string> gold = [];
        var network = new List<ImmutableArray<(string Type, double Probability)>>();
        List<int> rows = [];
        for (var fold = 0; fold < CoderCorpora.Folds; fold++)
        {
            using var trained = start();
            CoderItem[] learnt = [.. plv.Where(p => p.Fold != fold).Select(p => p.Item)];
            new CoderTraining(plan, trained, log).Run(random => learnt.Concat(own.Where(_ => random.NextDouble() < ownShare)));
            var asked = plv.Index().Where(p => p.Item.Fold == fold).ToList();
            var answers = CoderScoring.PairProbabilities(trained, [.. asked.Select(p => p.Item.Item)]);
            gold.AddRange(asked.Select(p => p.Item.Gold));
            rows.AddRange(asked.Select(p => p.Index));
            network.AddRange(answers);
            Say($"fold {fold}: {CoderScoring.OfTypes([.. asked.Select(p => p.Item.Gold)], [.. answers.Select(a => CoderScoring.Best(a))])}");
        }

        Say($"all folds, network: {CoderScoring.OfTypes([.. gold], [.. network.Select(a => CoderScoring.Best(a))])}");
        var patterns = PatternAnswers();
        Say($"patterns: {CoderScoring.OfTypes([.. gold], [.. rows.Select(r => Ontology.Plover.FifteenTypeRoot(patterns[r].Type ?? "AGREE"))])}");
        foreach (var (act, path, loose) in new[] { (0.5, 0.3, 0.1), (1, 0.5, 0.2), (1.5, 1, 0.3), (2, 1, 0.3), (2.5, 1.5, 0.5), (3, 2, 0.5) })
        {
            var weights = DecisionWeights.Load().With("pair.act", act).With("pair.path", path).With("pair.loose", loose);
            string[] found = [.. rows.Select((r, i) => CoderScoring.Best(PairCoder.Weighed(patterns[r], network[i], weights)))];
            Say($"all folds, patterns weighing {act}/{path}/{loose}: {CoderScoring.OfTypes([.. gold], found)}");
        }
    }

    /// <summary>What the patterns alone say of PLV's pairs.</summary>
    private PairAnswer[] PatternAnswers()
    {
        using var file = File.OpenText(Of("events", "plv-train.tsv"));
        var table = TabTable.Read(file);
        var (sentence, source, target) = (table.Column("sentence"), table.Column("source"), table.Column("target"));
        using var recorder = Record.Recorder.Load(new Record.RecorderOptions { PatternsOnly = true });
        return [.. table.Rows.Select(row => recorder.PatternsOf(row[sentence], row[source], row[target]))];
    }

    /// <summary>Writes the network as ONNX, and tells what bytes cost on the texts kept for measuring.</summary>
    /// <param name="network">The trained network.</param>
    /// <param name="path">The .onnx file to write.</param>
    /// <param name="inBytes">Int8 rather than 32-bit floats.</param>
    public void Export(CoderNetwork network, string path, bool inBytes)
    {
        var texts = Directory.GetFiles(acts, "part-*.jsonl").Order(StringComparer.Ordinal).SelectMany(ActText.ReadFile).Take(600).ToList();
        List<CoderItem> items = [.. _corpora.Acts(texts).SelectMany(t => t.Pairs.Append(t.Text)), .. _corpora.Causes(Of("causality", "train_subtask1.csv"), Of("causality", "train_subtask2.csv")).Take(200)];
        var ranges = inBytes ? Calibration.Ranges(network, CoderBatch.Group(items, 2000, new Random(3)).Take(24), group => CoderBatch.Of(group).Scores(network)) : null;
        new CoderExport(network, ranges).Save(path);
        Say($"{path}: {new FileInfo(path).Length / 1e6:F1} MB");
    }

    private static string Gold(CoderItem pair) =>
        Ontology.Plover.FifteenTypeRoot(CoderLabels.Types[int.TrailingZeroCount(pair.Pair!.Value.Allowed)]);

    private static IEnumerable<CoderItem> Epoch(
        Random random, CoderShares shares, List<(CoderItem Text, CoderItem[] Pairs)> acts, CoderItem[] spans, CoderItem[] factuality, CoderItem[] causes)
    {
        foreach (var (text, pairs) in acts)
        {
            yield return text;
            foreach (var pair in pairs)
                if (random.NextDouble() < shares.Pairs)
                    yield return pair;
        }

        foreach (var (items, share) in new[] { (spans, shares.Spans), (causes, shares.Causes), (factuality, shares.Factuality) })
            foreach (var item in items)
                if (random.NextDouble() < share)
                    yield return item;
    }

    private string Of(params string[] parts) => Path.Combine([data, .. parts]);

    private void Say(FormattableString line)
    {
        log.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        log.Flush();
    }
}
