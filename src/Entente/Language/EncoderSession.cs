using System.Collections.Immutable;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Language;

/// <summary>
/// Runs the network over batches of windows. Thread-safe; each call keeps to the thread that makes it, so that as many
/// batches as there are processors run side by side without waiting for each other at every layer.
/// </summary>
internal sealed class EncoderSession : IDisposable
{
    private static readonly string[] Inputs = ["piece_ids", "piece_shapes", "piece_mask", "word_starts"];
    private static readonly string[] Outputs =
        ["boundary", "upos", "xpos", "feats", "lemma", "names", "arcs", "label_dependents", "label_heads"];

    private readonly InferenceSession _session;

    public EncoderSession(string modelPath)
    {
        _session = NetworkFile.Open(modelPath);
        Metadata = _session.ModelMetadata.CustomMetadataMap.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the model file tells beside its graph.</summary>
    public ImmutableDictionary<string, string> Metadata { get; }

    public void Dispose() => _session.Dispose();

    /// <summary>
    /// Scores of each window of a batch, in its order. All have the same <see cref="EncoderWindow.PaddedPieces"/>: the
    /// shape of every product then hangs on the window alone, and with it each last bit of its scores.
    /// </summary>
    public WindowScores[] Run(ReadOnlySpan<EncoderWindow> windows)
    {
        var (count, pieceCount) = (windows.Length, windows[0].PaddedPieces);
        var wordCount = pieceCount - 2;
        var pieces = new long[count * pieceCount];
        var shapes = new long[pieces.Length];
        var mask = new float[pieces.Length];
        var starts = new long[count * wordCount];
        for (var b = 0; b < count; b++)
        {
            var window = windows[b];
            for (var i = 0; i < window.Pieces.Length; i++)
            {
                pieces[(b * pieceCount) + i] = window.Pieces[i];
                shapes[(b * pieceCount) + i] = window.Shapes[i];
            }

            mask.AsSpan(b * pieceCount, window.Pieces.Length).Fill(1);
            for (var i = 0; i < window.Starts.Length; i++)
                starts[(b * wordCount) + i] = window.Starts[i];
        }

        using var pieceIds = OrtValue.CreateTensorValueFromMemory(pieces, [count, pieceCount]);
        using var pieceShapes = OrtValue.CreateTensorValueFromMemory(shapes, [count, pieceCount]);
        using var pieceMask = OrtValue.CreateTensorValueFromMemory(mask, [count, pieceCount]);
        using var wordStarts = OrtValue.CreateTensorValueFromMemory(starts, [count, wordCount]);
        using var options = new RunOptions();
        using var results = _session.Run(options, Inputs, [pieceIds, pieceShapes, pieceMask, wordStarts], Outputs);
        var scores = new WindowScores[count];
        for (var b = 0; b < count; b++)
            scores[b] = Scores(results, b, wordCount, windows[b].Words.Length);
        return scores;
    }

    private static WindowScores Scores(IReadOnlyList<OrtValue> results, int window, int padded, int words) => new()
    {
        Words = words,
        Boundary = Floats(results[0], window, padded, words, 1),
        Upos = Labels(results[1], window, padded, words),
        Xpos = Labels(results[2], window, padded, words),
        Feats = Labels(results[3], window, padded, words),
        Lemma = Labels(results[4], window, padded, words),
        Names = Floats(results[5], window, padded, words, Width(results[5])),
        Arcs = Arcs(results[6], window, padded, words),
        LabelDependents = Floats(results[7], window, padded, words, Width(results[7])),
        LabelHeads = Floats(results[8], window, padded + 1, words + 1, Width(results[8])),
    };

    private static int Width(OrtValue value) => (int)value.GetTensorTypeAndShape().Shape[^1];

    private static float[] Floats(OrtValue value, int window, int padded, int words, int width) =>
        value.GetTensorDataAsSpan<float>().Slice(window * padded * width, words * width).ToArray();

    private static int[] Labels(OrtValue value, int window, int padded, int words)
    {
        var labels = new int[words];
        var all = value.GetTensorDataAsSpan<long>().Slice(window * padded, words);
        for (var i = 0; i < words; i++)
            labels[i] = (int)all[i];
        return labels;
    }

    private static float[] Arcs(OrtValue value, int window, int padded, int words)
    {
        var all = value.GetTensorDataAsSpan<float>();
        var arcs = new float[words * (words + 1)];
        for (var i = 0; i < words; i++)
            all.Slice(((window * padded) + i) * (padded + 1), words + 1).CopyTo(arcs.AsSpan(i * (words + 1)));
        return arcs;
    }
}
