using Microsoft.ML.OnnxRuntime;

namespace Entente.Language;

/// <summary>Runs the network over batches of windows. Thread-safe.</summary>
internal sealed class EncoderSession : IDisposable
{
    private static readonly string[] Inputs = ["piece_ids", "piece_shapes", "piece_mask", "word_starts"];
    private static readonly string[] Outputs =
        ["boundary", "upos", "xpos", "feats", "lemma", "names", "arcs", "label_keys", "label_heads"];

    private readonly InferenceSession _session;

    public EncoderSession(string modelPath, int threads)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        options.AddSessionConfigEntry("session.use_deterministic_compute", "1");
        _session = new InferenceSession(modelPath, options);
    }

    public void Dispose() => _session.Dispose();

    /// <summary>Scores of each window of a batch, in its order.</summary>
    public WindowScores[] Run(IReadOnlyList<EncoderWindow> windows)
    {
        var (pieceCount, wordCount) = (windows.Max(w => w.Pieces.Length), windows.Max(w => w.Words.Length));
        var pieces = new long[windows.Count * pieceCount];
        var shapes = new long[pieces.Length];
        var mask = new float[pieces.Length];
        var starts = new long[windows.Count * wordCount];
        for (var b = 0; b < windows.Count; b++)
        {
            for (var i = 0; i < windows[b].Pieces.Length; i++)
            {
                pieces[(b * pieceCount) + i] = windows[b].Pieces[i];
                shapes[(b * pieceCount) + i] = windows[b].Shapes[i];
                mask[(b * pieceCount) + i] = 1;
            }

            for (var i = 0; i < windows[b].Starts.Length; i++)
                starts[(b * wordCount) + i] = windows[b].Starts[i];
        }

        using var pieceIds = OrtValue.CreateTensorValueFromMemory(pieces, [windows.Count, pieceCount]);
        using var pieceShapes = OrtValue.CreateTensorValueFromMemory(shapes, [windows.Count, pieceCount]);
        using var pieceMask = OrtValue.CreateTensorValueFromMemory(mask, [windows.Count, pieceCount]);
        using var wordStarts = OrtValue.CreateTensorValueFromMemory(starts, [windows.Count, wordCount]);
        using var options = new RunOptions();
        using var results = _session.Run(options, Inputs, [pieceIds, pieceShapes, pieceMask, wordStarts], Outputs);
        var scores = new WindowScores[windows.Count];
        for (var b = 0; b < windows.Count; b++)
        {
            var words = windows[b].Words.Length;
            scores[b] = new WindowScores
            {
                Words = words,
                Boundary = Floats(results[0], b, wordCount, words, 1),
                Upos = Labels(results[1], b, wordCount, words),
                Xpos = Labels(results[2], b, wordCount, words),
                Feats = Labels(results[3], b, wordCount, words),
                Lemma = Labels(results[4], b, wordCount, words),
                Names = Floats(results[5], b, wordCount, words, Width(results[5])),
                Arcs = Arcs(results[6], b, wordCount, words),
                LabelKeys = Floats(results[7], b, wordCount, words, Width(results[7])),
                LabelHeads = Floats(results[8], b, wordCount + 1, words + 1, Width(results[8])),
            };
        }

        return scores;
    }

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
