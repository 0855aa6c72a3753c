using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>An attribution as spans of the text alone: what a corpus of attributions annotates.</summary>
/// <param name="Source">The words that name the source; empty where it is left out.</param>
/// <param name="Cue">The words that mark the attribution.</param>
/// <param name="Content">The words attributed, with "that" and quotation marks; several where the cue interrupts.</param>
public sealed record AttributionSpans(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content)
{
    /// <summary>One per cue, stances (wishes, requests, mere mention) included: such corpora count them too.</summary>
    internal static ImmutableArray<AttributionSpans> Of(AnnotatedDocument document, ImmutableArray<FoundAttribution> found) =>
        [.. found.Where(f => !InsideDirectSpeech(f, found)).GroupBy(f => (f.Sentence, f.CueToken)).OrderBy(g => g.Key).Select(group =>
        {
            var first = group.First();
            return new AttributionSpans(
                first.Source is { } source ? [source.Span] : [],
                [first.CueCore],
                [.. group.SelectMany(f => f.Parts.Select((part, i) => Widened(document.Document.Text, f, part, i))).Distinct().Order()]);
        })];

    /// <summary>Corpora of attributions leave what a quoted speaker in turn reports unmarked.</summary>
    private static bool InsideDirectSpeech(FoundAttribution one, ImmutableArray<FoundAttribution> found)
    {
        foreach (var other in found)
            if (other.Kind == AttributionKind.Direct && other.Covers(one.CueCore) && !(other.Sentence == one.Sentence && other.CueToken == one.CueToken))
                return true;
        return false;
    }

    /// <summary>Back out over quotation marks, "that", and the object that a description is said of.</summary>
    private static TextSpan Widened(string text, FoundAttribution found, TextSpan part, int index)
    {
        var (start, end) = (part.Start, part.End);
        start = OverMarks(text, start);
        if (index == 0 && start > found.CueCore.End)
        {
            var between = text.AsSpan(found.CueCore.End, start - found.CueCore.End);
            var bare = between.Trim();
            if (bare.SequenceEqual("that") || found.Description && between.IndexOfAny('\n', ';') < 0)
                start = found.CueCore.End + (between.Length - between.TrimStart().Length);
            else if (between.TrimEnd().EndsWith(" that", StringComparison.Ordinal) && found.Cue.End >= found.CueCore.End + between.TrimEnd().Length)
                start = found.CueCore.End + between.TrimEnd().Length - 4;
        }

        while (end < text.Length && text[end] is '.' or ',' or '?' or '!' && end + 1 < text.Length && IsClosing(text, end + 1))
            end++;
        while (end < text.Length && IsClosing(text, end))
            end++;
        return new TextSpan(start, end);
    }

    private static int OverMarks(string text, int start)
    {
        while (start > 0)
        {
            if (text[start - 1] is '“' or '"' or '‘')
                start--;
            else if (start > 1 && text[start - 1] == '\'' && text[start - 2] == '\'')
                start -= 2;
            else
                break;
        }

        return start;
    }

    private static bool IsClosing(string text, int at) =>
        text[at] is '”' or '"' || text[at] == '\'' && at + 1 < text.Length && text[at + 1] == '\'' || text[at] == '\'' && at > 0 && text[at - 1] == '\'';
}
