using System.Collections.Immutable;
using System.Text;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>A cause and its effect in gold, as spans of the text's characters without its blanks.</summary>
/// <param name="Cause">Words of the cause.</param>
/// <param name="Effect">Words of the effect.</param>
/// <param name="Signals">Words that join the two; empty for none.</param>
public sealed record GoldCause(TextSpan Cause, TextSpan Effect, ImmutableArray<TextSpan> Signals);

/// <summary>A sentence of the Causal News Corpus.</summary>
/// <param name="Text">The sentence, its words between blanks.</param>
/// <param name="Causal">Whether it tells a cause and its effect; null where the file has only pairs.</param>
/// <param name="Pairs">Its pairs; null where the file has only labels.</param>
public sealed record CausalSentence(string Text, bool? Causal, ImmutableArray<GoldCause>? Pairs);

/// <summary>
/// Reads the Causal News Corpus's tables: comma-separated, with <c>text</c> and <c>label</c> (a sentence each), or with
/// <c>text_w_pairs</c> (a pair each, its cause in ARG0, its effect in ARG1, its signals in SIG).
/// </summary>
public static class CausalityCorpus
{
    /// <summary>The sentences of a table, in the order in which they first stand there. Throws <see cref="FormatException"/> that says what is wrong.</summary>
    public static ImmutableArray<CausalSentence> Read(TextReader reader)
    {
        using var rows = Rows(reader).GetEnumerator();
        if (!rows.MoveNext())
            throw new FormatException("the file is empty; a header is needed.");
        var header = rows.Current.Cells.Select(name => name.TrimStart('\uFEFF').Trim()).ToList();
        var (text, label, pairs) = (header.IndexOf("text"), header.IndexOf("label"), header.IndexOf("text_w_pairs"));
        if (text < 0 || (label < 0 && pairs < 0))
            throw new FormatException($"it needs the columns 'text' and 'label', or 'text' and 'text_w_pairs'; its columns are {string.Join(", ", header)}.");
        var order = new List<string>();
        var labels = new Dictionary<string, bool>(StringComparer.Ordinal);
        var relations = new Dictionary<string, List<GoldCause>>(StringComparer.Ordinal);
        while (rows.MoveNext())
        {
            var (line, cells) = rows.Current;
            if (cells.Count < header.Count)
                throw new FormatException($"line {line} has {cells.Count} columns, the header {header.Count}.");
            var sentence = cells[text];
            if (!labels.ContainsKey(sentence) && !relations.ContainsKey(sentence))
                order.Add(sentence);
            if (pairs < 0)
                labels[sentence] = cells[label].Trim() == "1";
            else if (Pair(cells[pairs], line) is { } pair)
                (relations.TryGetValue(sentence, out var list) ? list : relations[sentence] = []).Add(pair);
            else
                relations.TryAdd(sentence, []);
        }

        return [.. order.Select(s => new CausalSentence(s, pairs < 0 ? labels[s] : null, pairs < 0 ? null : [.. relations[s]]))];
    }

    /// <summary>The pair that a text's tags mark; null where they mark none.</summary>
    private static GoldCause? Pair(string tagged, int line)
    {
        var at = 0;
        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        TextSpan? cause = null, effect = null;
        var signals = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < tagged.Length; i++)
        {
            var close = tagged[i] == '<' ? tagged.IndexOf('>', i) : -1;
            var tag = close < 0 ? "" : tagged[(i + 1)..close];
            if (!tag.TrimStart('/').StartsWith("ARG", StringComparison.Ordinal) && !tag.TrimStart('/').StartsWith("SIG", StringComparison.Ordinal))
            {
                at += char.IsWhiteSpace(tagged[i]) ? 0 : 1;
                continue;
            }

            i = close;
            if (tag[0] != '/')
            {
                open[tag] = at;
                continue;
            }

            if (!open.Remove(tag[1..], out var start))
                throw new FormatException($"line {line}: <{tag}> closes what was not opened.");
            var span = new TextSpan(start, at);
            switch (tag)
            {
                case "/ARG0":
                    cause = span;
                    break;
                case "/ARG1":
                    effect = span;
                    break;
                default:
                    signals.Add(span);
                    break;
            }
        }

        return cause is { } c && effect is { } e ? new GoldCause(c, e, signals.ToImmutable()) : null;
    }

    /// <summary>Rows of comma-separated values, quoted ones with their line breaks (RFC 4180).</summary>
    private static IEnumerable<(int Line, List<string> Cells)> Rows(TextReader reader)
    {
        var (cells, cell, quoted, line, first) = (new List<string>(), new StringBuilder(), false, 1, 1);
        for (int next; (next = reader.Read()) >= 0;)
        {
            var c = (char)next;
            line += c == '\n' ? 1 : 0;
            if (quoted && c == '"' && reader.Peek() == '"')
            {
                reader.Read();
                cell.Append('"');
            }
            else if (c == '"' && (quoted || cell.Length == 0))
            {
                quoted = !quoted;
            }
            else if (!quoted && c is ',' or '\n')
            {
                cells.Add(cell.ToString());
                cell.Clear();
                if (c == ',')
                    continue;
                if (cells.Count > 1 || cells[0].Length > 0)
                    yield return (first, cells);
                (cells, first) = ([], line);
            }
            else if (quoted || c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cells.Count > 0 || cell.Length > 0)
            yield return (first, [.. cells, cell.ToString()]);
    }
}
