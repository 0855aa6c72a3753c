using Entente.Documents;
using Entente.Events.Grammar;
using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>The proper name of an act, where the text gives one: "the Salem accord", "became known as the Salem incident".</summary>
internal static class EventNaming
{
    public static string? Of(SentenceGrammar grammar, PatternMatch match, string text)
    {
        var trigger = match.Trigger;
        if (grammar.InClass(trigger, "event-name") && NamedPhrase(grammar, trigger, text) is { } name)
            return name;
        foreach (var child in match.Claimed)
            if (grammar.InClass(child, "event-name") && NamedPhrase(grammar, child, text) is { } ofChild)
                return ofChild;
        return KnownAs(grammar, trigger, text);
    }

    private static string? NamedPhrase(SentenceGrammar grammar, int noun, string text)
    {
        var first = noun;
        foreach (var child in grammar.Sentence.Children(noun))
        {
            var at = grammar.At(child);
            if (child < noun && at.Upos == Upos.PropN && at.BaseRelation is "compound" or "amod" or "nmod" && at.Relation != "nmod:poss"
                && grammar.Sentence.NameAt(child) is { Kind: NameKind.Place or NameKind.Other } name && (name.Kind == NameKind.Place || name.End - name.Start > 1))
                first = Math.Min(first, child);
        }

        // A country before the noun tells who acts ("Syldavia attack"), not what the act is called.
        return first == noun || (noun - first == 1 && grammar.At(first).Features.Contains("Degree", StringComparison.Ordinal))
            || !grammar.At(noun).Form.All(char.IsLetter) || HasArticle(grammar, noun) is false
            ? null
            : new TextSpan(grammar.At(first).Span.Start, grammar.At(noun).Span.End).In(text);
    }

    private static bool HasArticle(SentenceGrammar grammar, int noun)
    {
        foreach (var child in grammar.Sentence.Children(noun))
            if (grammar.At(child).BaseRelation == "det" && grammar.Lemma(child) == "the")
                return true;
        return false;
    }

    private static string? KnownAs(SentenceGrammar grammar, int trigger, string text)
    {
        foreach (var token in grammar.Sentence.Tokens)
        {
            if (token.Xpos != "VBN" || grammar.Lemma(token.Index) is not ("know" or "dub" or "call" or "name" or "christen")
                || !grammar.Sentence.Dominates(trigger, token.Index))
                continue;
            foreach (var child in grammar.Sentence.Children(token.Index))
            {
                if (!(grammar.At(child).BaseRelation == "obl" && grammar.CaseOf(child) == "as") && grammar.At(child).BaseRelation is not ("xcomp" or "obj"))
                    continue;
                var words = grammar.Sentence.Subtree(child).Where(at => grammar.At(at).Upos != Upos.Punct
                    && !(grammar.At(at).Head == child && grammar.At(at).BaseRelation is "case" or "det" or "mark")).ToList();
                if (words.Count is > 1 and < 8 && words.Any(at => char.IsUpper(grammar.At(at).Form[0])))
                    return new TextSpan(grammar.At(words[0]).Span.Start, grammar.At(words[^1]).Span.End).In(text);
            }
        }

        return null;
    }
}
