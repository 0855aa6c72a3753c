using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training.Coder;

/// <summary>The sum of the heads' losses on a batch.</summary>
internal static class CoderLosses
{
    private const long NoLabel = -100;

    public static Tensor Of(CoderNetwork network, CoderBatch batch, Random random)
    {
        var scores = batch.Scores(network);
        var loss = zeros(1).sum();
        if (batch.Items.Any(i => i.Acts is not null))
            loss = loss + Acts(scores, batch) + OfActs(scores, batch, random);
        if (batch.Items.Any(i => i.Sides is not null))
            loss = loss + (0.5 * Bits(scores.Sides, batch, item => item.Sides, 2));
        if (batch.Items.Any(i => i.Causal is not null))
            loss = loss + (0.5 * Bits(scores.Causal, batch, item => item.Causal, 3));
        loss = loss + Values(scores.Factuality.reshape(-1), batch) + Causality(scores, batch) + Pairs(scores, batch);
        return loss;
    }

    /// <summary>Which act each word carries. Of several words of a trigger the ones between first and last are nobody's business.</summary>
    private static Tensor Acts(CoderScores scores, CoderBatch batch)
    {
        var width = batch.WordCount;
        var gold = Enumerable.Repeat(NoLabel, batch.Items.Length * width).ToArray();
        var acts = 1;
        for (var b = 0; b < batch.Items.Length; b++)
        {
            if (batch.Items[b].Acts is not { } told)
                continue;
            Array.Fill(gold, 0, b * width, batch.Items[b].Words);
            foreach (var act in told)
            {
                foreach (var word in act.Trigger)
                    gold[(b * width) + word] = NoLabel;
                acts++;
            }

            foreach (var act in told)
            {
                gold[(b * width) + act.Trigger[0]] = act.Type;
                gold[(b * width) + act.Trigger[^1]] = act.Type;
            }
        }

        var sum = nn.functional.cross_entropy(scores.Acts.reshape(-1, scores.Acts.shape[^1]), tensor(gold), ignore_index: NoLabel, reduction: nn.Reduction.Sum);
        return sum / (2.0 * acts);
    }

    /// <summary>Mode, status and participants of the acts, asked of a word of the trigger drawn at random.</summary>
    private static Tensor OfActs(CoderScores scores, CoderBatch batch, Random random)
    {
        var width = batch.WordCount;
        List<long> texts = [], triggers = [], modes = [], statuses = [];
        var roles = new List<float>();
        var known = new List<float>();
        var forbidden = new List<float>();
        for (var b = 0; b < batch.Items.Length; b++)
            foreach (var act in batch.Items[b].Acts ?? [])
            {
                texts.Add(b);
                triggers.Add(random.Next(3) > 0 ? act.Trigger[0] : act.Trigger[^1]);
                modes.Add(act.Mode);
                statuses.Add(act.Status);
                var type = CoderLabels.Types[act.Type];
                forbidden.AddRange(CoderLabels.Modes.Select(m => m == type || m.StartsWith(type + " ", StringComparison.Ordinal) ? 0 : -1e4f));
                for (var w = 0; w < width; w++)
                {
                    var role = w < act.Roles.Length ? act.Roles[w] : 0;
                    roles.Add(role & 1);
                    roles.Add(role >> 1);
                    known.Add(w < act.Roles.Length ? 1 : 0);
                }
            }

        if (texts.Count == 0)
            return zeros(1).sum();
        var (at, on) = (tensor(texts.ToArray()), tensor(triggers.ToArray()));
        var modeScores = scores.Modes.index(at, on) + tensor(forbidden.ToArray(), [texts.Count, CoderLabels.Modes.Length]);
        var loss = (0.5 * nn.functional.cross_entropy(modeScores, tensor(modes.ToArray())))
            + (0.5 * nn.functional.cross_entropy(scores.Statuses.index(at, on), tensor(statuses.ToArray())));
        var found = nn.functional.binary_cross_entropy_with_logits(
            CoderNetwork.Roles(scores, at, on), tensor(roles.ToArray(), [texts.Count, width, 2]), reduction: nn.Reduction.None);
        return loss + ((found * tensor(known.ToArray(), [texts.Count, width, 1])).sum() / (4.0 * texts.Count));
    }

    private static Tensor Bits(Tensor scores, CoderBatch batch, Func<CoderItem, int[]?> labels, int count)
    {
        var width = batch.WordCount;
        var gold = new float[batch.Items.Length * width * count];
        var known = new float[batch.Items.Length * width];
        var words = 0;
        for (var b = 0; b < batch.Items.Length; b++)
        {
            if (labels(batch.Items[b]) is not { } bits)
                continue;
            words += bits.Length;
            for (var w = 0; w < bits.Length; w++)
            {
                known[(b * width) + w] = 1;
                for (var i = 0; i < count; i++)
                    gold[(((b * width) + w) * count) + i] = (bits[w] >> i) & 1;
            }
        }

        var loss = nn.functional.binary_cross_entropy_with_logits(scores, tensor(gold, scores.shape), reduction: nn.Reduction.None);
        return (loss * tensor(known, [batch.Items.Length, width, 1])).sum() / Math.Max(1, words);
    }

    private static Tensor Values(Tensor scores, CoderBatch batch)
    {
        List<long> at = [];
        List<float> gold = [];
        for (var b = 0; b < batch.Items.Length; b++)
            foreach (var (word, value) in batch.Items[b].Factuality ?? [])
            {
                at.Add((b * batch.WordCount) + word);
                gold.Add(value);
            }

        return at.Count == 0 ? zeros(1).sum() : 0.6 * nn.functional.smooth_l1_loss(scores.index_select(0, tensor(at.ToArray())), tensor(gold.ToArray()));
    }

    private static Tensor Causality(CoderScores scores, CoderBatch batch)
    {
        long[] at = [.. Enumerable.Range(0, batch.Items.Length).Where(b => batch.Items[b].IsCausal is not null).Select(b => (long)b)];
        return at.Length == 0 ? zeros(1).sum()
            : nn.functional.binary_cross_entropy_with_logits(scores.IsCausal.index_select(0, tensor(at)), tensor(at.Select(b => batch.Items[b].IsCausal!.Value).ToArray()));
    }

    /// <summary>What the pair's first does to its second: the probability of all types that are right.</summary>
    private static Tensor Pairs(CoderScores scores, CoderBatch batch)
    {
        long[] at = [.. Enumerable.Range(0, batch.Items.Length).Where(b => batch.Items[b].Pair is not null).Select(b => (long)b)];
        if (at.Length == 0)
            return zeros(1).sum();
        var types = CoderLabels.Types.Length;
        var forbidden = at.SelectMany(b => Enumerable.Range(0, types).Select(t => (batch.Items[b].Pair!.Value.Allowed >> t & 1) == 1 ? 0 : -1e4f)).ToArray();
        var logs = nn.functional.log_softmax(scores.Pair.index_select(0, tensor(at)), -1);
        return -(logs + tensor(forbidden, [at.Length, types])).logsumexp(-1).mean();
    }
}
