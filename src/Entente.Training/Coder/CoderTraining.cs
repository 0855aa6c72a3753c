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
        new TrainingLoop(network, optimizer, plan.WarmUp, log).Run(
            epochs, items => CoderLosses.Of(network, CoderBatch.Of(items, order), order), e => after?.Invoke(e));
    }
}
