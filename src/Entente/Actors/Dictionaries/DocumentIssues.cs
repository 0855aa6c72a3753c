using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Actors.Dictionaries;

/// <summary>An issue of a document.</summary>
/// <param name="Code">The issue: "OIL".</param>
/// <param name="Category">Its category: "ENERGY"; empty for none.</param>
/// <param name="Count">How often its phrases stand in the document.</param>
/// <param name="Text">The first words that tell it.</param>
/// <param name="Sentence">Index of their sentence.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Issue(string Code, string Category, int Count, string Text, int Sentence, TextSpan Span);

/// <summary>The issues of a document, and which of them each sentence tells.</summary>
public sealed class DocumentIssues
{
    private readonly ImmutableArray<string>[] _bySentence;

    private DocumentIssues(ImmutableArray<Issue> all, ImmutableArray<string>[] bySentence) => (All, _bySentence) = (all, bySentence);

    /// <summary>The issues of the document, in the order in which they first come.</summary>
    public ImmutableArray<Issue> All { get; }

    /// <summary>The codes of a sentence, each once, in the order of its words.</summary>
    public ImmutableArray<string> At(int sentence) => sentence < _bySentence.Length ? _bySentence[sentence] : [];

    /// <summary>Looks the issues of a document up in lists.</summary>
    public static DocumentIssues Of(AnnotatedDocument document, ImmutableArray<IssueList> lists)
    {
        var mentions = new List<(string Code, string Category, int Sentence, TextSpan Span)>();
        foreach (var list in lists)
        {
            var found = document.Sentences.Select(list.In).ToList();
            var excluded = found.SelectMany(sentence => sentence.Everywhere).ToHashSet();
            for (var i = 0; i < found.Count; i++)
                foreach (var (phrase, token, length) in found[i].Found)
                    if (!excluded.Contains(phrase.Section) && !found[i].Here.Contains(phrase.Section))
                    {
                        var tokens = document.Sentences[i].Tokens;
                        mentions.Add((phrase.Code, list.Categories[phrase.Section], i, new TextSpan(tokens[token].Span.Start, tokens[token + length - 1].Span.End)));
                    }
        }

        var inOrder = mentions.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Span.End).ToList();
        var all = inOrder.GroupBy(mention => (mention.Code, mention.Category)).Select(issue => new Issue(
            issue.Key.Code, issue.Key.Category, issue.Count(), document.TextOf(issue.First().Span), issue.First().Sentence, issue.First().Span));
        var codes = inOrder.ToLookup(mention => mention.Sentence, mention => mention.Code);
        var bySentence = Enumerable.Range(0, document.Sentences.Length).Select(i => codes[i].Distinct(StringComparer.Ordinal).ToImmutableArray()).ToArray();
        return new DocumentIssues([.. all], bySentence);
    }
}
