namespace Entente.Language;

/// <summary>
/// The best tree over a sentence's words: Chu and Liu (1965), Edmonds (1967), with exactly one word under the root
/// (McDonald et al. 2005). Ties go to the head furthest left.
/// </summary>
internal static class SpanningTree
{
    /// <summary>More than any sum of arc scores: it makes a second root arc dearer than any detour.</summary>
    private const double RootCost = 1e7;

    /// <summary>Heads of a sentence's words: index of the head word in the sentence, -1 for the root.</summary>
    /// <param name="arcs">Scores of heads, a row for each word of a window: the root's, then that of each word.</param>
    /// <param name="stride">Length of a row.</param>
    /// <param name="from">First word of the sentence in the window.</param>
    /// <param name="count">Number of its words.</param>
    public static int[] Heads(ReadOnlySpan<float> arcs, int stride, int from, int count)
    {
        // Nearly always the best heads word by word are a tree with one root, and then no tree is better.
        var words = new int[count];
        var roots = 0;
        for (var d = 0; d < count; d++)
        {
            words[d] = BestHead(arcs.Slice((from + d) * stride, stride), from, count, d);
            roots += words[d] < 0 ? 1 : 0;
        }

        if (roots == 1 && Reaches(words))
            return words;
        // Node 0 is the root. scores[d, h] for dependents 1..n.
        var scores = new double[count + 1, count + 1];
        for (var d = 1; d <= count; d++)
            for (var h = 0; h <= count; h++)
                scores[d, h] = h == d ? double.NegativeInfinity
                    : arcs[((from + d - 1) * stride) + (h == 0 ? 0 : from + h)] - (h == 0 ? RootCost : 0);
        var heads = Solve(scores, count + 1);
        for (var d = 1; d <= count; d++)
            words[d - 1] = heads[d] - 1;
        return words;
    }

    private static int BestHead(ReadOnlySpan<float> row, int from, int count, int dependent)
    {
        var (best, score) = (-1, row[0]);
        var candidates = row.Slice(1 + from, count);
        for (var h = 0; h < count; h++)
            if (candidates[h] > score && h != dependent)
                (best, score) = (h, candidates[h]);
        return best;
    }

    /// <summary>Whether every word hangs on the root, at whatever remove.</summary>
    private static bool Reaches(int[] heads)
    {
        Span<byte> hangs = heads.Length <= 512 ? stackalloc byte[heads.Length] : new byte[heads.Length];
        for (var start = 0; start < heads.Length; start++)
        {
            // 1: on this walk; 2: known to hang on the root.
            var at = start;
            for (; at >= 0 && hangs[at] == 0; at = heads[at])
                hangs[at] = 1;
            if (at >= 0 && hangs[at] == 1)
                return false;
            for (at = start; at >= 0 && hangs[at] == 1; at = heads[at])
                hangs[at] = 2;
        }

        return true;
    }

    private static int[] Solve(double[,] scores, int count)
    {
        var heads = Greedy(scores, count);
        var cycle = CycleIn(heads);
        if (cycle is null)
            return heads;

        // Contract the cycle to one node, solve the smaller graph, and open the cycle where the solution enters it.
        var inCycle = new bool[count];
        foreach (var node in cycle)
            inCycle[node] = true;
        var outside = new List<int>();
        for (var node = 0; node < count; node++)
            if (!inCycle[node])
                outside.Add(node);
        var contracted = outside.Count;
        var smaller = new double[contracted + 1, contracted + 1];
        var leaves = new int[contracted];
        var enters = new int[contracted];
        for (var i = 0; i <= contracted; i++)
            for (var j = 0; j <= contracted; j++)
                smaller[i, j] = double.NegativeInfinity;
        for (var i = 0; i < contracted; i++)
        {
            for (var j = 0; j < contracted; j++)
                smaller[i, j] = scores[outside[i], outside[j]];
            foreach (var node in cycle)
            {
                if (scores[outside[i], node] > smaller[i, contracted])
                    (smaller[i, contracted], leaves[i]) = (scores[outside[i], node], node);
                var gain = scores[node, outside[i]] - scores[node, heads[node]];
                if (gain > smaller[contracted, i])
                    (smaller[contracted, i], enters[i]) = (gain, node);
            }
        }

        var solved = Solve(smaller, contracted + 1);
        var result = new int[count];
        foreach (var node in cycle)
            result[node] = heads[node];
        for (var i = 0; i < contracted; i++)
            if (outside[i] != 0)
                result[outside[i]] = solved[i] == contracted ? leaves[i] : outside[solved[i]];
        var entry = enters[solved[contracted]];
        result[entry] = outside[solved[contracted]];
        return result;
    }

    private static int[] Greedy(double[,] scores, int count)
    {
        var heads = new int[count];
        for (var d = 1; d < count; d++)
        {
            var best = 0;
            for (var h = 1; h < count; h++)
                if (scores[d, h] > scores[d, best])
                    best = h;
            heads[d] = best;
        }

        return heads;
    }

    private static List<int>? CycleIn(int[] heads)
    {
        var state = new int[heads.Length]; // The walk that first met the node.
        for (var start = 1; start < heads.Length; start++)
        {
            var at = start;
            while (at != 0 && state[at] == 0)
            {
                state[at] = start;
                at = heads[at];
            }

            if (at == 0 || state[at] != start)
                continue;
            var cycle = new List<int> { at };
            for (var node = heads[at]; node != at; node = heads[node])
                cycle.Add(node);
            cycle.Sort();
            return cycle;
        }

        return null;
    }
}
