using Entente.Language;

namespace Entente.Circumstances;

/// <summary>When a clause speaks: what is to come, what is, what has gone on until now, what had gone on until then.</summary>
internal enum ClauseTense
{
    Other,
    Future,
    Present,
    PresentPerfect,
    PastPerfect,
}

/// <summary>Reads the tense of the clause that a word stands in.</summary>
internal static class ClauseTenses
{
    public static ClauseTense Of(Sentence sentence, int word)
    {
        for (var at = word; at >= 0; at = sentence.Tokens[at].Head)
        {
            var token = sentence.Tokens[at];
            var copula = sentence.Child(at, "cop");
            if (token.Upos != Upos.Verb && copula < 0)
                continue;
            var auxiliaries = sentence.Children(at, "aux").Select(a => sentence.Tokens[a]).ToList();
            if (auxiliaries.Any(a => a.Xpos == "MD") || IsInfinitive(sentence, at))
                return auxiliaries.Any(a => a.Lemma == "have") ? ClauseTense.Other : ClauseTense.Future;
            if (auxiliaries.FirstOrDefault(a => a.Lemma == "have") is { } have)
                return have.Form is "had" or "Had" or "'d" or "’d" ? ClauseTense.PastPerfect : ClauseTense.PresentPerfect;
            var finite = auxiliaries.Count > 0 ? auxiliaries[0] : copula >= 0 ? sentence.Tokens[copula] : token;
            return finite.Xpos is "VBZ" or "VBP" ? ClauseTense.Present : ClauseTense.Other;
        }

        return ClauseTense.Other;
    }

    private static bool IsInfinitive(Sentence sentence, int verb) =>
        sentence.Tokens[verb].Xpos == "VB" && sentence.Children(verb, "mark").Any(m => sentence.Tokens[m].Lemma == "to");
}
