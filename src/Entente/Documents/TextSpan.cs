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
}
