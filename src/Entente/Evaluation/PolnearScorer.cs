using System.Collections.Immutable;
using Entente.Claims;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>
/// Holds attributions against a folder in PolNeAR's layout: text/*.txt and attributions/*.ann (where several annotators
/// read a text, the first by name counts). Words are runs of letters and digits, or single marks.
/// Token figures pool all words of a role in a document; a span is exact when it has the same words; a whole attribution
/// is right when every role that either side fills overlaps, one found to one in gold, largest overlap first.
/// </summary>
public static class PolnearScorer
{
    private static readonly string[] Roles = ["source", "cue", "content"];

    /// <summary>Reads every text of the folder with the reader given and scores what it finds.</summary>
    public static PolnearScore Score(string directory, Func<Document, ImmutableArray<AttributionSpans>> read, int worst = 20)
    {
        var counts = new Dictionary<string, (int Right, int Found, int Gold)>(StringComparer.Ordinal);
        var errors = new List<PolnearError>();
        var documents = 0;
        var annotations = Directory.GetFiles(Path.Combine(directory, "attributions"), "*.ann");
        Array.Sort(annotations, StringComparer.Ordinal);
        foreach (var path in Directory.GetFiles(Path.Combine(directory, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var annotation = annotations.FirstOrDefault(a => Path.GetFileName(a).StartsWith(name, StringComparison.Ordinal));
            if (annotation is null)
                continue;
            documents++;
            var text = File.ReadAllText(path);
            var gold = BratAttributions.Read(File.ReadLines(annotation), text);
            var found = read(new Document { Id = name, Text = text });
            ScoreDocument(name, text, gold, found, counts, errors);
        }

        var figures = Roles.Select(r => r + " tokens").Concat(Roles.Select(r => r + " spans")).Append("attributions")
            .Select(n => counts.TryGetValue(n, out var c) ? new PolnearFigure(n, c.Right, c.Found, c.Gold) : new PolnearFigure(n, 0, 0, 0));
        return new PolnearScore(documents, [.. figures],
            [.. errors.OrderByDescending(e => e.Tokens).ThenBy(e => e.Document, StringComparer.Ordinal).ThenBy(e => e.Gold, StringComparer.Ordinal).ThenBy(e => e.Found, StringComparer.Ordinal).Take(worst)]);
    }

    internal static void ScoreDocument(
        string name, string text, ImmutableArray<AttributionSpans> gold, ImmutableArray<AttributionSpans> found,
        Dictionary<string, (int Right, int Found, int Gold)> counts, List<PolnearError> errors)
    {
        var words = Words(text);
        var golds = gold.Select(g => Sets(g, words)).ToArray();
        var founds = found.Select(f => Sets(f, words)).ToArray();
        for (var role = 0; role < Roles.Length; role++)
        {
            var goldWords = golds.SelectMany(g => g[role]).ToHashSet();
            var foundWords = founds.SelectMany(f => f[role]).ToHashSet();
            Add(counts, Roles[role] + " tokens", foundWords.Count(goldWords.Contains), foundWords.Count, goldWords.Count);

            var remaining = golds.Where(g => g[role].Count > 0).Select(g => Key(g[role])).GroupBy(k => k, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
            var total = remaining.Values.Sum();
            var (right, all) = (0, 0);
            foreach (var set in founds.Where(f => f[role].Count > 0))
            {
                all++;
                if (remaining.TryGetValue(Key(set[role]), out var left) && left > 0)
                {
                    right++;
                    remaining[Key(set[role])] = left - 1;
                }
            }

            Add(counts, Roles[role] + " spans", right, all, total);
        }

        var pairs = Match(golds, founds);
        Add(counts, "attributions", pairs.Count, founds.Length, golds.Length);
        for (var g = 0; g < golds.Length; g++)
            if (!pairs.Any(p => p.Gold == g))
                errors.Add(new PolnearError(name, "missed", Show(text, gold[g]), "", golds[g].Sum(s => s.Count)));
        for (var f = 0; f < founds.Length; f++)
            if (!pairs.Any(p => p.Found == f))
                errors.Add(new PolnearError(name, "invented", "", Show(text, found[f]), founds[f].Sum(s => s.Count)));
        foreach (var (g, f) in pairs)
        {
            var apart = Enumerable.Range(0, Roles.Length).Sum(r => golds[g][r].Union(founds[f][r]).Count() - golds[g][r].Intersect(founds[f][r]).Count());
            if (apart > 0)
                errors.Add(new PolnearError(name, "misread", Show(text, gold[g]), Show(text, found[f]), apart));
        }
    }

    private static List<(int Gold, int Found)> Match(HashSet<int>[][] golds, HashSet<int>[][] founds)
    {
        var candidates = new List<(int Gold, int Found, int Shared)>();
        for (var g = 0; g < golds.Length; g++)
        {
            for (var f = 0; f < founds.Length; f++)
            {
                var shared = 0;
                var fits = true;
                for (var role = 0; role < Roles.Length && fits; role++)
                {
                    var common = golds[g][role].Count(founds[f][role].Contains);
                    fits = common > 0 || (golds[g][role].Count == 0 && founds[f][role].Count == 0);
                    shared += common;
                }

                if (fits)
                    candidates.Add((g, f, shared));
            }
        }

        var pairs = new List<(int, int)>();
        var (usedGold, usedFound) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (g, f, _) in candidates.OrderByDescending(c => c.Shared).ThenBy(c => c.Gold).ThenBy(c => c.Found))
            if (!usedGold.Contains(g) && !usedFound.Contains(f))
            {
                usedGold.Add(g);
                usedFound.Add(f);
                pairs.Add((g, f));
            }

        return pairs;
    }

    private static HashSet<int>[] Sets(AttributionSpans one, List<TextSpan> words) =>
        [Inside(one.Source, words), Inside(one.Cue, words), Inside(one.Content, words)];

    private static HashSet<int> Inside(ImmutableArray<TextSpan> spans, List<TextSpan> words)
    {
        var inside = new HashSet<int>();
        foreach (var span in spans)
        {
            var (low, high) = (0, words.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (words[middle].End <= span.Start)
                    low = middle + 1;
                else
                    high = middle;
            }

            for (; low < words.Count && words[low].Start < span.End; low++)
                inside.Add(low);
        }

        return inside;
    }

    private static List<TextSpan> Words(string text)
    {
        var words = new List<TextSpan>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            var start = i;
            if (char.IsLetterOrDigit(text[i]))
                while (i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))
                    i++;
            words.Add(new TextSpan(start, i + 1));
        }

        return words;
    }

    private static string Key(HashSet<int> words) => string.Join(' ', words.Order());

    private static string Show(string text, AttributionSpans one) =>
        string.Join(" | ", new[] { one.Source, one.Cue, one.Content }.Select(role => string.Join(" … ", role.Select(s => Short(s.In(text))))));

    private static string Short(string words)
    {
        words = words.ReplaceLineEndings(" ");
        return words.Length <= 120 ? words : words[..80] + " […] " + words[^30..];
    }

    private static void Add(Dictionary<string, (int Right, int Found, int Gold)> counts, string name, int right, int found, int gold)
    {
        counts.TryGetValue(name, out var sum);
        counts[name] = (sum.Right + right, sum.Found + found, sum.Gold + gold);
    }
}
