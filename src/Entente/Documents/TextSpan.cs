namespace Entente.Documents;

/// <summary>A stretch of a document's text: UTF-16 code-unit offsets, end-exclusive.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit.</param>
public readonly record struct TextSpan(int Start, int End) : IComparable<TextSpan>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    /// <summary>The words themselves.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>Whether no word is cut at either end. The span is not empty.</summary>
    public bool IsWholeWords(string text) =>
        (Start == 0 || !char.IsLetterOrDigit(text[Start - 1]) || !char.IsLetterOrDigit(text[Start]))
        && (End == text.Length || !char.IsLetterOrDigit(text[End]) || !char.IsLetterOrDigit(text[End - 1]));

    /// <summary>Reading order: by start, the longer span first.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <summary>Where the words of a pair stand in a sentence, the second apart from the first; empty spans for words it does not have.</summary>
    public static (TextSpan First, TextSpan Second) Pair(string sentence, string first, string second)
    {
        var one = Locate(sentence, first, default);
        return (one, Locate(sentence, second, one));
    }

    private static TextSpan Locate(string sentence, string words, TextSpan apartFrom)
    {
        words = words.Trim();
        TextSpan? first = null;
        for (var at = 0; words.Length > 0 && (at = sentence.IndexOf(words, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            var span = new TextSpan(at, at + words.Length);
            if (span.IsWholeWords(sentence) && !span.Overlaps(apartFrom))
                return span;
            first ??= span;
        }

        return first ?? default;
    }
}
