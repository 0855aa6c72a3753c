using CsCheck;
using Entente.Evaluation;

namespace Entente.Tests.Evaluation;

public class AssignmentTests
{
    private static readonly Gen<double[,]> Weights =
        from rows in Gen.Int[0, 6]
        from columns in Gen.Int[0, 6]
        from values in Gen.Frequency((1, Gen.Const(0.0)), (3, Gen.Double[0, 1]), (2, Gen.Int[0, 3].Select(i => (double)i))).Array[rows * columns]
        select Table(rows, columns, values);

    [Fact]
    public void NoMatchingWeighsMore() => Weights.Sample(weights => Assert.Equal(OfAll(weights, 0, 0), Assignment.Best(weights), 1e-9));

    [Fact]
    public void TheBestPairIsGivenUpForTwoGoodOnes() => Assert.Equal(16, Assignment.Best(new double[,] { { 10, 8 }, { 8, 1 } }));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0)]
    [InlineData(0, 3)]
    public void NothingMatchesNothing(int rows, int columns) => Assert.Equal(0, Assignment.Best(new double[rows, columns]));

    /// <summary>The greatest total over every matching of the rows from one on with columns not taken.</summary>
    private static double OfAll(double[,] weights, int row, int taken)
    {
        if (row == weights.GetLength(0))
            return 0;
        var best = OfAll(weights, row + 1, taken);
        for (var column = 0; column < weights.GetLength(1); column++)
            if ((taken & (1 << column)) == 0)
                best = Math.Max(best, weights[row, column] + OfAll(weights, row + 1, taken | (1 << column)));
        return best;
    }

    private static double[,] Table(int rows, int columns, double[] values)
    {
        var table = new double[rows, columns];
        for (var i = 0; i < values.Length; i++)
            table[i / columns, i % columns] = values[i];
        return table;
    }
}
