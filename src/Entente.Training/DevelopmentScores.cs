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
        double words = 0, upos = 0, lemma = 0, feats = 0, heads = 0, labelled = 0, ends = 0, endsRight = 0, endsFound = 0;
        var names = new NameCounts();
        foreach (var group in Batching.Batches(windows, 4000, new Random(1)))
        {
            using var scope = NewDisposeScope();
            var batch = Batching.Tensors(group);
            var scores = network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
            var known = batch.Heads.ge(0);
            var predicted = scores.Arcs.masked_fill(batch.SameSentence.logical_not(), -1e4f).argmax(-1);
            var relations = network.RelationScores(scores, predicted).argmax(-1);
            var headRight = predicted.eq(batch.Heads).logical_and(known);
            words += Sum(known);
            heads += Sum(headRight);
            labelled += Sum(headRight.logical_and(relations.eq(batch.Relations.view_as(relations))));
            upos += Sum(scores.Upos.argmax(-1).eq(batch.Upos.view_as(predicted)).logical_and(known));
            lemma += Sum(scores.Lemma.argmax(-1).eq(batch.Lemma.view_as(predicted)).logical_and(known));
            feats += Sum(scores.Feats.argmax(-1).eq(batch.Feats.view_as(predicted)).logical_and(known));
            names.Add(scores.Names, batch.NamesAllowed);
            var told = batch.Boundary.ge(0);
            var found = scores.Boundary.gt(0).logical_and(told);
            var gold = batch.Boundary.gt(0.5f);
            ends += Sum(gold);
            endsFound += Sum(found);
            endsRight += Sum(found.logical_and(gold));
        }

        var boundary = 200 * endsRight / Math.Max(1, ends + endsFound);
        return string.Create(CultureInfo.InvariantCulture,
            $"UPOS {100 * upos / words:F2} feats {100 * feats / words:F2} lemma {100 * lemma / words:F2} UAS {100 * heads / words:F2} LAS {100 * labelled / words:F2} inner sentence ends F1 {boundary:F2} names F1 {names.F1:F2}");
    }

    private static double Sum(Tensor truth) => truth.sum().item<long>();

    /// <summary>Exact names, the best label word by word; where the source tells none, nothing is counted.</summary>
    private sealed class NameCounts
    {
        private double _gold;
        private double _found;
        private double _right;

        public double F1 => 200 * _right / Math.Max(1, _gold + _found);

        public void Add(Tensor scores, Tensor allowed)
        {
            if (!allowed.gt(0).any().item<bool>())
                return;
            // Of "outside or miscellaneous" the first is taken; names of no counted kind are passed over.
            var gold = allowed.argmax(-1).data<long>().ToArray();
            var told = allowed.sum(-1).gt(0).data<bool>().ToArray();
            var found = scores.narrow(-1, 0, 7).argmax(-1).data<long>().ToArray();
            for (var i = 0; i < gold.Length; i++)
            {
                if (!told[i])
                    continue;
                var (begins, begun) = (gold[i] % 2 == 1, found[i] % 2 == 1);
                _gold += begins ? 1 : 0;
                _found += begun ? 1 : 0;
                if (!begins || gold[i] != found[i])
                    continue;
                var j = i + 1;
                while (j < gold.Length && gold[j] == gold[i] + 1 && found[j] == gold[j])
                    j++;
                _right += j == gold.Length || (gold[j] != gold[i] + 1 && found[j] != gold[i] + 1) ? 1 : 0;
            }
        }
    }
}
