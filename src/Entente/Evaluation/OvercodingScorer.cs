using System.Collections.Immutable;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Ontology;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>A text that tells no political act.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Group">What it is counted with: "seen", "unseen", or the file it is from.</param>
/// <param name="Text">The text.</param>
public sealed record ActFreeText(string Id, string Group, string Text);

/// <summary>How many texts without an act were read as telling one.</summary>
/// <param name="Groups">For each group its texts and those among them with an event.</param>
/// <param name="Events">The false events, with pattern and trace.</param>
public sealed record OvercodingScore(ImmutableArray<(string Name, int Texts, int Overcoded)> Groups, ImmutableArray<GoldError> Events);

/// <summary>Scores how often an event is seen where there is no act.</summary>
public static class OvercodingScorer
{
    /// <summary>The half of the sentences whose errors may be looked at.</summary>
    public const string Seen = "seen";

    /// <summary>The half that only counts.</summary>
    public const string Unseen = "unseen";

    /// <summary>Reads ids (eval/act-free: treebank, sentence, half, why) and takes the sentences from treebanks.</summary>
    /// <exception cref="FormatException">A line is malformed, or a sentence is in none of the treebanks.</exception>
    public static ImmutableArray<ActFreeText> Read(string path, IEnumerable<string> treebanks)
    {
        var texts = treebanks.SelectMany(ConlluReader.ReadFile).DistinctBy(s => s.SentId, StringComparer.Ordinal).ToDictionary(s => s.SentId, s => s.Text, StringComparer.Ordinal);
        using var file = File.OpenText(path);
        return [.. EmbeddedTable.Read(path, file).Select(row => row.Cells switch
        {
            [var treebank, var id, Seen or Unseen, ..] => texts.TryGetValue(id, out var text)
                ? new ActFreeText(id, row.Cells[2], text)
                : throw new FormatException($"{path}:{row.Line}: the sentence {id} is in no treebank given; give {treebank} with --treebank."),
            _ => throw new FormatException($"{path}:{row.Line}: a treebank, a sentence's id and '{Seen}' or '{Unseen}' are needed."),
        })];
    }

    /// <summary>The texts of a coded file that tell no act.</summary>
    public static IEnumerable<ActFreeText> ReadActs(string path) =>
        ActText.ReadFile(path).Where(t => t.Acts.IsEmpty).Select(t => new ActFreeText(t.Id, Path.GetFileNameWithoutExtension(path), t.Text));

    /// <summary>Reads every text by itself and counts those with an event.</summary>
    public static OvercodingScore Score(IReadOnlyCollection<ActFreeText> texts, Func<IEnumerable<Document>, IEnumerable<DocumentRecord>> read)
    {
        var pairs = texts.Zip(read(texts.Select(t => Document.FromText(t.Text) with { Language = "en" }))).ToList();
        return new OvercodingScore(
            [.. pairs.GroupBy(p => p.First.Group, StringComparer.Ordinal).Select(g => (g.Key, g.Count(), g.Count(p => !p.Second.Events.IsEmpty)))],
            [.. from pair in pairs from found in pair.Second.Events select Error(pair.First, found.Event)]);
    }

    private static GoldError Error(ActFreeText text, Event found) => new(
        text.Id, text.Group, text.Text, null,
        $"{found.Type} “{found.Trigger.Text}” {string.Join(" + ", found.Actors.Select(a => a.Text))} > {string.Join(" + ", found.Recipients.Select(r => r.Text))}",
        [found.Why.Pattern, .. found.Why.Steps.Select(s => $"{s.Field}: {s.Value} ({s.Because})")], 1);
}
