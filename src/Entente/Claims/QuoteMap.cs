using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Claims;

/// <summary>A stretch in quotation marks: with its marks, and without.</summary>
internal readonly record struct Quote(TextSpan Outer, TextSpan Inner);

/// <summary>
/// The outermost quotations of a text: curly, straight and doubled single marks, and single curly marks where they
/// stand alone. A quotation may run over paragraphs when each new one opens with the mark again.
/// </summary>
internal sealed class QuoteMap
{
    private const int Longest = 6000;

    private QuoteMap(ImmutableArray<Quote> quotes) => Quotes = quotes;

    public ImmutableArray<Quote> Quotes { get; }

    /// <summary>Index of the quotation that holds the position, or -1.</summary>
    public int At(int position)
    {
        int low = 0, high = Quotes.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Quotes[middle].Outer.End <= position)
                low = middle + 1;
            else if (Quotes[middle].Outer.Start > position)
                high = middle - 1;
            else
                return middle;
        }

        return -1;
    }

    public static QuoteMap Of(string text)
    {
        var quotes = ImmutableArray.CreateBuilder<Quote>();
        for (var i = 0; i < text.Length; i++)
        {
            var width = Opening(text, i);
            if (width == 0)
                continue;
            var (close, closeWidth) = Closing(text, i, width);
            if (close < 0)
                continue;
            var inner = new TextSpan(i + width, close);
            quotes.Add(new Quote(new TextSpan(i, close + closeWidth), inner));
            i = close + closeWidth - 1;
        }

        return new QuoteMap(quotes.ToImmutable());
    }

    private static int Opening(string text, int i)
    {
        var before = i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '—' or '–' or '-' or '/' or ':';
        switch (text[i])
        {
            case '“' or '„' or '«':
                return 1;
            case '"' or '‘' when before && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]):
                return 1;
            case '\'' or '`' when before && i + 2 < text.Length && text[i + 1] == text[i] && !char.IsWhiteSpace(text[i + 2]):
                return 2;
            default:
                return 0;
        }
    }

    private static (int At, int Width) Closing(string text, int open, int width)
    {
        var mark = text[open];
        var limit = Math.Min(text.Length, open + Longest);
        var fallback = -1;
        for (var i = open + width; i < limit; i++)
        {
            if (text[i] == '\n')
            {
                var next = i;
                while (next < limit && char.IsWhiteSpace(text[next]))
                    next++;
                // A new paragraph ends the quotation unless it opens with the mark again.
                if (next >= limit || text[next] != mark)
                    return fallback >= 0 ? (fallback, 1) : mark is '‘' ? (-1, 0) : (End(text, i), 0);
                i = next + width - 1;
                continue;
            }

            switch (mark)
            {
                case '“' or '„' when text[i] is '”' or '"':
                case '«' when text[i] == '»':
                    return (i, 1);
                case '"' when text[i] is '"' or '”':
                    return (i, 1);
                case '\'' or '`' when text[i] == '\'' && i + 1 < text.Length && text[i + 1] == '\'':
                    return (i, 2);
                case '‘' when text[i] is '“' or '"':
                    return (-1, 0);
                case '‘' when text[i] == '’' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])):
                    // "the workers’ rights": a plural's apostrophe only if a better mark follows.
                    if (text[i - 1] != 's')
                        return (i, 1);
                    fallback = i;
                    break;
            }
        }

        return fallback >= 0 ? (fallback, 1) : limit == text.Length && mark is not '‘' ? (End(text, limit), 0) : (-1, 0);
    }

    private static int End(string text, int at)
    {
        while (at > 0 && char.IsWhiteSpace(text[at - 1]))
            at--;
        return at;
    }
}
