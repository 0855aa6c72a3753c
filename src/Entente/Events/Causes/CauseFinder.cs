using Entente.Events.Grammar;
using Entente.Language;

namespace Entente.Events.Causes;

/// <summary>Finds the pairs of cause and effect that the table's connectives and verbs propose in one sentence.</summary>
internal sealed class CauseFinder
{
    private readonly CauseTable _table;
    private readonly SentenceGrammar _grammar;
    private readonly Sentence _sentence;
    private readonly string[] _forms;

    public CauseFinder(CauseTable table, Sentence sentence)
    {
        (_table, _sentence) = (table, sentence);
        _grammar = new SentenceGrammar(sentence, table.Classes);
        _forms = [.. sentence.Tokens.Select(token => token.Form.ToLowerInvariant())];
    }

    public List<CauseProposal> Find()
    {
        var found = new List<CauseProposal>();
        Openers(found);
        for (var i = 0; i < _forms.Length; i++)
        {
            if (_sentence.Tokens[i].Upos is not (Upos.Verb or Upos.Adj or Upos.Adp))
                continue;
            foreach (var (entry, words) in _table.From(_grammar.Lemma(i)))
            {
                var proposal = entry.Construction switch
                {
                    CauseConstruction.Verb => Verb(entry, words, i),
                    CauseConstruction.Backward => Backward(entry, words, i),
                    _ => null,
                };
                if (proposal is null)
                    continue;
                found.Add(proposal);
                break;
            }
        }

        return [.. found.Where(IsSound).OrderBy(p => p.Effect.First).ThenBy(p => p.Cause.First)];
    }

    /// <summary>The row whose words open the sentence and take the sentence before as the cause; null for none.</summary>
    public CauseEntry? Initial()
    {
        var first = 0;
        while (first < _forms.Length && (_sentence.Tokens[first].Upos is Upos.Punct || _forms[first] is "and" or "but"))
            first++;
        if (first == _forms.Length)
            return null;
        CauseEntry? best = null;
        var longest = 0;
        foreach (var (entry, words) in _table.From(_forms[first]))
            if (entry.Construction == CauseConstruction.Initial && words.Length > longest && Opens(words, first))
                (best, longest) = (entry, words.Length);
        return best;
    }

    private bool Opens(string[] words, int first)
    {
        if (first + words.Length > _forms.Length)
            return false;
        for (var i = 0; i < words.Length; i++)
            if (_forms[first + i] != words[i] && !(i > 0 && _grammar.Lemma(first + i) == words[i]))
                return false;
        return true;
    }

    private bool IsSound(CauseProposal proposal) => !proposal.Cause.IsEmpty && !proposal.Effect.IsEmpty && !proposal.Cause.Overlaps(proposal.Effect);

    private void Openers(List<CauseProposal> found)
    {
        var matches = new List<(CauseEntry Entry, int First, int Last)>();
        for (var i = 0; i < _forms.Length; i++)
            foreach (var (entry, words) in _table.From(_forms[i]))
                if (entry.Construction == CauseConstruction.Opener && Matches(words, i))
                    matches.Add((entry, i, i + words.Length - 1));
        var taken = new bool[_forms.Length];
        foreach (var (entry, first, last) in matches.OrderByDescending(m => m.Last - m.First))
        {
            if (taken.AsSpan(first, last - first + 1).Contains(true) || Opener(entry, first, last) is not { } proposal)
                continue;
            taken.AsSpan(first, last - first + 1).Fill(true);
            found.Add(proposal);
        }
    }

    private bool Matches(string[] words, int first)
    {
        for (var i = 0; i < words.Length; i++)
            if (first + i >= _forms.Length || _forms[first + i] != words[i])
                return false;
        return true;
    }

    private CauseProposal? Opener(CauseEntry entry, int first, int last)
    {
        var complement = Complement(first, last);
        if (complement < 0)
            return null;
        var top = complement;
        while (_grammar.At(top).Head is var head && head >= first && head <= last)
            top = head;
        var governor = _grammar.At(top).Head;
        if (governor < 0 || !Holds(entry, top, governor, complement))
            return null;
        var under = Under(top);
        var cause = ClauseRange.Of(_grammar, complement, token => token >= first && token <= last);
        cause = cause with { First = entry.SignalInside == false ? Math.Max(cause.First, last + 1) : first };
        var effect = ClauseRange.Of(_grammar, ClauseRange.Telling(_grammar, governor), token => under[token] || (token >= first && token <= last));
        return new CauseProposal(cause, effect, Signal(entry, first, last), entry);
    }

    /// <summary>The head of what an opener opens: the word that it hangs on, to its right.</summary>
    private int Complement(int first, int last)
    {
        for (var (token, steps) = (last + 1, 0); token < _forms.Length && steps < 30; steps++)
        {
            foreach (var child in _sentence.Children(token))
                if (child >= first && child <= last)
                    return token;
            var head = _grammar.At(token).Head;
            if (head <= last)
                return _sentence.Tokens[token].Upos is Upos.Punct || head < first ? -1 : token;
            token = head;
        }

        return -1;
    }

    private CauseProposal? Verb(CauseEntry entry, string[] words, int verb)
    {
        if (_grammar.IsPassive(verb))
        {
            var agent = _sentence.Children(verb).FirstOrDefault(child => _grammar.At(child).BaseRelation is "obl" && _grammar.CaseOf(child) is "by", -1);
            var suffers = _grammar.SurfaceSubject(verb);
            if (agent < 0 || suffers < 0 || words.Length > 1 || !Holds(entry, verb, verb, agent))
                return null;
            var (below, underVerb) = (Under(agent), Under(verb));
            var subject = _sentence.Dominates(verb, suffers)
                ? ClauseRange.Of(_grammar, suffers, _ => false) : ClauseRange.Of(_grammar, suffers, token => underVerb[token]);
            return new CauseProposal(ClauseRange.Of(_grammar, agent, token => _grammar.At(token).BaseRelation == "case"), subject, new WordRange(verb, verb, verb), entry);
        }

        var object_ = Filler(words, verb);
        if (object_ < 0)
            return null;
        var cause = Subject(entry, verb, out var governor);
        if (cause.IsEmpty || !Holds(entry, verb, governor, object_))
            return null;
        var preposition = words.Length > 1 ? _sentence.Children(object_).FirstOrDefault(child => _grammar.Lemma(child) == words[1], verb) : verb;
        var effect = ClauseRange.Of(_grammar, verb, token => token < verb);
        effect = effect with { First = entry.SignalInside == false ? preposition + 1 : verb, Head = entry.SignalInside == false ? object_ : verb };
        return new CauseProposal(cause, effect, Signal(entry, verb, preposition), entry);
    }

    private CauseProposal? Backward(CauseEntry entry, string[] words, int verb)
    {
        var object_ = Filler(words, verb);
        if (object_ < 0 || _grammar.IsPassive(verb) && words.Length == 1)
            return null;
        var effect = Subject(entry, verb, out var governor);
        if (effect.IsEmpty || !Holds(entry, verb, governor, object_))
            return null;
        var preposition = words.Length > 1 ? _sentence.Children(object_).FirstOrDefault(child => _grammar.Lemma(child) == words[1], verb) : verb;
        var cause = ClauseRange.Of(_grammar, verb, token => token < verb);
        cause = cause with { First = entry.SignalInside == false ? preposition + 1 : verb, Head = entry.SignalInside == false ? object_ : verb };
        return new CauseProposal(cause, effect, Signal(entry, verb, preposition), entry);
    }

    /// <summary>
    /// What a verb of cause is about: its subject; the noun that its participle or relative clause describes; the clause that a
    /// participle after a comma goes on from; the clause that it is coordinated with.
    /// </summary>
    private WordRange Subject(CauseEntry entry, int verb, out int governor)
    {
        var at = _grammar.At(verb);
        governor = at.Head < 0 ? verb : at.Head;
        var under = Under(verb);
        bool Blocked(int token) => under[token];
        var own = _sentence.Child(verb, "nsubj");
        if (at.Relation is "acl:relcl" or "acl" && at.Head >= 0)
            return at.BaseRelation == "acl" && at.Relation != "acl:relcl" && entry.Construction == CauseConstruction.Backward && entry.SignalInside != false
                ? ClauseRange.Of(_grammar, ClauseRange.Telling(_grammar, at.Head), Blocked)
                : ClauseRange.Of(_grammar, at.Head, Blocked);
        if (own >= 0 || _sentence.Child(verb, "csubj") is >= 0 and var clause && (own = clause) >= 0)
            return ClauseRange.Of(_grammar, own, _ => false);
        if (at.BaseRelation is "advcl" && at.Head >= 0)
            return ClauseRange.Of(_grammar, ClauseRange.Telling(_grammar, at.Head), Blocked);
        if (at.BaseRelation is "conj" && at.Head >= 0 && _grammar.At(at.Head).Upos is Upos.Verb)
            return at.Xpos == "VBG" && _grammar.At(at.Head).Xpos == "VBG" && _grammar.At(at.Head).Head is >= 0 and var above
                ? ClauseRange.Of(_grammar, ClauseRange.Telling(_grammar, above), token => Under(at.Head)[token])
                : ClauseRange.Of(_grammar, at.Head, Blocked);
        if (at.BaseRelation is "xcomp" && _grammar.SurfaceSubject(verb) is >= 0 and var raised && raised < verb)
            return ClauseRange.Of(_grammar, raised, Blocked);
        return WordRange.None;
    }

    /// <summary>The object, or the phrase with the preposition asked for; -1 for none.</summary>
    private int Filler(string[] words, int verb)
    {
        foreach (var child in _sentence.Children(verb))
        {
            var at = _grammar.At(child);
            if (words.Length > 1 ? at.BaseRelation is "obl" or "nmod" or "advcl" && child > verb && _grammar.MarkOf(child) == words[1]
                : at.BaseRelation is "obj" or "xcomp" or "ccomp" or "iobj" && child > verb)
                return child;
        }

        return -1;
    }

    private static WordRange Signal(CauseEntry entry, int first, int last) => entry.SignalInside is null ? WordRange.None : new WordRange(first, last, first);

    private bool[] Under(int token)
    {
        var under = new bool[_forms.Length];
        foreach (var each in _sentence.Subtree(token))
            under[each] = true;
        return under;
    }

    private bool Holds(CauseEntry entry, int top, int governor, int complement)
    {
        foreach (var condition in entry.When)
            if (Holds(condition, top, governor, complement) == condition.Negated)
                return false;
        return true;
    }

    private bool Holds(CauseCondition condition, int top, int governor, int complement) => condition.Name switch
    {
        "rel" => condition.Values.Contains(_grammar.At(top).Relation) || condition.Values.Contains(_grammar.At(top).BaseRelation),
        "form" => condition.Values.Contains(_grammar.At(top).Xpos),
        "head" => Is(condition, governor),
        "comp" => Is(condition, complement),
        "clause" => _grammar.At(complement).BaseRelation is "advcl" or "acl" or "ccomp" || _grammar.At(complement).Upos is Upos.Verb,
        "verb" => _grammar.At(governor).Upos is Upos.Verb,
        "front" => complement < governor,
        "object" => _sentence.Children(top).Any(child => child > top && _grammar.At(child).BaseRelation is "obj" or "ccomp" or "xcomp"),
        _ => throw new InvalidOperationException($"There is no condition '{condition.Name}'."),
    };

    private bool Is(CauseCondition condition, int token)
    {
        foreach (var value in condition.Values)
            if (value[0] == '@' ? _grammar.InClass(token, value[1..]) : _grammar.Lemma(token) == value)
                return true;
        return false;
    }
}
