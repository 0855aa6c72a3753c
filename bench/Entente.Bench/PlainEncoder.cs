using Entente.Language;
using Entente.Training;
using Microsoft.ML.OnnxRuntime;

namespace Entente.Bench;

/// <summary>
/// The base model's encoder as an exporter writes it without further thought — 32-bit floats, one plain operator after
/// the other, no heads — with random weights: what our models' speed is held against. Seeded; weights do not change its
/// speed.
/// </summary>
internal sealed class PlainEncoder : IDisposable
{
    private const int Layers = 6;
    private const int Hidden = 384;
    private const int Heads = 12;
    private const int Wide = 1536;
    private readonly OnnxGraph _graph = new("plain");
    private readonly Random _random = new(1);
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"entente-plain-{Environment.ProcessId}.onnx");
    private readonly InferenceSession _session;

    public PlainEncoder(int threads)
    {
        Write();
        using var options = new SessionOptions { IntraOpNumThreads = threads };
        _session = new InferenceSession(_path, options);
    }

    /// <summary>One sentence through the encoder.</summary>
    public void Run(EncoderWindow window)
    {
        long[] ids = [.. window.Pieces.Select(p => (long)p)];
        using var pieces = OrtValue.CreateTensorValueFromMemory(ids, [1, ids.Length]);
        using var options = new RunOptions();
        using var results = _session.Run(options, ["ids"], [pieces], ["states"]);
    }

    public void Dispose()
    {
        _session.Dispose();
        File.Delete(_path);
    }

    private void Write()
    {
        var ids = _graph.Input("ids", integer: true, "windows", "pieces");
        var length = _graph.Node("Gather", [_graph.Node("Shape", [ids]), _graph.Integers("one", [1], 1)]);
        var positions = _graph.Node("Slice", [Weights("positions", 512, Hidden), _graph.Integers("zero", [0], 1), length]);
        var x = Normalised(_graph.Node("Add", [_graph.Node("Gather", [Weights("words", 30522, Hidden), ids]), positions]), "embedded");
        for (var layer = 0; layer < Layers; layer++)
            x = Layer(x, $"layer{layer}.");
        _graph.Add("Identity", "", [x], ["states"]);
        _graph.Output("states", integer: false, "windows", "pieces", $"{Hidden}");
        _graph.Save(_path, new Dictionary<string, string>());
    }

    private string Layer(string x, string prefix)
    {
        string Split(string name, params long[] order) => _graph.Node(
            "Transpose", [_graph.Node("Reshape", [Linear(x, prefix + name, Hidden, Hidden), _graph.Integers("split", [0, 0, Heads, Hidden / Heads], 4)])], ("perm", order));
        var products = _graph.Node("MatMul", [Split("query", 0, 2, 1, 3), Split("key", 0, 2, 3, 1)]);
        var weights = _graph.Node("Softmax", [_graph.Node("Div", [products, Constant("root", MathF.Sqrt(Hidden / Heads))])], ("axis", -1));
        var mixed = _graph.Node("Transpose", [_graph.Node("MatMul", [weights, Split("value", 0, 2, 1, 3)])], ("perm", new long[] { 0, 2, 1, 3 }));
        var joined = _graph.Node("Reshape", [mixed, _graph.Integers("join", [0, 0, Hidden], 3)]);
        x = Normalised(_graph.Node("Add", [x, Linear(joined, prefix + "output", Hidden, Hidden)]), prefix + "attention");
        var wide = Linear(x, prefix + "up", Hidden, Wide);
        var erf = _graph.Node("Erf", [_graph.Node("Div", [wide, Constant("root2", MathF.Sqrt(2))])]);
        var gelu = _graph.Node("Mul", [_graph.Node("Mul", [wide, _graph.Node("Add", [erf, Constant("unit", 1)])]), Constant("half", 0.5f)]);
        return Normalised(_graph.Node("Add", [x, Linear(gelu, prefix + "down", Wide, Hidden)]), prefix + "output");
    }

    private string Linear(string x, string name, int rows, int columns) =>
        _graph.Node("Add", [_graph.Node("MatMul", [x, Weights(name, rows, columns)]), Weights(name + ".bias", columns)]);

    private string Normalised(string x, string name) => _graph.Node(
        "LayerNormalization", [x, Weights(name + ".scale", Hidden), Weights(name + ".shift", Hidden)], ("axis", -1), ("epsilon", 1e-12f));

    private string Constant(string name, float value) => _graph.Floats(name, [value]);

    private string Weights(string name, params long[] shape)
    {
        var values = new float[shape.Aggregate((a, b) => a * b)];
        for (var i = 0; i < values.Length; i++)
            values[i] = (float)((_random.NextDouble() - 0.5) * 0.08);
        return _graph.Floats(name, values, shape);
    }
}
