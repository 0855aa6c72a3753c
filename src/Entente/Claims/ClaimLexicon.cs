using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Claims;

/// <summary>The words by which texts hand on what others say: lexicon/claims/*.tsv.</summary>
public sealed class ClaimLexicon
{
    private static readonly Lazy<ClaimLexicon> Loaded = new(() => new ClaimLexicon(
        Rows("lexicon/claims/cues.tsv"), Rows("lexicon/claims/words.tsv"), Rows("lexicon/claims/opinion.tsv")));

    private readonly Dictionary<(CueClass Class, string First), ImmutableArray<CueEntry>> _cues;
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);

    private ClaimLexicon(IEnumerable<(int Line, string[] Fields)> cues, IEnumerable<(int Line, string[] Fields)> words, IEnumerable<(int Line, string[] Fields)> opinions)
    {
        var entries = cues.Select(Entry).ToImmutableArray();
        CueCount = entries.Length;
        // The longest trigger first: "plead guilty" before "plead".
        _cues = entries.Where(e => e.Class != CueClass.Phrase).GroupBy(e => (e.Class, e.Words[0]))
            .ToDictionary(g => g.Key, g => g.OrderByDescending(e => e.Words.Length).ThenBy(e => e.Id, StringComparer.Ordinal).ToImmutableArray());
        Phrases = [.. entries.Where(e => e.Class == CueClass.Phrase).OrderByDescending(e => e.Words.Length).ThenBy(e => e.Trigger, StringComparer.Ordinal)];
        foreach (var (_, f) in words)
        {
            if (!_roles.TryGetValue(f[1], out var set))
                _roles[f[1]] = set = new HashSet<string>(StringComparer.Ordinal);
            set.Add(f[0]);
        }

        AuthorMarks = [.. opinions.Select(o => (o.Fields[1], o.Fields[0].Split(' ').ToImmutableArray()))];
    }

    /// <summary>The lexicon compiled into this assembly.</summary>
    public static ClaimLexicon Load() => Loaded.Value;

    /// <summary>Number of cues.</summary>
    public int CueCount { get; }

    internal ImmutableArray<CueEntry> Phrases { get; }

    internal ImmutableArray<(string Kind, ImmutableArray<string> Words)> AuthorMarks { get; }

    internal ImmutableArray<CueEntry> Cues(CueClass kind, string lemma) => _cues.TryGetValue((kind, lemma), out var found) ? found : [];

    internal bool Is(string role, string lemma) => _roles.TryGetValue(role, out var set) && set.Contains(lemma);

    private static CueEntry Entry((int Line, string[] Fields) row)
    {
        var f = row.Fields;
        var id = string.Create(CultureInfo.InvariantCulture, $"claims/cues.tsv:{row.Line}");
        if (f.Length < 8)
            throw new InvalidDataException($"{id}: 8 columns are needed.");
        return new CueEntry
        {
            Id = id,
            Trigger = f[0],
            Words = [.. f[0].Split(' ')],
            Class = Enum.Parse<CueClass>(f[1], ignoreCase: true),
            Frames = f[2].Split(',').ToImmutableSortedDictionary(Name, ReachOf, StringComparer.Ordinal),
            Attitude = f[3],
            Certainty = Enum.Parse<Certainty>(f[4], ignoreCase: true),
            Passive = f[5] == "-" ? null : Enum.Parse<Certainty>(f[5], ignoreCase: true),
            Opinion = Enum.Parse<Leaning>(f[6], ignoreCase: true),
        };

        static string Name(string frame) => frame.TrimEnd('-', '*');
        static Reach ReachOf(string frame) => frame[^1] switch { '-' => Reach.Stance, '*' => Reach.Events, _ => Reach.Claim };
    }

    private static IEnumerable<(int Line, string[] Fields)> Rows(string resource)
    {
        using var stream = typeof(ClaimLexicon).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{resource} is not compiled in.");
        using var reader = new StreamReader(stream);
        var number = 0;
        var header = true;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!header)
                yield return (number, line.Split('\t'));
            header = false;
        }
    }
}
