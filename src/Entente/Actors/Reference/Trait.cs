using System.Runtime.CompilerServices;

namespace Entente.Actors.Reference;

/// <summary>A property of a mention or of a pair: words that the table of weights names it by, and a number that is quick to combine.</summary>
/// <param name="Hash">The number.</param>
/// <param name="First">Its word.</param>
/// <param name="Second">The second word of a pair; null for a trait of one word.</param>
internal readonly record struct Trait(ulong Hash, string First, string? Second = null)
{
    private const char PairMark = '~';
    private const char PartMark = '|';
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The word, or both joined by "~".</summary>
    public string Text => Second is null ? First : $"{First}{PairMark}{Second}";

    /// <summary>The trait of a word; FNV-1a over its UTF-16 units.</summary>
    public static Trait Of(string text) => new(HashOf(text), text);

    /// <summary>The trait of two words.</summary>
    public static Trait Of(Trait one, Trait other) => new(Combine(one.Hash, other.Hash), one.First, other.First);

    /// <summary>The key of a question with its answers.</summary>
    public static ulong Key(Trait question, Trait answer, Trait other) => Combine(Combine(question.Hash, answer.Hash), other.Hash);

    /// <summary>A question with its answers as the table of weights has it.</summary>
    public static string Name(Trait question, Trait answer, Trait other) => $"{question.Text}{PartMark}{answer.Text}{PartMark}{other.Text}";

    /// <summary>The key of a name; another than the one it was made from where a word of it holds a mark.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong KeyOf(ReadOnlySpan<char> name)
    {
        Span<Range> parts = stackalloc Range[4];
        return name.Split(parts, PartMark) == 3 ? Combine(Combine(Part(name[parts[0]]), Part(name[parts[1]])), Part(name[parts[2]])) : 0;
    }

    private static ulong Part(ReadOnlySpan<char> text) =>
        text.IndexOf(PairMark) is >= 0 and var mark ? Combine(HashOf(text[..mark]), HashOf(text[(mark + 1)..])) : HashOf(text);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var unit in text)
            hash = (hash ^ unit) * Prime;
        return hash;
    }

    private static ulong Combine(ulong first, ulong second)
    {
        var mixed = (first * 0x9E3779B97F4A7C15) ^ (second + (first >> 29));
        return mixed ^ (mixed >> 32);
    }
}
