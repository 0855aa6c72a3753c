using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>Which names of an entity English text may call it by.</summary>
internal static class OutsideNames
{
    private const int Longest = 120;

    /// <summary>
    /// Those in Latin letters, each once whatever its case, in order. Of a person's other names, those of one word are left
    /// out: too many people share them.
    /// </summary>
    public static ImmutableArray<string> Of(IEnumerable<string> main, IEnumerable<string> others, ActorKind kind)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in main.Select(Plain))
            if (IsLatin(name) && (names.Count == 0 || kind != ActorKind.Person || name.Contains(' ', StringComparison.Ordinal)) && seen.Add(name))
                names.Add(name);
        foreach (var name in others.Select(Plain))
            if (names.Count > 0 && IsLatin(name) && (kind != ActorKind.Person || name.Contains(' ', StringComparison.Ordinal)) && seen.Add(name))
                names.Add(name);
        return names.ToImmutable();
    }

    /// <summary>A name with one blank between its words, and without the marks that begin a comment in a dictionary.</summary>
    public static string Plain(string name) => string.Join(' ', name.Split(Between, StringSplitOptions.RemoveEmptyEntries));

    private static readonly char[] Between = [' ', '\t', '\r', '\n', '\u00a0', '#', ';'];

    private static bool IsLatin(string name)
    {
        var letters = 0;
        foreach (var c in name)
            if (char.IsLetter(c))
            {
                if (c is not (< '\u0250' or >= '\u1E00' and <= '\u1EFF'))
                    return false;
                letters++;
            }

        return letters > 0 && name.Length is > 1 and <= Longest;
    }
}
