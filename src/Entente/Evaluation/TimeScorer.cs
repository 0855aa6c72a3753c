using System.Collections.Immutable;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>
/// Scores expressions of time from raw text against TIMEX3 annotation, in TempEval-3's manner: spans strict (the same words) and
/// relaxed (a word in common, one to one, the largest overlap first), and of the latter those with the right kind and value.
/// </summary>
public static class TimeScorer
{
    /// <summary>Spans strict, spans relaxed, kinds, values; then relaxed spans and values by gold's kind.</summary>
    /// <param name="documents">Gold.</param>
    /// <param name="analyze">Analyses documents, in their order.</param>
    public static (ImmutableArray<Metric> Metrics, ImmutableArray<GoldError> Errors) Score(
        IReadOnlyList<TimeDocument> documents, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze)
    {
        Metric[] all = [new("strict", 0, 0, 0), new("relaxed", 0, 0, 0), new("kind", 0, 0, 0), new("value", 0, 0, 0)];
        var kinds = Enum.GetValues<TimeKind>().ToDictionary(k => k, k => new Metric(k.ToString().ToUpperInvariant(), 0, 0, 0));
        var errors = ImmutableArray.CreateBuilder<GoldError>();
        foreach (var (gold, analysis) in documents.Zip(analyze(documents.Select(d => d.Document))))
        {
            var found = Found(gold, DocumentCircumstances.Read(analysis).Times);
            var pairs = Pairs(gold.Times, found);
            var (spans, values) = (gold.Times.Select(t => (t.First, t.Last)).ToHashSet(), pairs.Count(p => gold.Times[p.Gold].Value == found[p.Found].Time.Value?.Value));
            all[0] = all[0].Plus(gold.Times.Length, found.Count, found.Count(f => spans.Contains((f.First, f.Last))));
            all[1] = all[1].Plus(gold.Times.Length, found.Count, pairs.Count);
            all[2] = all[2].Plus(gold.Times.Length, found.Count, pairs.Count(p => gold.Times[p.Gold].Kind == found[p.Found].Time.Value?.Kind));
            all[3] = all[3].Plus(gold.Times.Length, found.Count, values);
            foreach (var kind in kinds.Keys)
                kinds[kind] = kinds[kind].Plus(
                    gold.Times.Count(t => t.Kind == kind), found.Count(f => (f.Time.Value?.Kind ?? TimeKind.Date) == kind),
                    pairs.Count(p => gold.Times[p.Gold].Kind == kind && gold.Times[p.Gold].Value == found[p.Found].Time.Value?.Value && found[p.Found].Time.Value?.Kind == kind));
            errors.AddRange(Errors(gold, analysis, found, pairs));
        }

        return ([.. all, .. kinds.Values], errors.ToImmutable());
    }

    /// <summary>Expressions that begin among the annotated words and are not the dateline.</summary>
    private static List<(int First, int Last, TimeExpression Time)> Found(TimeDocument gold, ImmutableArray<TimeExpression> times)
    {
        var found = new List<(int First, int Last, TimeExpression Time)>();
        foreach (var time in times)
        {
            var words = Enumerable.Range(0, gold.Words.Length).Where(i => gold.Words[i].Overlaps(time.Core)).ToList();
            if (words.Count > 0 && words[0] < gold.Annotated && !words.Exists(w => gold.Creation.Contains(w)))
                found.Add((words[0], words[^1], time));
        }

        return found;
    }

    private static List<(int Gold, int Found)> Pairs(ImmutableArray<GoldTime> gold, List<(int First, int Last, TimeExpression Time)> found)
    {
        var (pairs, goldTaken, foundTaken) = (new List<(int, int)>(), new HashSet<int>(), new HashSet<int>());
        foreach (var (g, f) in
            from g in Enumerable.Range(0, gold.Length)
            from f in Enumerable.Range(0, found.Count)
            let common = Math.Min(gold[g].Last, found[f].Last) - Math.Max(gold[g].First, found[f].First) + 1
            where common > 0
            orderby common descending, gold[g].Last - gold[g].First + found[f].Last - found[f].First, g, f
            select (g, f))
        {
            if (goldTaken.Contains(g) || foundTaken.Contains(f))
                continue;
            goldTaken.Add(g);
            foundTaken.Add(f);
            pairs.Add((g, f));
        }

        return pairs;
    }

    private static IEnumerable<GoldError> Errors(
        TimeDocument gold, AnnotatedDocument analysis, List<(int First, int Last, TimeExpression Time)> found, List<(int Gold, int Found)> pairs)
    {
        var (text, toGold, toFound) = (gold.Document.Text, pairs.ToDictionary(p => p.Found, p => p.Gold), pairs.ToDictionary(p => p.Gold, p => p.Found));
        string Sentence(int at) => analysis.Sentences.FirstOrDefault(s => s.Span.Start <= at && at < s.Span.End) is { } s ? s.Span.In(text) : "";
        for (var g = 0; g < gold.Times.Length; g++)
        {
            var time = gold.Times[g];
            var span = new TextSpan(gold.Words[time.First].Start, gold.Words[time.Last].End);
            var expected = $"{span.In(text)} = {time.Kind.ToString().ToUpperInvariant()} {time.Value}";
            if (!toFound.TryGetValue(g, out var f))
                yield return new GoldError(gold.Name, "missed time", Sentence(span.Start), expected, null, [], 3);
            else if (found[f].Time.Value?.Value != time.Value)
                yield return new GoldError(gold.Name, "wrong value", Sentence(span.Start), expected, Written(found[f].Time), [], 2);
            else if ((found[f].First, found[f].Last) != (time.First, time.Last))
                yield return new GoldError(gold.Name, "other words", Sentence(span.Start), expected, Written(found[f].Time), [], 1);
        }

        for (var f = 0; f < found.Count; f++)
            if (!toGold.ContainsKey(f))
                yield return new GoldError(gold.Name, "invented time", Sentence(found[f].Time.Span.Start), null, Written(found[f].Time), [], 3);
        string Written(TimeExpression time) => $"{time.Core.In(text)} = {time.Value?.Kind.ToString().ToUpperInvariant()} {time.Value?.Value}";
    }
}
