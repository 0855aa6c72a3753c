using System.Collections.Frozen;
using System.Globalization;
using Entente.Events.Grammar;
using Entente.Events.Lexicon;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Events.Factuality;

/// <summary>Tells whether what a word names took place.</summary>
public interface IFactualityReader
{
    /// <summary>From 3, it certainly happened or is the case, to −3, it certainly did not.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="word">Index of the word.</param>
    /// <param name="network">A network's figure for the word, on the same scale; null to read by the traits alone.</param>
    double Of(Sentence sentence, int word, double? network = null);
}

/// <summary>Adds up what the traits of a word weigh (data/events/factuality.tsv), and takes the mean with a network's figure where there is one.</summary>
public sealed class FactualityReader : IFactualityReader
{
    /// <summary>The end of the scale.</summary>
    public const double Certain = 3;

    private const string Table = "data/events/factuality.tsv";
    private const double NetworkShare = 0.5;
    private static readonly Lazy<FactualityReader> Shipped = new(() => new FactualityReader(
        EmbeddedTable.Read(Table).Select(row => (row.Cells[0], double.Parse(row.Cells[1], NumberStyles.Float, CultureInfo.InvariantCulture)))));

    private static readonly Lazy<WordClasses> Grammar = new(() => WordClasses.Read(EmbeddedTable.Read("lexicon/grammar.tsv")));
    private readonly FrozenDictionary<string, double> _weights;

    internal FactualityReader(IEnumerable<(string Trait, double Weight)> weights) =>
        _weights = weights.ToFrozenDictionary(w => w.Trait, w => w.Weight, StringComparer.Ordinal);

    /// <summary>A reader with the weights compiled into this assembly.</summary>
    public static FactualityReader Load() => Shipped.Value;

    /// <inheritdoc/>
    public double Of(Sentence sentence, int word, double? network = null)
    {
        var sum = 0.0;
        foreach (var trait in TraitsOf(sentence, word).Distinct(StringComparer.Ordinal))
            sum += _weights.GetValueOrDefault(trait);
        var told = Math.Clamp(sum, -Certain, Certain);
        return network is { } figure ? (told * (1 - NetworkShare)) + (figure * NetworkShare) : told;
    }

    internal static List<string> TraitsOf(Sentence sentence, int word) => FactualityTraits.Of(new SentenceGrammar(sentence, Grammar.Value), word);
}
