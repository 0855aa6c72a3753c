using System.Globalization;
using Entente.Cli.Commands;
using Entente.Cli.Terminals;
using Entente.Documents;
using Entente.Record;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Reading;

/// <summary>What a run has read: counts, and the record itself when it is of one document.</summary>
internal sealed class ReadReport(string? store)
{
    private readonly SortedDictionary<string, int> _uncoded = new(StringComparer.Ordinal);
    private readonly SortedDictionary<WriteOutcome, int> _outcomes = [];
    private readonly SortedDictionary<string, int> _problems = new(StringComparer.Ordinal);
    private DocumentRecord? _single;
    private int _documents;
    private int _sentences;
    private int _events;
    private int _claims;

    public int Problems { get; private set; }

    public void Add(DocumentRecord record, WriteOutcome? outcome)
    {
        _documents++;
        _sentences += record.Sentences.Length;
        _events += record.Events.Length;
        _claims += record.Claims.Length;
        _single = _documents == 1 ? record : null;
        foreach (var (reason, count) in record.Uncoded)
            _uncoded[reason] = _uncoded.GetValueOrDefault(reason) + count;
        if (outcome is { } known)
            _outcomes[known] = _outcomes.GetValueOrDefault(known) + 1;
    }

    public void Add(DocumentProblem problem)
    {
        Problems++;
        var kind = problem.Kind.ToString();
        _problems[kind] = _problems.GetValueOrDefault(kind) + 1;
    }

    /// <summary>The record of one document as tables, and the counts.</summary>
    public void Write(Terminal terminal)
    {
        if (_single is { } record)
        {
            terminal.Line(Tables.Heading(terminal, DocumentHeading.Of(record.Document)));
            terminal.Line();
            if (_events > 0)
            {
                Tables.Events(terminal, [.. record.Events.Select(e => ((DocumentHeading?)null, EventRow.Of(e)))]);
                terminal.Line();
            }

            if (_claims > 0)
            {
                Tables.Claims(terminal, [.. record.Claims.Select(c => ((DocumentHeading?)null, ClaimRow.Of(c)))]);
                terminal.Line();
            }
        }

        Summarise(line => terminal.Line(line));
        if (store is not null && _documents > 0)
            terminal.Line(WhereNext(store));
    }

    /// <summary>The counts.</summary>
    public void Summarise(Action<string> line)
    {
        line($"Read {Count(_documents, "document")}: {Count(_sentences, "sentence")}, {Count(_events, "event")}, {Count(_claims, "claim")}.");
        if (_uncoded.Count > 0)
            line($"Seen and left uncoded: {Told(_uncoded)}.");
        if (Problems > 0)
            line($"Not read: {Count(Problems, "input")} ({Told(_problems)}).");
        if (store is null || _documents == 0)
            return;
        if (_outcomes.GetValueOrDefault(WriteOutcome.Replaced) is > 0 and var replaced)
            line($"Replaced: {Count(replaced, "document")}.");
        if (_outcomes.GetValueOrDefault(WriteOutcome.Unchanged) is > 0 and var unchanged)
            line($"Already kept, and the same: {Count(unchanged, "document")}.");
        var stale = _outcomes.GetValueOrDefault(WriteOutcome.Outdated) + _outcomes.GetValueOrDefault(WriteOutcome.Differs);
        if (stale > 0)
            line($"Kept as they were, though read with another version or different now: {Count(stale, "document")}. --recode replaces them.");
    }

    /// <summary>How fast many documents were read; one says nothing about that.</summary>
    public string? Speed(TimeSpan elapsed) => _documents < 2 || elapsed <= TimeSpan.Zero ? null : string.Create(
        CultureInfo.InvariantCulture, $"Read in {elapsed.TotalSeconds:0.0} s, {_sentences / elapsed.TotalSeconds:0} sentences a second.");

    private string WhereNext(string file)
    {
        var option = file == Choices.DefaultStore ? "" : $" --store {file}";
        if (_single is not { } record)
            return $"Kept in {file}. Next: entente events{option}, entente claims{option}, entente actors{option}";
        var id = Tables.ShortId(record.Document.Id);
        var why = record.Events.IsEmpty ? "" : $", entente why {id}#{Phrases.Handle(record.Events[0].Event.Id)}{option}";
        return $"Kept in {file}. Next: entente show {id}{option}{why}";
    }

    private static string Told(SortedDictionary<string, int> counts) => string.Join(", ", counts
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => $"{c.Key} {c.Value.ToString("N0", CultureInfo.InvariantCulture)}"));

    private static string Count(int count, string noun) => $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";
}
