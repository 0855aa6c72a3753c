namespace Entente.Actors.Reference;

/// <summary>Which earlier mentions are asked about: those near by, and those with a word in common however far.</summary>
internal sealed class AntecedentCandidates
{
    private const int NearSentences = 4;
    private const int MostNear = 40;
    private const int MostAlike = 6;

    private readonly Mention[] _mentions;

    /// <summary>Mentions by their head, and by their other words; pronouns of the first and second person by their class.</summary>
    private readonly Dictionary<ulong, List<int>> _byHead = [];
    private readonly Dictionary<string, List<int>> _byModifier = new(StringComparer.Ordinal);
    private readonly List<int> _alike = [];

    public AntecedentCandidates(Mention[] mentions)
    {
        _mentions = mentions;
        foreach (var mention in mentions)
        {
            if (mention.Form == MentionForm.Pronoun)
            {
                if (IsOfSpeech(mention))
                    Add(_byHead, mention.Type.Hash, mention.Index);
                continue;
            }

            Add(_byHead, mention.Lemma.Hash, mention.Index);
            foreach (var word in mention.Modifiers)
                Add(_byModifier, word, mention.Index);
        }
    }

    /// <summary>Candidates, the nearest first, each with its place among those that agree (0: does not).</summary>
    public void Of(Mention mention, List<(Mention Earlier, int Rank)> candidates)
    {
        candidates.Clear();
        var (agreeing, i) = (0, mention.Index - 1);
        for (; i >= 0 && candidates.Count < MostNear && mention.Sentence - _mentions[i].Sentence <= NearSentences; i--)
            candidates.Add((_mentions[i], Agree(mention, _mentions[i]) ? ++agreeing : 0));
        foreach (var alike in Alike(mention, i))
            candidates.Add((_mentions[alike], Agree(mention, _mentions[alike]) ? ++agreeing : 0));
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

    /// <summary>The last mentions up to one that share the head or, of names, a word with the head of either.</summary>
    private List<int> Alike(Mention mention, int last)
    {
        _alike.Clear();
        if (mention.Form == MentionForm.Pronoun)
        {
            if (IsOfSpeech(mention))
                Take(_byHead.GetValueOrDefault(mention.Type.Hash), last);
            return _alike;
        }

        Take(_byHead.GetValueOrDefault(mention.Lemma.Hash), last);
        if (mention.Form == MentionForm.Name)
        {
            Take(_byModifier.GetValueOrDefault(mention.Lemma.First), last);
            foreach (var word in mention.Modifiers)
                Take(_byHead.GetValueOrDefault(Trait.Of(word).Hash), last);
        }

        _alike.Sort(static (a, b) => b.CompareTo(a));
        var kept = 0;
        for (var i = 0; i < _alike.Count && kept < MostAlike; i++)
            if (kept == 0 || _alike[i] != _alike[kept - 1])
                _alike[kept++] = _alike[i];
        _alike.RemoveRange(kept, _alike.Count - kept);
        return _alike;
    }

    private void Take(List<int>? found, int last)
    {
        if (found is null)
            return;
        var at = found.BinarySearch(last);
        at = at < 0 ? ~at - 1 : at;
        for (var taken = 0; at >= 0 && taken < MostAlike; at--, taken++)
            _alike.Add(found[at]);
    }

    private static bool IsOfSpeech(Mention pronoun) => pronoun.Type.First is "i" or "we" or "you";

    private static void Add<TKey>(Dictionary<TKey, List<int>> index, TKey key, int mention) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (list.Count == 0 || list[^1] != mention)
            list.Add(mention);
    }
}
