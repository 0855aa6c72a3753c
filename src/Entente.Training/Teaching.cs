using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>What an ensemble makes of a batch: the mean of its members' probabilities.</summary>
/// <param name="SameSentence">Which heads may be chosen: by gold where there is a tree, by the teachers' sentence ends elsewhere.</param>
/// <param name="Heads">The heads to which <paramref name="Relations"/> are scored.</param>
internal sealed record Teaching(
    Tensor Upos, Tensor Xpos, Tensor Feats, Tensor Lemma, Tensor Names, Tensor Boundary,
    Tensor Arcs, Tensor SameSentence, Tensor Heads, Tensor Relations)
{
    public static Teaching Of(IReadOnlyList<ReaderNetwork> teachers, Batch batch)
    {
        using var _ = no_grad();
        var all = teachers.Select(t => t.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts)).ToList();
        Tensor Mean(Func<ReaderScores, Tensor> probabilities) => all.Select(probabilities).Aggregate((a, b) => a + b) / all.Count;
        Tensor Softened(Func<ReaderScores, Tensor> scores) => Mean(s => scores(s).softmax(-1));
        var boundary = Mean(s => s.Boundary.sigmoid());
        var same = SameSentences(batch, boundary);
        var arcs = Softened(s => s.Arcs.masked_fill(same.logical_not(), -1e4f));
        var heads = where(batch.Heads.ge(0), batch.Heads, arcs.argmax(-1));
        var relations = all.Select((s, i) => teachers[i].RelationScores(s, heads).softmax(-1)).Aggregate((a, b) => a + b) / all.Count;
        return new Teaching(
            Softened(s => s.Upos), Softened(s => s.Xpos), Softened(s => s.Feats), Softened(s => s.Lemma), Softened(s => s.Names),
            boundary, arcs, same, heads, relations);
    }

    /// <summary>The batch's own sentences where it has trees; in a window without, the stretches between likely ends.</summary>
    private static Tensor SameSentences(Batch batch, Tensor boundary)
    {
        if (batch.Heads.ge(0).any(1).all().item<bool>())
            return batch.SameSentence;
        var (windows, words) = (batch.Heads.shape[0], batch.Heads.shape[1]);
        var ends = boundary.data<float>().ToArray();
        var known = batch.Heads.ge(0).any(1).data<bool>().ToArray();
        var real = batch.Real.data<float>().ToArray();
        var same = batch.SameSentence.data<bool>().ToArray();
        for (var b = 0; b < windows; b++)
        {
            if (known[b])
                continue;
            for (long from = 0, w = 0; w < words && real[(b * words) + w] > 0; w++)
            {
                var last = w + 1 == words || real[(b * words) + w + 1] == 0 || ends[(b * words) + w] > 0.5f;
                if (!last)
                    continue;
                for (var i = from; i <= w; i++)
                    for (long j = 0; j < words; j++)
                        same[(((b * words) + i) * (words + 1)) + 1 + j] = j >= from && j <= w && j != i;
                from = w + 1;
            }
        }

        return tensor(same, [windows, words, words + 1]);
    }
}
