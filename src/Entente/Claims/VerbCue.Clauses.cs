using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Contents that are clauses: "said that …", "claims to have …", "is believed to …".</summary>
internal sealed partial class VerbCue
{
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
}
