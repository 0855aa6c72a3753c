using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Events.Lexicon;
using Entente.Ontology;

namespace Entente.Events;

/// <summary>The patterns by which acts are recognised: lexicon/events/*.tsv, with the word classes they use.</summary>
public sealed class EventLexicon
{
    private const string ClassTable = "lexicon/classes.tsv";
    private const string GrammarTable = "lexicon/grammar.tsv";
    private static readonly string[] SemanticClasses = ["actor", "state", "person", "people", "mil", "place", "verbal"];
    private static readonly Lazy<EventLexicon> Shipped = new(() => new EventLexicon(
        EmbeddedTable.Under("lexicon/events/").SelectMany(EmbeddedTable.Read),
        EmbeddedTable.Under(ClassTable).Concat([GrammarTable]).SelectMany(EmbeddedTable.Read)));

    private readonly FrozenDictionary<(string Lemma, TriggerKind Kind), LexiconEntry[]> _byTrigger;

    internal EventLexicon(IEnumerable<TableRow> patterns, IEnumerable<TableRow> classes)
    {
        var problems = new List<string>();
        Classes = WordClasses.Read(classes);
        var entries = new List<LexiconEntry>();
        foreach (var row in patterns)
            if (LexiconEntry.Parse(row, entries.Count, problems) is { } entry)
                entries.Add(entry);
        foreach (var entry in entries)
            foreach (var name in UnknownClasses(entry))
                problems.Add($"{entry.Id}: the class '@{name}' is declared nowhere");
        Problems = [.. problems];
        PatternCount = entries.Count;
        _byTrigger = Indexed(entries);
    }

    /// <summary>Patterns of somebody's own, with the word classes of the lexicon they stand beside.</summary>
    internal EventLexicon(IReadOnlyCollection<LexiconEntry> entries, WordClasses classes) =>
        (Classes, Problems, PatternCount, _byTrigger) = (classes, [], entries.Count, Indexed(entries));

    private static FrozenDictionary<(string Lemma, TriggerKind Kind), LexiconEntry[]> Indexed(IEnumerable<LexiconEntry> entries) =>
        entries
            .SelectMany(entry => entry.Triggers.Select(trigger => (Key: (HeadOf(trigger, entry.Kind), entry.Kind), Entry: entry)))
            .GroupBy(pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Entry).Distinct().OrderBy(entry => entry.Order).ToArray());

    /// <summary>The lexicon compiled into this assembly. It is read once.</summary>
    public static EventLexicon Load() => Shipped.Value;

    /// <summary>Number of patterns in use.</summary>
    public int PatternCount { get; }

    /// <summary>Number of different trigger words.</summary>
    public int TriggerCount => _byTrigger.Count;

    /// <summary>Rows that could not be used, each with its table, line and reason. Empty in a sound lexicon.</summary>
    public ImmutableArray<string> Problems { get; }

    internal WordClasses Classes { get; }

    /// <summary>Classes that a pattern names and nobody declares.</summary>
    internal IEnumerable<string> UnknownClasses(LexiconEntry entry) =>
        entry.When.SelectMany(constraint => constraint.Classes).Where(name => !SemanticClasses.Contains(name) && !Classes.Knows(name));

    internal ReadOnlySpan<LexiconEntry> For(string lemma, TriggerKind kind) =>
        _byTrigger.TryGetValue((lemma, kind), out var entries) ? entries : [];

    internal bool IsTrigger(string lemma, TriggerKind kind) => _byTrigger.ContainsKey((lemma, kind));

    /// <summary>The word of a multiword trigger that heads it: the verb of "break off", the last noun of "air strike".</summary>
    internal static string HeadOf(string[] trigger, TriggerKind kind) => kind == TriggerKind.Verb ? trigger[0] : trigger[^1];
}
