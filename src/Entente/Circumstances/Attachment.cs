using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Whether a time or a place hangs on an act: walks the tree from the one to the other.</summary>
internal static class Attachment
{
    private const int Clause = 4;

    private static readonly FrozenSet<string> Elsewhere = WordList.Read("lexicon/circumstances/elsewhere.tsv");

    /// <summary>
    /// Distance from the act to the circumstance, smaller is closer: 0 on the act itself, more on words that frame it; null
    /// when it belongs to another clause.
    /// </summary>
    public static int? Distance(Sentence sentence, int act, int circumstance, bool isTime)
    {
        if (Below(sentence, act, circumstance, isTime) is { } own)
            return own;
        if (Paired(sentence, act) is { } pair && Below(sentence, pair, circumstance, isTime) is { } shared)
            return Clause + shared;
        var distance = 0;
        for (var at = act; sentence.Tokens[at].Head is >= 0 and var head && Inherits(sentence, at, circumstance); at = head)
        {
            distance += Clause;
            if (Below(sentence, head, circumstance, isTime) is { } depth)
                return distance + depth;
        }

        return null;
    }

    /// <summary>Whether what stands before the whole sentence frames the act: the act is the sentence's own or inherits from it.</summary>
    public static bool IsFramedBySentence(Sentence sentence, int act)
    {
        var at = act;
        while (sentence.Tokens[at].Head is >= 0 and var head)
        {
            if (!Inherits(sentence, at, -1))
                return false;
            at = head;
        }

        return true;
    }

    /// <summary>Whether a word speaks of an act rather than being one that costs lives: "condemned", "praised", "anniversary".</summary>
    public static bool SpeaksOfAnother(Token token) => Elsewhere.Contains(token.Lemma);

    /// <summary>Whether a preposition sets the phrase in another time or place than its clause: "after the vote".</summary>
    public static bool SetsApart(Sentence sentence, int word, bool isTime)
    {
        var preposition = sentence.Child(word, "case");
        return preposition >= 0 && sentence.Tokens[preposition].Lemma.ToLowerInvariant() is var lemma
            && (lemma is "after" or "before" or "since" or "until" or "following" or "despite" or "over" or "about" or "because" or "against" or "for" or "as" or "than" or "like" or "without"
                || (isTime && lemma is "from"));
    }

    /// <summary>Whether an act takes over the circumstances of its head: of what frames it, not of what reports or qualifies it.</summary>
    private static bool Inherits(Sentence sentence, int at, int circumstance)
    {
        var token = sentence.Tokens[at];
        var head = sentence.Tokens[token.Head];
        switch (token.BaseRelation)
        {
            case "xcomp" or "compound":
                return true;
            case "nsubj" when token.Relation != "nsubj:outer":
                // "The fire is reported to have killed": what is told of the fire is what stands below.
                return !Elsewhere.Contains(Told(sentence, head).Lemma);
            case "obj" or "obl" or "nmod":
                // "Called a strike for Friday" sets the strike's day.
                return (!Elsewhere.Contains(head.Lemma) && !SetsApart(sentence, at, isTime: true))
                    || (token.BaseRelation == "obj" && circumstance >= 0 && sentence.Child(circumstance, "case") is >= 0 and var preposition && sentence.Tokens[preposition].Lemma == "for");
            case "advcl":
                return Accompanies(sentence, token);
            case "acl":
                return token.Relation == "acl" && token.Xpos == "VBG" && Accompanies(sentence, token);
            case "conj":
                // A subject or auxiliary of its own begins a clause of its own: "had met in May and had signed".
                return circumstance < token.Head || (sentence.Child(at, "nsubj") < 0 && sentence.Child(at, "aux") < 0);
            default:
                return false;
        }
    }

    private static Token Told(Sentence sentence, Token verb)
    {
        while (sentence.Child(verb.Index, "xcomp") is >= 0 and var below)
            verb = sentence.Tokens[below];
        return verb;
    }

    /// <summary>A clause of the same time as the one it hangs on: ", killing ten", "by revoking", "when troops fired", "to stop it".</summary>
    private static bool Accompanies(Sentence sentence, Token verb)
    {
        var mark = sentence.Child(verb.Index, "mark");
        var word = mark < 0 ? "" : sentence.Tokens[mark].Lemma.ToLowerInvariant();
        return verb.Xpos switch
        {
            "VBG" => word is "" or "as" or "by" or "in" or "while" or "when" or "thereby",
            "VB" => word is "to" or "",
            "VBN" when sentence.Child(verb.Index, "aux") < 0 => word is "",
            _ => word is "when" or "as" or "while" || sentence.Children(verb.Index, "advmod").Any(a => sentence.Tokens[a].Lemma.ToLowerInvariant() == "when"),
        };
    }

    /// <summary>In "was seized and killed on Friday", what follows belongs to both verbs.</summary>
    private static int? Paired(Sentence sentence, int act)
    {
        foreach (var other in sentence.Children(act, "conj"))
        {
            if (sentence.Tokens[other].Upos != sentence.Tokens[act].Upos || sentence.Child(other, "nsubj") >= 0)
                continue;
            var adjoining = true;
            for (var i = act + 1; i < other && adjoining; i++)
                adjoining = sentence.Tokens[i].Upos is Upos.CConj or Upos.Aux or Upos.Punct or Upos.Adv;
            if (adjoining)
                return other;
        }

        return null;
    }

    /// <summary>Steps from a word down to the circumstance without passing another act's clause; null when it is not below.</summary>
    private static int? Below(Sentence sentence, int top, int circumstance, bool isTime)
    {
        var steps = 0;
        for (var at = circumstance; at >= 0; at = sentence.Tokens[at].Head, steps++)
        {
            if (at == top)
                return Math.Min(steps, Clause - 1);
            if (steps == 0)
                continue;
            var token = sentence.Tokens[at];
            var raised = token.BaseRelation == "xcomp";
            if (token.Upos == Upos.Verb && !raised || token.BaseRelation is "acl" or "advcl" or "parataxis" or "ccomp" or "conj" or "nsubj" or "csubj" or "appos")
                return null;
            // "The 2003 invasion", "last month's vote", "the war of 1967": the noun's own.
            if (steps == 1 && isTime && !raised && (circumstance < at || IsOf(sentence, circumstance)))
                return null;
            if (token.BaseRelation is "obl" or "nmod" && SetsApart(sentence, at, isTime))
                return null;
        }

        return null;
    }

    private static bool IsOf(Sentence sentence, int word) =>
        sentence.Child(word, "case") is >= 0 and var preposition && sentence.Tokens[preposition].Lemma is "of";
}
