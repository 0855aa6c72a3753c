using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Cues that stand inside or behind what is said: "…, she said, …", "…, said she", "as she put it".</summary>
internal sealed partial class VerbCue
{
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
}
