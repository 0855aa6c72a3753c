using Entente.Language;

namespace Entente.Events.Grammar;

internal sealed partial class SentenceGrammar
{
    /// <summary>
    /// Who does what a noun names, the surest first: its possessor, "by …", the subject of its light verb or copula.
    /// Nationalities and compounds before it come from <see cref="Premodifiers"/>, since only actors count among them.
    /// </summary>
    public IEnumerable<int> NounAgents(int noun)
    {
        var by = false;
        foreach (var child in NounPhrases(noun, "by"))
        {
            by = true;
            yield return child;
        }

        if (!by)
            foreach (var child in _sentence.Children(noun))
                if (At(child).Relation == "nmod:poss")
                    yield return child;
        foreach (var child in LightSubjects(noun, 0))
            yield return child;
    }

    /// <summary>Adjectives and nouns in front of a noun, the outermost first.</summary>
    public IEnumerable<int> Premodifiers(int noun)
    {
        foreach (var child in _sentence.Children(noun))
            if (child < noun && At(child).BaseRelation is "amod" or "compound" or "nmod" && At(child).Relation != "nmod:poss")
                foreach (var each in WithConjuncts(child))
                    if (each < noun)
                        yield return each;
    }

    /// <summary>Whom what a noun names is done to: "of …", the subject of "undergo", its possessor where somebody else acts.</summary>
    public IEnumerable<int> NounPatients(int noun)
    {
        var any = false;
        foreach (var child in NounPhrases(noun, "of"))
        {
            any = true;
            yield return child;
        }

        if (any)
            yield break;
        foreach (var child in Sufferers(noun))
        {
            any = true;
            yield return child;
        }

        if (any)
            yield break;
        foreach (var child in _sentence.Children(noun))
            if (At(child).Relation == "nmod:poss")
                yield return child;
    }

    /// <summary>Phrases with a preposition that hang on a noun, or, where the noun is what a verb is about, on that verb.</summary>
    public IEnumerable<int> NounPhrases(int noun, string? preposition)
    {
        foreach (var child in _sentence.Children(noun))
            if (At(child).BaseRelation is "nmod" or "obl" && At(child).Relation != "nmod:poss" && CaseOf(child) is { } found
                && (preposition is null || found == preposition))
                yield return child;
        if (preposition is "of")
            yield break;
        // "an offer of asylum from Cuba": trees may hang the phrase on either noun.
        foreach (var child in _sentence.Children(noun))
            if (At(child).BaseRelation == "nmod" && CaseOf(child) == "of")
                foreach (var inner in _sentence.Children(child))
                    if (At(inner).BaseRelation == "nmod" && CaseOf(inner) is { } found && found is not "of" && (preposition is null || found == preposition))
                        yield return inner;
        var governor = LightGovernor(noun);
        if (governor < 0)
            yield break;
        foreach (var child in _sentence.Children(governor))
            if (child != noun && At(child).BaseRelation == "obl" && CaseOf(child) is { } found && (preposition is null || found == preposition)
                && !(found == "by" && preposition is null))
                yield return child;
    }

    /// <summary>The light verb whose object or complement the noun is; -1 for none.</summary>
    public int LightGovernor(int noun)
    {
        var first = FirstConjunct(noun);
        var head = At(first).Head;
        if (head >= 0 && At(head).Upos == Upos.Verb)
        {
            if ((At(first).Relation is "obj" or "nsubj:pass" || Patient(head) == first) && InClass(head, "light-object"))
                return head;
            if (At(first).BaseRelation == "obl" && InClass(head, "light-oblique") && CaseOf(first) is "in" or "into" or "to" or "on" or "with" or "under")
                return head;
            if (At(first).Relation is "obj" or "obl" && InClass(head, "receive"))
                return head;
        }

        foreach (var child in _sentence.Children(first))
            if (At(child).Relation is "acl:relcl" or "acl" && At(child).Upos == Upos.Verb && InClass(child, "light-object") && Patient(child) == first)
                return child;
        return None;
    }

    private IEnumerable<int> LightSubjects(int noun, int depth)
    {
        var light = LightGovernor(noun);
        if (light >= 0 && !InClass(light, "receive"))
        {
            foreach (var agent in Agents(light))
                yield return agent;
            if (IsPassive(light) && At(noun).BaseRelation == "obl" && SurfaceSubject(light) is >= 0 and var subject)
                yield return subject;
        }

        foreach (var child in _sentence.Children(noun))
            if (At(child).Relation == "nsubj" && _sentence.Child(noun, "cop") >= 0)
                yield return IsRelativePronoun(child) && RelativeAntecedent(noun) is >= 0 and var antecedent ? antecedent : child;
        // "a series of attacks by …", "the launch of talks": the light noun in front.
        if (depth < 2 && At(noun).BaseRelation == "nmod" && CaseOf(noun) == "of" && At(noun).Head is >= 0 and var outer && InClass(outer, "quantity"))
        {
            foreach (var agent in LightSubjects(outer, depth + 1))
                yield return agent;
            foreach (var child in _sentence.Children(outer))
                if (At(child).BaseRelation is "nmod" or "obl" && CaseOf(child) == "by")
                    yield return child;
        }
    }

    private IEnumerable<int> Sufferers(int noun)
    {
        var governor = LightGovernor(noun);
        if (governor >= 0 && InClass(governor, "receive") && SurfaceSubject(governor) is >= 0 and var subject)
            yield return subject;
    }
}
