using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>Makes sentences of a window's scores: where they end, their trees, tags, lemmas and names.</summary>
internal sealed class SentenceDecoder(ModelLabels labels, RelationScorer relations)
{
    private readonly ImmutableArray<Upos> _upos = [.. labels.Upos.Select(UposNames.Parse)];
    private readonly NameDecoder _names = new(labels.Names);

    /// <summary>Whether a sentence ends with a word of that score, by the network; the end of a paragraph always does.</summary>
    public static bool EndsWith(float boundary) => boundary > 0;

    /// <summary>One sentence over a range of a window's words.</summary>
    public Sentence Decode(string text, WindowScores scores, ReadOnlySpan<TextSpan> words, SentenceRange range)
    {
        var (from, to) = (range.From, range.To);
        var count = to - from;
        var heads = SpanningTree.Heads(scores.Arcs, scores.Words + 1, from, count);
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
        var names = _names.Names(scores.Names.AsSpan(from * size, count * size));
        var span = new TextSpan(words[from].Start, words[to - 1].End);
        return new Sentence(range.Index, range.Paragraph, span, tokens.MoveToImmutable(), names);
    }

    private int Relation(WindowScores scores, int dependent, int head)
    {
        var size = labels.LabelDimension;
        return relations.Best(
            scores.LabelDependents.AsSpan(dependent * size, size), scores.LabelHeads.AsSpan(head * size, size), headIsRoot: head == 0);
    }
}
