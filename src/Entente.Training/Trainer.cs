using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Settings of a run: all that the outcome hangs on besides the data.</summary>
internal sealed record TrainingPlan
{
    public int Epochs { get; init; } = 6;
    public int BatchPieces { get; init; } = 1400;
    public double EncoderRate { get; init; } = 2e-4;
    public double HeadRate { get; init; } = 1e-3;
    public double WarmUp { get; init; } = 0.06;
    public int Seed { get; init; } = 20;
    public int Threads { get; init; } = 2;

    /// <summary>Stop after so many batches an epoch (0: all); for trials.</summary>
    public int LimitBatches { get; init; }
}

/// <summary>Trains the network on trees, tags, sentence ends and names together.</summary>
internal sealed class Trainer(TrainingPlan plan, Corpus corpus, ReaderNetwork network, string checkpointFolder, TextWriter log)
{
    public void Run()
    {
        set_num_threads(plan.Threads);
        random.manual_seed(plan.Seed);
        var order = new Random(plan.Seed);
        // Weight decay on the matrices of the encoder only would be finer; at this length of training it makes no odds.
        var optimizer = optim.AdamW(
        [
            new TorchSharp.Modules.AdamW.ParamGroup(network.EncoderParameters(), lr: plan.EncoderRate, weight_decay: 0.01),
            new TorchSharp.Modules.AdamW.ParamGroup(network.HeadParameters(), lr: plan.HeadRate, weight_decay: 0.01),
        ]);
        var epochs = Enumerable.Range(0, plan.Epochs).Select(_ => EpochBatches(order)).ToList();
        var total = epochs.Sum(e => e.Count);
        var step = 0;
        var clock = Stopwatch.StartNew();
        for (var epoch = 0; epoch < epochs.Count; epoch++)
        {
            network.train();
            double lossSum = 0;
            for (var i = 0; i < epochs[epoch].Count; i++, step++)
            {
                SetRates(optimizer, step, total);
                using var scope = NewDisposeScope();
                optimizer.zero_grad();
                var loss = Losses.Of(network, Batching.Tensors(epochs[epoch][i], order));
                loss.backward();
                nn.utils.clip_grad_norm_(network.parameters(), 5.0);
                optimizer.step();
                lossSum += loss.item<float>();
                if (i % 50 == 49)
                    Say($"epoch {epoch + 1} batch {i + 1}/{epochs[epoch].Count} loss {lossSum / (i + 1):F3} {clock.Elapsed.TotalSeconds:F0} s");
            }

            Save($"epoch-{epoch + 1}");
            foreach (var (name, sentences) in corpus.Development)
                Say($"epoch {epoch + 1} {name} dev: {DevelopmentScores.Of(network, sentences)} {clock.Elapsed.TotalSeconds:F0} s");
        }
    }

    private List<TrainingSentence[][]> EpochBatches(Random order)
    {
        var windows = Batching.Windows(corpus.Trees, order, single: 0.2, acrossParagraphs: 0.25);
        windows.AddRange(Batching.Windows(corpus.Names, order, single: 1, acrossParagraphs: 0));
        var batches = Batching.Batches(windows, plan.BatchPieces, order);
        return plan.LimitBatches > 0 ? batches[..Math.Min(plan.LimitBatches, batches.Count)] : batches;
    }

    private void SetRates(optim.Optimizer optimizer, int step, int total)
    {
        var warm = Math.Max(1, (int)(total * plan.WarmUp));
        var scale = step < warm ? (step + 1.0) / warm : Math.Max(0.01, (total - step) / (double)(total - warm));
        var groups = optimizer.ParamGroups.ToArray();
        groups[0].LearningRate = plan.EncoderRate * scale;
        groups[1].LearningRate = plan.HeadRate * scale;
    }

    private void Save(string name)
    {
        var path = Path.Combine(checkpointFolder, name + ".bin");
        network.save(path + ".part");
        File.Move(path + ".part", path, overwrite: true);
    }

    private void Say(FormattableString line)
    {
        log.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        log.Flush();
    }
}
