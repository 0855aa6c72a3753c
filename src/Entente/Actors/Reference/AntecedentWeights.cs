using System.Globalization;
using System.Runtime.CompilerServices;
using Entente.Language;

namespace Entente.Actors.Reference;

/// <summary>What each answer weighs, learnt from annotated coreference (data/language/antecedents.tsv). Immutable, thread-safe.</summary>
internal sealed class AntecedentWeights
{
    private const string Table = "data/language/antecedents.tsv";
    private static readonly Lazy<AntecedentWeights> Default = new(() => new AntecedentWeights(Read()));

    private readonly ulong[] _keys;
    private readonly float[] _weights;
    private readonly int _mask;

    public AntecedentWeights(IEnumerable<(ulong Key, float Weight)> weights)
    {
        var all = weights as IReadOnlyList<(ulong Key, float Weight)> ?? [.. weights];
        var size = 16;
        while (size < all.Count * 2)
            size *= 2;
        (_keys, _weights, _mask) = (new ulong[size], new float[size], size - 1);
        foreach (var (key, weight) in all)
        {
            var slot = (int)key & _mask;
            while (_keys[slot] != 0 && _keys[slot] != key)
                slot = (slot + 1) & _mask;
            (_keys[slot], _weights[slot]) = (key, weight);
        }
    }

    /// <summary>The weights compiled into the library.</summary>
    public static AntecedentWeights Load() => Default.Value;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<(ulong Key, float Weight)> Read()
    {
        var weights = new List<(ulong Key, float Weight)>();
        foreach (var line in WordList.Text(Table).AsSpan().EnumerateLines())
            if (line.Length > 0 && line[0] != '#' && line.IndexOf('\t') is >= 0 and var tab)
                weights.Add((Trait.KeyOf(line[..tab]), float.Parse(line[(tab + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture)));
        return weights;
    }

    /// <summary>The weight of a key; 0 for one that was not learnt.</summary>
    public float this[ulong key]
    {
        get
        {
            var slot = (int)key & _mask;
            while (_keys[slot] != 0)
            {
                if (_keys[slot] == key)
                    return _weights[slot];
                slot = (slot + 1) & _mask;
            }

            return 0;
        }
    }
}
