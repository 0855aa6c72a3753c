namespace Entente.Actors.Reference;

/// <summary>Which earlier mentions are asked about: those near by, and those with a word in common however far.</summary>
internal static class AntecedentCandidates
{
    private const int NearSentences = 4;
    private const int MostNear = 40;
    private const int MostAlike = 6;

    /// <summary>Candidates, the nearest first, each with its place among those that agree (0: does not).</summary>
    public static void Of(Mention mention, Mention[] mentions, List<(Mention Earlier, int Rank)> candidates)
    {
        candidates.Clear();
        var (near, alike, agreeing) = (0, 0, 0);
        for (var i = mention.Index - 1; i >= 0 && (alike < MostAlike || near < MostNear); i--)
        {
            var earlier = mentions[i];
            var isNear = mention.Sentence - earlier.Sentence <= NearSentences && near < MostNear;
            if (!isNear && (alike >= MostAlike || !Alike(mention, earlier)))
            {
                if (alike >= MostAlike)
                    break;
                continue;
            }

            near += isNear ? 1 : 0;
            alike += isNear ? 0 : 1;
            candidates.Add((earlier, Agree(mention, earlier) ? ++agreeing : 0));
        }
    }

    /// <summary>Whether number and gender allow that both are one.</summary>
    public static bool Agree(Mention mention, Mention earlier)
    {
        var (one, other) = (mention.Number.First, earlier.Number.First);
        if (one != other && one != "?" && other != "?")
            return false;
        (one, other) = (mention.Gender.First, earlier.Gender.First);
        return one == other || one == "?" || other == "?" || (one == "p" && other is "m" or "f") || (other == "p" && one is "m" or "f");
    }

    private static bool Alike(Mention mention, Mention earlier) => mention.Form == MentionForm.Pronoun
        ? mention.Type.Hash == earlier.Type.Hash && mention.Type.First is "i" or "we" or "you"
        : earlier.Form != MentionForm.Pronoun
            && (mention.Lemma.Hash == earlier.Lemma.Hash
                || (mention.Form == MentionForm.Name && (Array.IndexOf(earlier.Modifiers, mention.Lemma.First) >= 0 || Array.IndexOf(mention.Modifiers, earlier.Lemma.First) >= 0)));
}
