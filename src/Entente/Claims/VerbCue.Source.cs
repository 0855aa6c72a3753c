using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Who speaks: subject, agent, the one who issued the statement.</summary>
internal sealed partial class VerbCue
{
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
}
