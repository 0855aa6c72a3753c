using System.Collections.Immutable;

namespace Entente.Language;

/// <summary>The best legal sequence of BIO labels (Viterbi): "I-X" follows only "B-X" or "I-X".</summary>
internal sealed class NameDecoder
{
    private readonly ImmutableArray<string> _labels;

    /// <summary>[label, label before]: whether one may follow the other; the first word follows "O".</summary>
    private readonly bool[] _legal;

    public NameDecoder(ImmutableArray<string> labels)
    {
        _labels = labels;
        _legal = [.. labels.SelectMany(label => labels.Select(before => Legal(before, label)))];
    }

    /// <summary>Names of a sentence from the scores of its words, row by row.</summary>
    public ImmutableArray<NameMention> Names(ReadOnlySpan<float> scores)
    {
        var count = _labels.Length;
        var words = scores.Length / count;
        if (AllOutside(scores, count))
            return [];
        var best = new double[words * count];
        var from = new int[words * count];
        for (var w = 0; w < words; w++)
        {
            for (var to = 0; to < count; to++)
            {
                var (score, chosen) = (double.NegativeInfinity, 0);
                for (var before = 0; before < (w == 0 ? 1 : count); before++)
                {
                    var total = w == 0 ? 0 : best[((w - 1) * count) + before];
                    if (_legal[(to * count) + before] && total > score)
                        (score, chosen) = (total, before);
                }

                best[(w * count) + to] = score + scores[(w * count) + to];
                from[(w * count) + to] = chosen;
            }
        }

        var path = new int[words];
        for (var label = 1; label < count; label++)
            if (best[((words - 1) * count) + label] > best[((words - 1) * count) + path[^1]])
                path[^1] = label;
        for (var w = words - 2; w >= 0; w--)
            path[w] = from[((w + 1) * count) + path[w + 1]];
        return Mentions(path, _labels);
    }

    /// <summary>Whether "O" is best for every word, as in most sentences: then no path is better.</summary>
    private static bool AllOutside(ReadOnlySpan<float> scores, int count)
    {
        for (var at = 0; at < scores.Length; at += count)
            for (var label = 1; label < count; label++)
                if (scores[at + label] > scores[at])
                    return false;
        return true;
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
