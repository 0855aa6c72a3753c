using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Finds the paragraphs of a text: a sentence never runs over their ends. Blank lines part them; so do single line
/// breaks, except where the lines look wrapped (a long line that ends without closing punctuation).
/// </summary>
internal static class Paragraphs
{
    private const int WrapWidth = 50;

    public static List<TextSpan> Of(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = -1;
        var end = 0;
        var previousWraps = false;
        foreach (var line in Lines(text))
        {
            var content = Trimmed(text, line);
            if (content.Length == 0)
            {
                Close();
                continue;
            }

            if (start >= 0 && !(previousWraps && Continues(text, content)))
                Close();
            if (start < 0)
                start = content.Start;
            end = content.End;
            previousWraps = Wraps(text, content);
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (start >= 0)
                paragraphs.Add(new TextSpan(start, end));
            start = -1;
        }
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

    private static bool Wraps(string text, TextSpan line) =>
        line.Length >= WrapWidth && text[line.Start] != '#' && !IsBullet(text, line);

    /// <summary>Whether a line may go on with the one before: not a heading, a bullet or a quotation mark of mail.</summary>
    private static bool Continues(string text, TextSpan line) =>
        !IsBullet(text, line) && text[line.Start] is not ('#' or '>' or '|');

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
