using System.Collections.Immutable;
using Entente.Actors;
using Entente.Events.Lexicon;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Coding;

/// <summary>Makes a broad CAMEO code finer by the act's mode and the words of its clause (lexicon/events-cameo.tsv).</summary>
internal sealed record CodeRefinement
{
    private static readonly Lazy<ImmutableArray<CodeRefinement>> Shipped = new(() => [.. EmbeddedTable.Read("lexicon/events-cameo.tsv").Select(Parse)]);

    public required string Id { get; init; }

    /// <summary>The codes that it makes finer.</summary>
    public required ImmutableArray<string> From { get; init; }

    public required string Type { get; init; }

    /// <summary>Modes that the act must have; empty for none at all; null for any.</summary>
    public required ImmutableArray<string>? Modes { get; init; }

    /// <summary>Lemmas of the trigger; null for any.</summary>
    public required ImmutableArray<string>? Triggers { get; init; }

    /// <summary>Conditions on the clause, all of which must hold.</summary>
    public required ImmutableArray<ClauseCondition> Words { get; init; }

    /// <summary>The finer code.</summary>
    public required string Code { get; init; }

    /// <summary>The mode of an act that has none yet, or null.</summary>
    public required string? Mode { get; init; }

    /// <summary>The rows compiled into this assembly.</summary>
    public static ImmutableArray<CodeRefinement> All => Shipped.Value;

    public static CodeRefinement Parse(TableRow row) => new()
    {
        Id = row.Id,
        From = [.. row.Cells[0].Split('|')],
        Type = row.Cells[1],
        Modes = row.Cells[2] switch { "*" => null, "-" => [], var modes => [.. modes.Split(',')] },
        Triggers = row.Cells[3] == "*" ? null : [.. row.Cells[3].Split('|')],
        Words = row.Cells[4] == "*" ? [] : [.. row.Cells[4].Split(' ').Select(ClauseCondition.Parse)],
        Code = row.Cells[5],
        Mode = row.Cells[6] == "-" ? null : row.Cells[6],
    };

    /// <summary>Gives each act the finest code that its words support.</summary>
    public static void Settle(WordClasses classes, AnnotatedDocument document, IReadOnlyList<EventDraft> acts)
    {
        foreach (var act in acts)
        {
            if (act.Cameo is not { } broad)
                continue;
            var words = new ClauseWords(classes, document.Sentences[act.Trigger.Sentence], act);
            foreach (var row in All)
            {
                if (!row.Fits(act, broad, words, out var because))
                    continue;
                act.Cameo = row.Code;
                act.Steps.Add(new TraceStep("cameo", row.Code, $"{row.Id}: {because}"));
                if (row.Mode is { } mode && act.Modes.IsEmpty)
                {
                    act.Modes = [mode];
                    act.Steps.Add(new TraceStep("mode", mode, row.Id));
                }

                break;
            }
        }
    }

    private bool Fits(EventDraft act, string broad, ClauseWords words, out string because)
    {
        because = broad;
        if (act.Type != Type || !From.Contains(broad) || Code == broad || (Triggers is { } lemmas && !lemmas.Contains(act.Lemma)))
            return false;
        if (Modes is { } modes && (modes.IsEmpty ? !act.Modes.IsEmpty : !modes.All(mode => act.Modes.Contains(mode))))
            return false;
        if (!Cameo.Fits(Code, act.Type, act.Modes.IsEmpty && Mode is { } set ? [set] : act.Modes))
            return false;
        var told = new List<string> { broad };
        if (Modes is { IsEmpty: false })
            told.AddRange(Modes);
        if (Triggers is not null)
            told.Add(act.Lemma);
        foreach (var condition in Words)
        {
            if (!condition.Holds(words, out var word))
                return false;
            if (word is not null)
                told.Add($"“{word}”");
        }

        because = string.Join(", ", told);
        return true;
    }
}

/// <summary>A condition on the words of a clause: one of them is there, or none is; or a recipient has one of the sectors.</summary>
internal sealed record ClauseCondition(ImmutableArray<string> Alternatives, bool Absent, bool OfRecipient)
{
    public static ClauseCondition Parse(string text)
    {
        var absent = text[0] == '!';
        var rest = absent ? text[1..] : text;
        var ofRecipient = rest.StartsWith("recipient:", StringComparison.Ordinal);
        return new([.. (ofRecipient ? rest["recipient:".Length..] : rest).Split('|')], absent, ofRecipient);
    }

    public bool Holds(ClauseWords words, out string? word)
    {
        word = null;
        foreach (var alternative in Alternatives)
        {
            if ((OfRecipient ? words.RecipientIs(alternative) : words.Has(alternative)) is not { } found)
                continue;
            word = found;
            return !Absent;
        }

        return Absent;
    }
}

/// <summary>The lemmas of an act's clause, single and in pairs ("war_crime").</summary>
internal sealed class ClauseWords
{
    private readonly WordClasses _classes;
    private readonly ImmutableArray<Entity> _recipients;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public ClauseWords(WordClasses classes, Sentence sentence, EventDraft act)
    {
        (_classes, _recipients) = (classes, act.Recipients);
        var before = -2;
        foreach (var at in ActClause.Tokens(sentence, act.Trigger.Token))
        {
            var token = sentence.Tokens[at];
            var lemma = token.Lemma.ToLowerInvariant();
            _words.Add(lemma);
            if (before == at - 1)
                _words.Add($"{sentence.Tokens[before].Lemma.ToLowerInvariant()}_{lemma}");
            if (token.BaseRelation is "compound" or "advmod" or "obl" && token.Relation == "compound:prt" && token.Head >= 0)
                _words.Add($"{sentence.Tokens[token.Head].Lemma.ToLowerInvariant()}_{lemma}");
            before = at;
        }
    }

    /// <summary>The word that is there: the one asked for, or the first of a class; null when none is.</summary>
    public string? Has(string alternative)
    {
        if (alternative[0] != '@')
            return _words.Contains(alternative) ? alternative : null;
        foreach (var word in _words.Order(StringComparer.Ordinal))
            if (_classes.Is(alternative[1..], word))
                return word;
        return null;
    }

    public string? RecipientIs(string sector) => _recipients.Any(recipient => recipient.Sectors.Contains(sector)) ? sector : null;
}
