using System.Collections.Immutable;
using System.Globalization;
using Entente.Documents;

namespace Entente.Language;

/// <summary>A sentence of a treebank, with its place in the source.</summary>
/// <param name="Sentence">The annotated sentence; spans index <paramref name="Text"/>.</param>
/// <param name="Text">The sentence's own text.</param>
/// <param name="SentId">Its id, or empty.</param>
/// <param name="NewDocument">Whether a new document begins with it.</param>
/// <param name="NewParagraph">Whether a new paragraph begins with it.</param>
/// <param name="SpaceAfter">For each token, whether white space follows it in the text.</param>
public sealed record TreebankSentence(
    Sentence Sentence, string Text, string SentId, bool NewDocument, bool NewParagraph, ImmutableArray<bool> SpaceAfter)
{
    /// <summary>For each token the last column, "_" where it is empty.</summary>
    public ImmutableArray<string> Misc { get; init; } = [];
}

/// <summary>Reads CoNLL-U: words, not multiword ranges or empty nodes.</summary>
public static class ConlluReader
{
    /// <summary>Reads all sentences of a CoNLL-U text. Throws <see cref="FormatException"/> naming the line that is malformed.</summary>
    public static IEnumerable<TreebankSentence> Read(TextReader reader)
    {
        var builder = new SentenceBuilder();
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0)
            {
                if (builder.TryBuild(out var sentence))
                    yield return sentence;
                builder = new SentenceBuilder();
            }
            else if (line[0] == '#')
            {
                builder.Comment(line);
            }
            else
            {
                builder.Row(line, number);
            }
        }

        if (builder.TryBuild(out var last))
            yield return last;
    }

    /// <summary>Reads a CoNLL-U file.</summary>
    public static IReadOnlyList<TreebankSentence> ReadFile(string path)
    {
        using var reader = new StreamReader(path);
        return [.. Read(reader)];
    }

    private sealed class SentenceBuilder
    {
        private readonly List<(string[] Fields, bool SpaceAfter)> _words = [];
        private readonly Dictionary<int, (int Last, bool SpaceAfter)> _ranges = [];
        private string _text = "";
        private string _id = "";
        private bool _newDocument;
        private bool _newParagraph;

        public void Comment(string line)
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal))
                _text = line["# text = ".Length..];
            else if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                _id = line["# sent_id = ".Length..];
            else if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                _newDocument = true;
            else if (line.StartsWith("# newpar", StringComparison.Ordinal))
                _newParagraph = true;
        }

        public void Row(string line, int number)
        {
            var fields = line.Split('\t');
            if (fields.Length != 10)
                throw new FormatException($"CoNLL-U line {number}: {fields.Length} columns where 10 are needed.");
            var spaceAfter = !fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (fields[0].Contains('.', StringComparison.Ordinal))
                return;
            var dash = fields[0].IndexOf('-', StringComparison.Ordinal);
            if (dash < 0)
                _words.Add((fields, spaceAfter));
            else
                _ranges[int.Parse(fields[0].AsSpan(0, dash), CultureInfo.InvariantCulture)] =
                    (int.Parse(fields[0].AsSpan(dash + 1), CultureInfo.InvariantCulture), spaceAfter);
        }

        public bool TryBuild(out TreebankSentence sentence)
        {
            sentence = null!;
            if (_words.Count == 0)
                return false;
            var spaces = SpacesAfter();
            if (_text.Length == 0)
                _text = string.Concat(_words.Select((word, i) => word.Fields[1] + (spaces[i] ? " " : ""))).TrimEnd();
            var tokens = ImmutableArray.CreateBuilder<Token>(_words.Count);
            var at = 0;
            for (var i = 0; i < _words.Count; i++)
            {
                var f = _words[i].Fields;
                var start = _text.IndexOf(f[1], at, StringComparison.Ordinal);
                if (start < 0)
                    start = at; // A word that the surface does not spell out keeps an empty span.
                var end = Math.Min(_text.Length, _text.AsSpan(start).StartsWith(f[1], StringComparison.Ordinal) ? start + f[1].Length : start);
                at = end;
                tokens.Add(new Token
                {
                    Index = i,
                    Span = new TextSpan(start, end),
                    Form = f[1],
                    Lemma = f[2],
                    Upos = UposNames.Parse(f[3]),
                    Xpos = f[4],
                    Features = f[5] == "_" ? "" : f[5],
                    Head = f[6] == "_" ? -1 : int.Parse(f[6], CultureInfo.InvariantCulture) - 1,
                    Relation = f[7],
                });
            }

            sentence = new TreebankSentence(
                new Sentence(0, 0, new TextSpan(0, _text.Length), tokens.MoveToImmutable(), []),
                _text, _id, _newDocument, _newParagraph, spaces)
            { Misc = [.. _words.Select(word => word.Fields[9])] };
            return true;
        }

        private ImmutableArray<bool> SpacesAfter()
        {
            var spaces = _words.Select(word => word.SpaceAfter).ToArray();
            foreach (var (first, (last, after)) in _ranges)
            {
                for (var i = first; i < last; i++)
                    spaces[i - 1] = false;
                spaces[last - 1] = after;
            }

            return [.. spaces];
        }
    }
}
