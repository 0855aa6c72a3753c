using Entente.Language;

namespace Entente.Events.Own;

/// <summary>Gives words of a sentence as vectors, by which the examples of types are compared with what is read.</summary>
internal interface ISentenceEmbedder
{
    /// <summary>
    /// The word's vector, of length 1: the closer two words are in sense, the nearer their product comes to 1; words that
    /// have nothing to do with each other come near 0. The same sentence gives the same vectors on every run.
    /// </summary>
    ReadOnlyMemory<float> Of(Sentence sentence, int token);
}
