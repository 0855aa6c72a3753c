using System.Collections.Frozen;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>Whether a sentence tells a phrase as a place: after a preposition of place, or as the object of an act upon a place.</summary>
internal static class PlaceTelling
{
    private static readonly FrozenSet<string> Locative =
        FrozenSet.Create(StringComparer.Ordinal, "in", "at", "near", "across", "over", "outside", "inside", "around", "off", "along", "on", "throughout", "within", "above", "between");

    private static readonly FrozenSet<string> Directions = FrozenSet.Create(StringComparer.Ordinal, "to", "into", "from", "towards", "toward", "through");

    private static readonly FrozenSet<string> Movements =
        FrozenSet.Create(StringComparer.Ordinal, "go", "fly", "travel", "march", "flee", "deport", "withdraw", "return", "arrive", "move", "advance", "retreat", "drive", "cross", "pull", "expel", "sail");

    private static readonly FrozenSet<string> TakesPlace =
        FrozenSet.Create(StringComparer.Ordinal, "invade", "occupy", "bomb", "shell", "storm", "raid", "enter", "seize", "capture", "attack", "visit", "besiege", "overrun", "strike", "annex", "bombard", "retake", "liberate", "leave", "evacuate", "blockade");

    /// <summary>Whether the phrase that hangs by a word is told as a place.</summary>
    public static bool IsTold(Sentence sentence, Token token)
    {
        // "In Paris and Lyon": the preposition stands with the first.
        var first = token;
        while (first.BaseRelation == "conj")
            first = sentence.Tokens[first.Head];
        var verb = first.Head < 0 ? null : sentence.Tokens[first.Head];
        if (first.BaseRelation == "obj")
            return verb is not null && TakesPlace.Contains(verb.Lemma);
        // "South of Mosul", "close to the border": the phrase hangs by the adverb.
        if (first.Upos is Upos.Adv or Upos.Adj)
            return first.BaseRelation is "advmod" or "obl" or "nmod" or "amod" or "xcomp";
        if (sentence.Child(first.Index, "case") is not (>= 0 and var preposition) || preposition > first.Index)
            return false;
        var word = sentence.Tokens[preposition].Lemma.ToLowerInvariant();
        return ((Locative.Contains(word) || PlaceWords.RoleOf(sentence.Tokens[preposition]) == "part") && first.BaseRelation is "obl" or "nmod" or "root" or "advcl" or "xcomp")
            || (Directions.Contains(word) && first.BaseRelation == "obl" && verb is not null && Movements.Contains(verb.Lemma));
    }
}
