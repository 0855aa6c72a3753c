using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>The sum of the heads' losses on a batch: against gold, and against what teachers make of it.</summary>
internal static class Losses
{
    /// <param name="network">The network that learns.</param>
    /// <param name="batch">Windows; what a source does not tell costs nothing.</param>
    /// <param name="taught">What teachers make of the batch, or null.</param>
    public static Tensor Of(ReaderNetwork network, Batch batch, Teaching? taught = null)
    {
        var scores = network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
        var loss = Tree(network, scores, batch) + Boundary(scores, batch) + Names(scores, batch);
        loss = loss + Tag(scores.Upos, batch.Upos) + Tag(scores.Xpos, batch.Xpos);
        loss = loss + (0.5 * Tag(scores.Feats, batch.Feats)) + (0.5 * Tag(scores.Lemma, batch.Lemma));
        return taught is null ? loss : loss + Taught(network, scores, batch, taught);
    }

    private static Tensor Tag(Tensor scores, Tensor gold)
    {
        if (!gold.ge(0).any().item<bool>())
            return zeros(1).sum();
        return nn.functional.cross_entropy(scores.reshape(-1, scores.shape[^1]), gold, ignore_index: TrainingSentence.NoLabel);
    }

    /// <summary>Heads among the words of the same sentence, and relations to the gold heads.</summary>
    private static Tensor Tree(ReaderNetwork network, ReaderScores scores, Batch batch)
    {
        var known = batch.Heads.ge(0);
        if (!known.any().item<bool>())
            return zeros(1).sum();
        var arcs = scores.Arcs.masked_fill(batch.SameSentence.logical_not(), -1e4f);
        var heads = batch.Heads.reshape(-1);
        var loss = nn.functional.cross_entropy(arcs.reshape(-1, arcs.shape[^1]), heads, ignore_index: TrainingSentence.NoLabel);
        var relations = network.RelationScores(scores, batch.Heads.clamp(0));
        return loss + nn.functional.cross_entropy(relations.reshape(-1, relations.shape[^1]), batch.Relations, ignore_index: TrainingSentence.NoLabel);
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

    /// <summary>Cross-entropy with the teachers' probabilities, head by head (Hinton et al. 2015).</summary>
    private static Tensor Taught(ReaderNetwork network, ReaderScores scores, Batch batch, Teaching taught)
    {
        var words = batch.Real.sum().clamp(1);
        Tensor Soft(Tensor student, Tensor teacher) =>
            -((nn.functional.log_softmax(student, -1) * teacher).sum(-1) * batch.Real).sum() / words;
        var arcs = scores.Arcs.masked_fill(taught.SameSentence.logical_not(), -1e4f);
        var loss = Soft(arcs, taught.Arcs) + Soft(network.RelationScores(scores, taught.Heads), taught.Relations);
        loss = loss + Soft(scores.Upos, taught.Upos) + Soft(scores.Xpos, taught.Xpos) + Soft(scores.Names, taught.Names);
        loss = loss + (0.5 * Soft(scores.Feats, taught.Feats)) + (0.5 * Soft(scores.Lemma, taught.Lemma));
        var ends = nn.functional.binary_cross_entropy_with_logits(scores.Boundary, taught.Boundary, reduction: nn.Reduction.None);
        var untold = batch.FollowedByWord * batch.Boundary.lt(0).to(float32); // Where gold tells sentence ends, teachers are not asked.
        return loss + ((ends * untold).sum() / untold.sum().clamp(1));
    }
}
