using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Finds the paragraphs of a text: a sentence never runs over their ends. Blank lines part them; so do single line
/// breaks, except where lines look wrapped: the next line's first word would not have fitted on the one before.
/// </summary>
internal static class Paragraphs
{
    private const int NarrowestWrap = 40;
    private const int WidestWrap = 132;
    private const int ShortestLineGoingOn = 30;
    private const int LongestByline = 60;

    /// <summary>A first line that is longer than the rest by more is a headline, not a ragged edge.</summary>
    private const int RaggedEdge = 12;

    public static List<TextSpan> Of(string text)
    {
        var paragraphs = new List<TextSpan>();
        var block = new List<TextSpan>();
        foreach (var line in Lines(text))
        {
            if (Trimmed(text, line) is { Length: > 0 } content)
            {
                block.Add(content);
                continue;
            }

            Split(text, block, paragraphs);
            block.Clear();
        }

        Split(text, block, paragraphs);
        return paragraphs;
    }

    /// <summary>Splits lines without a blank one between into paragraphs.</summary>
    private static void Split(string text, List<TextSpan> block, List<TextSpan> paragraphs)
    {
        if (block.Count == 0)
            return;
        var width = Width(block);
        var start = block[0].Start;
        for (var i = 1; i < block.Count; i++)
        {
            if (GoesOn(text, block[i - 1], block[i], width))
                continue;
            paragraphs.Add(new TextSpan(start, block[i - 1].End));
            start = block[i].Start;
        }

        paragraphs.Add(new TextSpan(start, block[^1].End));
    }

    private static int Width(List<TextSpan> block)
    {
        var rest = 0;
        for (var i = 1; i < block.Count; i++)
            rest = Math.Max(rest, block[i].Length);
        return block.Count > 2 && block[0].Length > rest + RaggedEdge ? rest : Math.Max(rest, block[0].Length);
    }

    private static bool GoesOn(string text, TextSpan before, TextSpan line, int width)
    {
        if (IsBullet(text, line) || text[line.Start] is '#' or '>' or '|' || text[before.Start] is '#' or '|')
            return false;
        if (IsByline(text, before) || IsByline(text, line))
            return false;
        if (char.IsLower(text[line.Start]) && before.Length >= ShortestLineGoingOn)
            return true;
        return before.Length >= NarrowestWrap && before.Length <= width && width <= WidestWrap
            && before.Length + 1 + FirstWord(text, line) > width
            && !IsBullet(text, before) && !IsHeadline(text, before);
    }

    private static int FirstWord(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && !char.IsWhiteSpace(text[end]))
            end++;
        return end - line.Start;
    }

    /// <summary>"By Mara Osk and Lio Brandt": short, every word capitalised, no full stop.</summary>
    private static bool IsByline(string text, TextSpan line)
    {
        if (line.Length is < 6 or > LongestByline || text[line.End - 1] == '.')
            return false;
        var content = text.AsSpan(line.Start, line.Length);
        if (!content.StartsWith("By ", StringComparison.Ordinal) && !content.StartsWith("BY ", StringComparison.Ordinal))
            return false;
        foreach (var range in content.Split(' '))
            if (content[range] is { Length: > 0 } word && !char.IsUpper(word[0]) && word is not ("and" or "in"))
                return false;
        return content.Count(' ') >= 2;
    }

    /// <summary>All longer words are capitalised and no stop ends the line.</summary>
    private static bool IsHeadline(string text, TextSpan line)
    {
        if (text[line.End - 1] is '.' or '?' or '!' or ',' or ';' or ':' or '”' or '"')
            return false;
        var longer = 0;
        for (var at = line.Start; at < line.End; at++)
        {
            var length = FirstWord(text, new TextSpan(at, line.End));
            if (length >= 5 && char.IsLetter(text[at]))
            {
                if (!char.IsUpper(text[at]))
                    return false;
                longer++;
            }

            at += length;
        }

        return longer >= 3;
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\u2029' or '\f'))
                continue;
            yield return new TextSpan(start, i);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        yield return new TextSpan(start, text.Length);
    }

    private static TextSpan Trimmed(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    private static bool IsBullet(string text, TextSpan line)
    {
        var next = line.Start + 1 < line.End ? text[line.Start + 1] : ' ';
        if (text[line.Start] is '*' or '-' or '•' or '·' or '–' or '+')
            return next == ' ' || text[line.Start] is '•' or '·';
        var digits = line.Start;
        while (digits < line.End && char.IsAsciiDigit(text[digits]))
            digits++;
        return digits > line.Start && digits - line.Start <= 3 && digits + 1 < line.End
            && text[digits] is '.' or ')' && text[digits + 1] == ' ';
    }
}
