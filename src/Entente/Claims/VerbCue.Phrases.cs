using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Contents behind a preposition, descriptions and objects: "accused X of …", "called X Y", "denied the charge".</summary>
internal sealed partial class VerbCue
{
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
}
