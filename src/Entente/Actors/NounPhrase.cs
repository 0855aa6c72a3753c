using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Actors;

/// <summary>The words of a noun phrase as the record wants them: no leading article, no relative clause, no apposition.</summary>
internal static class NounPhrase
{
    private static readonly string[] Inside =
        ["amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat", "fixed", "goeswith", "case", "det", "advmod"];

    /// <summary>Tokens of the phrase, first and last inclusive.</summary>
    public static (int First, int Last) Range(Sentence sentence, int head)
    {
        var (first, last) = (head, head);
        foreach (var child in sentence.Children(head))
        {
            var token = sentence.Tokens[child];
            var belongs = Inside.Contains(token.Relation) || token.BaseRelation is "flat" or "compound";
            var clitic = token.Relation == "case" && child > head;
            if (token.Relation == "nmod" && child > head && sentence.Child(child, "case") is >= 0 and var of && sentence.Tokens[of].Lemma == "of")
                belongs = true;
            if (!belongs || clitic || (token.Relation == "case" && child < head) || (token.Relation == "advmod" && token.Upos != Upos.Adv))
                continue;
            var (from, to) = token.Relation is "nmod" or "nmod:poss" or "flat" or "compound" or "amod" or "nmod:desc" or "nmod:unmarked"
                ? Extent(sentence, child)
                : (child, child);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }

        while (first < head && Leading(sentence.Tokens[first]))
            first++;
        return (first, last);
    }

    /// <summary>Span and words of the phrase.</summary>
    public static TextSpan Span(Sentence sentence, int head)
    {
        var (first, last) = Range(sentence, head);
        return new TextSpan(sentence.Tokens[first].Span.Start, sentence.Tokens[last].Span.End);
    }

    private static (int, int) Extent(Sentence sentence, int token)
    {
        var (first, last) = (token, token);
        foreach (var child in sentence.Children(token))
        {
            var relation = sentence.Tokens[child].BaseRelation;
            if (relation is "acl" or "appos" or "punct" or "parataxis" or "advcl")
                continue;
            var (from, to) = Extent(sentence, child);
            (first, last) = (Math.Min(first, from), Math.Max(last, to));
        }

        return (first, last);
    }

    private static bool Leading(Token token) =>
        token.Upos is Upos.Punct or Upos.Adp or Upos.CConj
        || (token.Upos == Upos.Det && token.Lemma is "the" or "a" or "an")
        || token.Form is "The" or "the" or "A" or "a" or "an" or "An";

    /// <summary>The head's lemma with the words before it that make up a known term: "prime minister", "air force".</summary>
    public static ImmutableArray<string> Terms(Sentence sentence, int head)
    {
        var terms = ImmutableArray.CreateBuilder<string>();
        var lemma = sentence.Tokens[head].Lemma.ToLowerInvariant();
        var term = lemma;
        for (var i = head - 1; i >= 0 && i >= head - 3; i--)
        {
            var word = sentence.Tokens[i];
            if (word.Upos is not (Upos.Adj or Upos.Noun or Upos.PropN) && word.Form != "-" && word.Lemma != "of")
                break;
            term = $"{(word.Lemma.Length == 0 ? word.Form : word.Lemma).ToLowerInvariant()} {term}";
            terms.Insert(0, term.Replace(" - ", "-", StringComparison.Ordinal));
        }

        // "chief of staff", "secretary of state", "member of parliament".
        for (var i = head + 2; i < sentence.Tokens.Length && i <= head + 4 && sentence.Tokens[head + 1].Lemma == "of"; i++)
            terms.Insert(0, string.Join(' ', sentence.Tokens[head..(i + 1)].Select(t => t.Lemma.ToLowerInvariant())));
        terms.Add(lemma);
        return terms.ToImmutable();
    }
}
