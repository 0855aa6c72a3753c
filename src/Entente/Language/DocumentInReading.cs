using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Language;

/// <summary>Where a sentence stands: words [From, To) of a window, the sentence's and its paragraph's number in the document.</summary>
internal readonly record struct SentenceRange(int From, int To, int Index, int Paragraph);

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
    private readonly Screen? _screen;

    /// <summary>For each stretch of words that windows were made of, its paragraph; taken off as their first windows are decoded.</summary>
    private readonly Queue<int> _stretches = new();
    private int _passedOver;
    private int _made;
    private int _decoded;
    private int _ranges;
    private bool _allMade;
    private int _paragraph;
    private int _decidedTo;

    /// <param name="document">The document.</param>
    /// <param name="encoder">Makes word pieces.</param>
    /// <param name="screen">Passes over sentences that need no reading; null reads them all.</param>
    public DocumentInReading(Document document, InputEncoder encoder, Screen? screen = null) =>
        (_document, _encoder, _screen) = (document, encoder, screen);

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

    /// <summary>The document's text.</summary>
    public string Text => _document.Text;

    /// <summary>Whether every window has been made and its sentences added.</summary>
    public bool IsRead => _allMade && _made == _decoded && _sentences.Count == _ranges;

    /// <summary>The windows in order; to be enumerated once.</summary>
    public IEnumerable<EncoderWindow> Windows()
    {
        foreach (var (paragraph, words) in Stretches())
        {
            _stretches.Enqueue(paragraph);
            var limit = _givenWords is null ? EncoderWindow.PieceLimit : EncoderWindow.GivenSentenceLimit;
            foreach (var window in EncoderWindow.Over(_document.Text, words, _encoder, limit))
            {
                _made++;
                yield return window;
            }
        }

        _allMade = true;
    }

    /// <summary>The sentences of the next window, to be decoded and then added in this order.</summary>
    /// <param name="window">The window.</param>
    /// <param name="boundary">For each word of it, how likely a sentence ends there; what orthography says is added.</param>
    public List<SentenceRange> Ranges(EncoderWindow window, Span<float> boundary)
    {
        if (_givenWords is null)
            SentenceEnds.Weigh(_document.Text, window.Words, boundary);
        _decoded++;
        if (window.BeginsParagraph)
            (_paragraph, _decidedTo) = (_stretches.Dequeue(), 0);
        var ranges = new List<SentenceRange>();
        var from = Math.Min(_decidedTo - window.Offset, window.Words.Length);
        var to = window.CutBy(boundary, from);
        for (var word = from; word < to; word++)
        {
            if (word + 1 < to && (_givenWords is not null || !SentenceDecoder.EndsWith(boundary[word])))
                continue;
            ranges.Add(new SentenceRange(from, word + 1, _ranges++, _paragraph));
            from = word + 1;
        }

        _decidedTo = Math.Max(_decidedTo, window.Offset + to);
        return ranges;
    }

    /// <summary>Takes the next sentence.</summary>
    public void Add(Sentence sentence) => _sentences.Add(sentence);

    public AnnotatedDocument Finish() => new(_document, _sentences.ToImmutable()) { PassedOver = _passedOver };

    /// <summary>The words to be read, in stretches that windows do not run over: paragraphs, or what the screen leaves of them.</summary>
    private IEnumerable<(int Paragraph, List<TextSpan> Words)> Stretches()
    {
        if (_givenWords is not null)
        {
            yield return (0, _givenWords);
            yield break;
        }

        var number = 0;
        var sentences = new List<TextSpan>();
        foreach (var paragraph in Paragraphs.Of(_document.Text))
        {
            var any = false;
            foreach (var stretch in _screen is null ? [paragraph] : Screened(paragraph, sentences))
            {
                if (Tokenizer.Words(_document.Text, stretch) is not { Count: > 0 } words)
                    continue;
                any = true;
                yield return (number, words);
            }

            number += any ? 1 : 0;
        }
    }

    /// <summary>Runs of sentences of a paragraph that may tell something.</summary>
    private List<TextSpan> Screened(TextSpan paragraph, List<TextSpan> sentences)
    {
        sentences.Clear();
        RoughSentences.Cut(_document.Text, paragraph, sentences);
        var runs = new List<TextSpan>();
        var previousEnd = -1;
        foreach (var sentence in sentences)
        {
            if (!_screen!.MayTell(_document.Text.AsSpan(sentence.Start, sentence.Length)))
                _passedOver++;
            else if (runs.Count > 0 && previousEnd == runs[^1].End)
                runs[^1] = new TextSpan(runs[^1].Start, sentence.End);
            else
                runs.Add(sentence);
            previousEnd = sentence.End;
        }

        return runs;
    }
}
