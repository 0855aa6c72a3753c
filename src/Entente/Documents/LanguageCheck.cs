using System.Collections.Frozen;
using System.Reflection;

namespace Entente.Documents;

/// <summary>Another language than English: its ISO 639-1 code where one can be told, and its name.</summary>
internal readonly record struct OtherLanguage(string? Code, string Name);

/// <summary>
/// Is a text English? Told by script and by the share of function words (see the decision page on language
/// identification). Short or unclear texts count as English: to refuse needs evidence.
/// </summary>
internal sealed class LanguageCheck
{
    private const int ShortText = 20;
    private const int SampledWords = 2000;

    // English prose runs at 35 to 50 % function words, headlines and lists of names at 10 %; a text of another
    // language shows a few per cent by chance ("a", "in", "on").
    private const double LeastEnglishShare = 0.06;
    private const double LeastOtherShare = 0.12;

    private static readonly Lazy<LanguageCheck> Loaded = new(Load);

    private readonly string[] _codes;
    private readonly string[] _names;
    private readonly int _english;
    private readonly FrozenDictionary<string, uint> _languagesOfWord;
    private readonly FrozenDictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private LanguageCheck(string[] codes, string[] names, Dictionary<string, uint> languagesOfWord)
    {
        (_codes, _names) = (codes, names);
        _english = Array.IndexOf(codes, "en");
        _languagesOfWord = languagesOfWord.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _languagesOfWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static LanguageCheck Instance => Loaded.Value;

    /// <summary>Whether a source's own word for its language means English.</summary>
    public static bool IsEnglish(string language)
    {
        var name = language.AsSpan().Trim();
        return name.Equals("en", StringComparison.OrdinalIgnoreCase)
            || name.Equals("eng", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("english", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("en-", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("en_", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The language of a text that is not English; null for English and for what cannot be told.</summary>
    public OtherLanguage? OtherThanEnglish(string text)
    {
        if (OtherScript(text) is { } script)
            return script;
        var hits = new int[_codes.Length];
        var words = Count(text, hits);
        if (words < 4)
            return null;
        var best = _english;
        for (var i = 0; i < hits.Length; i++)
            if (hits[i] > hits[best])
                best = i;
        var other = (double)hits[best] / words;
        var english = (double)hits[_english] / words;
        // A short text must show its language plainly: twice the English words, and three of its own.
        var plainly = words >= ShortText
            ? hits[best] > hits[_english] * 1.3
            : hits[best] >= 3 && hits[best] >= 2 * hits[_english];
        if (best != _english && other >= LeastOtherShare && plainly)
            return new OtherLanguage(_codes[best], _names[best]);
        return words >= 2 * ShortText && english < LeastEnglishShare && LooksLikeProse(text)
            ? new OtherLanguage(null, "no language that it knows")
            : null;
    }

    // Tables of names and figures have hardly a function word in any language: they are not refused for it.
    private static bool LooksLikeProse(string text)
    {
        int lower = 0, other = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 8192)))
        {
            if (char.IsLower(character))
                lower++;
            else if (!char.IsWhiteSpace(character))
                other++;
        }

        return lower > 4 * other;
    }

    private static OtherLanguage? OtherScript(string text)
    {
        int latin = 0, cyrillic = 0, arabic = 0, east = 0, greek = 0, hebrew = 0, others = 0;
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, 8192)))
        {
            if (!char.IsLetter(character))
                continue;
            switch (character)
            {
                case < '\u0370' or (>= '\u1E00' and <= '\u1EFF'): latin++; break;
                case < '\u0400': greek++; break;
                case < '\u0530': cyrillic++; break;
                case >= '\u0590' and < '\u0600': hebrew++; break;
                case >= '\u0600' and < '\u0780': arabic++; break;
                case (>= '\u3040' and < '\uA000') or (>= '\uAC00' and < '\uD7B0'): east++; break;
                default: others++; break;
            }
        }

        var foreign = cyrillic + arabic + east + greek + hebrew + others;
        if (foreign <= latin || foreign < 4)
            return null;
        (int Count, string Name)[] scripts =
        [
            (cyrillic, "a language in Cyrillic letters"), (arabic, "a language in Arabic letters"),
            (east, "Chinese, Japanese or Korean"), (greek, "Greek"), (hebrew, "a language in Hebrew letters"),
            (others, "a language in other than Latin letters"),
        ];
        return new OtherLanguage(null, scripts.MaxBy(script => script.Count).Name);
    }

    private int Count(string text, int[] hits)
    {
        var words = 0;
        Span<char> lower = stackalloc char[16];
        for (var at = 0; at < text.Length && words < SampledWords;)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at]))
                at++;
            words++;
            if (at - start > lower.Length)
                continue;
            var length = text.AsSpan(start, at - start).ToLowerInvariant(lower);
            if (!_lookup.TryGetValue(lower[..length], out var languages))
                continue;
            for (var i = 0; i < hits.Length; i++)
                hits[i] += (int)(languages >> i) & 1;
        }

        return words;
    }

    private static LanguageCheck Load()
    {
        const string Name = "data/language/function-words.tsv";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Name)
            ?? throw new InvalidOperationException($"The resource {Name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        var codes = new List<string>();
        var names = new List<string>();
        var languagesOfWord = new Dictionary<string, uint>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var columns = line.Split('\t');
            foreach (var word in columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                languagesOfWord[word] = languagesOfWord.GetValueOrDefault(word) | (1u << codes.Count);
            codes.Add(columns[0]);
            names.Add(columns[1]);
        }

        return new LanguageCheck([.. codes], [.. names], languagesOfWord);
    }
}
