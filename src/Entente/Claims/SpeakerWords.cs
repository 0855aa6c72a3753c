using Entente.Actors;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>A speaker whom the actors stage does not know, as the text presents them.</summary>
internal static class SpeakerWords
{
    public static Entity Entity(AnnotatedDocument document, SourceMention mention)
    {
        var sentence = document.Sentences[mention.Sentence];
        var (first, end) = Phrase(sentence, mention.Head);
        var span = Wording.Of(sentence, first, end);
        var name = sentence.NameAt(mention.Head);
        return new Entity
        {
            Text = document.TextOf(span),
            Sentence = mention.Sentence,
            Span = span,
            Head = mention.Head,
            Name = name is { } known ? document.TextOf(Wording.Of(sentence, known.Start, known.End)) : null,
        };
    }

    /// <summary>The noun phrase without article, relative clause, apposition and what follows a comma.</summary>
    private static (int First, int End) Phrase(Sentence sentence, int head)
    {
        var kept = new bool[sentence.Tokens.Length];
        Keep(sentence, head, head, kept);
        var (first, end) = (head, head + 1);
        while (first > 0 && kept[first - 1])
            first--;
        while (end < kept.Length && kept[end])
            end++;
        while (first < head && (sentence.Tokens[first].Form.ToLowerInvariant() is "the" or "a" or "an" || sentence.Tokens[first].Upos == Upos.Punct))
            first++;
        return (first, end);
    }

    private static void Keep(Sentence sentence, int word, int head, bool[] kept)
    {
        kept[word] = true;
        foreach (var child in sentence.Children(word))
            if (sentence.Tokens[child].Relation is not ("acl:relcl" or "acl" or "appos" or "punct" or "parataxis" or "case" or "cc" or "mark" or "advcl") || child < word && sentence.Tokens[child].Relation is "punct")
                Keep(sentence, child, head, kept);
            else if (sentence.Tokens[child].Relation == "case" && word != head && sentence.Tokens[word].Relation is "nmod" or "nmod:poss" or "conj" or "nmod:of")
                kept[child] = true;
            else if (sentence.Tokens[child].Relation == "cc")
                kept[child] = true;
    }
}
