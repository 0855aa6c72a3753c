using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Epochs of batches for one network: warm-up and linear decay of the rate, the weights' moving average in place after each epoch.</summary>
internal sealed class TrainingLoop(EncoderNetwork network, AveragedAdamW optimizer, double warmUp, TextWriter log)
{
    private const double LargestNorm = 5.0;
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <param name="epochs">The batches of each epoch.</param>
    /// <param name="loss">The loss on a batch.</param>
    /// <param name="after">Called after each epoch, counted from 0, with the average in place.</param>
    public void Run<T>(IReadOnlyList<IReadOnlyList<T>> epochs, Func<T, Tensor> loss, Action<int> after)
    {
        var total = epochs.Sum(e => e.Count);
        var step = 0;
        for (var epoch = 0; epoch < epochs.Count; epoch++)
        {
            network.train();
            double sum = 0;
            for (var i = 0; i < epochs[epoch].Count; i++, step++)
            {
                using var scope = NewDisposeScope();
                try
                {
                    var here = loss(epochs[epoch][i]);
                    here.backward();
                    optimizer.Step(Scale(step, total), LargestNorm);
                    sum += here.item<float>();
                }
                catch (ExternalException problem)
                {
                    // Once in some ten thousand steps the binding frees a number while it is still in use; the batch is passed over.
                    optimizer.Forget();
                    Say($"epoch {epoch + 1} batch {i + 1} was passed over: {problem.Message.Split('\n')[0]}");
                }

                if (i % 100 == 99)
                    Say($"epoch {epoch + 1} batch {i + 1}/{epochs[epoch].Count} loss {sum / (i + 1):F3} {_clock.Elapsed.TotalSeconds:F0} s");
            }

            optimizer.SwapAverage();
            network.eval();
            after(epoch);
            if (epoch + 1 < epochs.Count)
                optimizer.SwapAverage();
        }
    }

    /// <summary>Writes a line of the log, with the seconds gone by.</summary>
    public void Tell(FormattableString line) => Say($"{line.ToString(CultureInfo.InvariantCulture)} {_clock.Elapsed.TotalSeconds:F0} s");

    private double Scale(int step, int total)
    {
        var warm = Math.Max(1, (int)(total * warmUp));
        return step < warm ? (step + 1.0) / warm : Math.Max(0.01, (total - step) / (double)(total - warm));
    }

    private void Say(FormattableString line)
    {
        log.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        log.Flush();
    }
}
