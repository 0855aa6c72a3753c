using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Grammar;

internal sealed partial class SentenceGrammar
{
    private readonly Dictionary<(int Token, SlotReference Where), int[]> _fillers = [];

    /// <summary>Head tokens that fill a slot, each with its conjuncts; asked of the tree once.</summary>
    public int[] AllFillers(int token, SlotReference where)
    {
        if (_fillers.TryGetValue((token, where), out var known))
            return known;
        List<int>? found = null;
        foreach (var filler in Fillers(token, where))
            foreach (var each in WithConjuncts(filler))
                (found ??= []).Add(each);
        return _fillers[(token, where)] = found is null ? [] : [.. found];
    }

    /// <summary>Head tokens that fill a slot of a verb, noun or adjective, without their conjuncts.</summary>
    public IEnumerable<int> Fillers(int token, SlotReference where)
    {
        var nominal = At(token).Upos is not (Upos.Verb or Upos.Aux) || IsNominal(token);
        return where.Slot switch
        {
            Slot.Subj => Subjects(token),
            Slot.Obj => Objects(token),
            Slot.Iobj => IndirectObjects(token),
            Slot.Obl => nominal && At(token).Upos != Upos.Adj ? Phrases(token, where) : Obliques(token, where),
            Slot.Nmod => Phrases(token, where),
            Slot.Poss => Children(token, "nmod:poss"),
            Slot.Amod => Children(token, "amod"),
            Slot.Compound => Compounds(token),
            Slot.Xcomp => Infinitives(token),
            Slot.Ccomp => Children(token, "ccomp"),
            Slot.Advcl => Clauses(token, "advcl", where),
            Slot.Acl => Clauses(token, "acl", where),
            Slot.Advmod => Children(token, "advmod"),
            Slot.Appos => Children(token, "appos"),
            Slot.Prt => Particles(token),
            Slot.Any => _sentence.Children(token),
            _ => [],
        };
    }

    private IEnumerable<int> IndirectObjects(int verb)
    {
        foreach (var child in Children(verb, "iobj"))
            yield return child;
        if (IsPassive(verb) && _sentence.Child(verb, "obj") >= 0 && SurfaceSubject(verb) is >= 0 and var subject)
            yield return subject;
    }

    private IEnumerable<int> Subjects(int token)
    {
        if (At(token).Upos is Upos.Verb or Upos.Aux && !IsNominal(token))
        {
            foreach (var agent in Agents(token))
                yield return agent;
            yield break;
        }

        if (At(token).Upos == Upos.Adj)
        {
            if (At(token).BaseRelation == "amod")
                yield return At(token).Head;
            else if (SurfaceSubject(token) is >= 0 and var subject)
                yield return subject;
            yield break;
        }

        foreach (var agent in NounAgents(token))
            yield return agent;
        foreach (var modifier in Premodifiers(token))
            yield return modifier;
        foreach (var from in NounPhrases(token, "from"))
            yield return from;
    }

    private IEnumerable<int> Objects(int token)
    {
        if (At(token).Upos is Upos.Verb or Upos.Aux)
        {
            if (Patient(token) is >= 0 and var patient)
                yield return patient;
            else if (MisreadParticle(token) is >= 0 and var obj)
                yield return obj;
            yield break;
        }

        foreach (var patient in NounPatients(token))
            yield return patient;
    }

    /// <summary>"handed over a pilot" with "over" read as a preposition: the phrase is the object all the same.</summary>
    private int MisreadParticle(int verb)
    {
        if (verb + 1 >= _sentence.Tokens.Length || At(verb + 1).Relation != "case" || At(verb + 1).Head < 0)
            return None;
        var head = At(verb + 1).Head;
        return At(head).Head == verb && At(head).BaseRelation == "obl" ? head : None;
    }

    private IEnumerable<int> Obliques(int verb, SlotReference where)
    {
        foreach (var child in _sentence.Children(verb))
            if (At(child).BaseRelation is "obl" or "nmod" && At(child).Relation != "nmod:poss" && where.Admits(CaseOf(child)))
                yield return IsRelativePronoun(child) && RelativeAntecedent(verb) is >= 0 and var antecedent ? antecedent : child;
        // A preposition that trees may hang on the object instead: "supplied weapons to the rebels".
        if (where.Words.Length == 0 || where.Words.Contains("of"))
            yield break;
        if (Patient(verb) is >= 0 and var patient && At(patient).Head == verb)
            foreach (var thing in WithConjuncts(patient))
                foreach (var child in _sentence.Children(thing))
                    if (At(child).BaseRelation == "nmod" && At(child).Relation != "nmod:poss" && CaseOf(child) is { } found && where.Admits(found))
                        yield return child;
        // "met and talked with …": the phrase belongs to both.
        foreach (var child in _sentence.Children(verb))
            if (At(child).Relation == "conj" && At(child).Upos == Upos.Verb && Bare(verb, child))
                foreach (var phrase in _sentence.Children(child))
                    if (At(phrase).BaseRelation == "obl" && CaseOf(phrase) is { } found && where.Admits(found))
                        yield return phrase;
    }

    private IEnumerable<int> Phrases(int token, SlotReference where)
    {
        foreach (var child in NounPhrases(token, null))
            if (where.Admits(CaseOf(child)))
                yield return child;
    }

    private IEnumerable<int> Compounds(int token)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).Relation == "compound" || (child < token && At(child).BaseRelation == "nmod" && CaseOf(child) is null && At(child).Relation != "nmod:poss"))
                yield return child;
    }

    private IEnumerable<int> Infinitives(int token)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).Relation == "xcomp" || (At(child).BaseRelation is "acl" or "advcl" or "ccomp" && IsInfinitive(child)))
                yield return child;
    }

    private IEnumerable<int> Clauses(int token, string relation, SlotReference where)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).BaseRelation == relation && where.Admits(MarkOf(child)))
                yield return child;
    }

    private IEnumerable<int> Particles(int token)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).Relation is "compound:prt" or "advmod")
                yield return child;
        if (token + 1 < _sentence.Tokens.Length && At(token + 1).Upos is Upos.Adp or Upos.Adv && At(token + 1).Head != token)
            yield return token + 1;
    }

    private IEnumerable<int> Children(int token, string relation)
    {
        foreach (var child in _sentence.Children(token))
            if (At(child).Relation == relation || At(child).BaseRelation == relation)
                yield return child;
    }
}
