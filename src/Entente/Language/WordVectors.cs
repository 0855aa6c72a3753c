using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Numerics.Tensors;
using System.Text;

namespace Entente.Language;

/// <summary>
/// The table of word pieces that a model file holds, as vectors of words: the sum of a word's pieces less the mean of
/// all whole words, at length 1. It costs no weights besides those that are read anyway.
/// </summary>
internal sealed class WordVectors
{
    private readonly InputEncoder _encoder;
    private readonly sbyte[] _bytes;
    private readonly float[] _scales;
    private readonly float[] _mean;
    private readonly int _width;
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<float>> _known = new(StringComparer.Ordinal);

    private WordVectors(InputEncoder encoder, sbyte[] bytes, float[] scales, string[] vocabulary)
    {
        (_encoder, _bytes, _scales, _width) = (encoder, bytes, scales, bytes.Length / scales.Length);
        _mean = new float[_width];
        var count = 0;
        for (var piece = 0; piece < Math.Min(scales.Length, vocabulary.Length); piece++)
        {
            if (vocabulary[piece].Length < 3 || !vocabulary[piece].All(char.IsAsciiLetterLower))
                continue;
            count++;
            Add(piece, _mean);
        }

        TensorPrimitives.Divide(_mean, Math.Max(1, count), _mean);
    }

    /// <summary>Reads the table of a model; vocab.txt stands beside it.</summary>
    /// <exception cref="InvalidDataException">The model has no table of word pieces in bytes.</exception>
    public static WordVectors Load(string modelPath)
    {
        var file = File.ReadAllBytes(modelPath);
        var words = OnnxConstants.Find(file, "words").Span;
        var scales = OnnxConstants.Find(file, "words.scale").Span;
        if (words.IsEmpty || scales.IsEmpty || words.Length % (scales.Length / sizeof(float)) != 0)
            throw new InvalidDataException($"{modelPath}: no table of words is in the model; types that are told by examples need one. Read with --model base or small.");
        var vocabulary = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(modelPath))!, "vocab.txt");
        var numbers = new float[scales.Length / sizeof(float)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(scales[(i * sizeof(float))..]);
        return new WordVectors(
            new InputEncoder(vocabulary), System.Runtime.InteropServices.MemoryMarshal.Cast<byte, sbyte>(words).ToArray(), numbers, File.ReadAllLines(vocabulary, Encoding.UTF8));
    }

    /// <summary>The vector of a word: by its dictionary form, or, where that is no word of the vocabulary, by the form written.</summary>
    public ReadOnlyMemory<float> Of(string lemma, string form)
    {
        var key = lemma.ToLowerInvariant();
        if (_known.TryGetValue(key, out var vector))
            return vector;
        var (pieces, other) = (Pieces(key), Pieces(form));
        // A lemma that was guessed wrong ("stripp") falls to pieces; the form may not.
        return _known[key] = Unit(pieces.Count > 1 && other.Count == 1 ? other : pieces);
    }

    private List<int> Pieces(string word)
    {
        var pieces = new List<int>();
        _encoder.Encode(word, pieces);
        return pieces;
    }

    private float[] Unit(List<int> pieces)
    {
        var vector = new float[_width];
        foreach (var piece in pieces)
        {
            Add(piece, vector);
            TensorPrimitives.Subtract(vector, _mean, vector);
        }

        var length = TensorPrimitives.Norm(vector);
        if (length > 0)
            TensorPrimitives.Divide(vector, length, vector);
        return vector;
    }

    private void Add(int piece, Span<float> to)
    {
        var row = _bytes.AsSpan(piece * _width, _width);
        for (var i = 0; i < row.Length; i++)
            to[i] += row[i] * _scales[piece];
    }
}
