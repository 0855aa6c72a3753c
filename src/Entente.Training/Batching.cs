using Entente.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Windows of a batch as tensors.</summary>
internal sealed record Batch(
    Tensor Pieces, Tensor Shapes, Tensor Mask, Tensor Starts, Tensor Upos, Tensor Xpos, Tensor Feats, Tensor Lemma,
    Tensor Heads, Tensor Relations, Tensor SameSentence, Tensor Boundary, Tensor NamesAllowed,
    Tensor Real, Tensor FollowedByWord);

/// <summary>
/// Cuts documents into windows as the reader will meet them — paragraphs — and, so that nothing hangs on that,
/// some single sentences and some windows that run over a paragraph's end.
/// </summary>
internal static class Batching
{
    public const int WindowPieces = 200;

    /// <summary>Share of words that are masked while training.</summary>
    private const double Hidden = 0.03;

    /// <summary>
    /// Windows of one epoch: every sentence stands in exactly one. Half of the well-formed sentences that would stand alone
    /// are joined at random instead, as edited paragraphs join them: a full stop within an abbreviation or before a
    /// quotation mark, which the treebanks seldom show inside a paragraph, is then often seen.
    /// </summary>
    public static List<TrainingSentence[]> Windows(IReadOnlyList<TrainingSentence> sentences, Random random, double single, double acrossParagraphs)
    {
        var windows = new List<TrainingSentence[]>();
        var window = new List<TrainingSentence>();
        var pieces = 0;
        var alone = false;
        foreach (var sentence in sentences)
        {
            var breaks = sentence.NewDocument || alone || pieces + sentence.Pieces.Length > WindowPieces
                || (sentence.NewParagraph && random.NextDouble() >= acrossParagraphs);
            if (window.Count > 0 && breaks)
            {
                windows.Add([.. window]);
                window.Clear();
                pieces = 0;
            }

            if (window.Count == 0)
                alone = random.NextDouble() < single;
            window.Add(sentence);
            pieces += sentence.Pieces.Length;
        }

        if (window.Count > 0)
            windows.Add([.. window]);
        return single is > 0 and < 1 ? Joined(windows, random) : windows;
    }

    private static List<TrainingSentence[]> Joined(List<TrainingSentence[]> windows, Random random)
    {
        var alone = windows.Where(w => w is [{ WellFormed: true }]).Where(_ => random.NextDouble() < 0.5).ToArray();
        var joined = windows.Except(alone).ToList();
        random.Shuffle(alone);
        for (var at = 0; at < alone.Length;)
        {
            var count = Math.Min(random.Next(2, 6), alone.Length - at);
            while (count > 1 && alone[at..(at + count)].Sum(w => w[0].Pieces.Length) > WindowPieces)
                count--;
            joined.Add([.. alone[at..(at + count)].Select(w => w[0])]);
            at += count;
        }

        return joined;
    }

    /// <summary>Batches of about so many pieces, windows of like length together, in random order.</summary>
    public static List<TrainingSentence[][]> Batches(List<TrainingSentence[]> windows, int pieces, Random random)
    {
        var byLength = windows.OrderBy(w => w.Sum(s => s.Pieces.Length) + random.Next(12)).ToList();
        var batches = new List<TrainingSentence[][]>();
        var batch = new List<TrainingSentence[]>();
        var longest = 0;
        foreach (var window in byLength)
        {
            var length = window.Sum(s => s.Pieces.Length) + 2;
            if (batch.Count > 0 && Math.Max(longest, length) * (batch.Count + 1) > pieces)
            {
                batches.Add([.. batch]);
                batch.Clear();
                longest = 0;
            }

            batch.Add(window);
            longest = Math.Max(longest, length);
        }

        if (batch.Count > 0)
            batches.Add([.. batch]);
        for (var i = batches.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (batches[i], batches[j]) = (batches[j], batches[i]);
        }

        return batches;
    }

    public static Batch Tensors(TrainingSentence[][] windows, Random? disturb = null)
    {
        var count = windows.Length;
        var pieceCount = windows.Max(w => Math.Min(EncoderNetwork.PositionLimit, w.Sum(s => s.Pieces.Length) + 2));
        var wordCount = windows.Max(w => w.Sum(s => s.Words));
        var pieces = new long[count * pieceCount];
        var shapes = new long[count * pieceCount];
        var mask = new float[count * pieceCount];
        long[] Words(long fill) => [.. Enumerable.Repeat(fill, count * wordCount)];
        var (starts, upos, xpos, feats, lemma) = (Words(0), Words(-100), Words(-100), Words(-100), Words(-100));
        var (heads, relations) = (Words(-100), Words(-100));
        var boundary = new float[count * wordCount];
        Array.Fill(boundary, -1);
        var allowed = new float[count * wordCount * 9];
        var same = new bool[count * wordCount * (wordCount + 1)];
        var (real, followed) = (new float[count * wordCount], new float[count * wordCount]);
        for (var b = 0; b < count; b++)
        {
            var (p, w) = (b * pieceCount, 0);
            // Now and then a window is set all in capitals or as a headline, so that the case of letters is no crutch.
            var set = disturb is null ? 1 : disturb.NextDouble();
            pieces[p] = InputEncoder.Begin;
            mask[p] = 1;
            var at = 1;
            foreach (var sentence in windows[b])
            {
                var first = w;
                if (at + sentence.Pieces.Length + 1 > pieceCount)
                    break; // A single sentence past the position limit: none such in the training sets' used part.
                for (var i = 0; i < sentence.Pieces.Length; i++)
                {
                    pieces[p + at + i] = sentence.Pieces[i];
                    shapes[p + at + i] = Disturbed(sentence.Shapes[i], set);
                    mask[p + at + i] = 1;
                }

                for (var i = 0; i < sentence.Words; i++, w++)
                {
                    var k = (b * wordCount) + w;
                    starts[k] = at + sentence.Starts[i];
                    real[k] = 1;
                    if (disturb?.NextDouble() < Hidden)
                        Hide(pieces, p, sentence, i, at);
                    (upos[k], xpos[k], feats[k], lemma[k]) = (sentence.Upos[i], sentence.Xpos[i], sentence.Feats[i], sentence.Lemma[i]);
                    var head = sentence.Heads[i];
                    heads[k] = head <= 0 ? head : head + first;
                    relations[k] = sentence.Relations[i];
                    boundary[k] = sentence.Heads[i] == TrainingSentence.NoLabel ? -1 : i == sentence.Words - 1 ? 1 : 0;
                    for (var n = 0; n < 9; n++)
                        allowed[(k * 9) + n] = (sentence.Names[i] >> n) & 1;
                    var row = k * (wordCount + 1);
                    same[row] = true;
                    for (var j = 0; j < sentence.Words; j++)
                        same[row + 1 + first + j] = j != i;
                }

                at += sentence.Pieces.Length;
            }

            pieces[p + at] = InputEncoder.End;
            mask[p + at] = 1;
            for (var i = 0; i + 1 < w; i++)
                followed[(b * wordCount) + i] = 1;
            if (w > 0)
                boundary[(b * wordCount) + w - 1] = -1; // The end of a window is no evidence: reading forces it.
            for (; w < wordCount; w++)
                same[((b * wordCount) + w) * (wordCount + 1)] = true;
        }

        var flat = (long)count * wordCount;
        Tensor Long(long[] values, params long[] shape) => tensor(values, shape);
        return new Batch(
            Long(pieces, count, pieceCount), Long(shapes, count, pieceCount), tensor(mask, [count, pieceCount]),
            Long(starts, count, wordCount), Long(upos, flat), Long(xpos, flat), Long(feats, flat), Long(lemma, flat),
            Long(heads, count, wordCount), Long(relations, flat), tensor(same, [count, wordCount, wordCount + 1]),
            tensor(boundary, [count, wordCount]), tensor(allowed, [count, wordCount, 9]),
            tensor(real, [count, wordCount]), tensor(followed, [count, wordCount]));
    }

    /// <summary>Masks a word, so that the words around it must tell what it is.</summary>
    private static void Hide(long[] pieces, int window, TrainingSentence sentence, int word, int at)
    {
        var end = word + 1 < sentence.Words ? sentence.Starts[word + 1] : sentence.Pieces.Length;
        for (var i = sentence.Starts[word]; i < end; i++)
            pieces[window + at + i] = InputEncoder.Mask;
    }

    /// <summary>Shapes 5 and 6 are lower-case words, 9 and 10 capitals and titles (<see cref="InputEncoder.ShapeOf"/>).</summary>
    private static int Disturbed(int shape, double set) => set switch
    {
        < 0.03 when shape is 5 or 6 or 10 or 11 => 9,
        >= 0.03 and < 0.05 when shape is 6 => 10,
        >= 0.05 and < 0.07 when shape is 10 or 9 => 6,
        _ => shape,
    };
}
