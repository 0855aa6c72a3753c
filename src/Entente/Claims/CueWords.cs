using Entente.Documents;

namespace Entente.Claims;

/// <summary>How far the words of a verbal cue reach.</summary>
internal static class CueWords
{
    private const int LongestGap = 7;

    /// <summary>Auxiliaries and adverbs before the word, the word, its particle.</summary>
    public static (int First, int End) Core(ClauseReader clause, int word, int second)
    {
        var first = word;
        while (first > 0 && clause[first - 1].Head == word && clause[first - 1].BaseRelation is "aux" or "cop" or "advmod" && !clause.IsPunctuation(first - 1))
            first--;
        var end = word + 1;
        if (end < clause.Count && clause[end].Head == word && clause[end].Relation == "compound:prt")
            end++;
        if (second >= end && second - end < 4)
            end = second + 1;
        return (first, end);
    }

    /// <summary>The cue as the record shows it: a passive with its auxiliary, and "that" or "to" where nothing but circumstances stand between.</summary>
    public static TextSpan Shown(ClauseReader clause, int word, int second, int complement, bool withAuxiliary)
    {
        var (first, end) = Core(clause, word, second);
        if (!withAuxiliary)
            first = word;
        else
            first = Math.Min(first, Expletive(clause, word, first));
        var link = complement < 0 ? -1 : Link(clause, complement, end);
        if (link >= 0 && link - end <= LongestGap && !SeparatedByObject(clause, word, link))
            end = link + 1;
        return Wording.Of(clause.Sentence, first, end);
    }

    private static int Expletive(ClauseReader clause, int word, int first)
    {
        foreach (var child in clause.Sentence.Children(word))
            if (child < first && clause.Form(child) == "it" && first - child <= 2 && clause[child].BaseRelation is "expl" or "nsubj")
                return child;
        return first;
    }

    private static int Link(ClauseReader clause, int complement, int after)
    {
        foreach (var child in clause.Sentence.Children(complement))
            if (child >= after && child <= complement && clause[child].BaseRelation == "mark" && clause.Form(child) is "that" or "to")
                return child;
        return -1;
    }

    private static bool SeparatedByObject(ClauseReader clause, int word, int link)
    {
        for (var i = word + 1; i < link; i++)
            if (clause[i].BaseRelation is "obj" or "iobj" or "nsubj" || clause.IsPunctuation(i))
                return true;
        return false;
    }
}
