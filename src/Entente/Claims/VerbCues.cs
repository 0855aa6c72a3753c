using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Claims;

/// <summary>Verbs and adjectives of saying, thinking and accusing with what depends on them.</summary>
internal static class VerbCues
{
    public static void Find(ClauseReader clause, List<FoundAttribution> found)
    {
        for (var word = 0; word < clause.Count; word++)
        {
            if (Candidates(clause, word) is not { IsEmpty: false } entries)
                continue;
            foreach (var entry in entries)
            {
                var second = -1;
                if (entry.Words.Length > 1 && (second = Second(clause, word, entry.Words)) < 0)
                    continue;
                if (new VerbCue(clause, word, second, entry).Read() is { } attributions)
                {
                    found.AddRange(attributions);
                    break;
                }

                if (second >= 0)
                    break;
            }
        }
    }

    private static ImmutableArray<CueEntry> Candidates(ClauseReader clause, int word)
    {
        var token = clause[word];
        if (token.BaseRelation is "amod" or "case" or "mark" or "compound" or "fixed" or "flat")
            return [];
        var lemma = clause.Lemma(word);
        switch (token.Upos)
        {
            case Upos.Verb:
                var verbs = clause.Lexicon.Cues(CueClass.Verb, lemma);
                if (verbs.IsEmpty)
                    verbs = ByEnding(clause, clause.Form(word));
                if (verbs.IsEmpty)
                    verbs = clause.Lexicon.Cues(CueClass.Seeming, lemma);
                // "convinced", "worried" are tagged now as verbs, now as adjectives.
                return verbs.IsEmpty ? clause.Lexicon.Cues(CueClass.Adj, clause.Form(word)) : verbs;
            case Upos.Adj:
                return clause.Lexicon.Cues(CueClass.Adj, clause.Form(word));
            default:
                return [];
        }
    }

    /// <summary>Rare verbs get odd lemmas ("rumoure"): the regular endings are tried on the form itself.</summary>
    private static ImmutableArray<CueEntry> ByEnding(ClauseReader clause, string form)
    {
        foreach (var ending in (ReadOnlySpan<string>)["ed", "d", "ing", "s", "es"])
        {
            if (form.Length < ending.Length + 3 || !form.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = form[..^ending.Length];
            foreach (var lemma in (ReadOnlySpan<string>)[stem, stem + "e", stem[^1] == stem[^2] ? stem[..^1] : stem])
                if (clause.Lexicon.Cues(CueClass.Verb, lemma) is { IsEmpty: false } found)
                    return found;
        }

        return [];
    }

    private static int Second(ClauseReader clause, int word, ImmutableArray<string> words)
    {
        foreach (var child in clause.Sentence.Children(word))
            if (clause[child].BaseRelation is "compound" or "obj" or "xcomp" or "advmod" or "obl" or "amod" or "ccomp"
                && (clause.Lemma(child) == words[1] || clause.Form(child) == words[1]))
                return child;
        return -1;
    }
}
