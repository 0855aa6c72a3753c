using Entente.Language;
using Entente.Training;

// Usage: see docs/internals/training.md and models/README.md.
if (args is not [var command, ..])
{
    Console.Error.WriteLine("""
        Entente.Training train  --data DIR --encoder DIR --vocabulary FILE --out DIR [--epochs N] [--seed N] [--limit BATCHES]
        Entente.Training export --data DIR --vocabulary FILE --checkpoint FILE --labels FILE --out FILE.onnx [--precision int8|fp32]
        Entente.Training precision
        Entente.Training weaken --library FILE --version NAME
        """);
    return 2;
}

string Option(string name, string? otherwise = null)
{
    var at = Array.IndexOf(args, "--" + name);
    return at >= 0 && at + 1 < args.Length ? args[at + 1]
        : otherwise ?? throw new ArgumentException($"{command}: --{name} is needed.");
}

int Number(string name, int otherwise) =>
    int.Parse(Option(name, otherwise.ToString(System.Globalization.CultureInfo.InvariantCulture)), System.Globalization.CultureInfo.InvariantCulture);

switch (command)
{
    case "train":
        var folder = Directory.CreateDirectory(Option("out")).FullName;
        var corpus = Corpus.Read(Option("data"), new InputEncoder(Option("vocabulary")));
        corpus.Labels.Labels.Save(Path.Combine(folder, "labels.json"));
        var plan = new TrainingPlan { Epochs = Number("epochs", 6), Seed = Number("seed", 20), LimitBatches = Number("limit", 0) };
        TorchSharp.torch.random.manual_seed(plan.Seed);
        using (var network = new ReaderNetwork(corpus.Labels.Labels))
        {
            network.LoadEncoder(Path.Combine(Option("encoder"), "minilm-l6-h384-uncased.fp16.safetensors"));
            new Trainer(plan, corpus, network, folder, Console.Out).Run();
        }

        return 0;
    case "export":
        Export();
        return 0;
    case "precision":
        Console.WriteLine(PrecisionTrial.Run());
        return 0;
    case "weaken":
        Console.WriteLine(WeakVersionNeed.Mark(Option("library"), Option("version")));
        return 0;
    default:
        Console.Error.WriteLine($"Unknown command '{command}': train, export, precision or weaken.");
        return 2;
}

void Export()
{
    var labels = ModelLabels.Load(Option("labels"));
    var encoder = new InputEncoder(Option("vocabulary"));
    var corpus = Corpus.Read(Option("data"), encoder, labels);
    using var network = new ReaderNetwork(labels);
    network.load(Option("checkpoint"));
    network.eval();
    var ranges = Option("precision", "int8") == "int8" ? Calibration.Ranges(network, corpus.Trees, 24) : null;
    var path = Option("out");
    new ReaderExport(network, labels, ranges).Save(path, new Dictionary<string, string> { ["checkpoint"] = Path.GetFileName(Option("checkpoint")) });
    labels.Save(Path.ChangeExtension(path, ".json"));
    ExportCheck.WriteDecisions(Path.ChangeExtension(path, ".check.json"), network, encoder, labels);
    foreach (var (name, sentences) in corpus.Development)
        Console.WriteLine($"{name}: {ExportCheck.Compare(path, network, sentences)}");
    Console.WriteLine($"{path}: {new FileInfo(path).Length / 1e6:F1} MB");
}
