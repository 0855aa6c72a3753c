using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training.Coder;

/// <summary>Settings of a run of the coder's training.</summary>
internal sealed record CoderPlan
{
    public int Epochs { get; init; } = 6;
    public int BatchPieces { get; init; } = 1400;
    public double EncoderRate { get; init; } = 1.5e-4;
    public double HeadRate { get; init; } = 8e-4;
    public double LayerDecay { get; init; } = 0.9;
    public double WarmUp { get; init; } = 0.08;
    public double AverageDecay { get; init; } = 0.997;
    public int Seed { get; init; } = 31;
}

/// <summary>Trains a coder's network on what each epoch draws; what is kept is the moving average of the weights.</summary>
internal sealed class CoderTraining(CoderPlan plan, CoderNetwork network, TextWriter log)
{
    /// <param name="epoch">The texts of an epoch, drawn with the random numbers given.</param>
    /// <param name="after">Called after each epoch with the average in place.</param>
    public void Run(Func<Random, IEnumerable<CoderItem>> epoch, Action<int>? after = null)
    {
        set_num_threads(2);
        random.manual_seed(plan.Seed);
        var order = new Random(plan.Seed);
        var optimizer = new AveragedAdamW(network.Groups(plan.EncoderRate, plan.HeadRate, plan.LayerDecay), plan.AverageDecay);
        var epochs = Enumerable.Range(0, plan.Epochs).Select(_ => CoderBatch.Group(epoch(order), plan.BatchPieces, order)).ToList();
        var total = epochs.Sum(e => e.Count);
        var clock = Stopwatch.StartNew();
        var step = 0;
        for (var e = 0; e < epochs.Count; e++)
        {
            network.train();
            double sum = 0;
            for (var i = 0; i < epochs[e].Count; i++, step++)
            {
                using var scope = NewDisposeScope();
                try
                {
                    var loss = CoderLosses.Of(network, CoderBatch.Of(epochs[e][i], order), order);
                    loss.backward();
                    optimizer.Step(Scale(step, total), 5.0);
                    sum += loss.item<float>();
                }
                catch (ExternalException problem)
                {
                    // As in Trainer: the binding frees a number too early now and then.
                    optimizer.Forget();
                    log.WriteLine($"a batch was passed over: {problem.Message.Split('\n')[0]}");
                }

                if (i % 100 == 99)
                    Say($"epoch {e + 1} batch {i + 1}/{epochs[e].Count} loss {sum / (i + 1):F3} {clock.Elapsed.TotalSeconds:F0} s");
            }

            optimizer.SwapAverage();
            network.eval();
            after?.Invoke(e);
            if (e + 1 < epochs.Count)
                optimizer.SwapAverage();
        }
    }

    private double Scale(int step, int total)
    {
        var warm = Math.Max(1, (int)(total * plan.WarmUp));
        return step < warm ? (step + 1.0) / warm : Math.Max(0.01, (total - step) / (double)(total - warm));
    }

    private void Say(FormattableString line)
    {
        log.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        log.Flush();
    }
}
