using Entente.Documents;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>The tokens that a span of text covers, and the one among them by which it hangs in the tree.</summary>
internal static class TimeTokens
{
    /// <summary>The token that hangs on none of the others, one of weight where there is any.</summary>
    public static int Head(Sentence sentence, int first, int last)
    {
        var (head, weak) = (-1, first);
        for (var i = first; i <= last; i++)
        {
            if (sentence.Tokens[i].Head >= first && sentence.Tokens[i].Head <= last)
                continue;
            if (sentence.Tokens[i].Upos is Upos.Adp or Upos.Det or Upos.Punct or Upos.SConj)
                weak = i;
            else
                head = i;
        }

        return head < 0 ? weak : head;
    }

    /// <summary>
    /// Where a time hangs that opens its clause. Parsers take it into the subject that follows without a comma ("Eleven months
    /// later gunmen burned …", "In 1975 Moroccan troops …"); it belongs to the subject's verb.
    /// </summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The time's first token.</param>
    /// <param name="last">Its last token.</param>
    /// <param name="head">The token by which it hangs.</param>
    /// <param name="counted">Whether it is told by a distance: "two days later".</param>
    public static int Raised(Sentence sentence, int first, int last, int head, bool counted)
    {
        var preposition = first > 0 && sentence.Tokens[first - 1].Upos == Upos.Adp;
        var before = preposition ? first - 2 : first - 1;
        return (counted || preposition) && (before < 0 || sentence.Tokens[before].Upos is Upos.Punct or Upos.CConj)
            && sentence.Tokens[head].Head is >= 0 and var noun && noun > last
            && sentence.Tokens[noun] is { BaseRelation: "nsubj", Head: >= 0 and var verb } ? verb : head;
    }

    /// <summary>Whether a sentence is nothing but a time and its preposition, cut off from what follows: "In November 1977".</summary>
    public static bool IsAlone(Sentence sentence, int first, int last) =>
        last == sentence.Tokens.Length - 1 && (first == 0 || (first == 1 && sentence.Tokens[0].Upos == Upos.Adp));

    /// <summary>First and last token that share a letter with the span; null when none does.</summary>
    public static (int First, int Last)? Tokens(Sentence sentence, TextSpan span)
    {
        var (first, last) = (-1, -1);
        foreach (var token in sentence.Tokens)
            if (token.Span.Overlaps(span))
                (first, last) = (first < 0 ? token.Index : first, token.Index);
        return first < 0 ? null : (first, last);
    }
}
