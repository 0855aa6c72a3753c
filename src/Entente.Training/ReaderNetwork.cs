using Entente.Language;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Entente.Training;

/// <summary>What a forward pass yields; shapes as the exported graph has them (B windows, W words).</summary>
internal sealed record ReaderScores(
    Tensor Boundary, Tensor Upos, Tensor Xpos, Tensor Feats, Tensor Lemma, Tensor Names,
    Tensor Arcs, Tensor LabelKeys, Tensor LabelHeads);

/// <summary>
/// A BERT encoder with word shapes added at its input, and heads over learned mixes of its layers: tags,
/// sentence ends and names, and deep biaffine arcs and relations (Dozat and Manning 2017).
/// </summary>
internal sealed class ReaderNetwork : Module
{
    public const int Hidden = 384;
    public const int AttentionHeads = 12;
    public const int ArcDimension = 256;
    public const int LabelDimension = 49; // One of them constant, so that a relation has a prior for each dependent.
    public const int PositionLimit = 512;

    private readonly ModelLabels _labels;
    private readonly Embedding _words = Embedding(30522, Hidden);
    private readonly Embedding _positions = Embedding(PositionLimit, Hidden);
    private readonly Embedding _shapes = Embedding(InputEncoder.Shapes, Hidden);
    private readonly Parameter _segment = new(zeros(Hidden));
    private readonly LayerNorm _norm = LayerNorm([Hidden], 1e-12);
    private readonly ModuleList<EncoderLayer> _layers = new();
    private readonly Parameter _tagMix;
    private readonly Parameter _spanMix;
    private readonly Parameter _treeMix;
    private readonly Linear _upos;
    private readonly Linear _xpos;
    private readonly Linear _feats;
    private readonly Linear _lemma;
    private readonly Linear _names;
    private readonly Linear _boundary;
    private readonly Linear _arcDependent = Linear(Hidden, ArcDimension);
    private readonly Linear _arcHead = Linear(Hidden, ArcDimension);
    private readonly Linear _arcWeight = Linear(ArcDimension, ArcDimension);
    private readonly Linear _arcPrior = Linear(ArcDimension, 1);
    private readonly Linear _labelDependent = Linear(Hidden, 128);
    private readonly Linear _labelHead = Linear(Hidden, LabelDimension - 1);
    private readonly Linear _labelKeys;
    private readonly Parameter _root = new(randn(Hidden) * 0.02);
    private readonly Dropout _dropout = Dropout(0.2);

    public ReaderNetwork(ModelLabels labels, int layers = 6) : base("reader")
    {
        _labels = labels;
        for (var i = 0; i < layers; i++)
            _layers.Add(new EncoderLayer());
        _tagMix = new Parameter(zeros(layers + 1));
        _spanMix = new Parameter(zeros(layers + 1));
        _treeMix = new Parameter(zeros(layers + 1));
        _upos = Linear(Hidden, labels.Upos.Length);
        _xpos = Linear(Hidden, labels.Xpos.Length);
        _feats = Linear(Hidden, labels.Feats.Length);
        _lemma = Linear(Hidden, labels.Lemma.Length);
        _names = Linear(Hidden, labels.Names.Length);
        _boundary = Linear(Hidden, 1);
        _labelKeys = Linear(128, labels.Relations.Length * LabelDimension);
        init.zeros_(_shapes.weight!);
        RegisterComponents();
    }

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
            _layers[i].Load(Copy, $"encoder.layer.{i}.");
    }

    /// <summary>The encoder's parameters, which learn more slowly than the heads.</summary>
    public IEnumerable<Parameter> EncoderParameters() =>
        _words.parameters().Concat(_positions.parameters()).Concat(_norm.parameters()).Concat(_layers.parameters()).Append(_segment);

    /// <summary>All other parameters.</summary>
    public IEnumerable<Parameter> HeadParameters()
    {
        var encoder = EncoderParameters().Select(p => p.Handle).ToHashSet();
        return parameters().Where(p => !encoder.Contains(p.Handle));
    }

    public ReaderScores Forward(Tensor pieceIds, Tensor pieceShapes, Tensor pieceMask, Tensor wordStarts)
    {
        var (windows, pieces) = (pieceIds.shape[0], pieceIds.shape[1]);
        var words = wordStarts.shape[1];
        using var positions = arange(pieces);
        var x = _words.call(pieceIds) + _positions.call(positions) + _shapes.call(pieceShapes) + _segment;
        x = functional.dropout(_norm.call(x), 0.1, training);
        var bias = ((1 - pieceMask) * -1e4f).view(windows, 1, 1, pieces);
        var index = wordStarts.unsqueeze(-1).expand(windows, words, Hidden);
        var states = new List<Tensor> { x.gather(1, index) };
        foreach (var layer in _layers)
        {
            x = layer.Forward(x, bias);
            states.Add(x.gather(1, index));
        }

        var stacked = stack(states, 0); // [layers + 1, B, W, hidden]
        Tensor Mixed(Parameter mix) => _dropout.call((stacked * mix.softmax(0).view(-1, 1, 1, 1)).sum([0L]));
        var tag = Mixed(_tagMix);
        var span = Mixed(_spanMix);
        var tree = Mixed(_treeMix);
        var heads = cat([_root.view(1, 1, Hidden).expand(windows, 1, Hidden), tree], 1);
        var arcDependent = _dropout.call(functional.gelu(_arcDependent.call(tree)));
        var arcHead = _dropout.call(functional.gelu(_arcHead.call(heads)));
        var arcs = matmul(_arcWeight.call(arcDependent), arcHead.transpose(1, 2)) + _arcPrior.call(arcHead).transpose(1, 2);
        var labelDependent = _dropout.call(functional.gelu(_labelDependent.call(tree)));
        var labelHead = functional.gelu(_labelHead.call(heads));
        var one = ones(windows, words + 1, 1);
        return new ReaderScores(
            _boundary.call(span).squeeze(-1), _upos.call(tag), _xpos.call(tag), _feats.call(tag), _lemma.call(tag),
            _names.call(span), arcs, _labelKeys.call(labelDependent), cat([labelHead, one], 2));
    }

    /// <summary>Shows an observer what each layer's matrices are multiplied with, by the exporter's names.</summary>
    public void Observe(Action<string, Tensor>? observer)
    {
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

/// <summary>One transformer layer, normalised after each block, as in BERT.</summary>
internal sealed class EncoderLayer : Module
{
    private const int Intermediate = 1536;
    private readonly Linear _query = Linear(ReaderNetwork.Hidden, ReaderNetwork.Hidden);
    private readonly Linear _key = Linear(ReaderNetwork.Hidden, ReaderNetwork.Hidden);
    private readonly Linear _value = Linear(ReaderNetwork.Hidden, ReaderNetwork.Hidden);
    private readonly Linear _output = Linear(ReaderNetwork.Hidden, ReaderNetwork.Hidden);
    private readonly LayerNorm _attentionNorm = LayerNorm([ReaderNetwork.Hidden], 1e-12);
    private readonly Linear _up = Linear(ReaderNetwork.Hidden, Intermediate);
    private readonly Linear _down = Linear(Intermediate, ReaderNetwork.Hidden);
    private readonly LayerNorm _outputNorm = LayerNorm([ReaderNetwork.Hidden], 1e-12);

    public EncoderLayer() : base("layer") => RegisterComponents();

    /// <summary>Shown what each matrix is multiplied with (input, mixed, middle, wide), for calibration.</summary>
    public Action<string, Tensor>? Observe { get; set; }

    public void Load(Action<Tensor, string> copy, string prefix)
    {
        void Pair(Module module, string name)
        {
            var (weight, bias) = module is Linear linear ? (linear.weight!, linear.bias!) : (((LayerNorm)module).weight!, ((LayerNorm)module).bias!);
            copy(weight, prefix + name + ".weight");
            copy(bias, prefix + name + ".bias");
        }

        Pair(_query, "attention.self.query");
        Pair(_key, "attention.self.key");
        Pair(_value, "attention.self.value");
        Pair(_output, "attention.output.dense");
        Pair(_attentionNorm, "attention.output.LayerNorm");
        Pair(_up, "intermediate.dense");
        Pair(_down, "output.dense");
        Pair(_outputNorm, "output.LayerNorm");
    }

    public Tensor Forward(Tensor x, Tensor bias)
    {
        var (windows, pieces) = (x.shape[0], x.shape[1]);
        var size = ReaderNetwork.Hidden / ReaderNetwork.AttentionHeads;
        Observe?.Invoke("input", x);
        Tensor Split(Linear project) => project.call(x).view(windows, pieces, ReaderNetwork.AttentionHeads, size).transpose(1, 2);
        var weights = matmul(Split(_query), Split(_key).transpose(2, 3)) / Math.Sqrt(size) + bias;
        weights = functional.dropout(weights.softmax(-1), 0.1, training);
        var mixed = matmul(weights, Split(_value)).transpose(1, 2).reshape(windows, pieces, ReaderNetwork.Hidden);
        Observe?.Invoke("mixed", mixed);
        x = _attentionNorm.call(x + functional.dropout(_output.call(mixed), 0.1, training));
        Observe?.Invoke("middle", x);
        var wide = functional.gelu(_up.call(x));
        Observe?.Invoke("wide", wide);
        return _outputNorm.call(x + functional.dropout(_down.call(wide), 0.1, training));
    }
}
