using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Settings of a run: all that the outcome hangs on besides the data.</summary>
internal sealed record TrainingPlan
{
    public int Epochs { get; init; } = 10;
    public int BatchPieces { get; init; } = 1400;
    public double EncoderRate { get; init; } = 2e-4;
    public double HeadRate { get; init; } = 8e-4;

    /// <summary>The rate of a layer as a share of the rate of the one above it.</summary>
    public double LayerDecay { get; init; } = 0.9;
    public double WarmUp { get; init; } = 0.08;

    /// <summary>How much of the weights' moving average is kept at a step.</summary>
    public double AverageDecay { get; init; } = 0.998;

    /// <summary>Word pieces of unlabelled text an epoch.</summary>
    public int UnlabelledPieces { get; init; }
    public int Seed { get; init; } = 20;
    public int Threads { get; init; } = 2;

    /// <summary>Stop after so many batches an epoch (0: all); for trials.</summary>
    public int LimitBatches { get; init; }
}

/// <summary>
/// Trains the network on trees, tags, sentence ends and names together, and on what teachers make of them and of
/// unlabelled text. What is saved and scored is the moving average of the weights.
/// </summary>
internal sealed class Trainer(
    TrainingPlan plan, Corpus corpus, ReaderNetwork network, IReadOnlyList<ReaderNetwork> teachers, string path, TextWriter log)
{
    public void Run()
    {
        set_num_threads(plan.Threads);
        random.manual_seed(plan.Seed);
        var order = new Random(plan.Seed);
        var optimizer = new AveragedAdamW(network.Groups(plan.EncoderRate, plan.HeadRate, plan.LayerDecay), plan.AverageDecay);
        var epochs = Enumerable.Range(0, plan.Epochs).Select(_ => EpochBatches(order)).ToList();
        foreach (var teacher in teachers)
            teacher.eval();
        var loop = new TrainingLoop(network, optimizer, plan.WarmUp, log);
        loop.Run(
            epochs,
            windows =>
            {
                var batch = Batching.Tensors(windows, order);
                return Losses.Of(network, batch, teachers.Count > 0 ? Teaching.Of(teachers, batch) : null);
            },
            epoch =>
            {
                network.SaveWhole(path);
                foreach (var (name, sentences) in corpus.Development)
                    loop.Tell($"epoch {epoch + 1} {name} dev: {DevelopmentScores.Of(network, sentences)}");
            });
    }

    private List<TrainingSentence[][]> EpochBatches(Random order)
    {
        var windows = Batching.Windows(corpus.Trees, order, single: 0.3, acrossParagraphs: 0.25);
        windows.AddRange(Batching.Windows(corpus.Names, order, single: 1, acrossParagraphs: 0));
        if (corpus.Unlabelled.Count > 0)
            for (var pieces = 0; pieces < plan.UnlabelledPieces;)
            {
                var window = corpus.Unlabelled[order.Next(corpus.Unlabelled.Count)];
                windows.Add([window]);
                pieces += window.Pieces.Length;
            }

        var batches = Batching.Batches(windows, plan.BatchPieces, order);
        return plan.LimitBatches > 0 ? batches[..Math.Min(plan.LimitBatches, batches.Count)] : batches;
    }
}
