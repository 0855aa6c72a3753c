using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using TorchSharp.Modules;

namespace Entente.Training;

/// <summary>
/// AdamW (Loshchilov and Hutter 2019) with an exponential moving average of the weights (Polyak and Juditsky 1992),
/// one pass over memory a step: the library's optimizer makes a dozen, which outlasts the products on a fast processor.
/// </summary>
internal sealed class AveragedAdamW
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.98f;
    private const float Epsilon = 1e-8f;
    private readonly List<Slot> _slots = [];
    private readonly float _averageDecay;
    private int _step;

    /// <param name="groups">Parameters with their own share of the rate and their weight decay.</param>
    /// <param name="averageDecay">How much of the average is kept at a step; it starts lower and grows to this.</param>
    public AveragedAdamW(IEnumerable<(Parameter Parameter, double Rate, double Decay)> groups, double averageDecay)
    {
        _averageDecay = (float)averageDecay;
        foreach (var (parameter, rate, decay) in groups)
            _slots.Add(new Slot(parameter, (float)rate, (float)decay));
    }

    /// <summary>One step on the gradients there are, which are cleared; returns their norm.</summary>
    /// <param name="scale">What each group's rate is multiplied with.</param>
    /// <param name="largestNorm">Gradients of a larger norm are scaled down to it.</param>
    public double Step(double scale, double largestNorm)
    {
        _step++;
        var squares = new double[_slots.Count];
        Parallel.For(0, _slots.Count, i => squares[i] = _slots[i].SquaredNorm());
        var norm = Math.Sqrt(squares.Sum());
        var shrink = (float)(norm > largestNorm ? largestNorm / norm : 1);
        var corrected = (float)(scale * Math.Sqrt(1 - Math.Pow(Beta2, _step)) / (1 - Math.Pow(Beta1, _step)));
        var keep = Math.Min(_averageDecay, (1f + _step) / (10f + _step));
        Parallel.ForEach(_slots, slot => slot.Step(corrected, (float)scale, shrink, keep));
        return norm;
    }

    /// <summary>Clears the gradients without a step.</summary>
    public void Forget()
    {
        foreach (var slot in _slots)
            slot.Forget();
    }

    /// <summary>Puts the average in the parameters' place and the parameters in the average's: called twice, all is as before.</summary>
    public void SwapAverage()
    {
        foreach (var slot in _slots)
            slot.Swap();
    }

    private sealed class Slot(Parameter parameter, float rate, float decay)
    {
        private readonly float[] _first = new float[parameter.numel()];
        private readonly float[] _second = new float[parameter.numel()];
        private readonly float[] _average = Floats(parameter).ToArray();

        private static Span<float> Floats(TorchSharp.torch.Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

        public double SquaredNorm()
        {
            using var gradient = parameter.grad;
            return gradient is null ? 0 : TensorPrimitives.SumOfSquares<float>(Floats(gradient));
        }

        public void Step(float corrected, float scale, float shrink, float keep)
        {
            using var gradient = parameter.grad;
            if (gradient is null)
                return;
            var weights = MemoryMarshal.Cast<float, Vector<float>>(Floats(parameter));
            var gradients = MemoryMarshal.Cast<float, Vector<float>>(Floats(gradient));
            var first = MemoryMarshal.Cast<float, Vector<float>>(_first.AsSpan());
            var second = MemoryMarshal.Cast<float, Vector<float>>(_second.AsSpan());
            var average = MemoryMarshal.Cast<float, Vector<float>>(_average.AsSpan());
            var shrunk = 1 - (scale * rate * decay);
            for (var i = 0; i < weights.Length; i++)
            {
                var g = gradients[i] * shrink;
                first[i] = (first[i] * Beta1) + (g * (1 - Beta1));
                second[i] = (second[i] * Beta2) + (g * g * (1 - Beta2));
                var w = (weights[i] * shrunk) - (first[i] * (corrected * rate) / (Vector.SquareRoot(second[i]) + new Vector<float>(Epsilon)));
                weights[i] = w;
                average[i] = (average[i] * keep) + (w * (1 - keep));
            }

            for (var i = weights.Length * Vector<float>.Count; i < _first.Length; i++)
                StepOne(Floats(parameter), Floats(gradient)[i] * shrink, i, corrected, shrunk, keep);
            Floats(gradient).Clear();
        }

        private void StepOne(Span<float> weights, float g, int i, float corrected, float shrunk, float keep)
        {
            _first[i] = (_first[i] * Beta1) + (g * (1 - Beta1));
            _second[i] = (_second[i] * Beta2) + (g * g * (1 - Beta2));
            weights[i] = (weights[i] * shrunk) - (_first[i] * corrected * rate / (MathF.Sqrt(_second[i]) + Epsilon));
            _average[i] = (_average[i] * keep) + (weights[i] * (1 - keep));
        }

        public void Forget()
        {
            using var gradient = parameter.grad;
            if (gradient is not null)
                Floats(gradient).Clear();
        }

        public void Swap()
        {
            var weights = Floats(parameter);
            var kept = weights.ToArray();
            _average.CopyTo(weights);
            kept.CopyTo(_average, 0);
        }
    }
}
