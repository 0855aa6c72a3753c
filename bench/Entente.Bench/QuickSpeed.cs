using System.Diagnostics;

namespace Entente.Bench;

/// <summary>Sentences a second in turns, so that a machine that is busy otherwise slows all alike; medians of the turns.</summary>
internal static class QuickSpeed
{
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

    /// <summary>The benchmarks of <see cref="SpeedBenchmarks"/>, turn by turn.</summary>
    public static void Run()
    {
        var speed = new SpeedBenchmarks();
        speed.Load();
        (string Name, Action Run)[] runs = [("plain", speed.Plain), ("base", () => speed.Base()), ("small", () => speed.Small())];
        var seconds = runs.ToDictionary(r => r.Name, _ => new List<double>());
        for (var turn = 0; turn <= Turns; turn++)
            foreach (var (name, run) in runs)
            {
                var clock = Stopwatch.StartNew();
                run();
                if (turn > 0) // The first is to warm up.
                    seconds[name].Add(clock.Elapsed.TotalSeconds);
            }

        speed.Close();
        double Speed(string name) => SpeedBenchmarks.Sentences / seconds[name].Order().ElementAt(Turns / 2);
        foreach (var (name, _) in runs)
            Console.WriteLine(FormattableString.Invariant($"{name}: {Speed(name):F0} sentences a second, {Speed(name) / Speed("plain"):F2} times plain"));
    }
}
