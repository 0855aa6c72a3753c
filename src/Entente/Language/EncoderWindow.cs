using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// A stretch of words read in one go: a paragraph, or a part of one that is too long. The first and last words of a
/// part are context only where another part reads them better.
/// </summary>
internal sealed class EncoderWindow
{
    /// <summary>Word pieces to a window, [CLS] and [SEP] besides; the encoder's own limit is 512.</summary>
    public const int PieceLimit = 240;

    /// <summary>Words of context on either side when a paragraph is cut.</summary>
    private const int Context = 30;

    private EncoderWindow(TextSpan[] words, int[] pieces, int[] shapes, int[] starts) =>
        (Words, Pieces, Shapes, Starts) = (words, pieces, shapes, starts);

    public TextSpan[] Words { get; }
    public int[] Pieces { get; }
    public int[] Shapes { get; }
    public int[] Starts { get; }

    /// <summary>First word that this window decides.</summary>
    public int DecidesFrom { get; private init; }

    /// <summary>Word after the last one that this window decides.</summary>
    public int DecidesTo { get; private init; }

    /// <summary>Windows over the words of one paragraph: each word is decided by exactly one.</summary>
    public static IEnumerable<EncoderWindow> Over(string text, IReadOnlyList<TextSpan> words, InputEncoder encoder)
    {
        var pieces = new List<int>(words.Count * 2);
        var starts = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            starts[i] = pieces.Count;
            encoder.Encode(text.AsSpan(words[i].Start, words[i].Length), pieces);
            // A word of hundreds of pieces is no word: what is past a dozen says no more of it.
            if (pieces.Count - starts[i] > PieceLimit / 4)
                pieces.RemoveRange(starts[i] + (PieceLimit / 4), pieces.Count - starts[i] - (PieceLimit / 4));
        }

        starts[words.Count] = pieces.Count;
        if (pieces.Count <= PieceLimit)
        {
            yield return Slice(text, words, pieces, starts, 0, words.Count, 0, words.Count);
            yield break;
        }

        for (var from = 0; from < words.Count;)
        {
            // Context before, as much as fits in a quarter; then as many words as fit.
            var first = from;
            while (first > 0 && from - first < Context && starts[from] - starts[first - 1] <= PieceLimit / 4)
                first--;
            var last = from;
            while (last < words.Count && starts[last + 1] - starts[first] <= PieceLimit)
                last++;
            last = Math.Max(last, from + 1);
            var to = last == words.Count ? last : CutBefore(text, words, from, last);
            yield return Slice(text, words, pieces, starts, first, last, from, to);
            from = to;
        }
    }

    /// <summary>The last likely sentence end that leaves some context after it; else a cut by length.</summary>
    private static int CutBefore(string text, IReadOnlyList<TextSpan> words, int from, int last)
    {
        for (var i = last - 1; i > from + ((last - from) / 3); i--)
            if (text[words[i].End - 1] is '.' or '?' or '!' or '”' or '"' or ';')
                return i + 1;
        return Math.Max(from + 1, last - Math.Min(Context, (last - from) / 4));
    }

    private static EncoderWindow Slice(
        string text, IReadOnlyList<TextSpan> words, List<int> pieces, int[] starts, int first, int last, int from, int to)
    {
        var count = starts[last] - starts[first];
        var windowPieces = new int[count + 2];
        var windowShapes = new int[count + 2];
        var windowWords = new TextSpan[last - first];
        var windowStarts = new int[last - first];
        windowPieces[0] = InputEncoder.Begin;
        windowPieces[^1] = InputEncoder.End;
        pieces.CopyTo(starts[first], windowPieces, 1, count);
        for (var i = first; i < last; i++)
        {
            windowWords[i - first] = words[i];
            windowStarts[i - first] = starts[i] - starts[first] + 1;
            var shape = InputEncoder.ShapeOf(text.AsSpan(words[i].Start, words[i].Length));
            for (var p = starts[i]; p < starts[i + 1]; p++)
                windowShapes[p - starts[first] + 1] = shape;
        }

        return new EncoderWindow(windowWords, windowPieces, windowShapes, windowStarts) { DecidesFrom = from - first, DecidesTo = to - first };
    }
}
