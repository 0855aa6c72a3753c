using System.Globalization;
using TorchSharp;

namespace Entente.Training.Coder;

/// <summary>Writes the coder's network: acts, modes, statuses, roles, factuality, causes and pairs upon the encoder.</summary>
internal sealed class CoderExport : NetworkExport
{
    /// <param name="network">The trained network.</param>
    /// <param name="ranges">Calibrated ranges of the activations; null writes 32-bit floats throughout.</param>
    public CoderExport(CoderNetwork network, IReadOnlyDictionary<string, (float Low, float High)>? ranges)
        : base("entente-coder", network, ranges)
    {
    }

    public void Save(string path)
    {
        var x = States(Marks)[^1];
        var index = Graph.Node("Unsqueeze", ["word_starts", Graph.Integers("last", [-1], 1)]);
        var words = Named("states", "GatherND", [x, index], ("batch_dims", 1));
        Graph.Output(words, integer: false, "windows", "words", $"{EncoderNetwork.Hidden}");
        var first = Graph.Node("Gather", [x, Graph.Integers("first", [0])], ("axis", 1));
        OfWords(words);
        OfTexts(words, first);
        Graph.Save(path, new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["types"] = string.Join(',', CoderLabels.Types.Skip(1)),
            ["modes"] = string.Join(',', CoderLabels.Modes),
            ["statuses"] = string.Join(',', CoderLabels.Statuses),
            ["roleDimension"] = CoderNetwork.RoleDimension.ToString(CultureInfo.InvariantCulture),
        });

        void OfWords(string states)
        {
            var act = Curved(states, "_actHidden");
            Head("acts", act, "_acts");
            Head("modes", act, "_modes");
            var status = Curved(states, "_statusHidden");
            Head("statuses", status, "_statuses");
            Head("factuality", status, "_factuality");
            Head("role_queries", states, "_roleQueries");
            Head("role_keys", states, "_roleKeys");
            Head("role_priors", states, "_rolePriors");
            Head("causal", states, "_causal");
        }
    }

    private string Marks()
    {
        var marks = Graph.Input("piece_marks", integer: true, "windows", "pieces");
        var table = Values(Weights["_marks.weight"]);
        table.AsSpan(0, EncoderNetwork.Hidden).Clear();
        return Graph.Node("Gather", [Graph.Floats("marks", table, CoderNetwork.MarkCount, EncoderNetwork.Hidden), marks]);
    }

    private void OfTexts(string words, string first)
    {
        var mask = Graph.Input("word_weights", integer: false, "windows", "one", "words");
        var mean = Graph.Node("Squeeze", [Graph.Node("MatMul", [mask, words]), Graph.Integers("one", [1], 1)]);
        var causal = Graph.RuntimeNode("Gelu", [Linear(Graph.Node("Concat", [first, mean], ("axis", -1)), "_causalHidden")]);
        Named("is_causal", "Identity", [Linear(causal, "_isCausal")]);
        Graph.Output("is_causal", integer: false, "windows", "1");
        var weights = Graph.Input("pair_weights", integer: false, "windows", "2", "words");
        var sides = Graph.Node("Reshape", [Graph.Node("MatMul", [weights, words]), Graph.Integers("flat", [0, -1], 2)]);
        var pair = Graph.RuntimeNode("Gelu", [Linear(Graph.Node("Concat", [first, sides], ("axis", -1)), "_pairHidden")]);
        Named("pair", "Identity", [Linear(pair, "_pair")]);
        Graph.Output("pair", integer: false, "windows", $"{CoderLabels.Types.Length}");
    }

    private string Curved(string x, string linear) => Graph.RuntimeNode("Gelu", [Linear(x, linear)]);

    private void Head(string output, string x, string linear)
    {
        Named(output, "Identity", [Linear(x, linear)]);
        Graph.Output(output, integer: false, "windows", "words", $"{Weights[linear + ".bias"].shape[0]}");
    }

    private string Named(string output, string op, string[] inputs, params (string Name, object Value)[] attributes) => Graph.Add(op, "", inputs, [output], attributes)[0];
}
