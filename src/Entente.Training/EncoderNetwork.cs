using Entente.Language;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Entente.Training;

/// <summary>
/// A BERT encoder with word shapes added at its input: what the reader's and the coder's networks share. Its tensors' names begin
/// with an underscore and are those of checkpoints.
/// </summary>
internal abstract class EncoderNetwork : Module
{
    public const int BaseLayers = 6;
    public const int Hidden = 384;
    public const int AttentionHeads = 12;
    public const int PositionLimit = 512;
    private const double EncoderDropout = 0.1;
    private const double HeadDropout = 0.3;

#pragma warning disable SA1401, CA1051, IDE1006 // Registered by reflection on the derived type, under the names that checkpoints have.
    protected readonly Embedding _words = Embedding(30522, Hidden);
    protected readonly Embedding _positions = Embedding(PositionLimit, Hidden);
    protected readonly Embedding _shapes = Embedding(InputEncoder.Shapes, Hidden);
    protected readonly Parameter _segment = new(zeros(Hidden));
    protected readonly LayerNorm _norm = LayerNorm([Hidden], 1e-12);
    protected readonly ModuleList<EncoderLayer> _layers = new();
#pragma warning restore SA1401, CA1051, IDE1006
    private readonly DropoutPool _inner = new(EncoderDropout, 1);
    private readonly DropoutPool _outer = new(HeadDropout, 2);

    /// <param name="name">What the module is called.</param>
    /// <param name="layers">Layers of the encoder.</param>
    /// <param name="precision">Of the products: bfloat16 for training where the processor is fast at it.</param>
    protected EncoderNetwork(string name, int layers, ScalarType precision) : base(name)
    {
        Precision = precision;
        for (var i = 0; i < layers; i++)
            _layers.Add(new EncoderLayer(precision, _inner));
        init.zeros_(_shapes.weight!);
        _words.weight!.requires_grad = false; // Rare words would move by the few sentences that hold them.
    }

    protected ScalarType Precision { get; }

    /// <summary>Shown what each head's matrices are multiplied with.</summary>
    protected Action<string, Tensor>? Observer { get; private set; }

    /// <summary>Loads the pretrained encoder's weights.</summary>
    public void LoadEncoder(string safetensorsPath)
    {
        var tensors = Safetensors.Read(safetensorsPath);
        using var _ = no_grad();
        void Copy(Tensor to, string name)
        {
            var (values, shape) = tensors[name];
            using var from = tensor(values, shape);
            to.copy_(from);
        }

        Copy(_words.weight!, "embeddings.word_embeddings.weight");
        Copy(_positions.weight!, "embeddings.position_embeddings.weight");
        var (types, _) = tensors["embeddings.token_type_embeddings.weight"];
        using (var segment = tensor(types[..Hidden]))
            _segment.copy_(segment);
        Copy(_norm.weight!, "embeddings.LayerNorm.weight");
        Copy(_norm.bias!, "embeddings.LayerNorm.bias");
        for (var i = 0; i < _layers.Count; i++)
            _layers[i].Load(Copy, $"encoder.layer.{SourceLayer(i, BaseLayers)}.");
    }

    /// <summary>Takes over a trained network's weights; with fewer layers than it has, every so many of them.</summary>
    public void LoadFrom(EncoderNetwork other)
    {
        using var _ = no_grad();
        var theirs = other.Weights();
        foreach (var (name, parameter) in Weights())
        {
            var parts = name.Split('.');
            if (parts[0] == "_layers")
                parts[1] = $"{SourceLayer(int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), other._layers.Count)}";
            var from = theirs[string.Join('.', parts)];
            if (from.shape.SequenceEqual(parameter.shape)) // Mixes of layers begin anew where the layers are others.
                parameter.copy_(from);
        }
    }

    /// <summary>Saves the weights; a run that is cut off leaves the file as it was.</summary>
    public void SaveWhole(string path)
    {
        save(path + ".part");
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>Takes over the encoder of a network whose heads are others.</summary>
    public void LoadShared(EncoderNetwork other)
    {
        using var _ = no_grad();
        var theirs = other.Weights();
        foreach (var (name, parameter) in Weights())
            if (name.Split('.')[0] is "_words" or "_positions" or "_shapes" or "_segment" or "_norm" or "_layers")
                parameter.copy_(theirs[name]);
    }

    /// <summary>Parameters with their share of the encoder's or the heads' rate: lower layers move less.</summary>
    public IEnumerable<(Parameter Parameter, double Rate, double Decay)> Groups(double encoderRate, double headRate, double layerDecay)
    {
        foreach (var (name, parameter) in named_parameters())
        {
            if (!parameter.requires_grad)
                continue;
            var parts = name.Split('.');
            var decay = parameter.dim() > 1 ? 0.01 : 0;
            if (parts[0] == "_layers")
                yield return (parameter, encoderRate * Math.Pow(layerDecay, _layers.Count - 1 - int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)), decay);
            else if (parts[0] is "_positions" or "_segment" or "_norm")
                yield return (parameter, encoderRate * Math.Pow(layerDecay, _layers.Count), decay);
            else
                yield return (parameter, headRate, decay);
        }
    }

    private int SourceLayer(int layer, int theirs) => layer * theirs / (int)_layers.Count;

    /// <summary>States [windows, pieces, hidden] below the first layer and above each.</summary>
    protected IEnumerable<Tensor> Encoded(Tensor pieceIds, Tensor pieceShapes, Tensor pieceMask, Tensor? marks = null)
    {
        var (windows, pieces) = (pieceIds.shape[0], pieceIds.shape[1]);
        using var positions = arange(pieces);
        var x = _words.call(pieceIds) + _positions.call(positions) + _shapes.call(pieceShapes) + _segment;
        if (marks is not null)
            x = x + marks;
        x = training ? _inner.Drop(_norm.call(x)) : _norm.call(x);
        yield return x;
        var bias = ((1 - pieceMask) * -1e4f).view(windows, 1, 1, pieces).to(Precision);
        foreach (var layer in _layers)
        {
            x = layer.Forward(x, bias);
            yield return x;
        }
    }

    protected Tensor Dropped(Tensor x) => training ? _outer.Drop(x) : x;

    protected Tensor Product(Linear linear, Tensor x) =>
        functional.linear(x.to(Precision), linear.weight!.to(Precision), linear.bias!.to(Precision)).to(float32);

    /// <summary>Shows an observer what each layer's matrices are multiplied with, by the exporter's names.</summary>
    public void Observe(Action<string, Tensor>? observer)
    {
        Observer = observer;
        for (var i = 0; i < _layers.Count; i++)
        {
            var prefix = $"_layers.{i}.";
            _layers[i].Observe = observer is null ? null : (point, states) => observer(prefix + point, states);
        }
    }

    /// <summary>Every parameter by the name that the exporter asks for.</summary>
    public Dictionary<string, Tensor> Weights() =>
        named_parameters().ToDictionary(p => p.name, p => (Tensor)p.parameter, StringComparer.Ordinal);
}
