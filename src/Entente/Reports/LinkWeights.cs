using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Ontology;

namespace Entente.Reports;

/// <summary>What each comparison weighs (data/reports/link-weights.tsv), in log-odds of two reports being of one act. Immutable, thread-safe.</summary>
internal sealed class LinkWeights
{
    public const string Table = "data/reports/link-weights.tsv";

    private static readonly ImmutableArray<string> Names = [.. Enum.GetValues<LinkFeature>().Select(Spelt)];
    private static readonly Lazy<LinkWeights> Default = new(() => new LinkWeights(Read(column: 1)));
    private readonly double[] _weights;

    public LinkWeights(IReadOnlyList<double> weights) => _weights = [.. weights];

    public double this[LinkFeature feature] => _weights[(int)feature];

    /// <summary>The weights compiled into the library.</summary>
    public static LinkWeights Load() => Default.Value;

    /// <summary>What was believed before any pair was seen: learnt weights are drawn towards it.</summary>
    public static double[] Priors() => Read(column: 2);

    /// <summary>"type same", "actor other country", …: as the table and explanations have it.</summary>
    public static string NameOf(LinkFeature feature) => Names[(int)feature];

    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    private static double[] Read(int column)
    {
        var weights = new double[Names.Length];
        var seen = new bool[Names.Length];
        foreach (var row in EmbeddedTable.Read(Table))
        {
            var index = Names.IndexOf(row.Cells[0]);
            if (index < 0)
                throw new InvalidDataException($"{row.Id}: '{row.Cells[0]}' is nothing that reports are compared by.");
            weights[index] = double.Parse(row.Cells[column], CultureInfo.InvariantCulture);
            seen[index] = true;
        }

        var missing = Array.IndexOf(seen, false);
        return missing < 0 ? weights : throw new InvalidDataException($"{Table} has no row for '{Names[missing]}'.");
    }

    private static string Spelt(LinkFeature feature)
    {
        var name = new StringBuilder();
        foreach (var letter in feature.ToString())
        {
            if (char.IsUpper(letter) && name.Length > 0)
                name.Append(' ');
            name.Append(char.ToLowerInvariant(letter));
        }

        return name.ToString();
    }
}
