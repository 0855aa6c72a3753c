using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>The words of an act's own clause: what hangs on its trigger, without the clauses that tell of something else.</summary>
internal static class ActClause
{
    /// <summary>Tokens of the clause, in sentence order; a noun also has the verb that it hangs on and what frames it there.</summary>
    public static SortedSet<int> Tokens(Sentence sentence, int trigger)
    {
        var found = new SortedSet<int>();
        Add(sentence, trigger, trigger, found);
        var token = sentence.Tokens[trigger];
        if (token.Upos is Upos.Verb or Upos.Aux || token.Head < 0 || token.BaseRelation is not ("obj" or "nsubj" or "obl"))
            return found;
        found.Add(token.Head);
        foreach (var child in sentence.Children(token.Head))
            if (sentence.Tokens[child].BaseRelation is "obj" or "nsubj" or "obl" or "xcomp" or "compound")
                Add(sentence, child, trigger, found);
        return found;
    }

    private static void Add(Sentence sentence, int top, int trigger, SortedSet<int> found)
    {
        var open = new Stack<int>([top]);
        while (open.TryPop(out var at))
        {
            if (!found.Add(at))
                continue;
            foreach (var child in sentence.Children(at))
                if (!TellsOfAnother(sentence.Tokens[child], at == trigger))
                    open.Push(child);
        }
    }

    private static bool TellsOfAnother(Token token, bool atTrigger) =>
        token.BaseRelation is "parataxis" or "advcl" || token.Relation == "acl:relcl"
        || (token.BaseRelation == "conj" && atTrigger && token.Upos == Upos.Verb);
}
