using System.Diagnostics;
using Entente.Documents;
using Entente.Language;

namespace Entente.Bench;

/// <summary>Sentences a second in turns, so that a machine that is busy otherwise slows all alike; medians of the turns.</summary>
internal static class QuickSpeed
{
    private const int Sentences = 1000;
    private const int Turns = 5;

    /// <summary>Where the time goes, on one thread.</summary>
    public static void Stages(string model)
    {
        var stages = new StageBenchmarks { Model = model };
        stages.Load();
        foreach (var (name, run) in new (string, Action)[] { ("cut", () => stages.Cut()), ("score", stages.Score), ("decode", () => stages.Decode()), ("screen", () => stages.Screened()) })
        {
            run();
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < Turns; i++)
                run();
            Console.WriteLine(FormattableString.Invariant($"{model} {name}: {clock.Elapsed.TotalMicroseconds / Turns / StageBenchmarks.Sentences:F1} µs a sentence"));
        }

        stages.Close();
    }

    public static void Run(string[] models)
    {
        var document = Document.FromText(NewsSentences.Text(Sentences));
        var encoder = new InputEncoder(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt"));
        var windows = NewsSentences.All(Sentences)
            .Select(text => EncoderWindow.Over(text, Tokenizer.Words(text, new TextSpan(0, text.Length)), encoder).Single()).ToArray();
        using var plain = new PlainEncoder(threads: 2);
        var runs = new List<(string Name, Action Run)>
        {
            ("plain", () =>
            {
                foreach (var window in windows.AsSpan(0, Sentences / 4))
                    plain.Run(window);
            }),
        };
        foreach (var model in models.Length > 0 ? models : ["base", "small"])
        {
            var analyzer = Analyzer.Load(model, threads: 2);
            runs.Add((model, () => analyzer.Analyze(document)));
        }

        var seconds = runs.ToDictionary(r => r.Name, _ => new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
            foreach (var (name, run) in runs)
            {
                var clock = Stopwatch.StartNew();
                run();
                if (turn > 0) // The first is to warm up.
                    seconds[name].Add(clock.Elapsed.TotalSeconds * (name == "plain" ? 4 : 1));
            }

        var first = 0.0;
        foreach (var (name, _) in runs)
        {
            var speed = Sentences / seconds[name].Order().ElementAt(Turns / 2);
            first = first == 0 ? speed : first;
            Console.WriteLine(FormattableString.Invariant($"{name}: {speed:F0} sentences a second, {speed / first:F2} times the first"));
        }
    }
}
