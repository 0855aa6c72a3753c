using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Claims;

/// <summary>
/// Reads attributions out of analysed sentences alone: cues, the words that name a source, and the words put forward.
/// Who a source is, and which events lie in a content, is for <see cref="ClaimReader"/> to say.
/// </summary>
internal sealed class AttributionFinder(ClaimLexicon lexicon)
{
    public ImmutableArray<FoundAttribution> Find(AnnotatedDocument document)
    {
        var quotes = QuoteMap.Of(document.Document.Text);
        ImmutableArray<ClauseReader> clauses = [.. document.Sentences.Select(s => new ClauseReader(document, s, quotes, lexicon))];
        var found = new List<FoundAttribution>();
        foreach (var clause in clauses)
        {
            SpeakerLabels.Find(clause, OpensParagraph(document, clause.Sentence.Index), EndOfParagraph(document, clause.Sentence.Index), found);
            VerbCues.Find(clause, found);
            NounCues.Find(clause, found);
            PhraseCues.Find(clause, found);
            AdverbCues.Find(clause, found);
        }

        new Quotations(document, quotes, clauses).Widen(found);
        return [.. found
            .DistinctBy(f => (f.Sentence, f.CueToken, f.Content))
            .OrderBy(f => f.Content).ThenBy(f => f.Cue)];
    }

    private static int EndOfParagraph(AnnotatedDocument document, int index)
    {
        var last = index;
        while (last + 1 < document.Sentences.Length && document.Sentences[last + 1].Paragraph == document.Sentences[index].Paragraph)
            last++;
        return document.Sentences[last].Span.End;
    }

    private static bool OpensParagraph(AnnotatedDocument document, int index) =>
        index == 0 || document.Sentences[index - 1].Paragraph != document.Sentences[index].Paragraph;
}
