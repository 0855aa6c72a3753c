using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>The sum of the heads' losses on a batch.</summary>
internal static class Losses
{
    public static Tensor Of(ReaderNetwork network, Batch batch)
    {
        var scores = network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
        var loss = Tree(scores, batch) + Boundary(scores, batch) + Names(scores, batch);
        loss = loss + Tag(scores.Upos, batch.Upos) + Tag(scores.Xpos, batch.Xpos);
        return loss + (0.5 * Tag(scores.Feats, batch.Feats)) + (0.5 * Tag(scores.Lemma, batch.Lemma));
    }

    private static Tensor Tag(Tensor scores, Tensor gold)
    {
        if (!gold.ge(0).any().item<bool>())
            return zeros(1).sum();
        return nn.functional.cross_entropy(scores.reshape(-1, scores.shape[^1]), gold, ignore_index: TrainingSentence.NoLabel);
    }

    /// <summary>Heads among the words of the same sentence, and relations to the gold heads.</summary>
    private static Tensor Tree(ReaderScores scores, Batch batch)
    {
        var known = batch.Heads.ge(0);
        if (!known.any().item<bool>())
            return zeros(1).sum();
        var arcs = scores.Arcs.masked_fill(batch.SameSentence.logical_not(), -1e4f);
        var heads = batch.Heads.reshape(-1);
        var loss = nn.functional.cross_entropy(arcs.reshape(-1, arcs.shape[^1]), heads, ignore_index: TrainingSentence.NoLabel);
        var relations = RelationScores(scores, batch.Heads.clamp(0));
        return loss + nn.functional.cross_entropy(relations.reshape(-1, relations.shape[^1]), batch.Relations, ignore_index: TrainingSentence.NoLabel);
    }

    /// <summary>Scores of the relations of each word to the head given: the dot products that reading computes too.</summary>
    public static Tensor RelationScores(ReaderScores scores, Tensor heads)
    {
        var size = ReaderNetwork.LabelDimension;
        var (windows, words) = (scores.LabelKeys.shape[0], scores.LabelKeys.shape[1]);
        var chosen = scores.LabelHeads.gather(1, heads.unsqueeze(-1).expand(windows, words, size));
        var keys = scores.LabelKeys.view(windows, words, -1, size);
        return matmul(keys, chosen.unsqueeze(-1)).squeeze(-1);
    }

    private static Tensor Boundary(ReaderScores scores, Batch batch)
    {
        var weight = batch.Boundary.ge(0).to(float32);
        var loss = nn.functional.binary_cross_entropy_with_logits(scores.Boundary, batch.Boundary.clamp(0), reduction: nn.Reduction.None);
        return (loss * weight).sum() / weight.sum().clamp(1);
    }

    /// <summary>The probability of all labels that the source allows.</summary>
    private static Tensor Names(ReaderScores scores, Batch batch)
    {
        var told = batch.NamesAllowed.sum(-1).gt(0).to(float32);
        var allowed = nn.functional.log_softmax(scores.Names, -1) + ((1 - batch.NamesAllowed) * -1e4f);
        return -(allowed.logsumexp(-1) * told).sum() / told.sum().clamp(1);
    }
}
