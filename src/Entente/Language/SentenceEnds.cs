using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// Adds what orthography says of sentence ends to what the network says. The treebanks hold little edited prose with
/// several sentences to a paragraph, so the network is shy of an end before a quotation mark; and a closing mark that is glued to
/// a full stop belongs to the sentence, whatever the scores.
/// </summary>
internal static class SentenceEnds
{
    /// <summary>The network misses more ends than it invents: chosen on the development sets.</summary>
    private const float Readiness = 0.5f;

    /// <summary>A full stop, and behind a blank a capital.</summary>
    private const float StopAndCapital = 2.5f;

    /// <summary>Changes the scores of a window's words; above 0 a sentence ends.</summary>
    public static void Weigh(string text, ReadOnlySpan<TextSpan> words, Span<float> boundary)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            boundary[i] += Readiness;
            if (Glued(words, i))
            {
                if (IsCloser(text, words[i + 1]) && !Glued(words, i + 1) && boundary[i] > 0)
                {
                    // What is decided here is decided behind the mark.
                    boundary[i + 1] = Math.Max(boundary[i + 1], boundary[i]);
                    boundary[i] = -boundary[i];
                }
            }
            else if (Begins(text, words, i + 1) && (Stops(text, words, i) || (text[words[i].End - 1] == '.' && IsQuote(text, words[i + 1]))))
            {
                boundary[i] += StopAndCapital;
            }
        }
    }

    /// <summary>A full stop, or a closing mark glued to one.</summary>
    private static bool Stops(string text, ReadOnlySpan<TextSpan> words, int word)
    {
        if (word > 0 && IsCloser(text, words[word]) && Glued(words, word - 1))
            word--;
        return text.AsSpan(words[word].Start, words[word].Length).IndexOfAnyExcept(".?!") < 0;
    }

    /// <summary>A capital, or a quotation mark glued to one.</summary>
    private static bool Begins(string text, ReadOnlySpan<TextSpan> words, int word)
    {
        if (IsQuote(text, words[word]) && Glued(words, word))
            word++;
        return char.IsUpper(text[words[word].Start]);
    }

    private static bool Glued(ReadOnlySpan<TextSpan> words, int word) => word + 1 < words.Length && words[word].End == words[word + 1].Start;

    private static bool IsCloser(string text, TextSpan word) => word.Length == 1 && text[word.Start] is ('"' or '”' or '’' or '\'' or ')' or ']');

    private static bool IsQuote(string text, TextSpan word) => word.Length == 1 && text[word.Start] is ('"' or '“' or '‘' or '\'');
}
