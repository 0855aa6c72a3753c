using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Cuts spans to the words that the record shows: no outer marks, no loose punctuation, no final stop.</summary>
internal static class Wording
{
    public static TextSpan Of(Sentence sentence, int first, int end) =>
        new(sentence.Tokens[first].Span.Start, sentence.Tokens[end - 1].Span.End);

    /// <summary>Trims white space, separators and the final stop, and quotation marks that enclose the whole or have no partner inside.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end)
        {
            var before = (start, end);
            while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or ';' or ':' or '.' or '–' or '—' or '…'))
                start++;
            while (start < end && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or ';' or ':' or '–' or '—' or '-' || Stop(text, start, end)))
                end--;
            if (start < end && IsOpening(text, start))
            {
                var close = Partner(text, start, end);
                if (close < 0)
                    start++;
                else if (close == end - 1)
                    (start, end) = (start + 1, end - 1);
            }

            if (start < end && text[end - 1] is '”' or '»' && LastIndex(text, start, end - 1, text[end - 1] == '”' ? '“' : '«') < 0)
                end--;
            if (start < end && text[end - 1] == '"' && Count(text, start, end, '"') % 2 == 1)
                end--;
            if (start < end && text[start] == '(' && text.AsSpan(start, end - start).IndexOf(')') < 0)
                start++;
            if (start < end && text[end - 1] == ')' && text.AsSpan(start, end - start).IndexOf('(') < 0)
                end--;
            while (end - start > 2 && text[end - 1] == '\'' && text[end - 2] == '\'')
                end -= 2;
            while (end - start > 2 && text[start] is '\'' or '`' && text[start + 1] == text[start])
                start += 2;
            if (before == (start, end))
                break;
        }

        return new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>
    /// A content that breaks off inside a quotation takes the quotation whole, as far as <paramref name="limits"/> goes and
    /// unless the cue stands in it.
    /// </summary>
    public static TextSpan Completed(QuoteMap quotes, TextSpan span, TextSpan cue, TextSpan limits)
    {
        if (span.Length == 0)
            return span;
        var (start, end) = (span.Start, span.End);
        if (quotes.At(end - 1) is >= 0 and var last && Whole(quotes.Quotes[last].Outer) is var tail && tail.End > end && tail.Start > start)
            end = tail.End;
        if (quotes.At(start) is >= 0 and var first && Whole(quotes.Quotes[first].Outer) is var head && head.Start < start && head.Start > cue.End - 1)
            start = head.Start;
        return new TextSpan(start, end);

        TextSpan Whole(TextSpan quote) => quote.Overlaps(cue) || !limits.Contains(quote) || quotes.At(cue.Start) >= 0 ? default : quote;
    }

    private static bool Stop(string text, int start, int end) =>
        text[end - 1] == '.' && !(end - start >= 3 && text[end - 3] == '.' && char.IsLetter(text[end - 2]));

    private static bool IsOpening(string text, int at) =>
        text[at] is '“' or '«' or '‘' || (text[at] == '"');

    private static int Partner(string text, int open, int end)
    {
        var close = text[open] switch { '“' => '”', '«' => '»', '‘' => '’', _ => '"' };
        for (var i = open + 1; i < end; i++)
            if (text[i] == close && (close != '’' || i + 1 == end || !char.IsLetterOrDigit(text[i + 1])))
                return i;
        return -1;
    }

    private static int LastIndex(string text, int start, int end, char mark)
    {
        for (var i = end - 1; i >= start; i--)
            if (text[i] == mark)
                return i;
        return -1;
    }

    private static int Count(string text, int start, int end, char mark)
    {
        var count = 0;
        for (var i = start; i < end; i++)
            if (text[i] == mark)
                count++;
        return count;
    }
}
