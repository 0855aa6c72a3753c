using Entente.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>
/// Writes the network as an ONNX graph. Int8: word embeddings with a scale a row; the encoder's matrices in
/// seven bits with a scale a column (two products of an unsigned and a signed byte then fit 16 bits, so
/// processors without int8 dot products do not saturate); activations in eight bits with fixed, calibrated
/// scales, so that a sentence's scores do not hang on its neighbours in the batch.
/// </summary>
internal sealed class ReaderExport
{
    private const float WeightSteps = 63;
    private const float Epsilon = 1e-12f;
    private const float OutsideBias = 0.75f;
    private readonly OnnxGraph _graph = new("entente-reader");
    private readonly Dictionary<string, Tensor> _weights;
    private readonly ModelLabels _labels;
    private readonly IReadOnlyDictionary<string, (float Low, float High)>? _ranges;
    private readonly int _layers;

    /// <param name="network">The trained network.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="ranges">Calibrated ranges of the activations; null writes 32-bit floats throughout.</param>
    public ReaderExport(ReaderNetwork network, ModelLabels labels, IReadOnlyDictionary<string, (float Low, float High)>? ranges)
    {
        (_weights, _labels, _ranges) = (network.Weights(), labels, ranges);
        _layers = (int)_weights["_tagMix"].shape[0] - 1;
    }

    /// <param name="path">The .onnx file to write.</param>
    /// <param name="metadata">What else the file should tell; the weights of relations, which are scored outside the graph, join it.</param>
    public void Save(string path, IReadOnlyDictionary<string, string> metadata)
    {
        var words = Encoder();
        Heads(words);
        var relations = Values(_weights["_relations.weight"]).Concat(Values(_weights["_relations.bias"])).ToArray();
        _graph.Save(path, new SortedDictionary<string, string>(metadata.ToDictionary(), StringComparer.Ordinal)
        {
            [RelationScorer.MetadataKey] = Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(relations)),
        });
    }

    /// <summary>Embeddings and layers; returns each layer's states at the words.</summary>
    private List<string> Encoder()
    {
        var ids = _graph.Input("piece_ids", integer: true, "windows", "pieces");
        var shapes = _graph.Input("piece_shapes", integer: true, "windows", "pieces");
        var mask = _graph.Input("piece_mask", integer: false, "windows", "pieces");
        var starts = _graph.Input("word_starts", integer: true, "windows", "words");

        using var segment = _weights["_positions.weight"] + _weights["_segment"];
        var positions = _graph.Floats("positions", Values(segment), segment.shape);
        var length = _graph.Node("Gather", [_graph.Node("Shape", [ids]), _graph.Integers("one", [1], 1)]);
        var rows = _graph.Node("Slice", [positions, _graph.Integers("zero", [0], 1), length]);
        var x = _graph.Node("Add", [Embedded(ids), rows]);
        x = _graph.Node("Add", [x, _graph.Node("Gather", [Constant("_shapes.weight"), shapes])]);
        x = _graph.Node("LayerNormalization", [x, Constant("_norm.weight"), Constant("_norm.bias")], ("axis", -1), ("epsilon", Epsilon));

        var keep = _graph.Node("Cast", [mask], ("to", 6));
        // One more column, at [CLS]: what follows a window's last word.
        var padded = _graph.Node("Pad", [starts, _graph.Integers("oneColumn", [0, 0, 0, 1], 4)]);
        var index = _graph.Node("Unsqueeze", [padded, _graph.Integers("last", [-1], 1)]);
        string AtWords(string states) => _graph.Node("GatherND", [states, index], ("batch_dims", 1));
        var words = new List<string> { AtWords(x) };
        for (var layer = 0; layer < _layers; layer++)
        {
            x = Layer(x, keep, $"_layers.{layer}.");
            words.Add(AtWords(x));
        }

        return words;
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
            "Split", "", [projected, _graph.Integers("thirds", [ReaderNetwork.Hidden, ReaderNetwork.Hidden, ReaderNetwork.Hidden], 3)],
            [prefix + "q", prefix + "k", prefix + "v"], ("axis", -1));
        var mixed = _graph.RuntimeNode(
            "MultiHeadAttention", [parts[0], parts[1], parts[2], "", keep], ("num_heads", ReaderNetwork.AttentionHeads));
        x = Normalised(Product(mixed, prefix + "mixed", [prefix + "_output"], withBias: true), x, prefix + "_attentionNorm");
        var wide = _graph.RuntimeNode("BiasGelu", [Product(x, prefix + "middle", [prefix + "_up"], withBias: false), Constant(prefix + "_up.bias")]);
        return Normalised(Product(wide, prefix + "wide", [prefix + "_down"], withBias: true), x, prefix + "_outputNorm");
    }

    /// <summary>Sum and norm as two nodes: the runtime's fused one takes five times as long as both (a fifth of all time, profiled).</summary>
    private string Normalised(string product, string skip, string norm) => _graph.Node(
        "LayerNormalization", [_graph.Node("Add", [product, skip]), Constant(norm + ".weight"), Constant(norm + ".bias")], ("axis", -1), ("epsilon", Epsilon));

    /// <summary>x times the linear maps' matrices side by side, in bytes where ranges were calibrated.</summary>
    private string Product(string x, string point, string[] linears, bool withBias)
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

    private void Heads(List<string> words)
    {
        string Words(string states, int from) => _graph.Node(
            "Slice", [states, _graph.Integers($"from{from}", [from], 1), _graph.Integers(from == 0 ? "butLast" : "toEnd", [from == 0 ? -1 : int.MaxValue], 1), _graph.Integers("wordAxis", [1], 1)]);
        var mixes = Mixed(words);
        var (tag, span, tree) = (Words(mixes[0], 0), mixes[1], Words(mixes[2], 0));
        var here = Words(span, 0);
        Tags(tag);
        // Sources that mark names more freely than others make the network mark too many: chosen on the development sets.
        var outside = new float[_labels.Names.Length];
        outside[0] = OutsideBias;
        Named("Add", "names", Linear(Gelu(here, "span", "_nameHidden"), "_names"), _graph.Floats("outside", outside, outside.Length));
        _graph.Output("names", integer: false, "windows", "words", $"{_labels.Names.Length}");
        var pair = _graph.Node("Concat", [here, Words(span, 1)], ("axis", -1));
        Named("Squeeze", "boundary", Linear(Gelu(pair, "span", "_boundaryHidden"), "_boundary"), _graph.Integers("last", [-1], 1));
        _graph.Output("boundary", integer: false, "windows", "words");
        Tree(tree);
    }

    private void Tags(string tag)
    {
        string[] outputs = ["upos", "xpos", "feats", "lemma"];
        var product = Product(tag, "tag", [.. outputs.Select(o => "_" + o)], withBias: true);
        var sizes = outputs.Select(o => _weights[$"_{o}.bias"].shape[0]).ToArray();
        var parts = _graph.Add("Split", "", [product, _graph.Integers("tagSizes", sizes, sizes.Length)], [.. outputs.Select(o => o + "_scores")], ("axis", -1));
        for (var i = 0; i < outputs.Length; i++)
        {
            _graph.Add("ArgMax", "", [parts[i]], [outputs[i]], ("axis", -1), ("keepdims", 0));
            _graph.Output(outputs[i], integer: true, "windows", "words");
        }
    }

    /// <summary>Arcs, and what relations are made of. The root is no word: its part is a constant.</summary>
    private void Tree(string tree)
    {
        string[] linears = ["_arcDependent", "_arcHead", "_labelDependent", "_labelHead"];
        var sizes = linears.Select(l => _weights[l + ".bias"].shape[0]).ToArray();
        var parts = _graph.Add(
            "Split", "", [Product(tree, "tree", linears, withBias: true), _graph.Integers("treeSizes", sizes, sizes.Length)],
            ["arc_dependents", "arc_heads", "label_dependents", "label_word_heads"], ("axis", -1));
        _graph.Output("label_dependents", integer: false, "windows", "words", $"{sizes[2]}");

        using var _ = no_grad();
        using var scope = NewDisposeScope();
        Tensor OfRoot(string linear) => nn.functional.linear(_weights["_root"].unsqueeze(0), _weights[linear + ".weight"], _weights[linear + ".bias"]);
        var windows = _graph.Node("Gather", [_graph.Node("Shape", ["word_starts"]), _graph.Integers("zero", [0], 1)]);
        string WithRoot(string name, Tensor root, string words)
        {
            var shape = _graph.Node("Concat", [windows, _graph.Integers(name + ".row", [1, root.shape[1]], 2)], ("axis", 0));
            var rows = _graph.Node("Expand", [_graph.Floats(name, Values(root), 1, 1, root.shape[1]), shape]);
            return _graph.Node("Concat", [rows, words], ("axis", 1));
        }

        string Curved(string x) => _graph.RuntimeNode("Gelu", [x]);
        var arcHead = WithRoot("rootArc", nn.functional.gelu(OfRoot("_arcHead")), Curved(parts[1]));
        // dependentᵀ·W·head + prior·head: the prior joins the bias on the dependent's side, so one product does.
        using var bias = _weights["_arcWeight.bias"] + _weights["_arcPrior.weight"].reshape(-1);
        var left = _graph.Node("Add", [Matrix(Curved(parts[0]), "_arcWeight"), _graph.Floats("arcBias", Values(bias), bias.shape)]);
        Named("MatMul", "arcs", left, _graph.Node("Transpose", [arcHead], ("perm", new long[] { 0, 2, 1 })));
        _graph.Output("arcs", integer: false, "windows", "words", "heads");
        Named("Identity", "label_heads", WithRoot("rootLabel", OfRoot("_labelHead"), parts[3]));
        _graph.Output("label_heads", integer: false, "windows", "heads", $"{sizes[3]}");
    }

    /// <summary>
    /// The three mixes of the layers' states in one product of [3, layers + 1] with [layers + 1, words × hidden]: weighed and
    /// summed one by one they would pass through memory some ninety times.
    /// </summary>
    private string[] Mixed(List<string> words)
    {
        string[] mixes = ["_tagMix", "_spanMix", "_treeMix"];
        var weights = new List<float>();
        foreach (var mix in mixes)
        {
            using var softened = _weights[mix].softmax(0);
            weights.AddRange(Values(softened));
        }

        var row = _graph.Integers("row", [1, -1], 2);
        var stacked = _graph.Node("Concat", [.. words.Select(w => _graph.Node("Reshape", [w, row]))], ("axis", 0));
        var product = _graph.Node("MatMul", [_graph.Floats("mixes", [.. weights], mixes.Length, words.Count), stacked]);
        var shape = _graph.Node("Shape", [words[0]]);
        var parts = _graph.Add("Split", "", [product, _graph.Integers("rows", [1, 1, 1], 3)], [.. mixes.Select(m => m + "ed")], ("axis", 0));
        return [.. parts.Select(part => _graph.Node("Reshape", [part, shape]))];
    }

    private string Linear(string x, string linear) => _graph.Node("Add", [Matrix(x, linear), Constant(linear + ".bias")]);

    private string Gelu(string x, string point, string linear) =>
        _graph.RuntimeNode("BiasGelu", [Product(x, point, [linear], withBias: false), Constant(linear + ".bias")]);

    private string Matrix(string x, string linear)
    {
        using var matrix = _weights[linear + ".weight"].t().contiguous();
        return _graph.Node("MatMul", [x, _graph.Floats(linear + ".matrix", Values(matrix), matrix.shape)]);
    }

    private void Named(string op, string output, params string[] inputs) => _graph.Add(op, "", inputs, [output]);

    private string Constant(string weight) => _graph.Floats(weight, Values(_weights[weight]), _weights[weight].shape);

    private static float[] Values(Tensor tensor) => tensor.detach().contiguous().data<float>().ToArray();
}
