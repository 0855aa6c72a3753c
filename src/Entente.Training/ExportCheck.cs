using System.Text.Json;
using Entente.Language;
using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static TorchSharp.torch;

namespace Entente.Training;

/// <summary>
/// Holds an exported graph against the trainer's forward pass on development sentences, and writes the trainer's
/// decisions on sentences of our own for the tests to repeat the comparison without the trainer.
/// </summary>
internal static class ExportCheck
{
    /// <summary>Our own sentences: what they say does not matter, their variety does.</summary>
    private static readonly string[] Sentences =
    [
        "The foreign minister of Norway told reporters on Tuesday that talks with the rebels had collapsed .",
        "Troops loyal to the former president seized the airport , killing at least 12 people .",
        "\" We will not negotiate under threat , \" said Ms. Okafor , who leads the opposition .",
        "Who signed it ?",
        "In 1987 , Brazil and Argentina agreed to share what their inspectors had found .",
    ];

    /// <summary>Share of decisions (heads, tags, names) on which graph and trainer agree, and the largest difference of an arc score.</summary>
    public static string Compare(string onnx, ReaderNetwork network, IReadOnlyList<TrainingSentence> sentences)
    {
        network.eval();
        using var _ = no_grad();
        using var session = new InferenceSession(onnx);
        double decisions = 0, agreed = 0, largest = 0;
        foreach (var group in Batching.Batches(Batching.Windows(sentences, new Random(5), 0.2, 0), 3000, new Random(5)).Take(5))
        {
            using var scope = NewDisposeScope();
            var batch = Batching.Tensors(group);
            var ours = network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
            using var theirs = Run(session, batch);
            using var arcs = tensor(theirs[4].GetTensorDataAsSpan<float>().ToArray(), ours.Arcs.shape);
            using var upos = tensor(theirs[0].GetTensorDataAsSpan<long>().ToArray(), batch.Heads.shape);
            using var names = tensor(theirs[5].GetTensorDataAsSpan<float>().ToArray(), ours.Names.shape);
            var real = batch.Boundary.ge(0);
            var inside = batch.SameSentence.logical_not();
            var heads = arcs.masked_fill(inside, -1e4f).argmax(-1).eq(ours.Arcs.masked_fill(inside, -1e4f).argmax(-1));
            agreed += Count(heads.logical_and(real)) + Count(upos.eq(ours.Upos.argmax(-1)).logical_and(real))
                + Count(names.argmax(-1).eq(ours.Names.argmax(-1)).logical_and(real));
            decisions += 3 * Count(real);
            largest = Math.Max(largest, (arcs - ours.Arcs).masked_fill(inside, 0).abs().max().item<float>());
        }

        return FormattableString.Invariant($"decisions alike {agreed / decisions:P2}, largest difference of an arc score {largest:F4}");
    }

    /// <summary>The trainer's decisions on our own sentences, as JSON: words, upos, heads (from 1, 0 the root) and names.</summary>
    public static void WriteDecisions(string path, ReaderNetwork network, InputEncoder encoder, ModelLabels labels)
    {
        network.eval();
        using var _ = no_grad();
        var decisions = Sentences.Select(sentence =>
        {
            using var scope = NewDisposeScope();
            var words = sentence.Split(' ');
            var one = TrainingSentence.Encode(encoder, words, new int[words.Length]);
            var batch = Batching.Tensors([[one]]);
            var scores = network.Forward(batch.Pieces, batch.Shapes, batch.Mask, batch.Starts);
            string[] Best(Tensor of, IReadOnlyList<string> names) => [.. of.argmax(-1).data<long>().ToArray().Select(i => names[(int)i])];
            return new
            {
                words,
                upos = Best(scores.Upos, labels.Upos),
                heads = scores.Arcs.masked_fill(batch.SameSentence.logical_not(), -1e4f).argmax(-1).data<long>().ToArray(),
                names = Best(scores.Names, labels.Names),
            };
        });
        File.WriteAllText(path, JsonSerializer.Serialize(decisions) + "\n");
    }

    private static double Count(Tensor truth) => truth.sum().item<long>();

    private static IDisposableReadOnlyCollection<OrtValue> Run(InferenceSession session, Batch batch)
    {
        OrtValue Value<T>(Tensor t) where T : unmanaged => OrtValue.CreateTensorValueFromMemory(t.data<T>().ToArray(), t.shape);
        using var pieces = Value<long>(batch.Pieces);
        using var shapes = Value<long>(batch.Shapes);
        using var mask = Value<float>(batch.Mask);
        using var starts = Value<long>(batch.Starts);
        using var options = new RunOptions();
        return session.Run(
            options, ["piece_ids", "piece_shapes", "piece_mask", "word_starts"], [pieces, shapes, mask, starts],
            ["upos", "xpos", "feats", "lemma", "arcs", "names"]);
    }
}
