namespace Entente.Evaluation;

/// <summary>Sums of one score of coreference: what is right of gold and what gold has, what is right of what was found and how much that is.</summary>
public sealed record ChainMetric(string Name, double RightOfGold, double Gold, double RightOfFound, double Found)
{
    /// <summary>Share of what was found that is right.</summary>
    public double Precision => Found == 0 ? 0 : RightOfFound / Found;

    /// <summary>Share of gold that was found.</summary>
    public double Recall => Gold == 0 ? 0 : RightOfGold / Gold;

    /// <summary>Harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The same with a document's sums added.</summary>
    public ChainMetric Plus(double rightOfGold, double gold, double rightOfFound, double found) =>
        this with { RightOfGold = RightOfGold + rightOfGold, Gold = Gold + gold, RightOfFound = RightOfFound + rightOfFound, Found = Found + found };
}

/// <summary>
/// The three scores whose mean is the CoNLL score (Pradhan et al. 2014): MUC (links; Vilain et al. 1995), B³ (mentions; Bagga
/// and Baldwin 1998) and CEAF φ4 (chains matched one to one; Luo 2005). A chain is a set of mentions of any comparable kind.
/// </summary>
public static class ChainMetrics
{
    /// <summary>Links that must be added to put every chain of one side together from the other's.</summary>
    public static ChainMetric Muc<T>(ChainMetric metric, IReadOnlyList<HashSet<T>> gold, IReadOnlyList<HashSet<T>> found) where T : notnull
    {
        static (double Right, double All) Links(IReadOnlyList<HashSet<T>> key, IReadOnlyList<HashSet<T>> response)
        {
            var of = Index(response);
            var (right, all) = (0.0, 0.0);
            foreach (var chain in key)
            {
                var parts = chain.Where(of.ContainsKey).Select(m => of[m]).Distinct().Count() + chain.Count(m => !of.ContainsKey(m));
                right += chain.Count - parts;
                all += chain.Count - 1;
            }

            return (right, all);
        }

        var (recalled, inGold) = Links(gold, found);
        var (precise, inFound) = Links(found, gold);
        return metric.Plus(recalled, inGold, precise, inFound);
    }

    /// <summary>For every mention, the share of its chain that the other side's chain has.</summary>
    public static ChainMetric BCubed<T>(ChainMetric metric, IReadOnlyList<HashSet<T>> gold, IReadOnlyList<HashSet<T>> found) where T : notnull
    {
        static double Shares(IReadOnlyList<HashSet<T>> key, IReadOnlyList<HashSet<T>> response)
        {
            var of = Index(response);
            return key.Sum(chain => chain.Where(of.ContainsKey).Sum(m => (double)chain.Count(response[of[m]].Contains) / chain.Count));
        }

        return metric.Plus(Shares(gold, found), gold.Sum(c => c.Count), Shares(found, gold), found.Sum(c => c.Count));
    }

    /// <summary>The best matching of chains, each pair weighing twice its common mentions over the mentions of both.</summary>
    public static ChainMetric CeafE<T>(ChainMetric metric, IReadOnlyList<HashSet<T>> gold, IReadOnlyList<HashSet<T>> found) where T : notnull
    {
        var weights = new double[gold.Count, found.Count];
        for (var g = 0; g < gold.Count; g++)
            for (var f = 0; f < found.Count; f++)
                weights[g, f] = 2.0 * gold[g].Count(found[f].Contains) / (gold[g].Count + found[f].Count);
        var best = Assignment.Best(weights);
        return metric.Plus(best, gold.Count, best, found.Count);
    }

    private static Dictionary<T, int> Index<T>(IReadOnlyList<HashSet<T>> chains) where T : notnull
    {
        var of = new Dictionary<T, int>();
        for (var i = 0; i < chains.Count; i++)
            foreach (var mention in chains[i])
                of[mention] = i;
        return of;
    }
}
