using System.Collections.Immutable;
using System.Globalization;
using Entente.Ontology;

namespace Entente.Events.Causes;

/// <summary>How the words of a connective join cause and effect (lexicon/causes/connectives.tsv).</summary>
internal enum CauseConstruction
{
    /// <summary>The words open the cause: "because …", "due to …", "to …".</summary>
    Opener,

    /// <summary>A verb whose subject, or whose clause, is the cause: "led to", "…, killing five".</summary>
    Verb,

    /// <summary>A verb whose subject, or whose clause, is the effect: "stems from", "…, demanding higher wages".</summary>
    Backward,

    /// <summary>Words at a sentence's beginning that take the sentence before as the cause: "As a result".</summary>
    Initial,
}

/// <summary>A row of the table of connectives.</summary>
internal sealed record CauseEntry
{
    public required string Id { get; init; }

    /// <summary>Alternatives, each a series of words: forms for openers, the lemma and its preposition for verbs.</summary>
    public required ImmutableArray<string[]> Words { get; init; }

    public required CauseConstruction Construction { get; init; }

    public required CauseKind Kind { get; init; }

    /// <summary>Conditions, all of which must hold.</summary>
    public required ImmutableArray<CauseCondition> When { get; init; }

    /// <summary>Whether the signal is part of the span it opens; null where there is no signal.</summary>
    public required bool? SignalInside { get; init; }

    public required double Weight { get; init; }

    public static CauseEntry? Parse(TableRow row, List<string> problems)
    {
        if (row.Cells.Length < 6)
        {
            problems.Add($"{row.Id}: {row.Cells.Length} columns where 6 are needed");
            return null;
        }

        if (!Enum.TryParse<CauseConstruction>(row.Cells[1], ignoreCase: true, out var construction)
            || !Enum.TryParse<CauseKind>(row.Cells[2], ignoreCase: true, out var kind)
            || row.Cells[4] is not ("in" or "out" or "none")
            || !double.TryParse(row.Cells[5], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight))
        {
            problems.Add($"{row.Id}: construction, kind, signal or weight cannot be read");
            return null;
        }

        return new CauseEntry
        {
            Id = row.Id,
            Words = [.. row.Cells[0].Split('|').Select(words => words.Split('_'))],
            Construction = construction,
            Kind = kind,
            When = row.Cells[3] == "-" ? [] : [.. row.Cells[3].Split(' ').Select(CauseCondition.Parse)],
            SignalInside = row.Cells[4] switch { "in" => true, "out" => false, _ => null },
            Weight = weight,
        };
    }
}

/// <summary>A condition of a connective: "head:@harm", "comp:fear|threat", "!clause".</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Values">Lemmas, or classes behind an @.</param>
/// <param name="Negated">Whether it must not hold.</param>
internal readonly record struct CauseCondition(string Name, ImmutableArray<string> Values, bool Negated)
{
    public static CauseCondition Parse(string text)
    {
        var negated = text.StartsWith('!');
        var parts = text.TrimStart('!').Split(':');
        return new CauseCondition(parts[0], parts.Length > 1 ? [.. parts[1].Split('|')] : [], negated);
    }
}
