using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;

namespace Entente.Views;

/// <summary>A place where a word was left uncoded.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Sentence">The sentence.</param>
/// <param name="Word">Where the word stands in the sentence.</param>
public sealed record UncodedExample(string Document, string Sentence, TextSpan Word);

/// <summary>A word that was seen and not coded, over all documents.</summary>
/// <param name="Word">As the lexicon writes it: "seize/VERB"; a name as it stands.</param>
/// <param name="Reason">Why it was not coded.</param>
/// <param name="Count">How often.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Examples">The first places, one a document.</param>
/// <param name="Remedy">What might be done about it; null where it was left with a reason that stands.</param>
public sealed record UncodedWord(string Word, string Reason, int Count, int Documents, ImmutableArray<UncodedExample> Examples, string? Remedy);

/// <summary>Collects what records left uncoded.</summary>
/// <param name="examples">How many examples to keep of each word.</param>
public sealed class UncodedWords(int examples)
{
    private sealed class Entry
    {
        public int Count { get; set; }

        public int Documents { get; set; }

        public string LastDocument { get; set; } = "";

        public List<UncodedExample> Examples { get; } = [];
    }

    private readonly Dictionary<(string Word, string Reason), Entry> _entries = [];

    /// <summary>Adds a record fresh from reading.</summary>
    public void Add(DocumentRecord record)
    {
        foreach (var left in record.Abstentions)
        {
            var key = (left.Reason == Abstention.UnknownName ? left.Lemma : $"{left.Lemma}/{left.Upos.Name()}", left.Reason);
            if (!_entries.TryGetValue(key, out var entry))
                _entries[key] = entry = new Entry();
            entry.Count++;
            if (entry.Documents > 0 && entry.LastDocument == record.Document.Id)
                continue;
            entry.Documents++;
            entry.LastDocument = record.Document.Id;
            if (entry.Examples.Count < examples)
                entry.Examples.Add(Example(record, left));
        }
    }

    /// <summary>The words, those left uncoded most often first.</summary>
    /// <param name="reason">Only those left for this reason; null for all that something might be done about.</param>
    public ImmutableArray<UncodedWord> All(string? reason = null) =>
    [
        .. _entries
            .Where(e => reason is null ? RemedyFor(e.Key.Reason) is not null : e.Key.Reason == reason)
            .OrderByDescending(e => e.Value.Count).ThenByDescending(e => e.Value.Documents).ThenBy(e => e.Key.Word, StringComparer.Ordinal).ThenBy(e => e.Key.Reason, StringComparer.Ordinal)
            .Select(e => new UncodedWord(e.Key.Word, e.Key.Reason, e.Value.Count, e.Value.Documents, [.. e.Value.Examples], RemedyFor(e.Key.Reason))),
    ];

    /// <summary>How often each reason was given, the most frequent first.</summary>
    public ImmutableArray<(string Reason, int Count)> Reasons() =>
        [.. _entries.GroupBy(e => e.Key.Reason, StringComparer.Ordinal).Select(g => (Reason: g.Key, Count: g.Sum(e => e.Value.Count))).OrderByDescending(r => r.Count).ThenBy(r => r.Reason, StringComparer.Ordinal)];

    private static string? RemedyFor(string reason) => reason switch
    {
        Abstention.NoPattern => "add a pattern",
        Abstention.NoPatternFits => "add a pattern with other words beside it",
        Abstention.NoActor => "add an actor, or widen where the pattern looks for one",
        Abstention.NoPoliticalActor or Abstention.UnknownName => "add an actor",
        _ => null,
    };

    private static UncodedExample Example(DocumentRecord record, Abstention left)
    {
        var sentence = record.Sentences[left.Sentence].Span;
        return new UncodedExample(record.Document.Id, sentence.In(record.Document.Text), new TextSpan(left.Span.Start - sentence.Start, left.Span.End - sentence.Start));
    }
}
