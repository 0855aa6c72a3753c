using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Entente.Documents;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>A sentence with words of which people said whether what they name happened.</summary>
/// <param name="Text">The sentence, its words between blanks.</param>
/// <param name="Targets">The words, as spans of its characters without blanks, each with its figure from −3 to 3.</param>
public sealed record FactualitySentence(string Text, ImmutableArray<(TextSpan Word, double Figure)> Targets);

/// <summary>Reads UDS-IH2 as redistributed: JSON Lines with <c>text</c> and <c>targets</c> (<c>span1</c> in words, <c>label</c>).</summary>
public static class FactualityCorpus
{
    /// <summary>The sentences of a file. Throws <see cref="FormatException"/> that names the line that cannot be read.</summary>
    public static IEnumerable<FactualitySentence> Read(TextReader reader)
    {
        for (var line = 1; reader.ReadLine() is { } json; line++)
            if (json.Length > 0)
                yield return Sentence(json, line);
    }

    private static FactualitySentence Sentence(string json, int line)
    {
        try
        {
            using var parsed = JsonDocument.Parse(json);
            var text = parsed.RootElement.GetProperty("text").GetString()!;
            var words = text.Split(' ');
            var starts = new int[words.Length + 1];
            for (var i = 0; i < words.Length; i++)
                starts[i + 1] = starts[i] + words[i].Count(c => !char.IsWhiteSpace(c));
            return new FactualitySentence(text,
                [.. parsed.RootElement.GetProperty("targets").EnumerateArray().Select(t => (
                    new TextSpan(starts[t.GetProperty("span1")[0].GetInt32()], starts[t.GetProperty("span1")[1].GetInt32()]), t.GetProperty("label").GetDouble()))]);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IndexOutOfRangeException)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"line {line}: it is no sentence with targets: {problem.Message}"), problem);
        }
    }

    /// <summary>Each target with the word of the analysis that has its first character; those without one are left out.</summary>
    internal static IEnumerable<(Sentence Sentence, int Word, double Figure)> Words(FactualitySentence gold, SpacedText text, AnnotatedDocument analysis)
    {
        foreach (var (target, figure) in gold.Targets)
            foreach (var sentence in analysis.Sentences)
            {
                var word = sentence.Tokens.FirstOrDefault(token => token.Span.Length > 0 && text.Written(token.Span) is var at && at.Start <= target.Start && target.Start < at.End)?.Index ?? -1;
                if (word < 0)
                    continue;
                yield return (sentence, word, figure);
                break;
            }
    }
}
