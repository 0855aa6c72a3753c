using System.Collections.Immutable;
using Entente.Events.Grammar;
using Entente.Events.Lexicon;
using Entente.Language;

namespace Entente.Events.Coding;

/// <summary>Finds the pattern that fits a token best: the most specific, then a blocker, then the earlier in the lexicon.</summary>
internal sealed class PatternMatcher(EventLexicon lexicon, SentenceGrammar grammar, IActorSource actors)
{
    private readonly List<int> _claimed = [];

    /// <summary>The best match; null where no pattern fits. <paramref name="known"/> tells whether the word is a trigger at all.</summary>
    public PatternMatch? Match(int token, out bool known)
    {
        known = false;
        var at = grammar.At(token);
        if (LexiconEntry.KindOf(at) is not { } kind)
            return null;
        var best = Best(token, kind, ref known);
        // A gerund may stand in the lexicon as a noun ("bombing") or under its verb ("bomb"), whatever its tag.
        if (best is null && at.Xpos == "VBG" && kind == TriggerKind.Verb)
            best = Best(token, TriggerKind.Noun, ref known);
        if (best is null && kind == TriggerKind.Noun && at.Form.EndsWith("ing", StringComparison.OrdinalIgnoreCase))
            best = Best(token, TriggerKind.Verb, ref known);
        return best;
    }

    private PatternMatch? Best(int token, TriggerKind kind, ref bool known)
    {
        foreach (var lemma in TriggerForms.Of(grammar.At(token), grammar.Lemma(token)))
        {
            var entries = lexicon.For(lemma, kind);
            if (entries.IsEmpty)
                continue;
            known = true;
            return Best(token, lemma, kind, entries);
        }

        return null;
    }

    private PatternMatch? Best(int token, string lemma, TriggerKind kind, ReadOnlySpan<LexiconEntry> entries)
    {
        (LexiconEntry Entry, double Weight, int Last, int[] Claimed)? best = null;
        LexiconEntry? second = null;
        foreach (var entry in entries)
        {
            _claimed.Clear();
            var fit = Fit(entry, token, lemma, kind, out var last);
            if (fit < 0)
                continue;
            if (best is { } held && (fit < held.Weight || (fit == held.Weight && (entry.Type is not null || held.Entry.Type is null))))
            {
                second ??= entry;
                continue;
            }

            second = best?.Entry;
            best = (entry, fit, last, [.. _claimed]);
        }

        return best is { } found
            ? new PatternMatch(found.Entry, token, found.Last, found.Weight, [.. found.Claimed.Order()], Describe(found.Entry), second)
            : null;
    }

    private static string Describe(LexiconEntry entry) =>
        entry.When.IsEmpty ? "no further condition" : string.Join(' ', entry.When.Select(constraint =>
            $"{(constraint.Negated ? "!" : "")}{constraint.Where}{(constraint.AnyFiller ? "" : ":")}{string.Join('|', constraint.Lemmas.Order(StringComparer.Ordinal).Concat(constraint.Classes.Select(name => "@" + name)))}"));

    /// <summary>The weight of a pattern that fits; negative for one that does not.</summary>
    private double Fit(LexiconEntry entry, int token, string lemma, TriggerKind kind, out int last)
    {
        last = token;
        var words = -1;
        foreach (var trigger in entry.Triggers)
            if (EventLexicon.HeadOf(trigger, kind) == lemma && OtherWords(trigger, token, kind, ref last))
                words = Math.Max(words, trigger.Length - 1);
        if (words < 0)
            return -1;
        var weight = (double)words;
        foreach (var constraint in entry.When)
        {
            if (!Holds(constraint, token))
                return -1;
            weight += constraint.Weight;
        }

        return weight;
    }

    private bool OtherWords(string[] trigger, int token, TriggerKind kind, ref int last)
    {
        if (trigger.Length == 1)
            return true;
        if (kind != TriggerKind.Verb)
            return PrecedingWords(trigger, token);
        var claimed = _claimed.Count;
        var at = token;
        foreach (var word in trigger.AsSpan(1))
        {
            var found = -1;
            foreach (var child in grammar.Sentence.Children(token))
                if (child > token && grammar.At(child).Relation is "compound:prt" or "advmod" or "mark" or "compound" or "xcomp" && Is(child, word))
                    found = child;
            if (found < 0 && at + 1 < grammar.Sentence.Tokens.Length && Is(at + 1, word))
                found = at + 1;
            if (found < 0)
            {
                _claimed.RemoveRange(claimed, _claimed.Count - claimed);
                return false;
            }

            at = found;
            _claimed.Add(found);
        }

        last = at == token + trigger.Length - 1 ? at : token;
        return true;
    }

    private bool PrecedingWords(string[] trigger, int token)
    {
        var at = token;
        for (var i = trigger.Length - 2; i >= 0; i--)
        {
            at--;
            if (at >= 0 && grammar.At(at).Form is "-" or "–")
                at--;
            if (at < 0 || !Is(at, trigger[i]))
                return false;
        }

        return true;
    }

    private bool Is(int token, string word) =>
        grammar.Lemma(token) == word || string.Equals(grammar.At(token).Form, word, StringComparison.OrdinalIgnoreCase);

    private bool Holds(Constraint constraint, int token)
    {
        switch (constraint.Where.Slot)
        {
            case Slot.Neg:
                return (Negation.Of(grammar, token) >= 0) != constraint.Negated;
            case Slot.Passive:
                return grammar.IsPassive(token) != constraint.Negated;
            case Slot.Active:
                return (grammar.At(token).Upos == Upos.Verb && !grammar.IsPassive(token)) != constraint.Negated;
        }

        foreach (var filler in grammar.AllFillers(token, constraint.Where))
        {
            var matched = Fills(constraint, filler);
            if (matched < 0 && grammar.InClass(filler, "quantity") && grammar.Sentence.Children(filler, "nmod").FirstOrDefault(-1) is >= 0 and var counted)
                matched = Fills(constraint, counted);
            if (matched < 0)
                continue;
            if (!constraint.Negated && constraint.Lemmas.Count > 0)
                _claimed.Add(matched);
            return !constraint.Negated;
        }

        return constraint.Negated;
    }

    /// <summary>The token by which a filler satisfies a constraint, or -1.</summary>
    private int Fills(Constraint constraint, int filler)
    {
        if (constraint.AnyFiller)
            return filler;
        if (constraint.Lemmas.Count > 0)
        {
            foreach (var form in TriggerForms.Of(grammar.At(filler), grammar.Lemma(filler)))
                if (constraint.Lemmas.Contains(form))
                    return filler;
            foreach (var lemma in constraint.Lemmas)
                if (lemma.Contains('_', StringComparison.Ordinal) && IsPhrase(filler, lemma.Split('_')))
                    return filler;
        }

        foreach (var name in constraint.Classes)
            if (Belongs(filler, name))
                return filler;
        return -1;
    }

    private bool IsPhrase(int filler, string[] words)
    {
        if (Is(filler, words[^1]))
            return words.AsSpan(0, words.Length - 1).ToArray().All(word => grammar.Sentence.Children(filler).Any(child => Is(child, word)));
        return Is(filler, words[0]) && words.Skip(1).All(word => grammar.Sentence.Children(filler).Any(child => Is(child, word)));
    }

    private bool Belongs(int token, string name)
    {
        var at = grammar.At(token);
        var sentence = grammar.Sentence;
        switch (name)
        {
            case "actor":
                return actors.IsActor(sentence.Index, token);
            case "state":
                return actors.At(sentence.Index, token, null).Any(entity => entity.Country is { Length: > 0 } && (entity.Sectors.IsEmpty || (entity.Sectors is ["GOV"] && at.Upos == Upos.PropN && sentence.NameAt(token) is not { Kind: NameKind.Person })));
            case "person":
                return sentence.NameAt(token) is { Kind: NameKind.Person } || at.Upos == Upos.Pron && grammar.Lemma(token) is "he" or "she" or "him" or "her" or "who" or "whom" or "i"
                    || (grammar.InClass(token, "people") && at.Xpos is "NN" or "NNP");
            case "people":
                return sentence.NameAt(token) is { Kind: NameKind.Person } || grammar.InClass(token, "people") || grammar.InClass(token, "mil")
                    || (at.Upos == Upos.Pron && grammar.InClass(token, "person-pronoun"))
                    || actors.At(sentence.Index, token, null).Any(entity => !entity.Sectors.IsEmpty);
            case "mil":
                return grammar.InClass(token, "mil") || actors.At(sentence.Index, token, null).Any(entity => entity.Sectors.Any(sector => sector is "MIL" or "REB" or "PRM" or "UAF"));
            case "place":
                return sentence.NameAt(token) is { Kind: NameKind.Place } || grammar.InClass(token, "place");
            case "verbal":
                return at.Upos == Upos.Verb || (at.Upos == Upos.Noun && lexicon.IsTrigger(grammar.Lemma(token), TriggerKind.Noun));
            default:
                return grammar.InClass(token, name);
        }
    }
}
