using Entente.Actors.Identities;

namespace Entente.Actors.Dictionaries;

/// <summary>Which known code a misspelt one may stand for.</summary>
internal static class NearCodes
{
    /// <summary>The known codes at the least distance, if that is one slip (two in codes of ten letters and more), in ordinal order.</summary>
    public static List<string> Of(string code, IEnumerable<string> known)
    {
        var most = code.Length >= 10 ? 2 : 1;
        var best = known.Select(other => (Code: other, Distance: Distance(code, other, most))).Where(pair => pair.Distance <= most).ToList();
        if (best.Count == 0)
            return [];
        var least = best.Min(pair => pair.Distance);
        return [.. best.Where(pair => pair.Distance == least).Select(pair => pair.Code).Order(StringComparer.Ordinal)];
    }

    /// <summary>"; did you mean A or B?", or nothing.</summary>
    public static string Hint(IReadOnlyCollection<string> meant) => meant.Count == 0 ? "" : $" (did you mean {string.Join(" or ", meant)}?)";

    /// <summary>Whether two codes differ by two neighbouring letters that changed places.</summary>
    public static bool AreSwapped(string one, string other)
    {
        if (one.Length != other.Length)
            return false;
        var at = 0;
        while (at < one.Length && one[at] == other[at])
            at++;
        return at + 1 < one.Length && one[at] == other[at + 1] && one[at + 1] == other[at] && one.AsSpan(at + 2).SequenceEqual(other.AsSpan(at + 2));
    }

    /// <summary>Letters put in, left out, changed or swapped; more than the most that is asked for counts as one above it.</summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;
        if (AreSwapped(one, other))
            return 1;
        return Math.Min(Spelling.Distance(one, other), most + 1);
    }
}
