namespace Entente.Actors.Identities;

/// <summary>Finds pairs of keys that may be one name, without comparing every two.</summary>
internal static class LikeNames
{
    // A surname that so many bear points to nobody.
    private const int MostBearers = 8;

    public static IEnumerable<(DoubtKind Kind, string One, string Other)> Pairs(IEnumerable<string> keys)
    {
        var all = keys.Order(StringComparer.Ordinal).ToList();
        var full = all.Where(key => key.Contains(' ', StringComparison.Ordinal) && NameKey.IsFull(key)).ToList();
        var initialled = all.Where(key => key.Contains(' ', StringComparison.Ordinal) && key.Split(' ').Any(word => word.Length == 1)).ToList();
        return BySound(full).Concat(ByInitials(full, initialled)).Concat(ByLetter(full)).Concat(BySurname(all, full));
    }

    private static IEnumerable<(DoubtKind, string, string)> BySound(List<string> full) => Each(
        full.GroupBy(Spelling.SoundOf, StringComparer.Ordinal), DoubtKind.SameSound, (_, _) => true);

    private static IEnumerable<(DoubtKind, string, string)> ByInitials(List<string> full, List<string> initialled)
    {
        var wanted = initialled.Select(Ends).ToHashSet();
        return Each(
            full.Concat(initialled).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GroupBy(Ends).Where(group => wanted.Contains(group.Key)),
            DoubtKind.Initials, Spelling.InitialsFor);
    }

    private static (char First, string Last) Ends(string key) => (key[0], key[(key.LastIndexOf(' ') + 1)..]);

    /// <summary>Two words are a letter apart only where leaving one letter out of each, or of one, makes them the same.</summary>
    private static IEnumerable<(DoubtKind, string, string)> ByLetter(List<string> full)
    {
        // As numbers, for there are a dozen of them for each name; what shares one by chance is told apart by its letters.
        var shortened = full.SelectMany((key, number) => Shortened(key).Select(hash => (hash, number))).ToArray();
        Array.Sort(shortened);
        for (var start = 0; start < shortened.Length;)
        {
            var end = start + 1;
            while (end < shortened.Length && shortened[end].hash == shortened[start].hash)
                end++;
            for (var i = start; i < end; i++)
                for (var j = i + 1; j < end; j++)
                    if (shortened[i].number != shortened[j].number && Spelling.OneLetterApart(full[shortened[i].number], full[shortened[j].number]))
                        yield return (DoubtKind.OneLetter, full[shortened[i].number], full[shortened[j].number]);
            start = end;
        }
    }

    /// <summary>The key, and the key with one letter of a word left out, as hashes that depend on which word it is.</summary>
    private static IEnumerable<ulong> Shortened(string key)
    {
        var word = 0;
        for (var left = 0; left < key.Length; left++)
        {
            if (key[left] == ' ')
                word++;
            else
                yield return Hash(key, left, word);
        }

        for (var i = 0; i <= word; i++)
            yield return Hash(key, key.Length, i);
    }

    private static ulong Hash(string key, int leftOut, int word)
    {
        var hash = 14695981039346656037UL + (ulong)word;
        for (var i = 0; i < key.Length; i++)
            if (i != leftOut)
                hash = (hash ^ key[i]) * 1099511628211UL;
        return hash;
    }

    private static IEnumerable<(DoubtKind, string, string)> BySurname(List<string> all, List<string> full)
    {
        var bearers = full.GroupBy(key => key[(key.LastIndexOf(' ') + 1)..], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var surname in all.Where(key => !key.Contains(' ', StringComparison.Ordinal)))
            if (bearers.TryGetValue(surname, out var named) && named.Count <= MostBearers)
                foreach (var name in named)
                    yield return (DoubtKind.SurnameOnly, surname, name);
    }

    private static IEnumerable<(DoubtKind, string, string)> Each<TKey>(
        IEnumerable<IGrouping<TKey, string>> groups, DoubtKind kind, Func<string, string, bool> alike)
    {
        foreach (var group in groups)
        {
            var keys = group.ToList();
            for (var i = 0; i < keys.Count; i++)
                for (var j = i + 1; j < keys.Count; j++)
                    if (keys[i] != keys[j] && alike(keys[i], keys[j]))
                        yield return string.CompareOrdinal(keys[i], keys[j]) < 0 ? (kind, keys[i], keys[j]) : (kind, keys[j], keys[i]);
        }
    }
}
