using Entente.Language;

namespace Entente.Events.Own;

/// <summary>Words by the reader's own table of word pieces, whatever stands around them.</summary>
internal sealed class TableEmbedder(WordVectors vectors) : ISentenceEmbedder
{
    public ReadOnlyMemory<float> Of(Sentence sentence, int token) => vectors.Of(sentence.Tokens[token].Lemma, sentence.Tokens[token].Form);
}
