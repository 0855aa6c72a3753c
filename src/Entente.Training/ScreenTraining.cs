using System.Globalization;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Language;
using Entente.Record;

namespace Entente.Training;

/// <summary>
/// Learns what words weigh for the screen: the whole reader reads other text, and a logistic regression over each
/// sentence's words learns which sentences it found something in. Words of the lexicon's triggers share a weight, and so
/// do words of actors' names, so that those never met in the text are known too.
/// </summary>
internal sealed class ScreenTraining(Recorder recorder, TextWriter log)
{
    private const int Passes = 8;
    private const double Rate = 0.15;
    private const double Decay = 2e-4;
    private const int LeastSentences = 4;

    /// <summary>What a sentence holds: a dyad, another event, a claim or figure only, or nothing.</summary>
    private enum Content
    {
        Nothing,
        Told,
        Event,
        Dyad,
    }

    private sealed record Example(string[] Features, Content Content, bool HeldOut);

    public void Run(string dataFolder, double dyadsKept, string path)
    {
        var (acts, actors) = (ScreenWords.Acts(), ScreenWords.Actors());
        var examples = Examples(dataFolder, acts, actors);
        var frequent = examples.Where(e => !e.HeldOut).SelectMany(e => e.Features.Distinct()).CountBy(f => f, StringComparer.Ordinal)
            .Where(c => c.Value >= LeastSentences || c.Key[0] == '<').Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        var weights = Learn(examples.Where(e => !e.HeldOut).ToList(), frequent);
        var scored = examples.Where(e => e.HeldOut).Select(e => (e.Content, Score: Score(e, weights, frequent))).ToList();
        var dyads = scored.Where(s => s.Content == Content.Dyad).Select(s => s.Score).Order().ToList();
        double At(double kept) => dyads[(int)((1 - kept) * dyads.Count)];
        foreach (var kept in new[] { 0.995, 0.99, 0.98, 0.97, 0.96, 0.95, 0.93, 0.9 })
        {
            var shares = scored.GroupBy(s => s.Content).OrderBy(g => g.Key)
                .Select(g => FormattableString.Invariant($"{g.Key} {g.Average(s => s.Score >= At(kept) ? 1.0 : 0):P1} of {g.Count()}"));
            log.WriteLine(FormattableString.Invariant($"dyads kept {kept:P1}: read of {string.Join(", ", shares)}, all {scored.Average(s => s.Score >= At(kept) ? 1.0 : 0):P1}"));
        }

        var threshold = At(dyadsKept);
        Write(path, weights, threshold, acts, actors);
    }

    private List<Example> Examples(string dataFolder, HashSet<string> acts, HashSet<string> actors)
    {
        string At(string name) => Path.Combine(dataFolder, name);
        var news = Directory.EnumerateFiles(At("attribution/train/text"), "*.txt").Order(StringComparer.Ordinal).Where((_, i) => i % 2 == 0).Select(f => Document.FromText(File.ReadAllText(f)));
        var speeches = Directory.EnumerateFiles(At("text/speeches"), "*.txt").Order(StringComparer.Ordinal).Where((_, i) => i % 10 == 0).Select(f => Document.FromText(File.ReadAllText(f)));
        var trees = new[] { "treebank/ewt-train.conllu", "treebank/gum-train.conllu" }.SelectMany(f => UdScorer.Documents(ConlluReader.ReadFile(At(f))).Select(d => d.Document));
        var examples = new List<Example>();
        var number = 0;
        foreach (var record in recorder.RecordMany(news.Concat(speeches).Concat(trees)))
        {
            var heldOut = number++ % 5 == 4;
            var text = record.Document.Text;
            var sentences = new List<TextSpan>();
            foreach (var paragraph in Paragraphs.Of(text))
                RoughSentences.Cut(text, paragraph, sentences);
            foreach (var sentence in sentences)
                examples.Add(new Example(Features(sentence.In(text), acts, actors), ContentOf(record, sentence), heldOut));
            if (number % 200 == 0)
                log.WriteLine($"{number} documents, {examples.Count} sentences");
        }

        return examples;
    }

    private static Content ContentOf(DocumentRecord record, TextSpan sentence)
    {
        bool Inside(TextSpan span) => span.Start >= sentence.Start && span.Start < sentence.End;
        var best = Content.Nothing;
        foreach (var (e, _) in record.Events)
        {
            if (Inside(e.Trigger.Span) || e.Mentions.Any(m => Inside(m.Span)))
                best = e.Actors.Length + e.Recipients.Length > 1 ? Content.Dyad : best < Content.Event ? Content.Event : best;
            else if (best < Content.Told && e.Magnitudes.Any(m => Inside(m.Span)))
                best = Content.Told;
        }

        return best == Content.Nothing && record.Claims.Any(c => Inside(c.Content.Span) || c.Attribution.Any(a => a.Cue is { } cue && Inside(cue.Span)))
            ? Content.Told : best;
    }

    private static string[] Features(string sentence, HashSet<string> acts, HashSet<string> actors)
    {
        var found = new List<string> { Screen.Bias };
        var words = new WordFeatures(sentence);
        while (words.MoveNext())
        {
            if (words.Kind is WordKind.Number or WordKind.Quote)
            {
                found.Add(words.Kind == WordKind.Number ? Screen.Number : Screen.Quote);
                continue;
            }

            var word = words.Word.ToString().ToLowerInvariant();
            found.Add(word);
            if (words.Kind == WordKind.Name)
                found.Add(Screen.Name);
            if (acts.Contains(word))
                found.Add(ScreenWords.Act);
            if (actors.Contains(word))
                found.Add(ScreenWords.Actor);
        }

        return [.. found];
    }

    private static Dictionary<string, double> Learn(List<Example> examples, HashSet<string> frequent)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var squares = new Dictionary<string, double>(StringComparer.Ordinal);
        var random = new Random(7);
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(examples));
            foreach (var example in examples)
            {
                var probability = 1 / (1 + Math.Exp(-Score(example, weights, frequent)));
                var importance = example.Content switch { Content.Dyad => 4, Content.Event => 2, _ => 1 };
                var slope = (probability - (example.Content == Content.Nothing ? 0 : 1)) * importance;
                foreach (var feature in example.Features)
                {
                    var known = frequent.Contains(feature) ? feature : Screen.Unknown;
                    var gradient = slope + (Decay * weights.GetValueOrDefault(known));
                    var square = squares[known] = squares.GetValueOrDefault(known, 1) + (gradient * gradient);
                    weights[known] = weights.GetValueOrDefault(known) - (Rate * gradient / Math.Sqrt(square));
                }
            }
        }

        return weights;
    }

    private static double Score(Example example, Dictionary<string, double> weights, HashSet<string> frequent) =>
        example.Features.Sum(f => weights.GetValueOrDefault(frequent.Contains(f) ? f : Screen.Unknown));

    private static void Write(string path, Dictionary<string, double> weights, double threshold, HashSet<string> acts, HashSet<string> actors)
    {
        var unknown = weights.GetValueOrDefault(Screen.Unknown);
        var rows = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var special in new[] { Screen.Bias, Screen.Name, Screen.Number, Screen.Quote, Screen.Unknown })
            rows[special] = weights.GetValueOrDefault(special);
        rows[Screen.Threshold] = threshold;
        foreach (var word in weights.Keys.Where(w => w[0] != '<').Concat(acts).Concat(actors).Distinct(StringComparer.Ordinal))
        {
            var weight = weights.GetValueOrDefault(word, unknown)
                + (acts.Contains(word) ? weights.GetValueOrDefault(ScreenWords.Act) : 0)
                + (actors.Contains(word) ? weights.GetValueOrDefault(ScreenWords.Actor) : 0);
            if (Math.Abs(weight - unknown) >= 0.05)
                rows[word] = weight;
        }

        using var file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("# What the screen's words weigh. Learnt by `train.sh screen` (docs/internals/language.md) from what the reader found in");
        file.WriteLine("# half of PolNeAR's training articles, UD English EWT and GUM train, and some public speeches; words of the lexicon and of actors' names");
        file.WriteLine("# never met there have the weight of their kind. Rows in angle brackets are no words. Licence: CC BY-SA 4.0.");
        foreach (var (word, weight) in rows)
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}\t{weight:0.###}"));
    }
}
