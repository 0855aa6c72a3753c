using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Grammar;

/// <summary>
/// Reads a sentence's tree as clauses: who is the logical subject and object of each verb, across voice, relative
/// clauses, control, coordination and participles. One instance serves one sentence; answers are kept.
/// </summary>
internal sealed partial class SentenceGrammar
{
    private const int Unasked = -3;
    private const int Asking = -2;
    private const int None = -1;
    private readonly Sentence _sentence;
    private readonly WordClasses _words;
    private readonly int[] _subjects;
    private readonly int[] _objects;

    public SentenceGrammar(Sentence sentence, WordClasses words)
    {
        (_sentence, _words) = (sentence, words);
        _subjects = new int[sentence.Tokens.Length];
        _objects = new int[sentence.Tokens.Length];
        Array.Fill(_subjects, Unasked);
        Array.Fill(_objects, Unasked);
    }

    public Sentence Sentence => _sentence;

    public WordClasses Words => _words;

    public Token At(int token) => _sentence.Tokens[token];

    public string Lemma(int token) => _sentence.Tokens[token].Lemma.ToLowerInvariant();

    public bool InClass(int token, string name) => _words.Is(name, Lemma(token));

    /// <summary>Verbs, and adjectives or nouns that a copula makes into predicates.</summary>
    public bool IsPredicate(int token) =>
        At(token).Upos is Upos.Verb or Upos.Aux || _sentence.Child(token, "cop") >= 0 || _sentence.Child(token, "nsubj") >= 0;

    /// <summary>Whether a noun, or a gerund that stands where nouns stand, heads the phrase.</summary>
    public bool IsNominal(int token)
    {
        var at = At(token);
        return at.Upos switch
        {
            Upos.Noun or Upos.PropN or Upos.Pron or Upos.Num or Upos.Det => true,
            Upos.Verb => at.Xpos == "VBG" && at.BaseRelation is "nsubj" or "obj" or "nmod" or "compound"
                || (at.Xpos == "VBG" && at.BaseRelation == "obl" && _sentence.Child(token, "obj") < 0),
            Upos.Adj => at.BaseRelation is "nsubj" or "obj" or "obl" or "nmod" or "iobj",
            _ => false,
        };
    }

    /// <summary>The preposition of a phrase: "of", "because_of"; "'s" counts as none.</summary>
    public string? CaseOf(int token)
    {
        foreach (var child in _sentence.Children(token))
        {
            if (At(child).Relation != "case" || Lemma(child) is "'s" or "'" or "’" or "’s")
                continue;
            return Lemma(child);
        }

        return null;
    }

    /// <summary>The word that opens a clause: "to", "that", "for", "because"; null for none.</summary>
    public string? MarkOf(int token)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).BaseRelation is "mark" or "case" || At(child) is { BaseRelation: "advmod", Xpos: "WRB" })
                return Lemma(child);
        return null;
    }

    public bool HasMark(int token, string lemma)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).BaseRelation is "mark" && Lemma(child) == lemma)
                return true;
        return false;
    }

    /// <summary>Whether a verb stands in the infinitive with "to".</summary>
    public bool IsInfinitive(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (At(child) is { BaseRelation: "mark" or "aux", Xpos: "TO" } || (At(child).BaseRelation == "mark" && Lemma(child) == "to"))
                return At(verb).Xpos is "VB" or "VBP" or "VBN" || At(verb).Upos != Upos.Verb;
        return false;
    }

    /// <summary>Whether the verb is in the passive, with or without its auxiliary.</summary>
    public bool IsPassive(int verb)
    {
        var at = At(verb);
        if (at.Upos is not (Upos.Verb or Upos.Adj))
            return false;
        foreach (var child in _sentence.Children(verb))
            if (At(child).Relation is "aux:pass" or "nsubj:pass" or "csubj:pass")
                return true;
        if (at.Xpos != "VBN")
            return false;
        var (perfect, be) = (false, false);
        foreach (var child in _sentence.Children(verb))
        {
            if (At(child).BaseRelation != "aux")
                continue;
            perfect |= Lemma(child) == "have";
            be |= Lemma(child) is "be" or "get";
        }

        if (perfect || be)
            return be;
        return at.Relation switch
        {
            "acl" or "amod" => true,
            "advcl" or "xcomp" => _sentence.Child(verb, "obj") < 0,
            "conj" => _sentence.Child(verb, "nsubj") < 0 && _sentence.Child(verb, "obj") < 0 && IsPassive(at.Head),
            _ => false,
        };
    }

    /// <summary>The head and what is coordinated with it.</summary>
    public IEnumerable<int> WithConjuncts(int head)
    {
        if (head < 0)
            yield break;
        yield return head;
        foreach (var child in _sentence.Children(head))
        {
            if (At(child).Relation != "conj" || (IsNominal(head) && !IsNominal(child)))
                continue;
            foreach (var further in WithConjuncts(child))
                yield return further;
        }
    }

    /// <summary>The first of a series of coordinated verbs or nouns.</summary>
    public int FirstConjunct(int token)
    {
        for (var steps = 0; At(token).Relation == "conj" && At(token).Head >= 0 && steps < 20; steps++)
            token = At(token).Head;
        return token;
    }

    private bool IsRelativePronoun(int token)
    {
        var at = At(token);
        return at.Upos is Upos.Pron or Upos.Det or Upos.SConj
            && (at.HasFeature("PronType=Rel") || Lemma(token) is "who" or "whom" or "which" or "that")
            && RelativeAntecedent(at.Head) >= 0;
    }

    /// <summary>The noun that the relative clause around a verb describes; -1 outside relative clauses.</summary>
    private int RelativeAntecedent(int verb)
    {
        for (var (at, steps) = (verb, 0); at >= 0 && steps < 8; at = At(at).Head, steps++)
        {
            if (At(at).Relation == "acl:relcl")
                return At(at).Head;
            if (At(at).BaseRelation is not ("xcomp" or "conj" or "ccomp"))
                return None;
        }

        return None;
    }
}
