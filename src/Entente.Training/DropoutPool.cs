using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>
/// Dropout by slices of masks drawn once: drawing bits anew for every tensor takes longer here than the products do.
/// A slice begins anywhere, so a unit's neighbours in one mask are no guide to the next.
/// </summary>
internal sealed class DropoutPool : IDisposable
{
    private const int Size = 1 << 23;
    private readonly Tensor _pool;
    private readonly Random _random;

    /// <param name="rate">Share of units that are dropped.</param>
    /// <param name="seed">Seed of the masks and of where slices begin.</param>
    public DropoutPool(double rate, int seed)
    {
        _random = new Random(seed);
        var mask = new float[Size];
        var keep = (float)(1 / (1 - rate));
        for (var i = 0; i < Size; i++)
            mask[i] = _random.NextDouble() < rate ? 0 : keep;
        _pool = tensor(mask).DetachFromDisposeScope();
    }

    public Tensor Drop(Tensor x)
    {
        var size = x.numel();
        if (size > Size)
            return x;
        var mask = _pool.narrow(0, _random.NextInt64(Size - size + 1), size).view(x.shape);
        return x * (x.dtype == float32 ? mask : mask.to(x.dtype));
    }

    public void Dispose() => _pool.Dispose();
}
