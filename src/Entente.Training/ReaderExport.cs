using Entente.Language;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>Writes the reader's network: tags, sentence ends, names and trees upon the encoder.</summary>
internal sealed class ReaderExport : NetworkExport
{
    private const float OutsideBias = 0.75f;
    private readonly ModelLabels _labels;

    /// <param name="network">The trained network.</param>
    /// <param name="labels">Its labels.</param>
    /// <param name="ranges">Calibrated ranges of the activations; null writes 32-bit floats throughout.</param>
    public ReaderExport(ReaderNetwork network, ModelLabels labels, IReadOnlyDictionary<string, (float Low, float High)>? ranges)
        : base("entente-reader", network, ranges) => _labels = labels;

    /// <param name="path">The .onnx file to write.</param>
    /// <param name="metadata">What else the file should tell; the weights of relations, which are scored outside the graph, join it.</param>
    public void Save(string path, IReadOnlyDictionary<string, string> metadata)
    {
        var words = AtWords();
        Heads(words);
        var relations = Values(Weights["_relations.weight"]).Concat(Values(Weights["_relations.bias"])).ToArray();
        Graph.Save(path, new SortedDictionary<string, string>(metadata.ToDictionary(), StringComparer.Ordinal)
        {
            [RelationScorer.MetadataKey] = Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(relations)),
        });
    }

    /// <summary>Each layer's states at the words, and at [CLS] in one more column: what follows a window's last word.</summary>
    private List<string> AtWords()
    {
        var states = States();
        var padded = Graph.Node("Pad", ["word_starts", Graph.Integers("oneColumn", [0, 0, 0, 1], 4)]);
        var index = Graph.Node("Unsqueeze", [padded, Graph.Integers("last", [-1], 1)]);
        return [.. states.Select(x => Graph.Node("GatherND", [x, index], ("batch_dims", 1)))];
    }

    private void Heads(List<string> words)
    {
        string Words(string states, int from) => Graph.Node(
            "Slice", [states, Graph.Integers($"from{from}", [from], 1), Graph.Integers(from == 0 ? "butLast" : "toEnd", [from == 0 ? -1 : int.MaxValue], 1), Graph.Integers("wordAxis", [1], 1)]);
        var mixes = Mixed(words);
        var (tag, span, tree) = (Words(mixes[0], 0), mixes[1], Words(mixes[2], 0));
        var here = Words(span, 0);
        Tags(tag);
        // Sources that mark names more freely than others make the network mark too many: chosen on the development sets.
        var outside = new float[_labels.Names.Length];
        outside[0] = OutsideBias;
        Named("Add", "names", Linear(Gelu(here, "span", "_nameHidden"), "_names"), Graph.Floats("outside", outside, outside.Length));
        Graph.Output("names", integer: false, "windows", "words", $"{_labels.Names.Length}");
        var pair = Graph.Node("Concat", [here, Words(span, 1)], ("axis", -1));
        Named("Squeeze", "boundary", Linear(Gelu(pair, "span", "_boundaryHidden"), "_boundary"), Graph.Integers("last", [-1], 1));
        Graph.Output("boundary", integer: false, "windows", "words");
        Tree(tree);
    }

    private void Tags(string tag)
    {
        string[] outputs = ["upos", "xpos", "feats", "lemma"];
        var product = Product(tag, "tag", [.. outputs.Select(o => "_" + o)], withBias: true);
        var sizes = outputs.Select(o => Weights[$"_{o}.bias"].shape[0]).ToArray();
        var parts = Graph.Add("Split", "", [product, Graph.Integers("tagSizes", sizes, sizes.Length)], [.. outputs.Select(o => o + "_scores")], ("axis", -1));
        for (var i = 0; i < outputs.Length; i++)
        {
            Graph.Add("ArgMax", "", [parts[i]], [outputs[i]], ("axis", -1), ("keepdims", 0));
            Graph.Output(outputs[i], integer: true, "windows", "words");
        }
    }

    /// <summary>Arcs, and what relations are made of. The root is no word: its part is a constant.</summary>
    private void Tree(string tree)
    {
        string[] linears = ["_arcDependent", "_arcHead", "_labelDependent", "_labelHead"];
        var sizes = linears.Select(l => Weights[l + ".bias"].shape[0]).ToArray();
        var parts = Graph.Add(
            "Split", "", [Product(tree, "tree", linears, withBias: true), Graph.Integers("treeSizes", sizes, sizes.Length)],
            ["arc_dependents", "arc_heads", "label_dependents", "label_word_heads"], ("axis", -1));
        Graph.Output("label_dependents", integer: false, "windows", "words", $"{sizes[2]}");

        using var _ = no_grad();
        using var scope = NewDisposeScope();
        Tensor OfRoot(string linear) => nn.functional.linear(Weights["_root"].unsqueeze(0), Weights[linear + ".weight"], Weights[linear + ".bias"]);
        var windows = Graph.Node("Gather", [Graph.Node("Shape", ["word_starts"]), Graph.Integers("zero", [0], 1)]);
        string WithRoot(string name, Tensor root, string words)
        {
            var shape = Graph.Node("Concat", [windows, Graph.Integers(name + ".row", [1, root.shape[1]], 2)], ("axis", 0));
            var rows = Graph.Node("Expand", [Graph.Floats(name, Values(root), 1, 1, root.shape[1]), shape]);
            return Graph.Node("Concat", [rows, words], ("axis", 1));
        }

        string Curved(string x) => Graph.RuntimeNode("Gelu", [x]);
        var arcHead = WithRoot("rootArc", nn.functional.gelu(OfRoot("_arcHead")), Curved(parts[1]));
        // dependentᵀ·W·head + prior·head: the prior joins the bias on the dependent's side, so one product does.
        using var bias = Weights["_arcWeight.bias"] + Weights["_arcPrior.weight"].reshape(-1);
        var left = Graph.Node("Add", [Matrix(Curved(parts[0]), "_arcWeight"), Graph.Floats("arcBias", Values(bias), bias.shape)]);
        Named("MatMul", "arcs", left, Graph.Node("Transpose", [arcHead], ("perm", new long[] { 0, 2, 1 })));
        Graph.Output("arcs", integer: false, "windows", "words", "heads");
        Named("Identity", "label_heads", WithRoot("rootLabel", OfRoot("_labelHead"), parts[3]));
        Graph.Output("label_heads", integer: false, "windows", "heads", $"{sizes[3]}");
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
            using var softened = Weights[mix].softmax(0);
            weights.AddRange(Values(softened));
        }

        var row = Graph.Integers("row", [1, -1], 2);
        var stacked = Graph.Node("Concat", [.. words.Select(w => Graph.Node("Reshape", [w, row]))], ("axis", 0));
        var product = Graph.Node("MatMul", [Graph.Floats("mixes", [.. weights], mixes.Length, words.Count), stacked]);
        var shape = Graph.Node("Shape", [words[0]]);
        var parts = Graph.Add("Split", "", [product, Graph.Integers("rows", [1, 1, 1], 3)], [.. mixes.Select(m => m + "ed")], ("axis", 0));
        return [.. parts.Select(part => Graph.Node("Reshape", [part, shape]))];
    }
}
