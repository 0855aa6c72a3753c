namespace Entente.Language;

/// <summary>
/// Documents on their way through the encoder. Their windows wait until a round is full, so that windows of like length
/// share a batch over the ends of documents; a round's batches, and then its sentences, are worked on side by side.
/// What becomes of a document does not depend on the others.
/// </summary>
internal sealed class ReadingRound(EncoderSession session, SentenceDecoder decoder, int threads)
{
    private const int BatchWindows = 16;
    private const int BatchPieces = 768;

    /// <summary>Words to a round; a word's scores are some three kilobytes.</summary>
    private const int FullWords = 12_000;
    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = threads };
    private readonly Queue<DocumentInReading> _open = new();
    private readonly List<(DocumentInReading Reading, EncoderWindow Window)> _waiting = [];
    private int _words;

    /// <summary>Takes a document in; runs the round whenever it is full.</summary>
    public void Add(DocumentInReading reading)
    {
        _open.Enqueue(reading);
        foreach (var window in reading.Windows())
        {
            _waiting.Add((reading, window));
            _words += window.Words.Length;
            if (_words >= FullWords)
                Run();
        }
    }

    /// <summary>The documents that are read, in their order.</summary>
    public IEnumerable<AnnotatedDocument> Finished()
    {
        while (_open.TryPeek(out var first) && first.IsRead)
            yield return _open.Dequeue().Finish();
    }

    /// <summary>Scores the windows that wait and makes sentences of them, in document order.</summary>
    public void Run()
    {
        var scores = Scored();
        var ranges = new List<(int Waiting, SentenceRange Range)>();
        for (var i = 0; i < scores.Length; i++)
            foreach (var range in _waiting[i].Reading.Ranges(_waiting[i].Window, scores[i].Boundary))
                ranges.Add((i, range));
        var sentences = new Sentence[ranges.Count];
        Parallel.For(0, ranges.Count, _parallel, i =>
        {
            var (waiting, range) = ranges[i];
            var (reading, window) = _waiting[waiting];
            sentences[i] = decoder.Decode(reading.Text, scores[waiting], window.Words, range);
        });
        for (var i = 0; i < sentences.Length; i++)
            _waiting[ranges[i].Waiting].Reading.Add(sentences[i]);
        _waiting.Clear();
        _words = 0;
    }

    private WindowScores[] Scored()
    {
        // The longest first: what is left for the end is short, and no processor waits long for another.
        var order = Enumerable.Range(0, _waiting.Count).OrderByDescending(i => _waiting[i].Window.PaddedPieces).ToArray();
        var batches = new List<Range>();
        for (var at = 0; at < order.Length;)
        {
            var length = _waiting[order[at]].Window.PaddedPieces;
            var count = 1;
            while (at + count < order.Length && count < BatchWindows && length * (count + 1) <= BatchPieces
                && _waiting[order[at + count]].Window.PaddedPieces == length)
                count++;
            batches.Add(at..(at + count));
            at += count;
        }

        var scores = new WindowScores[_waiting.Count];
        Parallel.For(0, batches.Count, _parallel, b =>
        {
            var members = order.AsSpan(batches[b]);
            var windows = new EncoderWindow[members.Length];
            for (var i = 0; i < windows.Length; i++)
                windows[i] = _waiting[members[i]].Window;
            var results = session.Run(windows);
            for (var i = 0; i < windows.Length; i++)
                scores[members[i]] = results[i];
        });
        return scores;
    }
}
