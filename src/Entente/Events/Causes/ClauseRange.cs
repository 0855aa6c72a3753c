using Entente.Events.Grammar;
using Entente.Language;

namespace Entente.Events.Causes;

/// <summary>The words of a clause or phrase that tell one thing: without what else hangs on its head.</summary>
internal static class ClauseRange
{
    /// <summary>The phrase or clause under a head, from its first word on, without the words blocked.</summary>
    public static WordRange Of(SentenceGrammar grammar, int head, Func<int, bool> blocked)
    {
        var sentence = grammar.Sentence;
        var own = new bool[sentence.Tokens.Length];
        Mark(grammar, head, head, blocked, own);
        var (first, last) = (head, head);
        for (var i = head - 1; i >= 0 && (own[i] || (IsPunctuation(sentence, i) && !blocked(i))); i--)
            if (own[i])
                first = i;
        for (var i = head + 1; i < own.Length && (own[i] || (IsPunctuation(sentence, i) && !blocked(i))); i++)
            if (own[i])
                last = i;
        return new WordRange(first, last, head);
    }

    /// <summary>What accounts for or follows from something is told by the whole of its clause: the verb above "wanted to", the verb of an object.</summary>
    public static int Telling(SentenceGrammar grammar, int token)
    {
        for (var steps = 0; steps < 10; steps++)
        {
            var at = grammar.At(token);
            if (at.Head < 0)
                return token;
            var up = at.BaseRelation switch
            {
                "xcomp" => at.Head < token,
                "obj" or "iobj" or "obl" => !grammar.IsPredicate(token) || grammar.IsNominal(token),
                "nmod" or "compound" or "appos" => grammar.IsNominal(token),
                "conj" => grammar.IsNominal(token),
                "amod" or "nummod" or "det" => true,
                _ => false,
            };
            if (!up)
                return token;
            token = at.Head;
        }

        return token;
    }

    private static void Mark(SentenceGrammar grammar, int token, int top, Func<int, bool> blocked, bool[] own)
    {
        own[token] = true;
        var sentence = grammar.Sentence;
        foreach (var child in sentence.Children(token))
            if (!blocked(child) && !(token == top && StandsApart(grammar, child, top)))
                Mark(grammar, child, top, blocked, own);
    }

    /// <summary>What hangs on a clause's head and yet tells something else.</summary>
    private static bool StandsApart(SentenceGrammar grammar, int child, int top)
    {
        var at = grammar.At(child);
        return at.BaseRelation switch
        {
            "parataxis" or "discourse" or "punct" or "vocative" => true,
            "mark" => grammar.Lemma(child) is not "to",
            "cc" => child < top || StandsApartAfter(grammar, child, top),
            "conj" => grammar.IsPredicate(top) && grammar.IsPredicate(child) && grammar.Sentence.Child(child, "nsubj") >= 0,
            "advcl" => HasComma(grammar, child, top),
            "case" => grammar.IsPredicate(top),
            _ => false,
        };
    }

    private static bool StandsApartAfter(SentenceGrammar grammar, int coordinator, int top)
    {
        foreach (var child in grammar.Sentence.Children(top))
            if (child > coordinator && grammar.At(child).BaseRelation == "conj")
                return StandsApart(grammar, child, top);
        return false;
    }

    private static bool HasComma(SentenceGrammar grammar, int child, int top)
    {
        var subtree = grammar.Sentence.Subtree(child);
        var (first, last) = (subtree[0], subtree[^1]);
        return child > top ? first > 0 && IsPunctuation(grammar.Sentence, first - 1) || IsPunctuation(grammar.Sentence, first)
            : last + 1 < grammar.Sentence.Tokens.Length && IsPunctuation(grammar.Sentence, last + 1) || IsPunctuation(grammar.Sentence, last);
    }

    private static bool IsPunctuation(Sentence sentence, int token) => sentence.Tokens[token].Upos == Upos.Punct;
}
