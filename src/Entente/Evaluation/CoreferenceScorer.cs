using System.Collections.Immutable;
using Entente.Actors.Reference;
using Entente.Documents;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>
/// Coreference from raw text against chains in the CoNLL-2011 manner: mentions compared by their characters without white space, so
/// that words may be cut otherwise; chains of one mention are left out.
/// </summary>
public static class CoreferenceScorer
{
    /// <summary>Mentions found, then MUC, B³ and CEAF φ4.</summary>
    /// <param name="documents">Gold.</param>
    /// <param name="texts">Raw texts, of a treebank of the same documents; one without its text there is its words joined by blanks.</param>
    /// <param name="analyze">Analyses documents of raw text, in their order.</param>
    public static (Metric Mentions, ImmutableArray<ChainMetric> Chains) Score(
        IReadOnlyList<CoreferenceDocument> documents, IReadOnlyList<Document> texts, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze)
    {
        var mentions = new Metric("mentions", 0, 0, 0);
        var (muc, bCubed, ceaf) = (new ChainMetric("MUC", 0, 0, 0, 0), new ChainMetric("B³", 0, 0, 0, 0), new ChainMetric("CEAF φ4", 0, 0, 0, 0));
        var weights = AntecedentWeights.Load();
        foreach (var (document, analysis) in documents.Zip(analyze(RawTexts(documents, texts))))
        {
            var gold = GoldChains(document);
            var found = FoundChains(analysis, Coreference.Of(analysis, weights));
            var (inGold, inFound) = (gold.SelectMany(c => c).ToHashSet(), found.SelectMany(c => c).ToHashSet());
            mentions = mentions.Plus(inGold.Count, inFound.Count, inFound.Count(inGold.Contains));
            muc = ChainMetrics.Muc(muc, gold, found);
            bCubed = ChainMetrics.BCubed(bCubed, gold, found);
            ceaf = ChainMetrics.CeafE(ceaf, gold, found);
        }

        return (mentions, [muc, bCubed, ceaf]);
    }

    /// <summary>The raw text of each document: the one with its characters, white space aside.</summary>
    internal static IEnumerable<Document> RawTexts(IReadOnlyList<CoreferenceDocument> documents, IReadOnlyList<Document> texts)
    {
        static string Characters(IEnumerable<char> text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var known = texts.ToLookup(t => Characters(t.Text), StringComparer.Ordinal);
        return documents.Select(d => known[Characters(d.Words.SelectMany(w => w))].FirstOrDefault() ?? Document.FromText(string.Join(' ', d.Words)));
    }

    /// <summary>Chains by the characters that their mentions take, white space not counted.</summary>
    internal static List<HashSet<(int Start, int End)>> GoldChains(CoreferenceDocument document)
    {
        var starts = new int[document.Words.Length + 1];
        for (var i = 0; i < document.Words.Length; i++)
            starts[i + 1] = starts[i] + document.Words[i].Count(c => !char.IsWhiteSpace(c));
        return [.. document.Chains.Where(c => c.Length > 1).Select(chain => chain.Select(m => (starts[m.First], starts[m.Last + 1])).ToHashSet())];
    }

    internal static List<HashSet<(int Start, int End)>> FoundChains(AnnotatedDocument document, Coreference coreference)
    {
        var position = Positions(document.Document.Text);
        return [.. coreference.Chains().Select(chain => chain.Select(m => Characters(document, position, m)).ToHashSet())];
    }

    /// <summary>The characters of a mention, white space not counted.</summary>
    internal static (int Start, int End) Characters(AnnotatedDocument document, int[] positions, Mention mention)
    {
        var tokens = document.Sentences[mention.Sentence].Tokens;
        return (positions[tokens[mention.First].Span.Start], positions[tokens[mention.Last].Span.End]);
    }

    /// <summary>For every offset of a text the number of characters before it that are no white space.</summary>
    internal static int[] Positions(string text)
    {
        var positions = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            positions[i + 1] = positions[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
        return positions;
    }
}
