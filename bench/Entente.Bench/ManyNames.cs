using System.Diagnostics;
using Entente.Actors;
using Entente.Actors.Dictionaries;
using Entente.Documents;
using Entente.Language;

namespace Entente.Bench;

/// <summary>What a dictionary of half a million names costs: to read, to keep, and to look for in news.</summary>
internal static class ManyNames
{
    private const int Names = 500_000;
    private const int Sentences = 2_000;
    private static readonly string[] Syllables = "KA LO MI RA TEN BOR SHA VIK ZU DAR PO LEM GRI NO STA HEL MUR TOV AN ELI BA SOR QUIN TER YAL WES IG URD FEN CHA".Split(' ');

    public static void Run()
    {
        var known = ActorRegistry.Load();
        DocumentActors.LoadTables();
        using var analyzer = Analyzer.Load("small");
        var document = analyzer.Analyze(Document.FromText(NewsSentences.Text(Sentences)));
        var file = Path.GetTempFileName();
        File.WriteAllText(file, Text());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var dictionary = ActorDictionary.ReadFile(file);
        var read = clock.Elapsed.TotalSeconds;
        clock.Restart();
        var many = known.With([dictionary]);
        var built = clock.Elapsed.TotalSeconds;
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine(FormattableString.Invariant($"{dictionary.Actors.Sum(a => a.Names.Length)} names: read in {read:F1} s, automaton in {built:F1} s, {kept:F0} MB kept"));
        foreach (var (name, registry) in new[] { ("the registry alone", known), ("with the names", many) })
        {
            DocumentActors.Recognize(document, registry);
            clock.Restart();
            for (var turn = 0; turn < 5; turn++)
                DocumentActors.Recognize(document, registry);
            Console.WriteLine(FormattableString.Invariant($"actors of a sentence, {name}: {clock.Elapsed.TotalMicroseconds / 5 / document.Sentences.Length:F1} µs"));
        }

        File.Delete(file);
        GC.KeepAlive(dictionary);
        GC.KeepAlive(many);
    }

    /// <summary>Made-up names of two and three words in the format of PETRARCH, the same on every run.</summary>
    private static string Text()
    {
        var (random, text) = (new Random(20), new StringWriter());
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        var words = Enumerable.Range(0, 120_000).Select(_ => Word()).ToArray();
        for (var i = 0; i < Names; i++)
            text.Write($"{string.Join('_', Enumerable.Range(0, random.Next(2, 4)).Select(_ => words[random.Next(words.Length)]))}_ [AFGGOV]\n");
        return text.ToString();
    }
}
