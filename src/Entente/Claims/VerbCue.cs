using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>One verb or adjective that may introduce what somebody says: finds content, source, and how sure it is.</summary>
internal sealed class VerbCue
{
    private readonly ClauseReader _clause;
    private readonly Sentence _sentence;
    private readonly int _word;
    private readonly int _second;
    private readonly CueEntry _entry;
    private readonly bool _passive;
    private readonly bool _seeming;
    private int _source = -1;
    private bool _firstPerson;

    public VerbCue(ClauseReader clause, int word, int second, CueEntry entry)
    {
        (_clause, _sentence, _word, _second, _entry) = (clause, clause.Sentence, word, second, entry);
        _seeming = entry.Class == CueClass.Seeming;
        _passive = entry.Class == CueClass.Verb && clause.IsPassive(word);
    }

    /// <summary>The attributions of this cue; null when it introduces nothing, so that another reading may be tried.</summary>
    public List<FoundAttribution>? Read()
    {
        if (!FindSource())
            return null;
        var contents = Complements() ?? Parenthesis() ?? Prepositional() ?? Description() ?? Object();
        return contents is null || contents.Count == 0 ? null : contents;
    }

    private bool FindSource()
    {
        if (_seeming)
            return true;
        if (_passive)
        {
            _source = _clause.Agent(_word);
            return true;
        }

        _source = _clause.Subject(_word);
        if (_source < 0 && (_source = _entry.Has("quote") && !_entry.Has("name") && _clause[_word].BaseRelation is "conj" or "advcl" or "parataxis" or "ccomp" && _clause.IsPunctuation(Math.Max(0, _word - 1)) ? _sentence.Child(_word, "obj") : -1) < 0)
            _source = NounAtOnceBefore();
        if (_source < 0)
            return false;
        if (_source >= 0 && _clause[_word].Relation == "acl")
            _source = Issuer(_source);
        switch (_clause.Form(_source))
        {
            case "you" or "let":
            case "i" or "we" when _clause.QuoteOf(_source) >= 0:
                return false;
            case "i" or "we":
                _firstPerson = true;
                break;
            case "it" when _clause[_source].BaseRelation == "expl":
                return false;
        }

        return true;
    }

    /// <summary>", engineers said,": the noun between comma and verb, however it is attached.</summary>
    private int NounAtOnceBefore()
    {
        var noun = _word - 1;
        if (noun < 2 || _word + 1 >= _clause.Count || !_clause.IsPunctuation(_word + 1) || _clause[noun].Upos is not (Upos.Noun or Upos.PropN or Upos.Pron))
            return -1;
        var first = _clause.Subtree(noun)[0];
        return _clause[_word].Xpos is "VBD" or "VBZ" or "VBP" && first > 0 && (_clause.IsPunctuation(first - 1) || _clause.IsPunctuation(first)) ? noun : -1;
    }

    /// <summary>"issued a statement saying": whoever issued it speaks.</summary>
    private int Issuer(int noun)
    {
        var verb = _clause[noun].Head;
        if (verb >= 0 && _clause[noun].BaseRelation is "obj" && _clause.Lexicon.Is("light-verb", _clause.Lemma(verb))
            && !_clause.IsPassive(verb) && _clause.Subject(verb) is var subject and >= 0)
            return subject;
        var owner = _sentence.Child(noun, "nmod:poss");
        return owner >= 0 && !_clause.Lexicon.Cues(CueClass.Noun, _clause.Lemma(noun)).IsEmpty ? owner : noun;
    }

    private List<FoundAttribution>? Complements()
    {
        List<FoundAttribution>? found = null;
        foreach (var holder in _second >= 0 ? [_word, _second] : (ReadOnlySpan<int>)[_word])
        {
            foreach (var child in _sentence.Children(holder))
            {
                if (child == _second)
                    continue;
                var made = _clause[child].BaseRelation switch
                {
                    "ccomp" when _clause[_word].BaseRelation == "parataxis" && GoesOnBehind(child) => null,
                    "ccomp" => Clause(child),
                    "csubj" when _passive || _seeming => Clause(child),
                    "xcomp" => Predicate(child),
                    // "is alleged to have", "were reported killed", with the clause read as an adjunct.
                    "advcl" or "acl" or "conj" when _passive && _source < 0 && _entry.Passive is not null && child > _word && FollowsAtOnce(child) => Predicate(child),
                    "parataxis" when child > _word && AfterColon(child) => Clause(child),
                    "advcl" when _entry.Has("ing") && !_passive && child > _word && _clause[child].Xpos == "VBG" && _clause.MarkToken(child) < 0
                        && !_clause.IsPunctuation(child - 1) => Clause(child),
                    "acl" when _second == holder => Clause(child),
                    _ => null,
                };
                if (made is not null)
                {
                    (found ??= []).AddRange(made);
                    break;
                }
            }
        }

        return found;
    }

    private bool FollowsAtOnce(int child) =>
        child == _word + 1 && _clause[child].Xpos == "VBN" || _clause.IsInfinitive(child) && _clause.Form(_word + 1) == "to";

    private bool AfterColon(int child)
    {
        var first = _clause.Subtree(child)[0];
        for (var i = first; i > _word && i >= first - 2; i--)
            if (_clause.Form(i) == ":" || (_clause.QuoteOf(i) >= 0 && _clause.QuoteOf(_word) < 0))
                return true;
        return false;
    }

    private List<FoundAttribution>? Clause(int head)
    {
        var mark = _clause.Mark(head);
        var reading = mark switch
        {
            "that" => "that",
            "whether" or "if" => "wh",
            _ when IsIndirectQuestion(head) => "wh",
            _ when _clause.IsInfinitive(head) => "inf",
            _ when _clause[head].Xpos == "VBG" && _sentence.Child(head, "aux") < 0 && _sentence.Child(head, "nsubj") < 0 => "ing",
            _ when _clause[head].Upos is not (Upos.Verb or Upos.Aux) && _sentence.Child(head, "cop") < 0 && _entry.Has("name") => "name",
            _ => "that",
        };
        var quoted = _clause.QuoteOf(head) is var quote and >= 0 && quote != _clause.QuoteOf(_word);
        if (quoted && _entry.Has("quote"))
            reading = "quote";
        if (mark.Length > 0 && mark != "that" && mark != "to" && _entry.Has(mark))
            return null;
        if (!_entry.Frames.TryGetValue(reading, out var reach))
        {
            if (reading != "inf" || !_seeming)
                return null;
            reach = Reach.Stance;
        }

        if (reading == "name")
            return Describe(head);
        if (reading is "that" or "quote" && mark.Length == 0 && head > _word && _sentence.Child(head, "nsubj") < 0 && FirstSubject() is var first and >= 0)
            return Interrupted(first, head, reach);
        var made = new List<FoundAttribution>();
        foreach (var (part, from, end) in Coordinated(head))
            if (Make(part, from, end, _passive ? Reach.Claim : reach, whole: false) is { } one)
                made.Add(one);
        return made;
    }

    /// <summary>"The minister, it found, was wrong": two subjects before the verb, the first belongs to what is said.</summary>
    private int FirstSubject()
    {
        if (_source < 2 || !_clause.IsPunctuation(_source - 1) || _source > _word)
            return -1;
        foreach (var child in _sentence.Children(_word))
            if (child < _source && _clause[child].BaseRelation == "nsubj")
                return child;
        return -1;
    }

    private List<FoundAttribution>? Interrupted(int subject, int head, Reach reach)
    {
        var one = Make(head, 0, _clause.Count, reach, whole: true, host: head, also: subject);
        return one is null ? null : [one];
    }

    private bool IsIndirectQuestion(int head)
    {
        var first = _clause.Subtree(head)[0];
        return first > _word && _clause.Form(first) is "how" or "why" or "what" or "who" or "where" or "when" or "which" or "whom" or "whose";
    }

    /// <summary>
    /// Where a coordinated clause is no longer reported: "and I disagree"; ", but thanked the crowd" after "said he had …";
    /// ", and the envoy left" after a "that" which is not repeated.
    /// </summary>
    private int EndOfReport(int head)
    {
        var end = _clause.Count;
        if (_clause.QuoteOf(head) >= 0 || head < _word)
            return end;
        var saidThat = _clause.Mark(head) == "that";
        foreach (var child in _sentence.Children(head, "conj"))
        {
            var tree = _clause.Subtree(child);
            var first = tree[0];
            if (child < head || first <= head || _clause.Mark(child) == "that" || _clause.QuoteOf(child) >= 0)
                continue;
            var comma = _clause.IsPunctuation(first) || _clause.IsPunctuation(first - 1);
            var subject = _sentence.Child(child, "nsubj");
            var leaves = subject >= 0
                ? _clause.Form(subject) is "i" or "we" || comma && saidThat && _clause[subject].Upos is Upos.PropN or Upos.Noun && _clause[child].Xpos is "VBD" && Backshifted(head)
                : comma && _clause[child].Xpos == "VBD" && _sentence.Child(child, "aux") < 0 && _clause[_word].Xpos == "VBD" && Backshifted(head);
            if (leaves)
                end = Math.Min(end, first);
        }

        return end;
    }

    private bool Backshifted(int head)
    {
        foreach (var child in _sentence.Children(head))
            if (_clause[child].BaseRelation is "aux" or "cop" && _clause.Form(child) is "had" or "would" or "could" or "should" or "might" or "was" or "were" or "'d" or "’d")
                return true;
        return false;
    }

    /// <summary>"said that A, but that B": two contents.</summary>
    private List<(int Head, int From, int End)> Coordinated(int head)
    {
        var parts = new List<(int, int, int)>();
        var start = 0;
        var at = head;
        foreach (var child in _sentence.Children(head, "conj"))
        {
            if (_clause.Mark(child) != "that")
                continue;
            var cut = _clause.Subtree(child)[0];
            parts.Add((at, start, cut));
            (at, start) = (child, cut);
        }

        parts.Add((at, start, parts.Count == 0 ? EndOfReport(head) : _clause.Count));
        return parts;
    }

    private List<FoundAttribution>? Predicate(int head)
    {
        var infinitive = _clause.IsInfinitive(head);
        if (_passive && _source < 0 || _seeming)
        {
            if (_entry.Passive is null && !_seeming)
                return _entry.Has("name") ? Describe(head) : null;
            var reach = _seeming ? Reach.Stance : Reach.Claim;
            return Make(_word, 0, _clause.Count, reach, whole: true, complement: head) is { } one ? [one] : null;
        }

        if (!infinitive && _clause[head].Xpos != "VBG")
        {
            return _entry.Has("name") ? Describe(head) : _clause.QuoteOf(head) >= 0 && _entry.Has("quote") ? Clause(head) : null;
        }

        if (_passive)
            return Make(_word, 0, _clause.Count, Reach.Claim, whole: true, complement: head) is { } passive ? [passive] : null;
        // "told the crowd to go": an order, whatever the verb.
        if (infinitive && _entry.Has("hearer") && !_entry.Has("inf"))
            return null;
        return Clause(head);
    }

    /// <summary>"…, he said, …", "…", said she; "as X put it".</summary>
    private List<FoundAttribution>? Parenthesis()
    {
        if (!_entry.Reports)
            return null;
        if (_passive && _source < 0 && _entry.Passive is not null && BetweenCommas())
            return Aside();
        if (_clause[_word].Head is var host && host < 0)
            return null;
        var relation = _clause[_word].BaseRelation;
        var asClause = relation == "advcl" && _clause.Mark(_word) == "as" || relation is "advcl" or "parataxis" && HasAdverb("as");
        // Parsers hang a parenthesis on the nearest noun or clause; commas on both sides, or a subject behind the verb, tell it.
        var inserted = !asClause && !_passive && (relation is not ("parataxis" or "discourse") && SubjectBetweenCommas() || Inverted());
        if (!asClause && !inserted && relation is not ("parataxis" or "discourse"))
            return null;
        if (!asClause && !inserted && _sentence.Child(_word, "nsubj") < 0 && !(_passive && _entry.Passive is not null))
            return null;
        if (!_entry.Has("hearer") && !inserted && _sentence.Child(_word, "obj") is var obj and >= 0 && _clause.Form(obj) is not ("it" or "so" or "this"))
            return null;
        if (!asClause && !inserted && !SetOffByComma())
            return null;
        if (_clause[_word].Relation == "acl:relcl" && _clause[host].Head >= 0)
            host = _clause[host].Head;
        return Make(host, 0, _clause.Count, _entry.Has("that") ? _entry.Frames["that"] : _entry.Frames["quote"], whole: true, host: host) is { } one ? [one] : null;
    }

    /// <summary>", the bank said," with no complement of its own.</summary>
    private bool SubjectBetweenCommas()
    {
        if (_source < 1 || _source > _word || _word - _source > 3 || _word + 1 >= _clause.Count || !_clause.IsPunctuation(_word + 1))
            return false;
        var first = _source;
        while (first > 0 && _clause[first - 1].Head == _source && !_clause.IsPunctuation(first - 1))
            first--;
        return first > 0 && _clause.Form(first - 1) is "," or "”" or "\"" or "—" or "–" && _clause.Form(_word + 1) is "," or "." or "—" or "–";
    }

    /// <summary>"…, said the minister.": comma or closing mark before the verb, its subject at once behind it.</summary>
    private bool Inverted()
    {
        if (_word < 3 || !_entry.Has("quote") || _entry.Has("name") || !_clause.IsPunctuation(_word - 1) || _clause.Form(_word - 1) is ":" or ";" || _clause[_word].Xpos is not ("VBD" or "VBZ" or "VBP"))
            return false;
        foreach (var child in _sentence.Children(_word))
            if (child > _word && _clause[child].BaseRelation is "nsubj" or "obj" && _clause.Subtree(child)[0] == _word + 1
                && (_clause[child].BaseRelation == "nsubj" || child == _source))
            {
                if (_clause[child].BaseRelation == "obj")
                    _source = child;
                return true;
            }

        return false;
    }

    /// <summary>", it is rumoured," — with nothing of its own behind it.</summary>
    private bool BetweenCommas()
    {
        var it = _word - 1;
        while (it > 0 && _clause.Form(it) != "it" && _word - it < 5)
            it--;
        return it > 1 && _clause.Form(it) == "it" && _clause.IsPunctuation(it - 1) && _word + 1 < _clause.Count && _clause.Form(_word + 1) is "," or "–" or "—";
    }

    private List<FoundAttribution>? Aside()
    {
        var host = _word + 1;
        while (host < _clause.Count && _clause[host].Upos is not (Upos.Verb or Upos.Aux))
            host++;
        if (host == _clause.Count)
            return null;
        var comma = _word - 1;
        while (comma > 0 && !_clause.IsPunctuation(comma))
            comma--;
        var from = comma;
        while (from > 0 && !_clause.IsPunctuation(from - 1) && _clause[from - 1].Upos is not (Upos.CConj or Upos.SConj or Upos.Verb))
            from--;
        if (_clause[host].BaseRelation is "xcomp" or "ccomp" or "aux" or "cop")
            host = _clause[host].Head;
        return host > _word && Make(host, from, _clause.Count, Reach.Claim, whole: true, host: host, words: (from, comma)) is { } one ? [one] : null;
    }

    private bool HasAdverb(string form)
    {
        foreach (var child in _sentence.Children(_word))
            if (child < _word && _clause.Form(child) == form && _clause[child].BaseRelation is "advmod" or "mark" or "case")
                return true;
        return false;
    }

    /// <summary>A comma, dash or quotation mark parts the parenthesis from its host; a semicolon or colon parts two sentences.</summary>
    private bool SetOffByComma()
    {
        if (FirstSubject() >= 0)
            return true;
        var tree = _clause.Subtree(_word);
        var (first, last) = (tree[0], tree[^1]);
        for (var i = first; i < last && _clause.IsPunctuation(i); i++)
            if (_clause.Form(i) is not (";" or ":"))
                return true;
        if (first > 0 && _clause.IsPunctuation(first - 1))
            return _clause.Form(first - 1) is not (";" or ":");
        return last + 1 < _clause.Count && _clause.IsPunctuation(last + 1) && _clause.Form(last + 1) is "," or "\"" or "“" or "–" or "—";
    }

    private List<FoundAttribution>? Prepositional()
    {
        var obj = _sentence.Child(_word, "obj");
        foreach (var holder in _second >= 0 ? [_word, _second] : obj > _word && _entry.Has("of") ? [_word, obj] : (ReadOnlySpan<int>)[_word])
        {
            foreach (var child in _sentence.Children(holder))
            {
                if (holder == obj && holder != _second && (_clause[child].BaseRelation is not ("acl" or "advcl" or "nmod") || !_clause.Form(child).EndsWith("ing", StringComparison.Ordinal)))
                    continue;
                if (child < _word || _clause[child].Relation == "obl:agent" || _clause[child].BaseRelation is not ("obl" or "advcl" or "nmod" or "xcomp" or "acl" or "ccomp"))
                    continue;
                foreach (var marker in _sentence.Children(child))
                {
                    if (marker > child || _clause[marker].BaseRelation is not ("case" or "mark" or "advmod") || !_entry.Frames.TryGetValue(_clause.Form(marker), out var reach))
                        continue;
                    var form = _clause.Form(marker);
                    if (form is "that" or "to" && _clause[marker].Upos is Upos.Part or Upos.SConj && form != "as")
                        continue;
                    if (form == "as")
                    {
                        if (!_passive && _sentence.Child(_word, "obj") < 0 && _clause[child].BaseRelation == "advcl"
                            || _clause.Lexicon.Is("not-a-description", _clause.Lemma(child))
                            || _clause[child].Xpos is "VBD" or "VBZ" or "VBP" || _sentence.Child(child, "nsubj") >= 0)
                            continue;
                        return Make(child, marker + 1, _clause.Count, reach, whole: false, description: true) is { } described ? [described] : null;
                    }

                    if (IsPronoun(child))
                        continue;
                    var made = new List<FoundAttribution>();
                    var end = NextCharge(child, form);
                    if (Make(child, marker + 1, end, reach, whole: false) is { } one)
                        made.Add(one);
                    if (end < _clause.Count && Make(_clause[end].Head, end, _clause.Count, reach, whole: false) is { } other)
                        made.Add(other);
                    return made;
                }
            }
        }

        return Charge();
    }

    /// <summary>"of hiding the loss and of forging the books": where the second charge begins.</summary>
    private int NextCharge(int first, string preposition)
    {
        foreach (var child in _sentence.Children(first, "conj"))
            foreach (var marker in _sentence.Children(child))
                if (marker < child && _clause[marker].BaseRelation is "mark" or "case" && _clause.Form(marker) == preposition)
                    return marker;
        return _clause.Count;
    }

    /// <summary>The tree may lose the gerund of a charge; the words "of/for (not) …ing" behind the accused still tell it.</summary>
    private List<FoundAttribution>? Charge()
    {
        if (_entry.Attitude != "accuses")
            return null;
        var made = new List<FoundAttribution>();
        var starts = new List<int>();
        for (var i = _word + 1; i + 1 < _clause.Count && _clause.Form(i) is not (";" or ":"); i++)
        {
            if (!_entry.Frames.TryGetValue(_clause.Form(i), out var reach) || reach != Reach.Claim || _clause.QuoteOf(i) >= 0)
                continue;
            var gerund = _clause.Form(i + 1) is "not" or "never" ? i + 2 : i + 1;
            if (gerund < _clause.Count && _clause[gerund].Xpos == "VBG" && (starts.Count > 0 || i - _word < 14))
                starts.Add(i);
        }

        for (var n = 0; n < starts.Count; n++)
        {
            var gerund = _clause[starts[n] + 1].Xpos == "VBG" ? starts[n] + 1 : starts[n] + 2;
            var end = n + 1 < starts.Count ? starts[n + 1] : _clause.Count;
            while (end > gerund && (_clause.IsPunctuation(end - 1) || _clause[end - 1].Upos == Upos.CConj))
                end--;
            if (Make(gerund, starts[n] + 1, end, Reach.Claim, whole: false, words: (starts[n] + 1, end), aside: false) is { } one)
                made.Add(one);
        }

        return made.Count == 0 ? null : made;
    }

    private bool IsPronoun(int word) => _clause[word].Upos is Upos.Pron or Upos.Det && _sentence.Children(word).Length <= 1;

    private List<FoundAttribution>? Description()
    {
        if (!_entry.Has("name"))
            return null;
        // Parsers also read "call X Y" as two objects, and Y in quotation marks as said of X alone.
        var objects = _sentence.Children(_word, "obj").Concat(_sentence.Children(_word, "iobj")).Where(o => o > _word).Order().ToList();
        if (objects.Count == 2)
            return Describe(objects[1]);
        if (objects.Count == 0)
            return null;
        foreach (var child in _sentence.Children(objects[0]))
            if (child > objects[0] && _clause[child].BaseRelation is "amod" or "acl" && _clause.QuoteOf(child) >= 0 && _clause.QuoteOf(objects[0]) < 0)
                return Describe(child);
        // "what they called a training camp", "was branded a traitor": what is described stands before the verb.
        return (_clause[_word].Relation == "acl:relcl" || _passive) && !(_clause[_word].Relation == "acl" && _clause[objects[0]].Upos == Upos.PropN) ? Describe(objects[0]) : null;
    }

    private List<FoundAttribution>? Describe(int head)
    {
        var reach = _entry.Frames.TryGetValue("name", out var own) ? own : Reach.Claim;
        var from = _word + 1;
        // A ccomp reading of "called him a thief" holds the thing described as its subject.
        if (_sentence.Child(head, "nsubj") is var subject and >= 0)
            from = _clause.Subtree(subject)[^1] + 1;
        var made = new List<FoundAttribution>();
        // "called the verdict “rash” and the judge “biased”": a second thing described, in marks of its own.
        var second = -1;
        foreach (var conjunct in _sentence.Children(head, "conj"))
            foreach (var child in _sentence.Children(conjunct))
                if (child > conjunct && _clause[child].BaseRelation is "acl" or "amod" or "xcomp" && _clause.QuoteOf(head) >= 0 && _clause.QuoteOf(child) > _clause.QuoteOf(head))
                    second = child;
        var end = second < 0 ? _clause.Count : EndOfQuotation(head);
        if (Make(head, from, end, reach, whole: false, description: true) is { } one)
            made.Add(one);
        if (second >= 0 && Make(second, end, _clause.Count, reach, whole: false, description: true) is { } other)
            made.Add(other);
        return made;
    }

    private int EndOfQuotation(int word)
    {
        var quote = _clause.QuoteOf(word);
        while (word < _clause.Count && _clause.QuoteOf(word) == quote)
            word++;
        return word;
    }

    private List<FoundAttribution>? Object()
    {
        var obj = _passive ? _sentence.Child(_word, "nsubj:pass") : _sentence.Child(_word, "obj");
        if (_entry.Class is CueClass.Adj || obj < 0 || IsPronoun(obj) || _entry.Has("hearer"))
            return null;
        if (_passive && _source < 0)
            return null;
        var quoted = _clause.QuoteOf(obj) is var quote and >= 0 && quote != _clause.QuoteOf(_word) && _entry.Has("quote");
        if (!_entry.Frames.TryGetValue("np", out var reach) && !quoted)
            return null;
        return Make(obj, 0, _clause.Count, quoted ? Reach.Claim : reach, whole: false) is { } one ? [one] : null;
    }

    /// <summary>Takes the parenthesis out, but not a clause that goes on behind it ("…, he said, and it could last").</summary>
    private void LeaveOutParenthesis(bool[] mask)
    {
        foreach (var i in _clause.Subtree(_word))
            mask[i] = false;
        if (FirstSubject() is >= 0 and var first)
            foreach (var i in _clause.Subtree(first))
                mask[i] = true;
        foreach (var child in _sentence.Children(_word, "ccomp"))
            if (GoesOnBehind(child))
                foreach (var i in _clause.Subtree(child))
                    mask[i] = true;
    }

    private bool GoesOnBehind(int clause)
    {
        var tree = _clause.Subtree(clause);
        for (var i = 0; i < Math.Min(3, tree.Length); i++)
            if (_clause[tree[i]].BaseRelation == "cc" && tree[i] > _word)
                return _clause.IsPunctuation(tree[i] - 1);
        return false;
    }

    private int RaisedObject(int infinitive)
    {
        foreach (var child in _sentence.Children(_word))
            if (child > _word && child < infinitive && _clause[child].BaseRelation is "obj" or "iobj")
                return child;
        return -1;
    }

    /// <summary>A stance counts only where somebody plainly takes it: a finite verb or a gerund, no infinitive, no modal.</summary>
    private bool PlainlyTaken() =>
        _clause[_word].Xpos is not "VB" && _clause.Modal(_word).Length == 0 && !_clause.IsInfinitive(_word);

    private FoundAttribution? Make(int head, int from, int end, Reach reach, bool whole, int complement = -1, int host = -1, bool description = false, int also = -1, (int First, int End) words = default, bool aside = true)
    {
        if (reach == Reach.Stance && !_seeming && !PlainlyTaken())
            return null;
        // "expect the bank to raise its rates": the object belongs to what is expected.
        var raised = !whole && head > _word && _clause[head].BaseRelation == "xcomp" && _clause.IsInfinitive(head) ? RaisedObject(head) : -1;
        if (raised >= 0)
            also = raised;
        var (coreFirst, coreEnd) = CueWords.Core(_clause, _word, _second);
        var implicitly = _source < 0 && !_firstPerson;
        var link = complement >= 0 ? complement : whole ? -1 : head;
        var cue = CueWords.Shown(_clause, _word, _second, description || _entry.Has("of") && reading(head) ? -1 : link, withAuxiliary: _passive && implicitly || _seeming);
        var mask = _clause.Members(head);
        for (var i = words.First; i < words.End; i++)
            mask[i] = true;
        if (words.End > words.First && aside)
            Array.Fill(mask, false, words.End, _word + 1 - words.End);
        else if (also >= 0)
            foreach (var i in _clause.Subtree(also))
                mask[i] = true;
        else if (host >= 0)
            LeaveOutParenthesis(mask);
        else if (whole && also < 0)
            ContentRegion.LeaveOutOtherClauses(_clause, head, mask);
        for (var i = coreFirst; i < coreEnd; i++)
            mask[i] = false;
        if (!whole)
        {
            // Content stands wholly on one side of its cue.
            for (var i = 0; i < mask.Length; i++)
                if (head > _word ? i < coreEnd : i > coreFirst)
                    mask[i] = false;
            if (head > _word)
                from = Math.Max(from, ContentRegion.SkipLink(_clause, head, mask));
        }

        if (_passive && _source >= 0)
            foreach (var i in _clause.Subtree(_source))
                mask[i] = false;
        if (!whole && !description && head > _word && _clause[head].Upos is Upos.Verb or Upos.Aux)
            ContentRegion.TakeTrailingAdjuncts(_clause, _word, mask);
        ContentRegion.StopAtDenial(_clause, mask);
        ContentRegion.StopAtSemicolon(_clause, _word, mask);
        return ContentRegion.Attribution(_clause, mask, from, end, whole, new FoundAttribution
        {
            Sentence = _sentence.Index,
            CueToken = _word,
            Cue = cue,
            CueCore = Wording.Of(_sentence, coreFirst, coreEnd),
            Source = _source >= 0 ? _clause.Source(_source) : null,
            Parts = [],
            Content = default,
            ContentSentence = _sentence.Index,
            ContentHead = head,
            Kind = implicitly ? AttributionKind.Implicit : AttributionKind.Indirect,
            Certainty = CertaintyReading.Of(_clause, _entry, _word, whole && complement >= 0 ? complement : head, implicitly),
            Reach = CertaintyReading.Reduce(_clause, _entry, _word, reach, _firstPerson),
            Entry = _entry,
            Description = description,
            FirstPerson = _firstPerson,
        });

        bool reading(int word) => _clause[word].BaseRelation is "obl" or "advcl" && _clause.HasCase(word, "of");
    }
}
