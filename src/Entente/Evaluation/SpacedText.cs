using System.Text;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>
/// A corpus's sentence whose words stand between blanks, made into text as it is written, with the way back: offsets are
/// compared by the characters before them that are no blanks.
/// </summary>
internal sealed class SpacedText
{
    private const string NoSpaceBefore = ".,;:!?)]}%”";
    private const string NoSpaceAfter = "([{$£€“";
    private static readonly string[] Clitics = ["n't", "n’t", "'s", "’s", "'", "’", "'re", "'ve", "'ll", "'d", "'m"];
    private readonly int[] _positions;

    public SpacedText(string spaced)
    {
        Spaced = spaced;
        Text = Joined(spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        _positions = CoreferenceScorer.Positions(Text);
    }

    /// <summary>The text as the corpus has it.</summary>
    public string Spaced { get; }

    /// <summary>The text as it is written.</summary>
    public string Text { get; }

    /// <summary>A span of the text as it is written, in characters that are no blanks.</summary>
    public TextSpan Written(TextSpan span) => new(_positions[span.Start], _positions[span.End]);

    /// <summary>A document of the text.</summary>
    public Document Document => Entente.Documents.Document.FromText(Text) with { Language = "en" };

    private static string Joined(string[] words)
    {
        var text = new StringBuilder();
        var (glue, quoted) = (true, false);
        foreach (var word in words)
        {
            var opens = word == "\"" && !quoted;
            var closes = (word == "\"" && quoted) || word == "''";
            if (!glue && !closes && !(NoSpaceBefore.Contains(word[0]) && word.Length == 1) && !Clitics.Contains(word, StringComparer.OrdinalIgnoreCase))
                text.Append(' ');
            if (word == "\"")
                quoted = !quoted;
            text.Append(word);
            // The apostrophe of "Beijing ’ s" is set apart from both its sides.
            glue = opens || word is "``" || (word.Length == 1 && NoSpaceAfter.Contains(word[0]));
        }

        return text.ToString().Replace(" ’ s ", "’s ", StringComparison.Ordinal).Replace("’ s ", "’s ", StringComparison.Ordinal).Replace("' s ", "'s ", StringComparison.Ordinal);
    }
}
