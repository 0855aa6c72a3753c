using System.Collections.Immutable;
using System.Text;
using Entente.Documents;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>A sentence whose sources (S), targets (T) and other parties (R) are marked.</summary>
/// <param name="Text">The sentence, its words joined as they are written.</param>
/// <param name="Words">Where each word stands.</param>
/// <param name="Tags">Its tag: "O", "B-S", "I-S", ….</param>
public sealed record MarkedSentence(string Text, ImmutableArray<TextSpan> Words, ImmutableArray<string> Tags)
{
    /// <summary>Spans of words with a role, as ranges of words.</summary>
    public ImmutableArray<(int Start, int End)> Spans(char role)
    {
        var spans = ImmutableArray.CreateBuilder<(int Start, int End)>();
        for (var i = 0; i < Tags.Length; i++)
        {
            if (!Tags[i].EndsWith($"-{role}", StringComparison.Ordinal))
                continue;
            if (Tags[i][0] == 'I' && spans.Count > 0 && spans[^1].End == i)
                spans[^1] = (spans[^1].Start, i + 1);
            else
                spans.Add((i, i + 1));
        }

        return spans.ToImmutable();
    }
}

/// <summary>
/// Scores who acts on whom from raw sentences: sources are the actors of the coded events, targets their recipients; of a
/// mutual act the first side is source, the others target. A span is right when it shares a word with one of gold, one to
/// one, largest overlap first.
/// </summary>
public static class SpansScorer
{
    private const string NoSpaceBefore = ".,;:!?)]}%'’”";
    private static readonly string[] Clitics = ["n't", "n’t", "'s", "’s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Span scores of sources and targets, the two together, and the same by words.</summary>
    public static ImmutableArray<Metric> Score(
        IReadOnlyList<MarkedSentence> gold, Func<IEnumerable<Document>, IEnumerable<DocumentRecord>> read)
    {
        var spans = new[] { new Metric("source spans", 0, 0, 0), new Metric("target spans", 0, 0, 0) };
        var words = new[] { new Metric("source words", 0, 0, 0), new Metric("target words", 0, 0, 0) };
        foreach (var (sentence, record) in gold.Zip(read(gold.Select(s => Document.FromText(s.Text) with { Language = "en" }))))
        {
            var found = Found(record);
            for (var role = 0; role < 2; role++)
            {
                var marked = sentence.Spans("ST"[role]);
                var system = found[role].Select(span => WordsOf(sentence, span)).Where(s => s.End > s.Start).Distinct().Order().ToList();
                spans[role] = spans[role].Plus(marked.Length, system.Count, Matches(marked, system));
                var goldWords = marked.SelectMany(Range).ToHashSet();
                var systemWords = system.SelectMany(Range).ToHashSet();
                words[role] = words[role].Plus(goldWords.Count, systemWords.Count, systemWords.Count(goldWords.Contains));
            }
        }

        return [spans[0], spans[1], Both("spans", spans), words[0], words[1], Both("words", words)];
    }

    /// <summary>Reads lines of a word and its tag; a blank line ends a sentence.</summary>
    public static IEnumerable<MarkedSentence> Read(TextReader reader)
    {
        List<(string Word, string Tag)> rows = [];
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0)
                    yield return Sentence(rows);
                rows.Clear();
                if (line is null)
                    yield break;
                continue;
            }

            var fields = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length < 2)
                throw new FormatException($"'{line}': a word and a tag are needed.");
            rows.Add((fields[0], fields[^1]));
        }
    }

    internal static MarkedSentence Sentence(List<(string Word, string Tag)> rows)
    {
        var text = new StringBuilder();
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var open = false;
        foreach (var (word, _) in rows)
        {
            // A straight quotation mark opens and closes in turn.
            var closes = word is "\"" or "''" && open;
            var glued = text.Length == 0 || (word.Length == 1 && NoSpaceBefore.Contains(word[0])) || closes
                || Clitics.Contains(word.ToLowerInvariant()) || text[^1] is '(' or '[' or '$' or '“' || (open && text[^1] == '"');
            if (!glued)
                text.Append(' ');
            if (word is "\"" or "``" or "''")
                open = !closes;
            words.Add(new TextSpan(text.Length, text.Length + word.Length));
            text.Append(word);
        }

        return new MarkedSentence(text.ToString(), words.ToImmutable(), [.. rows.Select(r => r.Tag)]);
    }

    private static List<TextSpan>[] Found(DocumentRecord record)
    {
        List<TextSpan>[] sides = [[], []];
        foreach (var (e, _) in record.Events)
        {
            var mutual = e.Actors.Length > 1 && e.Recipients.IsEmpty;
            sides[0].AddRange(e.Actors.Take(mutual ? 1 : e.Actors.Length).Select(a => a.Span));
            sides[1].AddRange(mutual ? e.Actors.Skip(1).Select(a => a.Span) : e.Recipients.Select(r => r.Span));
        }

        return sides;
    }

    private static (int Start, int End) WordsOf(MarkedSentence sentence, TextSpan span)
    {
        var inside = Enumerable.Range(0, sentence.Words.Length).Where(i => sentence.Words[i].Overlaps(span)).ToList();
        return inside.Count == 0 ? (0, 0) : (inside[0], inside[^1] + 1);
    }

    private static int Matches(ImmutableArray<(int Start, int End)> gold, List<(int Start, int End)> system)
    {
        var taken = (Gold: new HashSet<int>(), System: new HashSet<int>());
        foreach (var (g, s) in
            from g in Enumerable.Range(0, gold.Length)
            from s in Enumerable.Range(0, system.Count)
            let common = Math.Min(gold[g].End, system[s].End) - Math.Max(gold[g].Start, system[s].Start)
            where common > 0
            orderby common descending, g, s
            select (g, s))
        {
            if (taken.Gold.Contains(g) || taken.System.Contains(s))
                continue;
            taken.Gold.Add(g);
            taken.System.Add(s);
        }

        return taken.Gold.Count;
    }

    private static IEnumerable<int> Range((int Start, int End) span) => Enumerable.Range(span.Start, span.End - span.Start);

    private static Metric Both(string name, Metric[] metrics) =>
        new(name, metrics.Sum(m => m.Gold), metrics.Sum(m => m.System), metrics.Sum(m => m.Correct));
}
