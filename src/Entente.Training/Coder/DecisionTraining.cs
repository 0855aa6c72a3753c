using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Evaluation;
using Entente.Events;
using Entente.Events.Coding;
using Entente.Events.Decisions;
using Entente.Events.Scoring;
using Entente.Language;
using Entente.Record;

namespace Entente.Training.Coder;

/// <summary>
/// Chooses the weights of data/events/decision.tsv: how much patterns and network count, by coordinate search for the best F1 on texts that the
/// network did not learn from and on hand-annotated documents; then how sure a row is, by logistic regression.
/// </summary>
internal sealed class DecisionTraining : IDisposable
{
    private readonly Analyzer _analyzer = Analyzer.Load();
    private readonly ActNetwork _network = ActNetwork.Load();
    private readonly ClaimReader _claims = ClaimReader.Load();
    private readonly List<ActText> _texts;
    private readonly List<(AnnotatedDocument Document, ToldCircumstances Circumstances, RecognizedActors Actors, ImmutableArray<Figure> Figures)> _read;
    private readonly List<(GoldDocument[] Gold, int Start)> _gold = [];
    private readonly Kept _scores;
    private readonly TextWriter _log;

    /// <param name="texts">Coded texts that the network did not learn from.</param>
    /// <param name="gold">Folders of hand-annotated documents.</param>
    /// <param name="log">Where progress is told.</param>
    public DecisionTraining(IEnumerable<ActText> texts, IEnumerable<string> gold, TextWriter log)
    {
        (_texts, _log, _scores) = ([.. texts], log, new Kept(_network));
        var documents = _texts.Select(t => Document.FromText(t.Text) with { Language = "en" }).ToList();
        foreach (var folder in gold)
        {
            GoldDocument[] all = [.. GoldReader.ReadAll(folder)];
            _gold.Add((all, documents.Count));
            documents.AddRange(all.Select(g => g.Document));
        }

        var registry = ActorRegistry.Load();
        _read = [.. _analyzer.AnalyzeMany(documents).Select(analysis =>
        {
            var circumstances = DocumentCircumstances.Read(analysis);
            return (analysis, new ToldCircumstances(circumstances), new RecognizedActors(DocumentActors.Recognize(analysis, registry, circumstances)), circumstances.Figures);
        })];
    }

    public void Run(string path)
    {
        var weights = DecisionWeights.Load();
        var (best, line) = Objective(weights);
        Say($"as it is: {best:F4} {line}");
        (string Name, double[] Values)[] grid =
        [
            ("pattern", [0.5, 1, 1.5, 2, 2.5, 3, 4]), ("pattern.specific", [0, 0.3, 0.6, 1]), ("none", [-2, -1, -0.5, 0, 0.5]), ("block", [0, 1, 2, 4]), ("alone", [-0.5, 0, 0.5, 1, 1.5, 2]),
            ("network", [0.5, 0.7, 1]), ("actor.path", [1, 2, 3, 4, 6]), ("actor.alone", [0, 0.5, 1, 1.5, 2, 3]), ("recipient.path", [0.5, 1, 2, 3, 4, 6]), ("recipient.alone", [-0.5, 0, 0.5, 1, 1.5, 2, 3]),
            ("mode", [0.3, 0.45, 0.6, 0.8, 0.95, 1.1]), ("status", [0.5, 0.7, 0.8, 0.9, 0.97, 1.1]),
        ];
        for (var round = 0; round < 2; round++)
            foreach (var (name, values) in grid)
                foreach (var value in values)
                {
                    var tried = weights.With(name, value);
                    if (value == weights.Values[name])
                        continue;
                    var (score, told) = Objective(tried);
                    if (score <= best + 1e-6)
                        continue;
                    (best, weights) = (score, tried);
                    Say($"{name} {value}: {best:F4} {told}");
                }

        weights = Calibrated(weights);
        Write(path, weights);
    }

    /// <summary>Mean of: F1 of acts, and of acts with all participants, on the texts; F1 of dyads and of full records on each gold set.</summary>
    private (double Score, string Told) Objective(DecisionWeights weights)
    {
        var records = Records(weights);
        var acts = ActScorer.Score(_texts, _ => records.Take(_texts.Count));
        var parts = new List<double> { acts["acts"].F1, acts["acts"].F1, acts["full"].F1, (acts["modes"].F1 + acts["statuses"].F1) / 4 };
        var told = string.Create(CultureInfo.InvariantCulture, $"acts {acts["acts"].F1:P1} full {acts["full"].F1:P1} modes {acts["modes"].F1:P1} statuses {acts["statuses"].F1:P1} actors {acts["actors"].F1:P1} recipients {acts["recipients"].F1:P1}");
        foreach (var (gold, start) in _gold)
        {
            var score = GoldScorer.Score([.. gold], _ => records.Skip(start).Take(gold.Length));
            var (dyad, full) = (score.Metrics.First(m => m.Name == "dyad").F1, score.Metrics.First(m => m.Name == "full").F1);
            parts.Add(dyad);
            parts.Add(full / 2);
            told += string.Create(CultureInfo.InvariantCulture, $"; gold acts {score.Metrics.First(m => m.Name == "act").F1:P1} dyads {dyad:P1} full {full:P1}");
        }

        return (parts.Sum(), told);
    }

    private DocumentRecord[] Records(DecisionWeights weights)
    {
        var composition = new RecordComposition(new EventCoder(EventLexicon.Load(), _scores, weights), _claims);
        var records = new DocumentRecord[_read.Count];
        Parallel.For(0, records.Length, i => records[i] = composition.Compose(_read[i].Document, _read[i].Circumstances, _read[i].Actors, _read[i].Figures));
        return records;
    }

    /// <summary>Logistic regression of "type, actors and recipients all right" on the features of each row, by gradient descent with a small ridge.</summary>
    private DecisionWeights Calibrated(DecisionWeights weights)
    {
        var rows = new List<((string Name, double Value)[] Features, bool Right)>();
        foreach (var (text, record) in _texts.Zip(Records(weights)))
        {
            var pairs = ActScorer.Pairs(text.Acts, record.Events.Select(e => e.Event));
            foreach (var (e, _) in record.Events)
                rows.Add(([.. Plausibility.Values(e.Why.Features)], pairs.Any(p => ReferenceEquals(p.Found, e) && ActScorer.IsRight(p.Act, e))));
        }

        string[] names = [.. rows[0].Features.Select(f => f.Name)];
        var w = new double[names.Length];
        for (var pass = 0; pass < 4000; pass++)
        {
            var gradient = new double[w.Length];
            foreach (var (features, right) in rows)
            {
                var error = 1 / (1 + Math.Exp(-features.Select((f, i) => f.Value * w[i]).Sum())) - (right ? 1 : 0);
                for (var i = 0; i < w.Length; i++)
                    gradient[i] += error * features[i].Value;
            }

            for (var i = 0; i < w.Length; i++)
                w[i] -= 0.05 * ((gradient[i] / rows.Count) + (i == 0 ? 0 : 0.002 * w[i]));
        }

        for (var i = 0; i < names.Length; i++)
            weights = weights.With("sure." + names[i], Math.Round(w[i], 3));
        Say($"calibrated on {rows.Count} rows, {rows.Count(r => r.Right)} of them right");
        return weights;
    }

    private static void Write(string path, DecisionWeights weights)
    {
        var lines = File.ReadAllLines(path).ToList();
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Split('\t') is [var name, _] && weights.Values.TryGetValue(name, out var value))
                lines[i] = string.Create(CultureInfo.InvariantCulture, $"{name}\t{value}");
        File.WriteAllLines(path, lines);
    }

    private void Say(FormattableString line)
    {
        _log.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        _log.Flush();
    }

    public void Dispose()
    {
        _analyzer.Dispose();
        _network.Dispose();
    }

    /// <summary>Keeps what the network said, which no weight changes.</summary>
    private sealed class Kept(ActNetwork network) : IActScorer
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<Sentence, SentenceScores?> _known = new();

        public SentenceScores?[] Score(string text, IReadOnlyList<Sentence> sentences) =>
            [.. sentences.Select(sentence => _known.GetOrAdd(sentence, one => network.Score(text, [one])[0]))];
    }
}
