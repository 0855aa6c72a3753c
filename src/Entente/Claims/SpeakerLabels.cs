using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>"TAPPER: …", "Markovic: …": the name before a colon speaks, in transcripts and headlines.</summary>
internal static class SpeakerLabels
{
    private const int LongestName = 5;

    public static void Find(ClauseReader clause, bool opensParagraph, int endOfParagraph, List<FoundAttribution> found)
    {
        if (!opensParagraph)
            return;
        var colon = 1;
        while (colon < clause.Count && colon <= LongestName && clause.Form(colon) != ":")
            colon++;
        if (colon >= clause.Count - 2 || colon > LongestName || clause.Form(colon) != ":")
            return;
        for (var i = 0; i < colon; i++)
            if (clause[i].Upos != Upos.PropN && !clause[i].Form.All(c => char.IsUpper(c) || !char.IsLetter(c)))
                return;
        var source = 0;
        for (var i = 0; i < colon; i++)
            if (clause[i].Head < 0 || clause[i].Head >= colon)
                source = i;
        if (clause.Sentence.NameAt(source)?.Kind is not (NameKind.Person or NameKind.Organisation) && !clause[source].Form.All(c => char.IsUpper(c) || !char.IsLetter(c)))
            return;
        var content = Wording.Trim(clause.Text, new TextSpan(clause[colon + 1].Span.Start, endOfParagraph));
        if (content.Length == 0)
            return;
        var entry = clause.Lexicon.Cues(CueClass.Verb, "say")[0];
        found.Add(new FoundAttribution
        {
            Sentence = clause.Sentence.Index,
            CueToken = colon,
            Cue = clause[colon].Span,
            CueCore = clause[colon].Span,
            Source = new SourceMention(clause.Sentence.Index, source, Wording.Of(clause.Sentence, 0, colon)),
            Parts = [content],
            Content = content,
            ContentSentence = clause.Sentence.Index,
            ContentHead = Math.Max(0, clause.Sentence.Root),
            Kind = clause.QuoteOf(Math.Min(colon + 1, clause.Count - 1)) >= 0 ? AttributionKind.Direct : AttributionKind.Indirect,
            Certainty = Certainty.Certain,
            Reach = Reach.Claim,
            Entry = entry,
        });
    }
}
