using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>
/// Times the encoder's commonest product, forward and back, in 32-bit floats and in bfloat16: which is faster
/// hangs on the processor, so it is measured before a long run.
/// </summary>
internal static class PrecisionTrial
{
    public static string Run()
    {
        set_num_threads(2);
        return FormattableString.Invariant($"float32 {Time(float32):F1} ms, bfloat16 {Time(bfloat16):F1} ms for 1,400 × 384 × 1,536, forward and back");
    }

    /// <summary>The faster of the two, for a run.</summary>
    public static ScalarType Fastest()
    {
        set_num_threads(2);
        return Time(bfloat16) < Time(float32) ? bfloat16 : float32;
    }

    private static double Time(ScalarType type)
    {
        using var scope = NewDisposeScope();
        var x = ones(1400, 384, dtype: type, requires_grad: true);
        var w = ones(1536, 384, dtype: type, requires_grad: true);
        var times = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            using var inner = NewDisposeScope();
            var clock = Stopwatch.StartNew();
            matmul(x, w.t()).sum().backward();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times.Skip(2).Order().ElementAt(5);
    }
}
