using Entente.Language;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Events.Scoring;

/// <summary>Windows of one padded length as the network takes them.</summary>
internal sealed class ActInput : IDisposable
{
    private readonly int _pieceCount;
    private readonly long[] _pieces;
    private readonly long[] _shapes;
    private readonly long[] _marks;
    private readonly float[] _mask;
    private readonly long[] _starts;
    private readonly float[] _wordWeights;
    private readonly float[] _pairWeights;
    private readonly int _count;
    private readonly List<OrtValue> _values = [];

    public ActInput(EncoderWindow[] windows)
    {
        (_count, _pieceCount) = (windows.Length, windows[0].PaddedPieces);
        WordCount = _pieceCount - 2;
        (_pieces, _shapes, _marks) = (new long[_count * _pieceCount], new long[_count * _pieceCount], new long[_count * _pieceCount]);
        _mask = new float[_count * _pieceCount];
        (_starts, _wordWeights) = (new long[_count * WordCount], new float[_count * WordCount]);
        _pairWeights = new float[_count * 2 * WordCount];
        for (var b = 0; b < _count; b++)
        {
            var window = windows[b];
            for (var i = 0; i < window.Pieces.Length; i++)
                (_pieces[(b * _pieceCount) + i], _shapes[(b * _pieceCount) + i]) = (window.Pieces[i], window.Shapes[i]);
            _mask.AsSpan(b * _pieceCount, window.Pieces.Length).Fill(1);
            for (var i = 0; i < window.Starts.Length; i++)
                (_starts[(b * WordCount) + i], _wordWeights[(b * WordCount) + i]) = (window.Starts[i], 1f / window.Starts.Length);
        }
    }

    public int WordCount { get; }

    /// <summary>Marks words of the only window as a pair's first (0) or second (1).</summary>
    public void Mark(EncoderWindow window, int side, int[] words)
    {
        foreach (var word in words)
        {
            _pairWeights[(side * WordCount) + word] = 1f / words.Length;
            for (var i = window.Starts[word]; i < (word + 1 < window.Starts.Length ? window.Starts[word + 1] : window.Pieces.Length - 1); i++)
                _marks[i] = side + 1;
        }
    }

    public IReadOnlyCollection<OrtValue> Values()
    {
        OrtValue Made<T>(T[] values, params long[] shape)
            where T : unmanaged
        {
            var value = OrtValue.CreateTensorValueFromMemory(values, shape);
            _values.Add(value);
            return value;
        }

        return
        [
            Made(_pieces, _count, _pieceCount), Made(_shapes, _count, _pieceCount), Made(_marks, _count, _pieceCount), Made(_mask, _count, _pieceCount),
            Made(_starts, _count, WordCount), Made(_wordWeights, _count, 1, WordCount), Made(_pairWeights, _count, 2, WordCount),
        ];
    }

    public void Dispose()
    {
        foreach (var value in _values)
            value.Dispose();
    }
}
