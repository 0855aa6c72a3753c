using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>The ranges of activations over some training windows: the mean over batches of each batch's extremes.</summary>
internal static class Calibration
{
    /// <summary>Of the reader's network.</summary>
    public static Dictionary<string, (float Low, float High)> Ranges(ReaderNetwork network, IReadOnlyList<TrainingSentence> sentences, int batches)
    {
        var windows = Batching.Windows(sentences, new Random(3), single: 0.2, acrossParagraphs: 0.2);
        return Ranges(network, Batching.Batches(windows, 2000, new Random(3)).Take(batches), group =>
        {
            var batch = Batching.Tensors(group);
            network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
        });
    }

    /// <summary>Of any network, shown the batches given.</summary>
    public static Dictionary<string, (float Low, float High)> Ranges<T>(EncoderNetwork network, IEnumerable<T> batches, Action<T> read)
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
        foreach (var batch in batches)
        {
            using var scope = NewDisposeScope();
            read(batch);
        }

        network.Observe(null);
        return extremes.ToDictionary(
            e => e.Key, e => (e.Value.Average(x => x.Low), e.Value.Average(x => x.High)), StringComparer.Ordinal);
    }
}
