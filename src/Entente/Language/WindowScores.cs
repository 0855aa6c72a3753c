namespace Entente.Language;

/// <summary>What the encoder says of one window's words.</summary>
internal sealed class WindowScores
{
    public required int Words { get; init; }
    public required float[] Boundary { get; init; }
    public required int[] Upos { get; init; }
    public required int[] Xpos { get; init; }
    public required int[] Feats { get; init; }
    public required int[] Lemma { get; init; }

    /// <summary>[word, label] row by row.</summary>
    public required float[] Names { get; init; }

    /// <summary>[dependent, 1 + head]; column 0 is the root.</summary>
    public required float[] Arcs { get; init; }

    /// <summary>[dependent, dimension]: a dependent's part of the hidden layer that relations are scored by.</summary>
    public required float[] LabelDependents { get; init; }

    /// <summary>[1 + head, dimension]: a head's part of it; row 0 is the root.</summary>
    public required float[] LabelHeads { get; init; }
}
