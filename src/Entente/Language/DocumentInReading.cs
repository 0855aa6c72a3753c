using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>A document between cutting into windows and putting its sentences together.</summary>
internal sealed class DocumentInReading
{
    private readonly Document _document;
    private readonly List<List<EncoderWindow>> _paragraphs = [];
    private readonly bool _oneSentence;

    public DocumentInReading(Document document, InputEncoder encoder)
    {
        _document = document;
        foreach (var paragraph in Paragraphs.Of(document.Text))
            Add(Tokenizer.Words(document.Text, paragraph), encoder);
    }

    /// <summary>A sentence whose words are given.</summary>
    public DocumentInReading(IReadOnlyList<string> words, InputEncoder encoder)
    {
        _oneSentence = true;
        _document = new Document { Id = "", Text = string.Join(' ', words) };
        var spans = new List<TextSpan>(words.Count);
        foreach (var word in words)
        {
            var start = spans.Count == 0 ? 0 : spans[^1].End + 1;
            spans.Add(new TextSpan(start, start + word.Length));
        }

        Add(spans, encoder);
    }

    public int Words { get; private set; }

    public IEnumerable<EncoderWindow> Windows => _paragraphs.SelectMany(p => p);

    public AnnotatedDocument Assemble(IReadOnlyDictionary<EncoderWindow, WindowScores> scores, SentenceDecoder decoder)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var paragraph = 0; paragraph < _paragraphs.Count; paragraph++)
        {
            foreach (var window in _paragraphs[paragraph])
            {
                var score = scores[window];
                var from = window.DecidesFrom;
                for (var word = from; word < window.DecidesTo; word++)
                {
                    if (word + 1 < window.DecidesTo && (_oneSentence || !SentenceDecoder.EndsAt(score, word)))
                        continue;
                    sentences.Add(decoder.Decode(_document.Text, score, window.Words, from, word + 1, sentences.Count, paragraph));
                    from = word + 1;
                }
            }
        }

        return new AnnotatedDocument(_document, sentences.ToImmutable());
    }

    private void Add(List<TextSpan> words, InputEncoder encoder)
    {
        if (words.Count == 0)
            return;
        Words += words.Count;
        _paragraphs.Add([.. EncoderWindow.Over(_document.Text, words, encoder)]);
    }
}
