using CsCheck;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Language;

public class WindowTests
{
    private static readonly InputEncoder Encoder = new(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt"));
    private static readonly string[] Vocabulary = ["peace", "the", "Ljubljana-based", "talks", "U.S.", "xqzzvkw", ";", "qzxkvjqzxkvjqzxkvjqzxkvjqzxkvj."];
    private static readonly Gen<string> Prose = Gen.Int[0, 7].Array[1, 900].Select(words => string.Join(' ', words.Select(i => Vocabulary[i])));

    private static readonly ModelLabels Labels = new()
    {
        Upos = ["NOUN"],
        Xpos = ["NN"],
        Feats = [""],
        Lemma = [LemmaScript.Identity],
        Relations = ["root", "dep"],
        Names = ["O", "B-PER", "I-PER"],
        LabelDimension = 1,
    };

    private static readonly SentenceDecoder Decoder = new(Labels, new RelationScorer(Labels, new float[4]));

    [Fact]
    public void EveryWordIsInASentenceOnceAndInOrder() => Prose.Sample(text =>
    {
        var sentences = Read(text, word => word == "." ? 1 : -1).Sentences;
        Assert.Equal(Tokenizer.Words(text, new TextSpan(0, text.Length)), sentences.SelectMany(s => s.Tokens).Select(t => t.Span));
        Assert.Equal(Enumerable.Range(0, sentences.Length), sentences.Select(s => s.Index));
    }, iter: 60);

    [Fact]
    public void NoWindowIsLongerThanTheEncoderTakes() => Prose.Sample(text =>
    {
        var words = Tokenizer.Words(text, new TextSpan(0, text.Length));
        foreach (var window in EncoderWindow.Over(text, words, Encoder))
        {
            Assert.InRange(window.Pieces.Length, 3, EncoderWindow.PieceLimit + 2);
            Assert.Equal(window.Pieces.Length, window.Shapes.Length);
            Assert.Equal(words.Skip(window.Offset).Take(window.Words.Length), window.Words);
        }
    }, iter: 60);

    [Fact]
    public void ALongParagraphIsCutWhereTheNetworkEndsASentence()
    {
        // Every eleventh word ends a sentence, and no punctuation tells.
        var text = string.Join(' ', Enumerable.Range(1, 1_500).Select(i => i % 11 == 0 ? "home" : "went"));
        var sentences = Read(text, word => word == "home" ? 1 : -1).Sentences;
        Assert.All(sentences.SkipLast(1), sentence => Assert.Equal(11, sentence.Tokens.Length));
    }

    [Fact]
    public void WordsOfManyPiecesAreReadOnceToo()
    {
        // So few fit a window that the second begins at the first word again, for context.
        var text = string.Join(' ', Enumerable.Repeat(string.Concat(Enumerable.Repeat("qzxkvj", 5)) + ".", 60));
        Assert.Equal(120, Read(text, word => word == "." ? 1 : -1).Sentences.Sum(s => s.Tokens.Length));
    }

    [Fact]
    public void AnEndlessWordIsReadAsOneWord()
    {
        var text = "before " + new string('q', 30_000) + " after";
        Assert.Equal(3, Assert.Single(Read(text, _ => -1).Sentences).Tokens.Length);
    }

    private static AnnotatedDocument Read(string text, Func<string, float> boundary)
    {
        var reading = new DocumentInReading(Document.FromText(text), Encoder);
        foreach (var window in reading.Windows())
        {
            var scores = Scores(window, text, boundary);
            foreach (var range in reading.Ranges(window, scores.Boundary))
                reading.Add(Decoder.Decode(text, scores, window.Words, range));
        }

        Assert.True(reading.IsRead);
        return reading.Finish();
    }

    private static WindowScores Scores(EncoderWindow window, string text, Func<string, float> boundary)
    {
        var words = window.Words.Length;
        return new WindowScores
        {
            Words = words,
            Boundary = [.. window.Words.Select(span => boundary(span.In(text)))],
            Upos = new int[words],
            Xpos = new int[words],
            Feats = new int[words],
            Lemma = new int[words],
            Names = new float[words * 3],
            Arcs = new float[words * (words + 1)],
            LabelDependents = new float[words],
            LabelHeads = new float[words + 1],
        };
    }
}
