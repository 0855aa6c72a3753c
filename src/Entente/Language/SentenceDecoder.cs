using System.Collections.Immutable;
using System.Numerics.Tensors;
using Entente.Documents;

namespace Entente.Language;

/// <summary>Makes sentences of a window's scores: where they end, their trees, tags, lemmas and names.</summary>
internal sealed class SentenceDecoder(ModelLabels labels)
{
    private readonly ImmutableArray<Upos> _upos = [.. labels.Upos.Select(UposNames.Parse)];
    private readonly int _root = labels.Relations.IndexOf("root");

    /// <summary>Whether a sentence ends with the word, by the network; the end of a paragraph always does.</summary>
    public static bool EndsAt(WindowScores scores, int word) => scores.Boundary[word] > 0;

    /// <summary>One sentence over the words [from, to) of a window.</summary>
    public Sentence Decode(
        string text, WindowScores scores, ReadOnlySpan<TextSpan> words, int from, int to, int index, int paragraph)
    {
        var count = to - from;
        var width = scores.Words + 1;
        var heads = SpanningTree.Heads(
            (d, h) => scores.Arcs[((from + d) * width) + (h == 0 ? 0 : from + h)], count);
        var tokens = ImmutableArray.CreateBuilder<Token>(count);
        for (var i = 0; i < count; i++)
        {
            var word = from + i;
            var form = words[word].In(text);
            var upos = _upos[scores.Upos[word]];
            tokens.Add(new Token
            {
                Index = i,
                Span = words[word],
                Form = form,
                Upos = upos,
                Xpos = labels.Xpos[scores.Xpos[word]],
                Features = labels.Feats[scores.Feats[word]],
                Lemma = Lemmatizer.Lemma(form, upos, labels.Lemma[scores.Lemma[word]]),
                Head = heads[i],
                Relation = labels.Relations[Relation(scores, word, heads[i] < 0 ? 0 : from + heads[i] + 1)],
            });
        }

        var size = labels.Names.Length;
        var names = NameDecoder.Names(scores.Names.AsSpan(from * size, count * size), labels.Names);
        var span = new TextSpan(words[from].Start, words[to - 1].End);
        return new Sentence(index, paragraph, span, tokens.MoveToImmutable(), names);
    }

    /// <summary>The best relation to a head (0: the root, which takes "root" and nothing else does).</summary>
    private int Relation(WindowScores scores, int dependent, int head)
    {
        if (head == 0)
            return _root;
        var size = labels.LabelDimension;
        var vector = scores.LabelHeads.AsSpan(head * size, size);
        var keys = scores.LabelKeys.AsSpan(dependent * labels.Relations.Length * size);
        var (best, bestScore) = (-1, float.NegativeInfinity);
        for (var relation = 0; relation < labels.Relations.Length; relation++)
        {
            if (relation == _root)
                continue;
            var score = TensorPrimitives.Dot(keys.Slice(relation * size, size), vector);
            if (score > bestScore)
                (best, bestScore) = (relation, score);
        }

        return best;
    }
}
