using Entente.Documents;
using Entente.Language;

namespace Entente.Training.Coder;

/// <summary>An act in a training text: the words that carry it, and for each word whether it is of an actor (1) or a recipient (2).</summary>
internal sealed record CoderAct(int[] Trigger, int Type, int Mode, int Status, int[] Roles);

/// <summary>A text as numbers with the labels that its source gives; what is null costs nothing.</summary>
internal sealed class CoderItem
{
    private const int LongestWord = 60;

    public required string Source { get; init; }
    public required TextSpan[] Spans { get; init; }
    public required int[] Pieces { get; init; }
    public required int[] Shapes { get; init; }
    public required int[] Starts { get; init; }

    /// <summary>All acts that the text tells, or null where its source does not say.</summary>
    public CoderAct[]? Acts { get; init; }

    /// <summary>For each word whether it is of somebody who acts (1) or somebody acted on (2).</summary>
    public int[]? Sides { get; init; }

    /// <summary>Words with what readers thought: −3 surely did not happen, 3 surely did.</summary>
    public (int Word, float Value)[]? Factuality { get; init; }

    /// <summary>Whether the text tells a cause and its effect.</summary>
    public float? IsCausal { get; init; }

    /// <summary>For each word: of a cause (1), of an effect (2), of what signals them (4).</summary>
    public int[]? Causal { get; init; }

    /// <summary>The words of a marked pair, and the types that are right for it, a bit each.</summary>
    public (int[] From, int[] To, int Allowed)? Pair { get; init; }

    public int Words => Starts.Length;

    /// <summary>The text's words as the tokenizer cuts them, in pieces.</summary>
    public static (TextSpan[] Spans, int[] Pieces, int[] Shapes, int[] Starts) Encode(InputEncoder encoder, string text)
    {
        var spans = Tokenizer.Words(text, new TextSpan(0, text.Length)).ToArray();
        List<int> pieces = [], shapes = [];
        var starts = new int[spans.Length];
        for (var i = 0; i < spans.Length; i++)
        {
            starts[i] = pieces.Count;
            var word = text.AsSpan(spans[i].Start, spans[i].Length);
            encoder.Encode(word, pieces);
            if (pieces.Count - starts[i] > LongestWord)
                pieces.RemoveRange(starts[i] + LongestWord, pieces.Count - starts[i] - LongestWord);
            while (shapes.Count < pieces.Count)
                shapes.Add(InputEncoder.ShapeOf(word));
        }

        return (spans, [.. pieces], [.. shapes], starts);
    }

    /// <summary>The words that share characters with a span.</summary>
    public static int[] WordsIn(TextSpan[] spans, TextSpan span) =>
        [.. Enumerable.Range(0, spans.Length).Where(i => spans[i].Start < span.End && spans[i].End > span.Start)];
}
