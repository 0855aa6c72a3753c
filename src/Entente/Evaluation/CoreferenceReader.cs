using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Evaluation;

/// <summary>A document's words and, chain by chain, the words that a mention takes, first and last inclusive.</summary>
public sealed record CoreferenceDocument(string Name, ImmutableArray<string> Words, ImmutableArray<ImmutableArray<(int First, int Last)>> Chains);

/// <summary>Reads coreference in the CoNLL-2011 manner: a word a line, its chains in the last column, "(12", "12)", "(12)" or "_".</summary>
public static partial class CoreferenceReader
{
    /// <summary>Reads a file of one document, named after the file.</summary>
    /// <exception cref="FormatException">A line has no chains column, or a chain ends that did not begin.</exception>
    public static CoreferenceDocument ReadFile(string path)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var (chains, open) = (new SortedDictionary<int, List<(int First, int Last)>>(), new Dictionary<int, Stack<int>>());
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split('\t');
            if (cells.Length < 3)
                throw new FormatException(FormattableString.Invariant($"{path}:{number}: a word, and its chains in the last of three or more columns, are needed."));
            foreach (Match mark in Mark().Matches(cells[^1]))
            {
                var chain = int.Parse(mark.Groups["chain"].Value, CultureInfo.InvariantCulture);
                if (!open.TryGetValue(chain, out var starts))
                    open[chain] = starts = new Stack<int>();
                if (mark.Value[0] == '(')
                    starts.Push(words.Count);
                if (mark.Value[^1] != ')')
                    continue;
                if (starts.Count == 0)
                    throw new FormatException(FormattableString.Invariant($"{path}:{number}: chain {chain} ends here and did not begin."));
                if (!chains.TryGetValue(chain, out var mentions))
                    chains[chain] = mentions = [];
                mentions.Add((starts.Pop(), words.Count));
            }

            words.Add(cells[1]);
        }

        if (open.FirstOrDefault(chain => chain.Value.Count > 0) is { Value: not null } begun)
            throw new FormatException(FormattableString.Invariant($"{path}: chain {begun.Key} begins and does not end."));
        return new CoreferenceDocument(Path.GetFileNameWithoutExtension(path), words.ToImmutable(), [.. chains.Values.Select(c => c.Order().ToImmutableArray())]);
    }

    [GeneratedRegex(@"\(?(?<chain>\d+)\)?")]
    private static partial Regex Mark();
}
