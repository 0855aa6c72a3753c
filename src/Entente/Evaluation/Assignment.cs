namespace Entente.Evaluation;

/// <summary>One-to-one matching of the greatest total weight (Kuhn 1955, Munkres 1957; with potentials, in cubic time).</summary>
internal static class Assignment
{
    /// <summary>The greatest total of a matching; weights are not negative.</summary>
    public static double Best(double[,] weights)
    {
        var (rows, columns) = (weights.GetLength(0), weights.GetLength(1));
        var size = Math.Max(rows, columns);
        double Cost(int row, int column) => row <= rows && column <= columns ? -weights[row - 1, column - 1] : 0;
        var (ofRow, ofColumn) = (new double[size + 1], new double[size + 1]);
        var (matched, way) = (new int[size + 1], new int[size + 1]);
        for (var row = 1; row <= size; row++)
        {
            matched[0] = row;
            var at = 0;
            var least = new double[size + 1];
            Array.Fill(least, double.PositiveInfinity);
            var used = new bool[size + 1];
            do
            {
                used[at] = true;
                var (current, delta, next) = (matched[at], double.PositiveInfinity, 0);
                for (var column = 1; column <= size; column++)
                {
                    if (used[column])
                        continue;
                    var reduced = Cost(current, column) - ofRow[current] - ofColumn[column];
                    if (reduced < least[column])
                        (least[column], way[column]) = (reduced, at);
                    if (least[column] < delta)
                        (delta, next) = (least[column], column);
                }

                for (var column = 0; column <= size; column++)
                {
                    if (used[column])
                    {
                        ofRow[matched[column]] += delta;
                        ofColumn[column] -= delta;
                    }
                    else
                    {
                        least[column] -= delta;
                    }
                }

                at = next;
            }
            while (matched[at] != 0);

            for (; at != 0; at = way[at])
                matched[at] = matched[way[at]];
        }

        var total = 0.0;
        for (var column = 1; column <= size; column++)
            total -= Cost(matched[column], column);
        return total;
    }
}
