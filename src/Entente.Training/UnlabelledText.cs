using Entente.Documents;
using Entente.Language;

namespace Entente.Training;

/// <summary>Paragraphs of plain text, cut into windows as reading cuts them, for teachers to label.</summary>
internal static class UnlabelledText
{
    /// <summary>Windows of the folder's .txt files in the order of their names: one "sentence" without labels each.</summary>
    public static IEnumerable<TrainingSentence> Windows(string folder, InputEncoder encoder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            foreach (var paragraph in Paragraphs.Of(text))
            {
                var words = new List<string>();
                var pieces = new List<int>();
                foreach (var span in Tokenizer.Words(text, paragraph))
                {
                    var word = span.In(text);
                    encoder.Encode(word, pieces);
                    if (pieces.Count > Batching.WindowPieces && words.Count > 0)
                    {
                        yield return Unlabelled(encoder, words);
                        words.Clear();
                        pieces.Clear();
                        encoder.Encode(word, pieces);
                    }

                    words.Add(word);
                }

                if (words.Count > 3)
                    yield return Unlabelled(encoder, words);
            }
        }
    }

    private static TrainingSentence Unlabelled(InputEncoder encoder, List<string> words) =>
        TrainingSentence.Encode(encoder, words, new int[words.Count]);
}
