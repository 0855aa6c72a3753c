using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Cuts a paragraph at full stops without a model, for the screen. It errs towards too few cuts: two sentences taken for
/// one are read or passed over together, which costs time at most; a sentence cut in two could lose a half.
/// </summary>
internal static class RoughSentences
{
    private const string Ends = ".?!";
    private const string Closers = "\"'”’)]";
    private const string Openers = "\"'“‘([";

    public static void Cut(string text, TextSpan paragraph, List<TextSpan> sentences)
    {
        var start = paragraph.Start;
        var at = paragraph.Start;
        while (at < paragraph.End)
        {
            var next = text.AsSpan(at, paragraph.End - at).IndexOfAny(Ends);
            if (next < 0)
                break;
            var stop = at + next;
            at = stop + 1;
            while (at < paragraph.End && (Closers.Contains(text[at]) || Ends.Contains(text[at])))
                at++;
            var begin = at;
            while (begin < paragraph.End && char.IsWhiteSpace(text[begin]))
                begin++;
            if (begin == at || begin == paragraph.End || !Begins(text, begin, paragraph.End) || (text[stop] == '.' && IsAbbreviation(text, start, stop, paragraph.End)))
                continue;
            sentences.Add(new TextSpan(start, at));
            start = at = begin;
        }

        if (start < paragraph.End)
            sentences.Add(new TextSpan(start, paragraph.End));
    }

    private static bool Begins(string text, int at, int end)
    {
        while (at < end && Openers.Contains(text[at]))
            at++;
        return at < end && (char.IsUpper(text[at]) || char.IsDigit(text[at]));
    }

    private static bool IsAbbreviation(string text, int start, int stop, int end)
    {
        var word = stop;
        while (word > start && !char.IsWhiteSpace(text[word - 1]))
            word--;
        while (word < stop && Openers.Contains(text[word]))
            word++;
        return word < stop && Abbreviations.FullStopAfter(text, word, stop, stop + 1, end) > 0;
    }
}
