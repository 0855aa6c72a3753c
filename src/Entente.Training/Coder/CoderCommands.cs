using System.Globalization;
using Entente.Evaluation;
using Entente.Language;
using TorchSharp;

namespace Entente.Training.Coder;

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
    /// <param name="path">Checkpoint to write after every epoch.</param>
    /// <param name="withPlv">Whether PLV's pairs are learnt too.</param>
    public void Train(CoderNetwork network, CoderPlan plan, string path, bool withPlv)
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
            random => Epoch(random, learnt, spans, factuality, causes).Concat(withPlv ? plv.Select(p => p.Item) : []),
            epoch =>
            {
                network.save(path + ".part");
                File.Move(path + ".part", path, overwrite: true);
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
        List<string> gold = [], found = [];
        for (var fold = 0; fold < CoderCorpora.Folds; fold++)
        {
            using var network = start();
            CoderItem[] learnt = [.. plv.Where(p => p.Fold != fold).Select(p => p.Item)];
            new CoderTraining(plan, network, log).Run(random => learnt.Concat(own.Where(_ => random.NextDouble() < ownShare)));
            var asked = plv.Where(p => p.Fold == fold).ToList();
            string[] answers = CoderScoring.PairTypes(network, [.. asked.Select(p => p.Item)]);
            gold.AddRange(asked.Select(p => p.Gold));
            found.AddRange(answers);
            Say($"fold {fold}: {CoderScoring.OfTypes([.. asked.Select(p => p.Gold)], answers)}");
        }

        Say($"all folds: {CoderScoring.OfTypes([.. gold], [.. found])}");
    }

    private static string Gold(CoderItem pair) =>
        Ontology.Plover.FifteenTypeRoot(CoderLabels.Types[int.TrailingZeroCount(pair.Pair!.Value.Allowed)]);

    private static IEnumerable<CoderItem> Epoch(
        Random random, List<(CoderItem Text, CoderItem[] Pairs)> acts, CoderItem[] spans, CoderItem[] factuality, CoderItem[] causes)
    {
        foreach (var (text, pairs) in acts)
        {
            yield return text;
            foreach (var pair in pairs)
                if (random.NextDouble() < 0.5)
                    yield return pair;
        }

        foreach (var item in spans.Concat(causes))
            yield return item;
        foreach (var item in factuality)
            if (random.NextDouble() < 0.7)
                yield return item;
    }

    private string Of(params string[] parts) => Path.Combine([data, .. parts]);

    private void Say(FormattableString line)
    {
        log.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        log.Flush();
    }
}
