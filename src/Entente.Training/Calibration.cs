using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>The ranges of activations over some training windows: the mean over batches of each batch's extremes.</summary>
internal static class Calibration
{
    public static Dictionary<string, (float Low, float High)> Ranges(ReaderNetwork network, IReadOnlyList<TrainingSentence> sentences, int batches)
    {
        network.eval();
        using var _ = no_grad();
        var extremes = new Dictionary<string, List<(float Low, float High)>>(StringComparer.Ordinal);
        network.Observe((point, states) =>
        {
            if (!extremes.TryGetValue(point, out var list))
                extremes[point] = list = [];
            list.Add((states.min().item<float>(), states.max().item<float>()));
        });
        var windows = Batching.Windows(sentences, new Random(3), single: 0.2, acrossParagraphs: 0.2);
        foreach (var group in Batching.Batches(windows, 2000, new Random(3)).Take(batches))
        {
            using var scope = NewDisposeScope();
            var batch = Batching.Tensors(group);
            network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
        }

        network.Observe(null);
        return extremes.ToDictionary(
            e => e.Key, e => (e.Value.Average(x => x.Low), e.Value.Average(x => x.High)), StringComparer.Ordinal);
    }
}
