using System.Collections.Immutable;
using Entente.Documents;

namespace Entente.Events.Own;

/// <summary>What a word of a clause is to the word that carries the act.</summary>
internal enum Part
{
    /// <summary>Of who acts.</summary>
    Subject,

    /// <summary>Of what is acted on, or of what follows from it.</summary>
    Object,

    /// <summary>Of anything else.</summary>
    Circumstance,
}

/// <summary>A word as it is compared: its dictionary form and its vector. Names have none: "@place" is like "@place" alone.</summary>
/// <param name="Lemma">In small letters.</param>
/// <param name="Vector">Of length 1, or empty.</param>
internal readonly record struct Sense(string Lemma, ReadOnlyMemory<float> Vector)
{
    /// <summary>Two words that share nothing are this near by chance.</summary>
    private const float Chance = 0.12f;

    public bool IsName => Lemma[0] == '@';

    /// <summary>From 0, nothing in common, to 1, the same word.</summary>
    public double Likeness(in Sense other)
    {
        if (Lemma == other.Lemma)
            return 1;
        if (Vector.IsEmpty || other.Vector.IsEmpty)
            return 0;
        var product = System.Numerics.Tensors.TensorPrimitives.Dot(Vector.Span, other.Vector.Span);
        return product <= Chance ? 0 : Math.Min(1, (product - Chance) / (1 - Chance));
    }
}

/// <summary>A word of a clause besides the one that carries it.</summary>
/// <param name="Sense">The word.</param>
/// <param name="Part">What it is to the clause.</param>
/// <param name="Relation">Its relation to its head.</param>
/// <param name="Nearness">1 at the word that carries the clause, less with every step away.</param>
internal readonly record struct ClauseWord(Sense Sense, Part Part, string Relation, double Nearness);

/// <summary>A verb, noun or adjective that may carry an act, with the words that hang on it.</summary>
/// <param name="Token">Its index in the sentence.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Trigger">The word.</param>
/// <param name="IsVerb">Whether it is a verb.</param>
/// <param name="Depth">How many words stand over it in the tree.</param>
/// <param name="IsParticiple">Whether it only qualifies a noun: "a ship bound for".</param>
/// <param name="HasContentClause">Whether a clause is its object: "recognised that".</param>
/// <param name="Words">The words that hang on it.</param>
/// <param name="Types">PLOVER types that the lexicon knows for the word.</param>
internal sealed record Clause(
    int Token, TextSpan Span, Sense Trigger, bool IsVerb, int Depth, bool IsParticiple, bool HasContentClause, ImmutableArray<ClauseWord> Words, ImmutableArray<string> Types);
