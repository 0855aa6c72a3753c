using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// A stretch of words read in one go: a paragraph, or a part of one that is too long. The first and last words of a
/// part are shared with its neighbours: one of the two decides each.
/// </summary>
internal sealed class EncoderWindow
{
    /// <summary>Word pieces to a window, [CLS] and [SEP] besides; the encoder's own limit is 512.</summary>
    public const int PieceLimit = 240;

    /// <summary>The same where a sentence is given and should not be cut.</summary>
    public const int GivenSentenceLimit = 500;

    private const int PaddingStep = 8;

    /// <summary>Words of context on either side when a paragraph is cut.</summary>
    private const int Context = 30;

    private EncoderWindow(TextSpan[] words, int[] pieces, int[] shapes, int[] starts) =>
        (Words, Pieces, Shapes, Starts) = (words, pieces, shapes, starts);

    public TextSpan[] Words { get; }
    public int[] Pieces { get; }
    public int[] Shapes { get; }
    public int[] Starts { get; }

    /// <summary>The length to which the window is padded: it hangs on the window alone, never on its neighbours in a batch.</summary>
    public int PaddedPieces => Math.Max(2, (Pieces.Length + PaddingStep - 1) / PaddingStep) * PaddingStep;

    /// <summary>Index in the paragraph of the window's first word.</summary>
    public int Offset { get; private init; }

    /// <summary>Whether it is the paragraph's first: a later one may begin at word 0 too, for context.</summary>
    public bool BeginsParagraph { get; private init; }

    /// <summary>Words of the window before which the next one should take over; all of them for the last.</summary>
    public int PlannedCut { get; private init; }

    /// <summary>First word of the window that the next window holds as well; all of them for the last.</summary>
    public int SharedFrom { get; private init; }

    /// <summary>
    /// Where the next window takes over: after the sentence end nearest to the plan, by this window's scores, among the
    /// words that both hold; without one, after the likeliest. The plan knows punctuation only and may cut a sentence.
    /// </summary>
    /// <param name="boundary">For each word of the window, how likely a sentence ends with it (above 0: it does).</param>
    /// <param name="from">First word that this window decides.</param>
    public int CutBy(ReadOnlySpan<float> boundary, int from)
    {
        if (PlannedCut == Words.Length || from >= PlannedCut)
            return Math.Max(from, PlannedCut);
        var best = -1;
        for (var cut = Math.Max(SharedFrom, from + 1); cut < Words.Length; cut++)
            if (best < 0 || IsBetter(boundary, cut, best))
                best = cut;
        return best;
    }

    private bool IsBetter(ReadOnlySpan<float> boundary, int cut, int than)
    {
        var (score, best) = (boundary[cut - 1], boundary[than - 1]);
        return score > 0 && best > 0
            ? Math.Abs(cut - PlannedCut) < Math.Abs(than - PlannedCut)
            : score > best;
    }

    /// <summary>Windows over the words of one paragraph: together they hold every word.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="words">The paragraph's words.</param>
    /// <param name="encoder">Makes word pieces of them.</param>
    /// <param name="limit">Most word pieces to a window.</param>
    public static IEnumerable<EncoderWindow> Over(
        string text, IReadOnlyList<TextSpan> words, InputEncoder encoder, int limit = PieceLimit)
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
        for (var from = 0; from < words.Count;)
        {
            var first = ContextBefore(starts, from);
            var last = from + 1;
            while (last < words.Count && starts[last + 1] - starts[first] <= limit)
                last++;
            var to = last == words.Count ? last : CutBefore(text, words, from, last);
            var sharedFrom = to == words.Count ? last : Math.Max(ContextBefore(starts, to), first);
            yield return Slice(text, words, pieces, starts, from == 0, first, last, to, sharedFrom);
            from = to;
        }
    }

    /// <summary>First of the words that go before a window's own as context.</summary>
    private static int ContextBefore(int[] starts, int from)
    {
        var first = from;
        while (first > 0 && from - first < Context && starts[from] - starts[first - 1] <= PieceLimit / 4)
            first--;
        return first;
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
        string text, IReadOnlyList<TextSpan> words, List<int> pieces, int[] starts,
        bool begins, int first, int last, int cut, int sharedFrom)
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

        return new EncoderWindow(windowWords, windowPieces, windowShapes, windowStarts)
        {
            BeginsParagraph = begins,
            Offset = first,
            PlannedCut = cut - first,
            SharedFrom = sharedFrom - first,
        };
    }
}
