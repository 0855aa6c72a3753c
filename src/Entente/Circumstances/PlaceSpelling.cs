using System.Runtime.CompilerServices;
using Entente.Language;

namespace Entente.Circumstances;

/// <summary>One spelling for the many of a place's name: "Ḩalab", "Halab"; "Al-Hasakah", "al Hasakah", "Hasakah".</summary>
internal static class PlaceSpelling
{
    private const int LastLatin = 0x1EFF;

    // Not by normalization, which does nothing where globalization is invariant.

    /// <summary>The name without accents, apostrophes, hyphens and the Arabic article.</summary>
    public static string Fold(string name)
    {
        Span<char> room = stackalloc char[2 * name.Length + 1];
        var plain = Plain(name, room);
        return new string(plain[ArticleLength(plain)..]);
    }

    /// <summary>The folded name as a number, the same on every machine and in every run (FNV-1a).</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // Fifty thousand names are folded before the runtime would see that it pays.
    public static ulong Key(ReadOnlySpan<char> name)
    {
        Span<char> room = stackalloc char[2 * name.Length + 1];
        var plain = Plain(name, room);
        var hash = 14695981039346656037UL;
        foreach (var c in plain[ArticleLength(plain)..])
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>Whether a name begins with an article that another spelling may lack.</summary>
    public static bool HasArticle(string name) => ArticleLength(Plain(name, stackalloc char[2 * name.Length + 1])) > 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> name, Span<char> room)
    {
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                room[length++] = c;
            }
            else if (c is ' ' or '-' or '\u2013' or '/')
            {
                if (length > 0 && room[length - 1] != ' ')
                    room[length++] = ' ';
            }
            else if (c is > '\u007f' and <= (char)LastLatin)
            {
                // No letter of these becomes more than two. Marks and apostrophes become none.
                foreach (var letter in PlainLetters.Of(c) ?? "")
                    room[length++] = letter;
            }
        }

        return room[..length];
    }

    private static int ArticleLength(ReadOnlySpan<char> name)
    {
        var space = name.IndexOf(' ');
        return space is 2 or 3 && name[..space] is "Al" or "al" or "El" or "el" or "An" or "Ar" or "As" or "as" or "Ash" or "ash" or "At" or "Ath" or "Az" or "Ad"
            ? space + 1
            : 0;
    }
}
