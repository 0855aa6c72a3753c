using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>Scores where sentences end, against a text with one sentence a line and a blank line between paragraphs.</summary>
public static class SentencesScorer
{
    /// <summary>Paragraphs of sentences.</summary>
    public static IEnumerable<ImmutableArray<string>> Read(TextReader reader)
    {
        var paragraph = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim() is { Length: > 0 } sentence)
                paragraph.Add(sentence);
            else if (paragraph.Count > 0)
                yield return paragraph.DrainToImmutable();
        }

        if (paragraph.Count > 0)
            yield return paragraph.DrainToImmutable();
    }

    /// <summary>A sentence is right when both its ends are. Each paragraph is read as a document of its own, its sentences joined by a space.</summary>
    /// <param name="paragraphs">Gold.</param>
    /// <param name="analyze">Analyses documents, in their order.</param>
    public static ImmutableArray<Metric> Score(
        IEnumerable<ImmutableArray<string>> paragraphs, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze)
    {
        var sentences = new Metric("sentences", 0, 0, 0);
        var whole = new Metric("paragraphs", 0, 0, 0);
        var gold = paragraphs.ToList();
        foreach (var (expected, analysis) in gold.Zip(analyze(gold.Select(p => Document.FromText(string.Join(' ', p))))))
        {
            var spans = new HashSet<TextSpan>();
            var at = 0;
            foreach (var sentence in expected)
            {
                spans.Add(new TextSpan(at, at + sentence.Length));
                at += sentence.Length + 1;
            }

            var right = analysis.Sentences.Count(s => spans.Contains(s.Span));
            sentences = sentences.Plus(spans.Count, analysis.Sentences.Length, right);
            whole = whole.Plus(1, 1, right == spans.Count && right == analysis.Sentences.Length ? 1 : 0);
        }

        return [sentences, whole];
    }
}
