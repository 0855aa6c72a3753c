using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Events.Causes;

/// <summary>
/// Reads causes and effects: the table's connectives propose pairs and explain them; where a network has scored the sentence, its
/// figures decide whether there are any and how far their words go.
/// </summary>
public sealed class CauseReader : ICauseReader
{
    /// <summary>How probable a causal sentence is that no row of the table takes up; counted on the corpus's training sentences.</summary>
    internal const double Silent = 0.3;

    private const double Likely = 0.5;
    private readonly CauseTable _table;

    internal CauseReader(CauseTable table) => _table = table;

    /// <summary>A reader with the table compiled into this assembly.</summary>
    public static CauseReader Load() => new(CauseTable.Load());

    /// <inheritdoc/>
    public CauseReading Read(Sentence sentence, CauseScores? scores = null)
    {
        var proposals = new CauseFinder(_table, sentence).Find();
        if (scores is not null)
            return new CauseReading(scores.Causal, scores.Causal < Likely ? [] : CauseDecision.Relations(sentence, proposals, scores));
        // Each row's weight is the share of causal sentences among those it takes up: several rows speak for themselves each.
        var doubt = 1 - Silent;
        foreach (var entry in proposals.Select(p => p.Entry).Distinct())
            doubt *= Math.Min(1, (1 - entry.Weight) / (1 - Silent));
        return new CauseReading(1 - doubt, [.. proposals.Where(p => p.Entry.Weight >= Likely).Select(p => Relation(sentence, p, p.Entry.Weight, p.Entry.Id))]);
    }

    /// <summary>The row whose words open the sentence and point back to the sentence before as the cause; null for none.</summary>
    internal static string? Opening(Sentence sentence) => new CauseFinder(CauseTable.Load(), sentence).Initial()?.Id;

    internal static CausalRelation Relation(Sentence sentence, CauseProposal proposal, double probability, string because) => new(
        Span(sentence, proposal.Cause), Span(sentence, proposal.Effect), proposal.Signal.IsEmpty ? null : Span(sentence, proposal.Signal), probability, because)
    {
        Kind = proposal.Entry.Kind,
    };

    internal static TextSpan Span(Sentence sentence, WordRange range) =>
        new(sentence.Tokens[range.First].Span.Start, sentence.Tokens[range.Last].Span.End);
}
