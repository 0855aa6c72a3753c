using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Events.Scoring;

/// <summary>
/// The coder's network: an encoder of its own with heads for acts, modes, statuses, participants, causes and pairs. It reads
/// sentence by sentence, and only those that may tell an act. Thread-safe; scores hang on the sentence alone, to the last bit.
/// </summary>
internal sealed class ActNetwork : IActScorer, IDisposable
{
    public const string FileName = "entente-coder.onnx";
    private const int BatchPieces = 640;
    private static readonly string[] Inputs = ["piece_ids", "piece_shapes", "piece_marks", "piece_mask", "word_starts", "word_weights", "pair_weights"];
    private static readonly string[] WordOutputs = ["acts", "modes", "statuses", "role_queries", "role_keys", "role_priors", "factuality", "causal", "is_causal"];
    private readonly InferenceSession _session;
    private readonly InputEncoder _encoder;

    private ActNetwork(string path, InputEncoder encoder)
    {
        (_session, _encoder, Path) = (NetworkFile.Open(path), encoder, path);
        Labels = ActLabels.FromMetadata(_session.ModelMetadata.CustomMetadataMap);
    }

    public ActLabels Labels { get; }

    /// <summary>The file in use.</summary>
    public string Path { get; }

    /// <summary>Loads the network that is installed with the library, or that of a path.</summary>
    /// <exception cref="FileNotFoundException">It is not there; the message says where it was looked for.</exception>
    public static ActNetwork Load(string? path = null)
    {
        path ??= System.IO.Path.Combine(AppContext.BaseDirectory, "models", FileName);
        if (!File.Exists(path))
            throw new FileNotFoundException($"No coder's network at {path}: a full checkout's models/ holds {FileName}.", path);
        return new ActNetwork(path, new InputEncoder(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!, "vocab.txt")));
    }

    public SentenceScores?[] Score(string text, IReadOnlyList<Sentence> sentences)
    {
        var windows = sentences.Select(sentence => Window(text, sentence)).ToArray();
        var scores = new SentenceScores?[windows.Length];
        var batch = new List<int>();
        foreach (var alike in Enumerable.Range(0, windows.Length).Where(i => windows[i] is not null).GroupBy(i => windows[i]!.PaddedPieces).OrderBy(g => g.Key))
        {
            foreach (var i in alike)
            {
                if (batch.Count > 0 && alike.Key * (batch.Count + 1) > BatchPieces)
                    Flush();
                batch.Add(i);
            }

            Flush();
        }

        return scores;

        void Flush()
        {
            if (batch.Count == 0)
                return;
            var results = Run([.. batch.Select(i => windows[i]!)]);
            for (var i = 0; i < results.Length; i++)
                scores[batch[i]] = results[i];
            batch.Clear();
        }
    }

    /// <summary>
    /// Probabilities of what the first of a pair does to the second, type by type; empty where the text is too long or the
    /// pair does not stand in it.
    /// </summary>
    public ImmutableArray<(string Type, double Probability)> Pair(string text, IReadOnlyList<TextSpan> words, TextSpan source, TextSpan target)
    {
        if (words.Count == 0 || EncoderWindow.Over(text, words, _encoder, EncoderWindow.GivenSentenceLimit).ToList() is not [var window])
            return [];
        int[] Of(TextSpan span) => [.. Enumerable.Range(0, window.Words.Length).Where(i => window.Words[i].Overlaps(span))];
        var (from, to) = (Of(source), Of(target));
        if (from.Length == 0 || to.Length == 0)
            return [];
        using var input = new ActInput([window]);
        input.Mark(window, 0, from);
        input.Mark(window, 1, to);
        using var options = new RunOptions();
        using var results = _session.Run(options, Inputs, input.Values(), ["pair"]);
        var scores = results[0].GetTensorDataAsSpan<float>().ToArray();
        double largest = scores.Max();
        var sum = scores.Sum(score => Math.Exp(score - largest));
        return [.. Labels.Types.Select((type, i) => (type, Math.Exp(scores[i + 1] - largest) / sum))];
    }

    public void Dispose() => _session.Dispose();

    private EncoderWindow? Window(string text, Sentence sentence)
    {
        if (sentence.Tokens.IsEmpty)
            return null;
        var windows = EncoderWindow.Over(text, [.. sentence.Tokens.Select(token => token.Span)], _encoder, EncoderWindow.GivenSentenceLimit).Take(2).ToList();
        return windows.Count == 1 ? windows[0] : null;
    }

    private SentenceScores[] Run(EncoderWindow[] windows)
    {
        using var input = new ActInput(windows);
        using var options = new RunOptions();
        using var results = _session.Run(options, Inputs, input.Values(), WordOutputs);
        var scores = new SentenceScores[windows.Length];
        for (var b = 0; b < windows.Length; b++)
        {
            var words = windows[b].Words.Length;
            float[] Words(int output)
            {
                var value = results[output];
                var width = (int)value.GetTensorTypeAndShape().Shape[^1];
                return value.GetTensorDataAsSpan<float>().Slice(b * input.WordCount * width, words * width).ToArray();
            }

            scores[b] = new SentenceScores
            {
                Labels = Labels, Acts = Words(0), Modes = Words(1), Statuses = Words(2), RoleQueries = Words(3), RoleKeys = Words(4),
                RolePriors = Words(5), Factuality = Words(6), Causal = Words(7), IsCausal = results[8].GetTensorDataAsSpan<float>()[b],
            };
        }

        return scores;
    }
}
