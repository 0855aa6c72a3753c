using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>
/// A document between cutting into windows and putting its sentences together. Windows are made as they are asked
/// for and decoded in their order, so that a long document never has all its scores in memory.
/// </summary>
internal sealed class DocumentInReading
{
    private readonly Document _document;
    private readonly InputEncoder _encoder;
    private readonly List<TextSpan>? _givenWords;
    private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
    private int _made;
    private int _decoded;
    private bool _allMade;
    private int _paragraph = -1;
    private int _decidedTo;

    public DocumentInReading(Document document, InputEncoder encoder) => (_document, _encoder) = (document, encoder);

    /// <summary>A sentence whose words are given.</summary>
    public DocumentInReading(IReadOnlyList<string> words, InputEncoder encoder)
    {
        _encoder = encoder;
        _document = new Document { Id = "", Text = string.Join(' ', words) };
        _givenWords = new List<TextSpan>(words.Count);
        foreach (var word in words)
        {
            var start = _givenWords.Count == 0 ? 0 : _givenWords[^1].End + 1;
            _givenWords.Add(new TextSpan(start, start + word.Length));
        }
    }

    /// <summary>Whether every window has been made and decoded.</summary>
    public bool IsRead => _allMade && _made == _decoded;

    /// <summary>The windows in order; to be enumerated once.</summary>
    public IEnumerable<EncoderWindow> Windows()
    {
        foreach (var words in WordsOfParagraphs())
        {
            var limit = _givenWords is null ? EncoderWindow.PieceLimit : EncoderWindow.GivenSentenceLimit;
            foreach (var window in EncoderWindow.Over(_document.Text, words, _encoder, limit))
            {
                _made++;
                yield return window;
            }
        }

        _allMade = true;
    }

    /// <summary>Takes the scores of the next window.</summary>
    public void Decode(EncoderWindow window, WindowScores scores, SentenceDecoder decoder)
    {
        _decoded++;
        if (window.BeginsParagraph)
            (_paragraph, _decidedTo) = (_paragraph + 1, 0);
        var from = Math.Min(_decidedTo - window.Offset, window.Words.Length);
        var to = window.CutBy(scores.Boundary, from);
        for (var word = from; word < to; word++)
        {
            if (word + 1 < to && (_givenWords is not null || !SentenceDecoder.EndsAt(scores, word)))
                continue;
            _sentences.Add(decoder.Decode(_document.Text, scores, window.Words, from, word + 1, _sentences.Count, _paragraph));
            from = word + 1;
        }

        _decidedTo = Math.Max(_decidedTo, window.Offset + to);
    }

    public AnnotatedDocument Finish() => new(_document, _sentences.ToImmutable());

    private IEnumerable<List<TextSpan>> WordsOfParagraphs()
    {
        if (_givenWords is not null)
        {
            yield return _givenWords;
            yield break;
        }

        foreach (var paragraph in Paragraphs.Of(_document.Text))
            if (Tokenizer.Words(_document.Text, paragraph) is { Count: > 0 } words)
                yield return words;
    }
}
