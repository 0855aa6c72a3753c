using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>Lines of a dictionary of phrases, without comments, with their numbers.</summary>
internal static class PhraseLines
{
    /// <summary>What stands behind # and between the marks of XML comments is passed over, as are blank lines.</summary>
    public static IEnumerable<(int Number, string Text)> Of(TextReader reader)
    {
        var inComment = false;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (inComment)
            {
                var end = line.IndexOf("-->", StringComparison.Ordinal);
                if (end < 0)
                    continue;
                (inComment, line) = (false, line[(end + 3)..]);
            }

            if (line.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var begin)
            {
                var end = line.IndexOf("-->", begin, StringComparison.Ordinal);
                inComment = end < 0;
                line = line[..begin] + (end < 0 ? "" : line[(end + 3)..]);
            }

            var comment = line.IndexOf('#', StringComparison.Ordinal);
            var text = (comment < 0 ? line : line[..comment]).Trim();
            if (text.Length > 0)
                yield return (number, text);
        }
    }

    /// <summary>A phrase with blanks for underscores, and whether its last word is whole: an underscore stands behind it.</summary>
    public static (string Phrase, bool Whole) Plain(string phrase)
    {
        phrase = phrase.Trim();
        return (string.Join(' ', phrase.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)), phrase.EndsWith('_'));
    }

    /// <summary>What brackets in a line are amiss, or null.</summary>
    public static string? Unbalanced(string text)
    {
        foreach (var (open, close) in new[] { ('[', ']'), ('{', '}') })
            if (text.Count(c => c == open) != text.Count(c => c == close))
                return $"'{open}' and '{close}' do not match in '{text}'";
        return null;
    }

    public static ImmutableArray<DictionaryProblem> Sorted(List<DictionaryProblem> problems) => [.. problems.OrderBy(problem => problem.Line)];
}
