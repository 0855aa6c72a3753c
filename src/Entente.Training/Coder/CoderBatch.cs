using Entente.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training.Coder;

/// <summary>Texts of a batch as tensors; labels that a text's source does not give are masked.</summary>
internal sealed class CoderBatch
{
    private const double MaskedWords = 0.04;

    public required Tensor Pieces { get; init; }
    public required Tensor Shapes { get; init; }
    public required Tensor Marks { get; init; }
    public required Tensor Mask { get; init; }
    public required Tensor Starts { get; init; }
    public required Tensor WordMask { get; init; }
    public required Tensor PairWeights { get; init; }
    public required CoderItem[] Items { get; init; }
    public int WordCount => (int)Starts.shape[1];

    public CoderScores Scores(CoderNetwork network) => network.Forward(Pieces, Shapes, Marks, Mask, Starts, WordMask, PairWeights);

    /// <param name="items">The texts.</param>
    /// <param name="disturb">While training: words are masked now and then.</param>
    public static CoderBatch Of(CoderItem[] items, Random? disturb = null)
    {
        var count = items.Length;
        var pieceCount = Math.Min(EncoderNetwork.PositionLimit, items.Max(i => i.Pieces.Length) + 2);
        var wordCount = items.Max(i => i.Words);
        var (pieces, shapes, marks) = (new long[count * pieceCount], new long[count * pieceCount], new long[count * pieceCount]);
        var mask = new float[count * pieceCount];
        var (starts, wordMask) = (new long[count * wordCount], new float[count * wordCount]);
        var weights = new float[count * 2 * wordCount];
        for (var b = 0; b < count; b++)
        {
            var item = items[b];
            var row = b * pieceCount;
            var length = Math.Min(item.Pieces.Length, pieceCount - 2);
            pieces[row] = InputEncoder.Begin;
            pieces[row + length + 1] = InputEncoder.End;
            mask.AsSpan(row, length + 2).Fill(1);
            for (var i = 0; i < length; i++)
                (pieces[row + i + 1], shapes[row + i + 1]) = (item.Pieces[i], item.Shapes[i]);
            for (var w = 0; w < item.Words && item.Starts[w] < length; w++)
            {
                starts[(b * wordCount) + w] = item.Starts[w] + 1;
                wordMask[(b * wordCount) + w] = 1;
                if (disturb?.NextDouble() < MaskedWords)
                    for (var i = item.Starts[w]; i < Math.Min(length, w + 1 < item.Words ? item.Starts[w + 1] : length); i++)
                        pieces[row + i + 1] = InputEncoder.Mask;
            }

            if (item.Pair is not { } pair)
                continue;
            foreach (var (side, words) in new[] { (0, pair.From), (1, pair.To) })
                foreach (var word in words)
                {
                    weights[(((b * 2) + side) * wordCount) + word] = 1f / words.Length;
                    for (var i = item.Starts[word]; i < Math.Min(length, word + 1 < item.Words ? item.Starts[word + 1] : length); i++)
                        marks[row + i + 1] = side + 1;
                }
        }

        return new CoderBatch
        {
            Pieces = tensor(pieces, [count, pieceCount]), Shapes = tensor(shapes, [count, pieceCount]), Marks = tensor(marks, [count, pieceCount]),
            Mask = tensor(mask, [count, pieceCount]), Starts = tensor(starts, [count, wordCount]), WordMask = tensor(wordMask, [count, wordCount]),
            PairWeights = tensor(weights, [count, 2, wordCount]), Items = items,
        };
    }

    /// <summary>Batches of about so many pieces, texts of like length together, in random order.</summary>
    public static List<CoderItem[]> Group(IEnumerable<CoderItem> items, int pieces, Random random)
    {
        var batches = new List<CoderItem[]>();
        var batch = new List<CoderItem>();
        foreach (var item in items.OrderBy(i => i.Pieces.Length + random.Next(10)))
        {
            if (batch.Count > 0 && (item.Pieces.Length + 12) * (batch.Count + 1) > pieces)
            {
                batches.Add([.. batch]);
                batch.Clear();
            }

            batch.Add(item);
        }

        if (batch.Count > 0)
            batches.Add([.. batch]);
        var order = batches.ToArray();
        random.Shuffle(order);
        return [.. order];
    }
}
