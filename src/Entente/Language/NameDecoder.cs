using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>The best legal sequence of BIO labels (Viterbi): "I-X" follows only "B-X" or "I-X".</summary>
internal static class NameDecoder
{
    /// <summary>Names of a sentence from the scores of its words, row by row.</summary>
    public static ImmutableArray<NameMention> Names(ReadOnlySpan<float> scores, ImmutableArray<string> labels)
    {
        var count = labels.Length;
        var words = scores.Length / count;
        var best = new double[words, count];
        var from = new int[words, count];
        for (var w = 0; w < words; w++)
        {
            for (var to = 0; to < count; to++)
            {
                best[w, to] = double.NegativeInfinity;
                for (var before = 0; before < count; before++)
                {
                    if (!(w == 0 ? before == 0 && Legal("O", labels[to]) : Legal(labels[before], labels[to])))
                        continue;
                    var total = (w == 0 ? 0 : best[w - 1, before]) + scores[(w * count) + to];
                    if (total > best[w, to])
                        (best[w, to], from[w, to]) = (total, before);
                }
            }
        }

        var path = new int[words];
        for (var w = words - 1; w >= 0; w--)
        {
            if (w < words - 1)
            {
                path[w] = from[w + 1, path[w + 1]];
                continue;
            }

            for (var label = 1; label < count; label++)
                if (best[w, label] > best[w, path[w]])
                    path[w] = label;
        }

        return Mentions(path, labels);
    }

    private static ImmutableArray<NameMention> Mentions(int[] path, ImmutableArray<string> labels)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var w = 0; w < path.Length; w++)
        {
            var label = labels[path[w]];
            if (label[0] != 'B')
                continue;
            var end = w + 1;
            while (end < path.Length && labels[path[end]][0] == 'I')
                end++;
            names.Add(new NameMention(Kind(label[2..]), w, end));
        }

        return names.ToImmutable();
    }

    private static bool Legal(string before, string label) =>
        label[0] != 'I' || (before.Length > 1 && before.AsSpan(2).SequenceEqual(label.AsSpan(2)));

    private static NameKind Kind(string label) => label switch
    {
        "PER" => NameKind.Person,
        "ORG" => NameKind.Organisation,
        "LOC" => NameKind.Place,
        _ => NameKind.Other,
    };
}
