using Entente.Events.Grammar;
using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>
/// Which triggers belong to another act rather than being one: the act asked for, agreed to, threatened or refused,
/// and the noun that a light verb or an idiom is made of.
/// </summary>
internal static class Consumption
{
    /// <summary>For each token that belongs to another act, that act's trigger; -1 elsewhere.</summary>
    public static int[] Of(SentenceGrammar grammar, PatternMatch?[] matches)
    {
        var owner = new int[matches.Length];
        Array.Fill(owner, -1);
        foreach (var token in ByDepth(grammar, matches))
        {
            var match = matches[token]!;
            if (owner[token] >= 0)
                continue;
            foreach (var claimed in match.Claimed)
                if (claimed != token && owner[claimed] < 0 && !StandsAlone(grammar, match, claimed, matches[claimed]))
                    owner[claimed] = token;
            if (match.Entry.Type == "COERCE")
                foreach (var child in grammar.Sentence.Children(token))
                    if (grammar.At(child).BaseRelation == "obl" && grammar.CaseOf(child) == "into")
                        Take(grammar, child, token, owner);
            if (match.Entry.Type is "REQUEST" or "AGREE" or "THREATEN" or "REJECT" or "CONCEDE")
                foreach (var child in grammar.Sentence.Children(token))
                    if (IsComplement(grammar, match, token, child, matches))
                        Take(grammar, child, token, owner);
        }

        return owner;
    }

    private static IEnumerable<int> ByDepth(SentenceGrammar grammar, PatternMatch?[] matches) =>
        Enumerable.Range(0, matches.Length).Where(token => matches[token] is not null)
            .OrderBy(token => Depth(grammar, token)).ThenBy(token => token);

    private static int Depth(SentenceGrammar grammar, int token)
    {
        var depth = 0;
        for (var at = grammar.At(token).Head; at >= 0; at = grammar.At(at).Head)
            depth++;
        return depth;
    }

    /// <summary>A deed that is only blamed or praised ("condemned the killing of …") stays an act of its own.</summary>
    private static bool StandsAlone(SentenceGrammar grammar, PatternMatch outer, int claimed, PatternMatch? inner) =>
        inner?.Entry.Type is { } type && outer.Entry.Type is "ACCUSE" or "SUPPORT" && type != outer.Entry.Type
        && !grammar.InClass(outer.Trigger, "light-object") && Ontology.Plover.Quad(type) is 2 or 4;

    private static bool IsComplement(SentenceGrammar grammar, PatternMatch match, int trigger, int child, PatternMatch?[] matches)
    {
        var at = grammar.At(child);
        switch (at.BaseRelation)
        {
            case "xcomp":
                return true;
            case "ccomp":
                // "admitted that it had armed them", "warned that troops had crossed": told as fact.
                return match.Entry.Type is "REQUEST" or "REJECT" || !IsPast(grammar, child);
            case "advcl":
                return match.Entry.Type != "CONCEDE" && (grammar.IsInfinitive(child) || grammar.MarkOf(child) is "against" or "of" or "into" or "to" or "with" or "by" or "for" or "on" or "about")
                    && (grammar.At(trigger).Upos == Upos.Verb && at.Xpos is "VB" or "VBG");
            case "acl":
                return at.Relation != "acl:relcl" && (grammar.IsInfinitive(child) || (at.Xpos == "VB"));
            case "obj" or "obl" or "nmod" when at.Relation != "nmod:poss":
                if (!grammar.IsNominal(child) && at.Upos != Upos.Verb)
                    return false;
                // Words rejected or answered may be an act of somebody else's: "turned down an offer from …".
                return matches[child]?.Entry.Type is { } inner
                    && (!(match.Entry.Type is "REJECT" or "CONCEDE" or "AGREE") || Ontology.Plover.Quad(inner) is 2 or 4 || !HasOwnAgent(grammar, child))
                    && !IsAdjunct(grammar, child)
                    || (matches[child] is null && at.BaseRelation != "obl");
            default:
                return false;
        }
    }

    private static bool IsPast(SentenceGrammar grammar, int verb)
    {
        var past = grammar.At(verb).Xpos == "VBD";
        foreach (var child in grammar.Sentence.Children(verb))
        {
            if (grammar.At(child).BaseRelation != "aux")
                continue;
            if (grammar.At(child).Xpos == "MD")
                return false;
            past |= grammar.At(child).Xpos == "VBD" || grammar.Lemma(child) == "have";
        }

        return past;
    }

    private static bool IsAdjunct(SentenceGrammar grammar, int child) =>
        grammar.At(child).BaseRelation == "obl" && grammar.CaseOf(child) is "after" or "during" or "before" or "following" or "since" or "amid" or "despite" or "over" or "because" or "in" or "at";

    private static bool HasOwnAgent(SentenceGrammar grammar, int noun)
    {
        foreach (var child in grammar.Sentence.Children(noun))
            if (grammar.At(child).Relation == "nmod:poss" || (grammar.At(child).BaseRelation == "nmod" && grammar.CaseOf(child) is "by" or "from")
                || (grammar.At(child).Relation is "amod" or "compound" && grammar.At(child).Form is [>= 'A' and <= 'Z', ..]))
                return true;
        return false;
    }

    /// <summary>Takes a complement with all that it hangs on, but not what is told of its nouns as fact.</summary>
    private static void Take(SentenceGrammar grammar, int token, int trigger, int[] owner)
    {
        if (owner[token] >= 0)
            return;
        owner[token] = trigger;
        foreach (var child in grammar.Sentence.Children(token))
        {
            var at = grammar.At(child);
            if (at.Relation is "acl:relcl" or "parataxis" or "nsubj" or "appos")
                continue;
            if (at.BaseRelation == "acl" && !grammar.IsInfinitive(child))
                continue;
            if (at.BaseRelation == "advcl" && !grammar.IsInfinitive(child) && at.Xpos is not "VBG")
                continue;
            Take(grammar, child, trigger, owner);
        }
    }
}
