using Entente.Language;

namespace Entente.Events.Grammar;

internal sealed partial class SentenceGrammar
{
    /// <summary>The grammatical subject of a predicate, told or understood; -1 for none.</summary>
    public int SurfaceSubject(int verb)
    {
        if (verb < 0 || _subjects[verb] == Asking)
            return None;
        if (_subjects[verb] == Unasked)
        {
            _subjects[verb] = Asking;
            var found = FindSubject(verb);
            _subjects[verb] = found == verb ? None : found;
        }

        return _subjects[verb];
    }

    /// <summary>Who does it: the subject of an active verb, the agent of a passive one.</summary>
    public IEnumerable<int> Agents(int verb)
    {
        if (!IsPassive(verb))
        {
            if (SurfaceSubject(verb) is >= 0 and var subject)
                yield return subject;
            yield break;
        }

        var any = false;
        foreach (var agent in PassiveAgents(verb))
        {
            any = true;
            yield return agent;
        }

        // "was arrested and flogged by the police": the agent hangs on one of the two.
        if (any)
            yield break;
        var first = FirstConjunct(verb);
        foreach (var sibling in WithVerbConjuncts(first))
            if (sibling != verb && IsPassive(sibling))
                foreach (var agent in PassiveAgents(sibling))
                    yield return agent;
    }

    /// <summary>Whom or what it is done to: the object of an active verb, the subject of a passive one; -1 for none.</summary>
    public int Patient(int verb)
    {
        if (verb < 0 || _objects[verb] == Asking)
            return None;
        if (_objects[verb] == Unasked)
        {
            _objects[verb] = Asking;
            _objects[verb] = IsPassive(verb) ? PassivePatient(verb) : ActivePatient(verb);
        }

        return _objects[verb];
    }

    /// <summary>"was given refuge": what is given is the object, who is given it the indirect one.</summary>
    private int PassivePatient(int verb) => _sentence.Child(verb, "obj") is >= 0 and var obj ? obj : SurfaceSubject(verb);

    private IEnumerable<int> PassiveAgents(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (At(child).Relation == "obl:agent" || (At(child).BaseRelation is "obl" or "nmod" && CaseOf(child) == "by"))
                yield return child;
    }

    private IEnumerable<int> WithVerbConjuncts(int first)
    {
        yield return first;
        foreach (var child in _sentence.Children(first))
            if (At(child).Relation == "conj")
                foreach (var further in WithVerbConjuncts(child))
                    yield return further;
    }

    private int ActivePatient(int verb)
    {
        var own = OwnObject(verb);
        if (own >= 0)
            return IsRelativePronoun(own) ? RelativeAntecedent(verb) : own;
        if (At(verb).Relation == "acl:relcl" && _sentence.Child(verb, "nsubj") is >= 0 and var subject
            && !IsRelativePronoun(subject) && !HasOpenPreposition(verb) && _sentence.Child(verb, "ccomp") < 0)
            return At(verb).Head;
        if (At(verb).Xpos == "VBG" && IsNominal(verb))
            foreach (var child in _sentence.Children(verb))
                if (At(child).BaseRelation is "nmod" or "obl" && CaseOf(child) == "of")
                    return child;
        // "attacked and killed civilians": one object for both.
        if (At(verb).Relation == "conj" && OwnObject(At(verb).Head) is >= 0 and var shared && shared > verb)
            return shared;
        foreach (var child in _sentence.Children(verb))
            if (At(child).Relation == "conj" && At(child).Upos == Upos.Verb && _sentence.Child(child, "nsubj") < 0
                && Bare(verb, child) && !IsPassive(child))
                return OwnObject(child);
        return None;
    }

    private int OwnObject(int verb)
    {
        var obj = _sentence.Child(verb, "obj");
        if (obj >= 0 || At(verb).Upos is not Upos.Verb)
            return obj;
        // "asked Moscow for help": a lone person addressed is what the verb is about, whatever the label.
        return _sentence.Child(verb, "iobj");
    }

    /// <summary>Whether nothing but a conjunction stands between two coordinated verbs.</summary>
    private bool Bare(int verb, int conjunct)
    {
        for (var i = verb + 1; i < conjunct; i++)
            if (At(i).Upos is not (Upos.CConj or Upos.Punct or Upos.Adv or Upos.Aux))
                return false;
        return true;
    }

    private bool HasOpenPreposition(int verb)
    {
        foreach (var child in _sentence.Children(verb))
            if (At(child).BaseRelation is "obl" or "advmod" && (Lemma(child) is "where" or "when" or "why" or "how" or "which" or "whom" || At(child).Upos == Upos.Adp))
                return true;
        return false;
    }

    private int FindSubject(int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            if (At(child).BaseRelation != "nsubj" || At(child).Relation == "nsubj:outer")
                continue;
            return IsRelativePronoun(child) || CountsRelative(verb, child) ? RelativeAntecedent(verb) : child;
        }

        var head = At(verb).Head;
        return head < 0 ? None : At(verb).Relation switch
        {
            "conj" => IsPredicate(head) || At(verb).Upos == Upos.Verb ? ConjunctSubject(verb, head) : None,
            "acl:relcl" => head,
            "acl" => IsInfinitive(verb) ? InfinitiveOfNoun(head) : head,
            "xcomp" => Controlled(verb, head),
            "ccomp" or "parataxis" => At(verb).Xpos is "VBG" or "VB" or "VBN" ? SurfaceSubject(head) : None,
            "advcl" or "advcl:relcl" => Adverbial(verb, head),
            "obl" or "obj" or "nmod" when At(verb).Upos == Upos.Verb => Adverbial(verb, head),
            _ => None,
        };
    }

    /// <summary>"two kings, both of whom have …": the quantity stands for the antecedent.</summary>
    private bool CountsRelative(int verb, int subject)
    {
        if (RelativeAntecedent(verb) < 0)
            return false;
        foreach (var child in _sentence.Children(subject))
            if (At(child).BaseRelation == "nmod" && Lemma(child) is "whom" or "which" or "who")
                return true;
        return false;
    }

    private int ConjunctSubject(int verb, int head)
    {
        var shared = SurfaceSubject(head);
        if (shared >= 0 || At(head).Upos == Upos.Verb)
            return shared;
        return IsNominal(head) ? None : shared;
    }

    private int Controlled(int verb, int governor)
    {
        if (IsPassive(governor))
            return SurfaceSubject(governor);
        if (InClass(governor, "subject-control"))
            return SurfaceSubject(governor);
        var other = _sentence.Child(governor, "obj");
        if (other < 0)
            other = _sentence.Child(governor, "iobj");
        if (other < 0 && InClass(governor, "oblique-control"))
            other = ObliqueController(governor);
        if (other >= 0 && At(governor).Upos == Upos.Verb)
            return IsRelativePronoun(other) ? RelativeAntecedent(governor) : other;
        if (At(governor).Relation == "acl:relcl" && Patient(governor) is >= 0 and var antecedent && IsInfinitive(verb) && other < 0
            && _sentence.Child(governor, "nsubj") >= 0 && !IsRelativePronoun(_sentence.Child(governor, "nsubj"))
            && _sentence.Child(verb, "obj") >= 0)
            return antecedent;
        return SurfaceSubject(governor);
    }

    private int ObliqueController(int governor)
    {
        foreach (var child in _sentence.Children(governor))
            if (At(child).BaseRelation == "obl" && CaseOf(child) is "on" or "upon" or "to" or "with")
                return child;
        return None;
    }

    private int Adverbial(int verb, int governor)
    {
        // "went as far as killing": the adverb's verb governs.
        while (At(governor).BaseRelation == "advmod" && At(governor).Head >= 0)
            governor = At(governor).Head;
        if (!IsPredicate(governor))
        {
            // A participle after a noun that names an act: its doer's.
            foreach (var subject in NounAgents(governor))
                return subject;
            return SurfaceSubject(governor);
        }

        var mark = MarkOf(verb);
        var passive = IsPassive(governor);
        if (InClass(governor, "object-control") && mark is "of" or "for" or "from" or "into" or "with" or "as" or "over")
        {
            var controller = passive ? SurfaceSubject(governor) : Patient(governor);
            if (controller >= 0)
                return controller;
        }

        if (InClass(governor, "oblique-control") && IsInfinitive(verb) && ObliqueController(governor) is >= 0 and var called)
            return called;
        if (passive && mark is null or "by" && At(verb).Xpos == "VBG")
            foreach (var agent in PassiveAgents(governor))
                return agent;
        return SurfaceSubject(governor);
    }

    private int InfinitiveOfNoun(int noun)
    {
        foreach (var subject in NounAgents(noun))
            return subject;
        var governor = At(noun).Head;
        return governor >= 0 && At(governor).Upos == Upos.Verb && At(noun).BaseRelation is "obj" or "obl" or "nsubj"
            ? At(noun).BaseRelation == "nsubj" && !IsPassive(governor) ? None : SurfaceSubject(governor)
            : None;
    }
}
