using System.Collections.Immutable;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Lexicon;

/// <summary>Parts of speech that carry acts.</summary>
internal enum TriggerKind
{
    /// <summary>Verbs.</summary>
    Verb,

    /// <summary>Nouns, and gerunds used as nouns.</summary>
    Noun,

    /// <summary>Adjectives.</summary>
    Adj,
}

/// <summary>A pattern of the lexicon: a trigger, its conditions, and what it then means.</summary>
internal sealed record LexiconEntry
{
    /// <summary>"ACCUSE.tsv:12".</summary>
    public required string Id { get; init; }

    /// <summary>Position in the whole lexicon: among equals the earlier wins.</summary>
    public required int Order { get; init; }

    /// <summary>Each alternative's words: head lemma first for verbs ("break off"), last for nouns ("air strike").</summary>
    public required ImmutableArray<string[]> Triggers { get; init; }

    public required TriggerKind Kind { get; init; }

    public ImmutableArray<Constraint> When { get; init; } = [];

    /// <summary>PLOVER type; null for a blocker: matched, and known to be no event.</summary>
    public string? Type { get; init; }

    public ImmutableArray<string> Modes { get; init; } = [];

    public string? Cameo { get; init; }

    public ImmutableArray<ParticipantPath> Actor { get; init; } = [];

    public ImmutableArray<ParticipantPath> Recipient { get; init; } = [];

    public string Note { get; init; } = "";

    public bool Mutual => Actor is [{ Mutual: true }, ..];

    /// <summary>Reads a row: trigger, when, type, mode, cameo, actor, recipient, note.</summary>
    public static LexiconEntry? Parse(TableRow row, int order, ICollection<string> complaints)
    {
        var cells = row.Cells;
        var before = complaints.Count;
        if (cells.Length < 7)
        {
            complaints.Add($"{row.Id}: {cells.Length} columns where at least 7 are needed");
            return null;
        }

        var slash = cells[0].LastIndexOf('/');
        if (slash <= 0 || !Enum.TryParse<TriggerKind>(cells[0].AsSpan(slash + 1), ignoreCase: true, out var kind))
        {
            complaints.Add($"{row.Id}: the trigger '{cells[0]}' ends in none of /VERB, /NOUN, /ADJ");
            return null;
        }

        var type = cells[2] is "-" or "" ? null : cells[2];
        if (type is not null && !Plover.IsType(type))
            complaints.Add($"{row.Id}: '{type}' is no PLOVER type");
        var modes = cells[3] is "-" or "" ? [] : cells[3].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var mode in modes)
            if (type is null || !Plover.IsMode(type, mode))
                complaints.Add($"{row.Id}: '{mode}' is no mode of {type}");
        var cameo = cells[4] is "-" or "" ? null : cells[4];
        if (cameo is not null && Ontology.Cameo.Lookup(cameo) is null)
            complaints.Add($"{row.Id}: '{cameo}' is no CAMEO code");

        var when = ImmutableArray.CreateBuilder<Constraint>();
        if (cells[1] is not ("-" or ""))
        {
            foreach (var text in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var constraint = Constraint.Parse(text, out var complaint);
                if (complaint is not null)
                    complaints.Add($"{row.Id}: {complaint}");
                if (constraint is not null)
                    when.Add(constraint);
            }
        }

        var inPaths = new List<string>();
        var entry = new LexiconEntry
        {
            Id = row.Id,
            Order = order,
            Kind = kind,
            Triggers = [.. cells[0][..slash].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(trigger => trigger.ToLowerInvariant().Split('_'))],
            When = when.ToImmutable(),
            Type = type,
            Modes = [.. modes],
            Cameo = cameo,
            Actor = ParticipantPath.ParseList(cells[5], inPaths),
            Recipient = ParticipantPath.ParseList(cells[6], inPaths),
            Note = cells.Length > 7 && cells[7] != "-" ? cells[7] : "",
        };
        foreach (var complaint in inPaths)
            complaints.Add($"{row.Id}: {complaint}");
        return complaints.Count == before ? entry : null;
    }

    /// <summary>The kind of trigger a token can be; null for none.</summary>
    public static TriggerKind? KindOf(Token token) => token.Upos switch
    {
        Upos.Verb or Upos.Aux => TriggerKind.Verb,
        Upos.Noun or Upos.PropN => TriggerKind.Noun,
        Upos.Adj => TriggerKind.Adj,
        _ => null,
    };
}
