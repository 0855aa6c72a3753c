using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Entente.Language;

/// <summary>
/// Scores a relation for one arc: one hidden layer over dependent and head (Kiperwasser and Goldberg 2016). It is
/// computed here, for the arcs of the tree alone, and not in the graph, which would have to do so for every pair.
/// </summary>
internal sealed class RelationScorer
{
    /// <summary>Where a model file keeps the weights: a row a relation, then a bias a relation, 32-bit floats in base64.</summary>
    public const string MetadataKey = "relations";

    private readonly float[] _weights;
    private readonly int _relations;
    private readonly int _size;
    private readonly int _root;

    /// <param name="labels">The model's labels.</param>
    /// <param name="weights">Rows of weights, then biases.</param>
    public RelationScorer(ModelLabels labels, float[] weights)
    {
        (_weights, _relations, _size) = (weights, labels.Relations.Length, labels.LabelDimension);
        _root = labels.Relations.IndexOf("root");
        if (weights.Length != _relations * (_size + 1))
            throw new InvalidDataException($"The model holds {weights.Length} weights of relations; its labels ask for {_relations * (_size + 1)}.");
    }

    /// <summary>Reads the weights that a model file keeps.</summary>
    public static RelationScorer FromMetadata(ModelLabels labels, IReadOnlyDictionary<string, string> metadata) =>
        metadata.TryGetValue(MetadataKey, out var text)
            ? new RelationScorer(labels, MemoryMarshal.Cast<byte, float>(Convert.FromBase64String(text)).ToArray())
            : throw new InvalidDataException($"The model file has no '{MetadataKey}' in its metadata; export it with this version's trainer.");

    /// <summary>The best relation of a dependent to a head (0: the root, which takes "root" and nothing else does).</summary>
    public int Best(ReadOnlySpan<float> dependent, ReadOnlySpan<float> head, bool headIsRoot)
    {
        if (headIsRoot)
            return _root;
        Span<float> hidden = stackalloc float[_size];
        TensorPrimitives.Add(dependent, head, hidden);
        TensorPrimitives.Max(hidden, 0f, hidden);
        var biases = _weights.AsSpan(_relations * _size);
        var (best, bestScore) = (-1, float.NegativeInfinity);
        for (var relation = 0; relation < _relations; relation++)
        {
            if (relation == _root)
                continue;
            var score = TensorPrimitives.Dot(_weights.AsSpan(relation * _size, _size), hidden) + biases[relation];
            if (score > bestScore)
                (best, bestScore) = (relation, score);
        }

        return best;
    }
}
