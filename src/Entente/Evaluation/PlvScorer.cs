using System.Collections.Immutable;
using Entente.Ontology;

namespace Entente.Evaluation;

/// <summary>How well types were told, given who acts on whom.</summary>
/// <param name="Rows">Rows scored.</param>
/// <param name="Answered">Rows with a prediction.</param>
/// <param name="Accuracy">Share of rows whose type is right.</param>
/// <param name="QuadAccuracy">Share of rows whose quad class is right.</param>
/// <param name="MacroF1">Mean of F1 over the types that gold has.</param>
/// <param name="Classes">Each type that gold or predictions have, in the codebook's order.</param>
public sealed record PlvScore(
    int Rows, int Answered, double Accuracy, double QuadAccuracy, double MacroF1, ImmutableArray<Metric> Classes);

/// <summary>Scores types given source and target: fifteen roots, of which YIELD stands for CONCEDE and RETREAT.</summary>
public static class PlvScorer
{
    private static readonly Lazy<ImmutableArray<string>> Roots =
        new(() => [.. Plover.Types.Select(t => Plover.FifteenTypeRoot(t.Name)).Distinct()]);

    /// <summary>The root for each row, in the rows' order; null where nothing was recognised.</summary>
    /// <param name="table">Rows with sentence, source and target.</param>
    /// <param name="typesOf">PLOVER types of (sentence, source, target), one a row in order; null for none.</param>
    public static ImmutableArray<string?> Predict(
        TabTable table, Func<IEnumerable<(string Sentence, string Source, string Target)>, IEnumerable<string?>> typesOf)
    {
        var (sentence, source, target) = (table.Column("sentence"), table.Column("source"), table.Column("target"));
        return [.. typesOf(table.Rows.Select(r => (r[sentence], r[source], r[target]))).Select(t => t is null ? null : Plover.FifteenTypeRoot(t))];
    }

    /// <summary>Scores predictions against the column gold_root; null when the table has none.</summary>
    public static PlvScore? Score(TabTable table, ImmutableArray<string?> predicted)
    {
        if (!table.Has("gold_root"))
            return null;
        var column = table.Column("gold_root");
        var gold = table.Rows.Select(r => Plover.FifteenTypeRoot(r[column].ToUpperInvariant())).ToList();
        var pairs = gold.Zip(predicted).ToList();
        var classes = Roots.Value
            .Concat(gold.Where(g => !Roots.Value.Contains(g)).Distinct().Order(StringComparer.Ordinal))
            .Select(root => new Metric(
                root, pairs.Count(p => p.First == root), pairs.Count(p => p.Second == root), pairs.Count(p => p.First == root && p.Second == root)))
            .Where(m => m.Gold + m.System > 0).ToImmutableArray();
        var inGold = classes.Where(m => m.Gold > 0).ToList();
        return new PlvScore(
            pairs.Count, predicted.Count(p => p is not null),
            Share(pairs.Count(p => p.First == p.Second), pairs.Count),
            Share(pairs.Count(p => p.Second is not null && Quad(p.First) == Quad(p.Second)), pairs.Count),
            inGold.Count == 0 ? 0 : inGold.Average(m => m.F1), classes);
    }

    private static int Quad(string root) => root == "YIELD" ? Plover.Quad("CONCEDE") : Plover.IsType(root) ? Plover.Quad(root) : 0;

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
