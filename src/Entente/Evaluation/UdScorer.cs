using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>
/// Scores an analyzer on a treebank from raw text, by the definitions of the CoNLL 2018 shared task (Zeman et al.
/// 2018): words and sentences are compared by their characters without white space; tags, lemmas and arcs are right
/// on aligned words only; relations are compared without their subtypes. Words are aligned by their characters also inside
/// multiword tokens, where the official script falls back on the longest common subsequence of forms: in English, whose
/// words are spelt out, the two agree.
/// </summary>
public static class UdScorer
{
    // The official script compares these and leaves other features out.
    private static readonly FrozenSet<string> Universal = FrozenSet.ToFrozenSet(
    [
        "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
        "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite",
    ], StringComparer.Ordinal);

    private sealed class Word(int start, int end, Token token)
    {
        public int Start { get; } = start;
        public int End { get; } = end;
        public Token Token { get; } = token;
        public Word? Head { get; set; }
    }

    private sealed record Side(List<Word> Words, HashSet<(int Start, int End)> Sentences);

    /// <summary>Scores in the order sentences, words, UPOS, XPOS, UFeats, lemmas, UAS, LAS.</summary>
    /// <param name="treebank">Gold sentences in document order.</param>
    /// <param name="analyze">Analyses documents of raw text, in their order.</param>
    public static ImmutableArray<Metric> Score(
        IReadOnlyList<TreebankSentence> treebank, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze)
    {
        var documents = Documents(treebank).ToList();
        (string Name, Func<Word, Word, bool> Right)[] wordScores =
        [
            ("words", (_, _) => true),
            ("UPOS", (g, s) => g.Token.Upos == s.Token.Upos),
            ("XPOS", (g, s) => g.Token.Xpos == s.Token.Xpos),
            ("UFeats", (g, s) => UniversalFeatures(g.Token) == UniversalFeatures(s.Token)),
            ("lemmas", (g, s) => g.Token.Lemma == "_" || g.Token.Lemma == s.Token.Lemma),
        ];
        var sentences = new Metric("sentences", 0, 0, 0);
        var counts = wordScores.Select(s => s.Name).Append("UAS").Append("LAS").Select(name => new Metric(name, 0, 0, 0)).ToArray();
        foreach (var (gold, analysis) in documents.Zip(analyze(documents.Select(d => d.Document))))
        {
            var goldSide = SideOf(gold.Sentences.Select(s => (s.Sentence, s.Text, new TextSpan(0, s.Text.Length))));
            var systemSide = SideOf(analysis.Sentences.Select(s => (s, analysis.Document.Text, s.Span)));
            sentences = sentences.Plus(goldSide.Sentences.Count, systemSide.Sentences.Count, systemSide.Sentences.Count(goldSide.Sentences.Contains));
            var aligned = Align(goldSide.Words, systemSide.Words);
            bool SameHead(Word g, Word s) => s.Head is null ? g.Head is null : aligned.TryGetValue(s.Head, out var head) && ReferenceEquals(head, g.Head);
            var rights = wordScores.Select(s => s.Right).Append(SameHead).Append((g, s) => SameHead(g, s) && g.Token.BaseRelation == s.Token.BaseRelation);
            foreach (var (right, i) in rights.Select((right, i) => (right, i)))
                counts[i] = counts[i].Plus(goldSide.Words.Count, systemSide.Words.Count, aligned.Count(pair => right(pair.Value, pair.Key)));
        }

        return [sentences, .. counts];
    }

    /// <summary>Raw documents of a treebank: sentences joined by a space, paragraphs by a blank line.</summary>
    public static IEnumerable<(Document Document, ImmutableArray<TreebankSentence> Sentences)> Documents(IEnumerable<TreebankSentence> treebank)
    {
        var sentences = new List<TreebankSentence>();
        foreach (var sentence in treebank)
        {
            if (sentence.NewDocument && sentences.Count > 0)
            {
                yield return (Raw(sentences), [.. sentences]);
                sentences.Clear();
            }

            sentences.Add(sentence);
        }

        if (sentences.Count > 0)
            yield return (Raw(sentences), [.. sentences]);
    }

    private static Document Raw(List<TreebankSentence> sentences)
    {
        var text = new System.Text.StringBuilder();
        foreach (var sentence in sentences)
            text.Append(text.Length == 0 ? "" : sentence.NewParagraph ? "\n\n" : " ").Append(sentence.Text);
        return Document.FromText(text.ToString());
    }

    private static string UniversalFeatures(Token token) => token.Features.Length == 0
        ? ""
        : string.Join('|', token.Features.Split('|').Where(f => Universal.Contains(f.Split('=')[0])).Order(StringComparer.Ordinal));

    /// <summary>Offsets count characters that are not white space, over the whole document.</summary>
    private static Side SideOf(IEnumerable<(Sentence Sentence, string Text, TextSpan Span)> sentences)
    {
        var side = new Side([], []);
        var at = 0;
        foreach (var (sentence, text, span) in sentences)
        {
            var visible = new int[span.Length + 1];
            for (var i = 0; i < span.Length; i++)
                visible[i + 1] = visible[i] + (char.IsWhiteSpace(text[span.Start + i]) ? 0 : 1);
            var first = side.Words.Count;
            foreach (var token in sentence.Tokens)
                side.Words.Add(new Word(at + visible[token.Span.Start - span.Start], at + visible[token.Span.End - span.Start], token));
            foreach (var token in sentence.Tokens)
                side.Words[first + token.Index].Head = token.Head < 0 ? null : side.Words[first + token.Head];
            side.Sentences.Add((at, at + visible[^1]));
            at += visible[^1];
        }

        return side;
    }

    /// <summary>System words to the gold words with the same characters.</summary>
    private static Dictionary<Word, Word> Align(List<Word> gold, List<Word> system)
    {
        var aligned = new Dictionary<Word, Word>();
        var g = 0;
        foreach (var word in system)
        {
            while (g < gold.Count && gold[g].Start < word.Start)
                g++;
            if (g < gold.Count && gold[g].Start == word.Start && gold[g].End == word.End && word.End > word.Start)
                aligned[word] = gold[g++];
        }

        return aligned;
    }
}
