using Entente.Language;
using Entente.Training;
using Entente.Training.Coder;

// Usage: see docs/internals/training.md and models/README.md.
if (args is not [var command, ..])
{
    Console.Error.WriteLine("""
        Entente.Training train  --data DIR --encoder DIR --vocabulary FILE --out FILE.bin [--layers N] [--epochs N] [--rate R] [--head-rate R] [--seed N]
                                [--from FILE.bin] [--teachers FILE.bin,FILE.bin] [--unlabelled PIECES] [--limit BATCHES]
        Entente.Training export --data DIR --vocabulary FILE --checkpoint FILE --labels FILE --out FILE.onnx [--layers N] [--precision int8|fp32]
        Entente.Training screen --data DIR --out FILE.tsv [--keep SHARE]
        Entente.Training coreference --data DIR --treebank FILE.conllu --out FILE.tsv [--passes N] [--rate R] [--shrink R] [--least N]
        Entente.Training reports --data DIR --out FILE.tsv [--strengths R,R,…]
        Entente.Training coder  --data DIR --acts DIR --encoder DIR --vocabulary FILE --out FILE.bin [--layers N] [--epochs N] [--rate R] [--head-rate R] [--seed N] [--from FILE.bin] [--plv yes]
        Entente.Training folds  --data DIR --acts DIR --encoder DIR --vocabulary FILE [--from FILE.bin] [--layers N] [--epochs N] [--rate R] [--head-rate R] [--own SHARE]
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

double Real(string name, string otherwise) => double.Parse(Option(name, otherwise), System.Globalization.CultureInfo.InvariantCulture);

switch (command)
{
    case "train":
        Train();
        return 0;
    case "export":
        Export();
        return 0;
    case "screen":
        using (var recorder = Entente.Record.Recorder.Load())
            new ScreenTraining(recorder, Console.Out).Run(Option("data"), Real("keep", "0.97"), Option("out"));
        return 0;
    case "coreference":
        using (var analyzer = Analyzer.Load())
            new CoreferenceTraining(analyzer, Console.Out).Run(
                Option("data"), Option("treebank"), Option("out"), Number("passes", 20), Real("rate", "0.05"), Real("shrink", "0.002"), Number("least", 3));
        return 0;
    case "reports":
        using (var recorder = Entente.Record.Recorder.Load())
            new ReportTraining(recorder, Console.Out).Run(Option("data"), Option("out"), Option("strengths", "0.3,1,3,10,30"));
        return 0;
    case "coder":
        using (var network = CoderStart(PrecisionTrial.Fastest()))
            Coder().Train(network, CoderPlanOf(), Option("out"), Option("plv", "no") == "yes");
        return 0;
    case "folds":
        var fastest = PrecisionTrial.Fastest();
        Coder().Folds(() => CoderStart(fastest), CoderPlanOf(), Real("own", "0.25"));
        return 0;
    case "precision":
        Console.WriteLine(PrecisionTrial.Run());
        return 0;
    case "weaken":
        Console.WriteLine(WeakVersionNeed.Mark(Option("library"), Option("version")));
        return 0;
    default:
        Console.Error.WriteLine($"Unknown command '{command}': train, export, coder, folds, precision or weaken.");
        return 2;
}

CoderCommands Coder() => new(Option("data"), Option("acts"), Option("vocabulary"), Console.Out);

CoderPlan CoderPlanOf() => new()
{
    Epochs = Number("epochs", 6), Seed = Number("seed", 31), EncoderRate = Real("rate", "1.5e-4"), HeadRate = Real("head-rate", "8e-4"),
};

CoderNetwork CoderStart(TorchSharp.torch.ScalarType precision)
{
    TorchSharp.torch.random.manual_seed(Number("seed", 31));
    var network = new CoderNetwork(Number("layers", EncoderNetwork.BaseLayers), precision);
    if (Option("from", "") is { Length: > 0 } from)
        network.load(from);
    else
        network.LoadEncoder(Path.Combine(Option("encoder"), "minilm-l6-h384-uncased.fp16.safetensors"));
    return network;
}

void Train()
{
    var path = Option("out");
    var labelsPath = Path.ChangeExtension(path, ".json");
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
    var plan = new TrainingPlan
    {
        Epochs = Number("epochs", 10),
        Seed = Number("seed", 20),
        LimitBatches = Number("limit", 0),
        UnlabelledPieces = Number("unlabelled", 0),
        EncoderRate = Real("rate", "2e-4"),
        HeadRate = Real("head-rate", "8e-4"),
    };
    var corpus = Corpus.Read(Option("data"), new InputEncoder(Option("vocabulary")), withUnlabelled: plan.UnlabelledPieces > 0);
    var labels = corpus.Labels.Labels;
    labels.Save(labelsPath);
    TorchSharp.torch.random.manual_seed(plan.Seed);
    var precision = PrecisionTrial.Fastest();
    ReaderNetwork Trained(string checkpoint)
    {
        var trained = new ReaderNetwork(labels, precision: precision);
        trained.load(checkpoint);
        return trained;
    }

    var teachers = Option("teachers", "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Trained).ToList();
    using var network = new ReaderNetwork(labels, Number("layers", EncoderNetwork.BaseLayers), precision);
    if (Option("from", "") is { Length: > 0 } from)
        network.LoadFrom(Trained(from));
    else
        network.LoadEncoder(Path.Combine(Option("encoder"), "minilm-l6-h384-uncased.fp16.safetensors"));
    Console.WriteLine($"{network.Weights().Count} tensors, products in {precision}, {teachers.Count} teachers, {corpus.Trees.Count} trees, {corpus.Unlabelled.Count} unlabelled windows");
    new Trainer(plan, corpus, network, teachers, path, Console.Out).Run();
}

void Export()
{
    var labels = ModelLabels.Load(Option("labels"));
    var encoder = new InputEncoder(Option("vocabulary"));
    var corpus = Corpus.Read(Option("data"), encoder, labels);
    using var network = new ReaderNetwork(labels, Number("layers", EncoderNetwork.BaseLayers));
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
