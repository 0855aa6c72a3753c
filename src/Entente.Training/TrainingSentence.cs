using Entente.Language;

namespace Entente.Training;

/// <summary>A sentence as numbers: pieces, and for each word the labels that its source gives.</summary>
internal sealed class TrainingSentence
{
    /// <summary>The label of what a source does not tell: the loss passes over it.</summary>
    public const int NoLabel = -100;

    public required int[] Pieces { get; init; }
    public required int[] Shapes { get; init; }
    public required int[] Starts { get; init; }
    public required int[] Upos { get; init; }
    public required int[] Xpos { get; init; }
    public required int[] Feats { get; init; }
    public required int[] Lemma { get; init; }

    /// <summary>For each word its head, 0 for the root, counted from 1; <see cref="NoLabel"/> where there is no tree.</summary>
    public required int[] Heads { get; init; }
    public required int[] Relations { get; init; }

    /// <summary>For each word the name labels that its source allows, a bit each; 0 where it does not tell.</summary>
    public required int[] Names { get; init; }
    public bool NewDocument { get; init; }
    public bool NewParagraph { get; init; }


    /// <summary>Whether it begins with a capital and ends with a full stop, as in edited text.</summary>
    public bool WellFormed { get; init; }

    public int Words => Starts.Length;

    private static bool IsWellFormed(IReadOnlyList<string> words)
    {
        var first = words[0].Any(char.IsLetterOrDigit) ? words[0] : words[1];
        var last = words[^1].Any(c => c is '"' or '”' or '\'' or '’') ? words[^2] : words[^1];
        return char.IsUpper(first[0]) && last[^1] is '.' or '?' or '!';
    }

    /// <summary>Encodes words with the tree's labels, or (labels null) with names only.</summary>
    public static TrainingSentence Encode(
        InputEncoder encoder, IReadOnlyList<string> words, int[] names, LabelInventory? labels = null, TreebankSentence? tree = null)
    {
        List<int> pieces = [], shapes = [];
        var starts = new int[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            starts[i] = pieces.Count;
            encoder.Encode(words[i], pieces);
            while (shapes.Count < pieces.Count)
                shapes.Add(InputEncoder.ShapeOf(words[i]));
        }

        int[] Each(Func<Token, int>? label) =>
            label is null || tree is null ? [.. Enumerable.Repeat(NoLabel, words.Count)] : [.. tree.Sentence.Tokens.Select(label)];
        return new TrainingSentence
        {
            Pieces = [.. pieces],
            Shapes = [.. shapes],
            Starts = starts,
            Upos = Each(labels is null ? null : labels.Upos),
            Xpos = Each(labels is null ? null : labels.Xpos),
            Feats = Each(labels is null ? null : labels.Feats),
            Lemma = Each(labels is null ? null : labels.Lemma),
            Heads = Each(labels is null ? null : token => token.Head + 1),
            Relations = Each(labels is null ? null : labels.Relation),
            Names = names,
            NewDocument = tree?.NewDocument ?? true,
            NewParagraph = tree?.NewParagraph ?? true,
            WellFormed = tree is not null && words.Count > 3 && IsWellFormed(words),
        };
    }
}
