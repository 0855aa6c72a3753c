using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>
/// A quick look after each epoch: gold words and sentences, heads chosen word by word. The figures to quote are
/// those of <c>entente eval</c>, from raw text.
/// </summary>
internal static class DevelopmentScores
{
    public static string Of(ReaderNetwork network, IReadOnlyList<TrainingSentence> sentences)
    {
        network.eval();
        using var _ = no_grad();
        var windows = Batching.Windows(sentences, new Random(1), single: 0, acrossParagraphs: 0);
        double words = 0, upos = 0, lemma = 0, heads = 0, labelled = 0, ends = 0, endsRight = 0, endsFound = 0;
        foreach (var group in Batching.Batches(windows, 4000, new Random(1)))
        {
            using var scope = NewDisposeScope();
            var batch = Batching.Tensors(group);
            var scores = network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
            var known = batch.Heads.ge(0);
            var predicted = scores.Arcs.masked_fill(batch.SameSentence.logical_not(), -1e4f).argmax(-1);
            var relations = Losses.RelationScores(scores, predicted).argmax(-1);
            var headRight = predicted.eq(batch.Heads).logical_and(known);
            words += Sum(known);
            heads += Sum(headRight);
            labelled += Sum(headRight.logical_and(relations.eq(batch.Relations.view_as(relations))));
            upos += Sum(scores.Upos.argmax(-1).eq(batch.Upos.view_as(predicted)).logical_and(known));
            lemma += Sum(scores.Lemma.argmax(-1).eq(batch.Lemma.view_as(predicted)).logical_and(known));
            var told = batch.Boundary.ge(0);
            var found = scores.Boundary.gt(0).logical_and(told);
            var gold = batch.Boundary.gt(0.5f);
            ends += Sum(gold);
            endsFound += Sum(found);
            endsRight += Sum(found.logical_and(gold));
        }

        var boundary = 200 * endsRight / Math.Max(1, ends + endsFound);
        return string.Create(CultureInfo.InvariantCulture,
            $"UPOS {100 * upos / words:F2} lemma {100 * lemma / words:F2} UAS {100 * heads / words:F2} LAS {100 * labelled / words:F2} inner sentence ends F1 {boundary:F2}");
    }

    private static double Sum(Tensor truth) => truth.sum().item<long>();
}
