using Entente.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>
/// Writes an encoder as an ONNX graph, for the heads to be set upon. Int8: word embeddings with a scale a row; the encoder's matrices in
/// seven bits with a scale a column (two products of an unsigned and a signed byte then fit 16 bits, so
/// processors without int8 dot products do not saturate); activations in eight bits with fixed, calibrated
/// scales, so that a sentence's scores do not hang on its neighbours in the batch.
/// </summary>
internal abstract class NetworkExport
{
    private const float WeightSteps = 63;
    private const float Epsilon = 1e-12f;
    private readonly OnnxGraph _graph;
    private readonly Dictionary<string, Tensor> _weights;
    private readonly IReadOnlyDictionary<string, (float Low, float High)>? _ranges;
    private readonly int _layers;

    /// <param name="name">What the graph is called.</param>
    /// <param name="network">The trained network.</param>
    /// <param name="ranges">Calibrated ranges of the activations; null writes 32-bit floats throughout.</param>
    protected NetworkExport(string name, EncoderNetwork network, IReadOnlyDictionary<string, (float Low, float High)>? ranges)
    {
        (_graph, _weights, _ranges) = (new OnnxGraph(name), network.Weights(), ranges);
        _layers = _weights.Keys.Where(key => key.StartsWith("_layers.", StringComparison.Ordinal)).Select(key => key.Split('.')[1]).Distinct().Count();
    }

    protected OnnxGraph Graph => _graph;

    protected IReadOnlyDictionary<string, Tensor> Weights => _weights;

    /// <summary>States below the first layer and above each; the inputs that every network has are declared.</summary>
    /// <param name="added">Makes what is added at the input besides, or null.</param>
    protected List<string> States(Func<string>? added = null)
    {
        var ids = _graph.Input("piece_ids", integer: true, "windows", "pieces");
        var shapes = _graph.Input("piece_shapes", integer: true, "windows", "pieces");
        var mask = _graph.Input("piece_mask", integer: false, "windows", "pieces");
        _graph.Input("word_starts", integer: true, "windows", "words");

        using var segment = _weights["_positions.weight"] + _weights["_segment"];
        var positions = _graph.Floats("positions", Values(segment), segment.shape);
        var length = _graph.Node("Gather", [_graph.Node("Shape", [ids]), _graph.Integers("one", [1], 1)]);
        var rows = _graph.Node("Slice", [positions, _graph.Integers("zero", [0], 1), length]);
        var x = _graph.Node("Add", [Embedded(ids), rows]);
        x = _graph.Node("Add", [x, _graph.Node("Gather", [Constant("_shapes.weight"), shapes])]);
        if (added is not null)
            x = _graph.Node("Add", [x, added()]);
        x = _graph.Node("LayerNormalization", [x, Constant("_norm.weight"), Constant("_norm.bias")], ("axis", -1), ("epsilon", Epsilon));

        var keep = _graph.Node("Cast", [mask], ("to", 6));
        var states = new List<string> { x };
        for (var layer = 0; layer < _layers; layer++)
            states.Add(x = Layer(x, keep, $"_layers.{layer}."));
        return states;
    }

    private string Embedded(string ids)
    {
        if (_ranges is null)
            return _graph.Node("Gather", [Constant("_words.weight"), ids]);
        var weight = _weights["_words.weight"];
        var (rows, columns) = ((int)weight.shape[0], (int)weight.shape[1]);
        var values = Values(weight);
        var bytes = new sbyte[values.Length];
        var scales = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var largest = values.AsSpan(row * columns, columns).ToArray().Max(Math.Abs);
            scales[row] = Math.Max(largest, 1e-8f) / 127;
            for (var i = row * columns; i < (row + 1) * columns; i++)
                bytes[i] = (sbyte)MathF.Round(values[i] / scales[row]);
        }

        var gathered = _graph.Node("Gather", [_graph.SignedBytes("words", bytes, rows, columns), ids]);
        var scale = _graph.Node("Gather", [_graph.Floats("words.scale", scales, rows, 1), ids]);
        return _graph.Node("Mul", [_graph.Node("Cast", [gathered], ("to", 1)), scale]);
    }

    private string Layer(string x, string keep, string prefix)
    {
        var projected = Product(x, prefix + "input", [prefix + "_query", prefix + "_key", prefix + "_value"], withBias: true);
        var parts = _graph.Add(
            "Split", "", [projected, _graph.Integers("thirds", [EncoderNetwork.Hidden, EncoderNetwork.Hidden, EncoderNetwork.Hidden], 3)],
            [prefix + "q", prefix + "k", prefix + "v"], ("axis", -1));
        var mixed = _graph.RuntimeNode(
            "MultiHeadAttention", [parts[0], parts[1], parts[2], "", keep], ("num_heads", EncoderNetwork.AttentionHeads));
        x = Normalised(Product(mixed, prefix + "mixed", [prefix + "_output"], withBias: true), x, prefix + "_attentionNorm");
        var wide = _graph.RuntimeNode("BiasGelu", [Product(x, prefix + "middle", [prefix + "_up"], withBias: false), Constant(prefix + "_up.bias")]);
        return Normalised(Product(wide, prefix + "wide", [prefix + "_down"], withBias: true), x, prefix + "_outputNorm");
    }

    /// <summary>Sum and norm as two nodes: the runtime's fused one takes five times as long as both (a fifth of all time, profiled).</summary>
    private string Normalised(string product, string skip, string norm) => _graph.Node(
        "LayerNormalization", [_graph.Node("Add", [product, skip]), Constant(norm + ".weight"), Constant(norm + ".bias")], ("axis", -1), ("epsilon", Epsilon));

    /// <summary>x times the linear maps' matrices side by side, in bytes where ranges were calibrated.</summary>
    protected string Product(string x, string point, string[] linears, bool withBias)
    {
        using var matrix = cat([.. linears.Select(l => _weights[l + ".weight"])], 0).t().contiguous(); // [in, out]
        using var bias = cat([.. linears.Select(l => _weights[l + ".bias"])], 0);
        var (rows, columns) = ((int)matrix.shape[0], (int)matrix.shape[1]);
        var values = Values(matrix);
        var biasName = withBias ? _graph.Floats(linears[0] + ".biases", Values(bias), columns) : "";
        if (_ranges is null)
        {
            var product = _graph.Node("MatMul", [x, _graph.Floats(linears[0] + ".matrix", values, rows, columns)]);
            return withBias ? _graph.Node("Add", [product, biasName]) : product;
        }

        var (low, high) = _ranges[point];
        var scale = Math.Max(high - low, 1e-6f) / 255;
        var zero = (byte)Math.Clamp(MathF.Round(-low / scale), 0, 255);
        var (bytes, scales) = Columns(values, rows, columns);
        var aScale = _graph.Floats(point + ".scale", [scale]);
        var aZero = _graph.Bytes(point + ".zero", [zero]);
        var quantised = _graph.Node("QuantizeLinear", [x, aScale, aZero]);
        return _graph.RuntimeNode("MatMulIntegerToFloat",
        [
            quantised, _graph.SignedBytes(linears[0] + ".bytes", bytes, rows, columns), aScale,
            _graph.Floats(linears[0] + ".scales", scales, columns), aZero,
            _graph.SignedBytes(linears[0] + ".zeros", new sbyte[columns], columns), .. withBias ? new[] { biasName } : [],
        ]);
    }

    /// <summary>Bytes with a scale a column.</summary>
    internal static (sbyte[] Bytes, float[] Scales) Columns(float[] values, int rows, int columns)
    {
        var scales = new float[columns];
        for (var i = 0; i < values.Length; i++)
            scales[i % columns] = Math.Max(scales[i % columns], Math.Abs(values[i]));
        for (var c = 0; c < columns; c++)
            scales[c] = Math.Max(scales[c], 1e-8f) / WeightSteps;
        var bytes = new sbyte[rows * columns];
        for (var i = 0; i < values.Length; i++)
            bytes[i] = (sbyte)Math.Clamp(MathF.Round(values[i] / scales[i % columns]), -WeightSteps, WeightSteps);
        return (bytes, scales);
    }

    protected string Linear(string x, string linear) => _graph.Node("Add", [Matrix(x, linear), Constant(linear + ".bias")]);

    protected string Gelu(string x, string point, string linear) =>
        _graph.RuntimeNode("BiasGelu", [Product(x, point, [linear], withBias: false), Constant(linear + ".bias")]);

    protected string Matrix(string x, string linear)
    {
        using var matrix = _weights[linear + ".weight"].t().contiguous();
        return _graph.Node("MatMul", [x, _graph.Floats(linear + ".matrix", Values(matrix), matrix.shape)]);
    }

    protected void Named(string op, string output, params string[] inputs) => _graph.Add(op, "", inputs, [output]);

    protected string Constant(string weight) => _graph.Floats(weight, Values(_weights[weight]), _weights[weight].shape);

    protected static float[] Values(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();
}
