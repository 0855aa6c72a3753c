using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>One verb or adjective that may introduce what somebody says: finds content, source, and how sure it is.</summary>
internal sealed partial class VerbCue
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
