using Entente.Documents;
using Entente.Language;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Phrases of words, each with values, found in one pass over the words of a sentence. Words are compared in lower case and
/// without accents; a phrase may end in a stem, which any word that begins with it fits, and hold words that stand for all
/// forms of a lemma.
/// </summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node _root = new();

    /// <summary>The number of phrases.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a phrase.</summary>
    /// <param name="words">As <see cref="WordsOf"/> and <see cref="OfLemma"/> give them.</param>
    /// <param name="value">What is found with it.</param>
    /// <param name="stem">Whether the last word is the beginning of one.</param>
    public void Add(IReadOnlyList<string> words, T value, bool stem = false)
    {
        var node = _root;
        for (var i = 0; i < words.Count - (stem ? 1 : 0); i++)
            node = Below(node.Words ??= new(StringComparer.Ordinal), words[i]);
        if (stem)
            node = Below(node.Stems ??= new(StringComparer.Ordinal), words[^1]);
        (node.Values ??= []).Add(value);
        Count++;
    }

    /// <summary>The phrases that begin at a token: their length in tokens and their values, shorter ones first.</summary>
    public IReadOnlyList<(int Length, T Value)> At(Sentence sentence, int token)
    {
        List<(int, T)>? found = null;
        Walk(_root, sentence, token, token, ref found);
        return found ?? (IReadOnlyList<(int, T)>)[];
    }

    /// <summary>The words of a phrase as they are compared.</summary>
    public static string[] WordsOf(string phrase) =>
        [.. Tokenizer.Words(phrase, new TextSpan(0, phrase.Length)).Select(span => Compared(span.In(phrase)))];

    /// <summary>A word that stands for all forms of a verb or noun.</summary>
    public static string OfLemma(string lemma, bool verb) => (verb ? "v\u0001" : "n\u0001") + Compared(lemma);

    private static string Compared(string word) => ActorRegistry.Folded(word).ToLowerInvariant();

    private static void Walk(Node node, Sentence sentence, int first, int token, ref List<(int Length, T Value)>? found)
    {
        if (node.Values is { } values)
            foreach (var value in values)
                (found ??= []).Add((token - first, value));
        if (token == sentence.Tokens.Length || (node.Words is null && node.Stems is null))
            return;
        var at = sentence.Tokens[token];
        var word = Compared(at.Form);
        if (node.Words is { } words)
        {
            if (words.TryGetValue(word, out var next))
                Walk(next, sentence, first, token + 1, ref found);
            if (at.Upos is Upos.Verb or Upos.Noun or Upos.PropN && words.TryGetValue(OfLemma(at.Lemma, at.Upos == Upos.Verb), out next))
                Walk(next, sentence, first, token + 1, ref found);
        }

        if (node.Stems is { } stems)
        {
            var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
            for (var length = 1; length <= word.Length; length++)
                if (lookup.TryGetValue(word.AsSpan(0, length), out var next))
                    Walk(next, sentence, first, token + 1, ref found);
        }
    }

    private static Node Below(Dictionary<string, Node> nodes, string key)
    {
        if (!nodes.TryGetValue(key, out var node))
            nodes.Add(key, node = new Node());
        return node;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Words { get; set; }

        public Dictionary<string, Node>? Stems { get; set; }

        public List<T>? Values { get; set; }
    }
}
