using Entente.Language;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Entente.Training;

/// <summary>What a forward pass yields; shapes as the exported graph has them (B windows, W words).</summary>
internal sealed record ReaderScores(
    Tensor Boundary, Tensor Upos, Tensor Xpos, Tensor Feats, Tensor Lemma, Tensor Names,
    Tensor Arcs, Tensor LabelDependents, Tensor LabelHeads);

/// <summary>
/// A BERT encoder with word shapes added at its input, and heads over learned mixes of its layers: tags,
/// sentence ends and names, deep biaffine arcs (Dozat and Manning 2017), and relations from one hidden layer over
/// dependent and head (Kiperwasser and Goldberg 2016), which costs nothing for the pairs that are no arcs.
/// </summary>
internal sealed class ReaderNetwork : Module
{
    public const int BaseLayers = 6;
    public const int Hidden = 384;
    public const int AttentionHeads = 12;
    public const int ArcDimension = 256;
    public const int LabelDimension = 192;
    private const int SpanDimension = 128;
    private const double EncoderDropout = 0.1;
    private const double HeadDropout = 0.3;
    public const int PositionLimit = 512;

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
    private readonly Linear _nameHidden = Linear(Hidden, SpanDimension);
    private readonly Linear _names;
    private readonly Linear _boundaryHidden = Linear(2 * Hidden, SpanDimension);
    private readonly Linear _boundary = Linear(SpanDimension, 1);
    private readonly Linear _arcDependent = Linear(Hidden, ArcDimension);
    private readonly Linear _arcHead = Linear(Hidden, ArcDimension);
    private readonly Linear _arcWeight = Linear(ArcDimension, ArcDimension);
    private readonly Linear _arcPrior = Linear(ArcDimension, 1);
    private readonly Linear _labelDependent = Linear(Hidden, LabelDimension);
    private readonly Linear _labelHead = Linear(Hidden, LabelDimension);
    private readonly Linear _relations;
    private readonly Parameter _root = new(randn(Hidden) * 0.02);
    private readonly DropoutPool _encoderDropout = new(EncoderDropout, 1);
    private readonly DropoutPool _headDropout = new(HeadDropout, 2);
    private readonly ScalarType _precision;
    private Action<string, Tensor>? _observe;

    /// <param name="labels">The labels to choose among.</param>
    /// <param name="layers">Layers of the encoder.</param>
    /// <param name="precision">Of the products: bfloat16 for training where the processor is fast at it.</param>
    public ReaderNetwork(ModelLabels labels, int layers = BaseLayers, ScalarType precision = ScalarType.Float32) : base("reader")
    {
        _precision = precision;
        for (var i = 0; i < layers; i++)
            _layers.Add(new EncoderLayer(precision, _encoderDropout));
        _tagMix = new Parameter(zeros(layers + 1));
        _spanMix = new Parameter(zeros(layers + 1));
        _treeMix = new Parameter(zeros(layers + 1));
        _upos = Linear(Hidden, labels.Upos.Length);
        _xpos = Linear(Hidden, labels.Xpos.Length);
        _feats = Linear(Hidden, labels.Feats.Length);
        _lemma = Linear(Hidden, labels.Lemma.Length);
        _names = Linear(SpanDimension, labels.Names.Length);
        _relations = Linear(LabelDimension, labels.Relations.Length);
        init.zeros_(_shapes.weight!);
        RegisterComponents();
        _words.weight!.requires_grad = false; // Rare words would move by the few sentences that hold them.
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
            _layers[i].Load(Copy, $"encoder.layer.{SourceLayer(i, BaseLayers)}.");
    }

    /// <summary>Takes over a trained network's weights; with fewer layers than it has, every so many of them.</summary>
    public void LoadFrom(ReaderNetwork other)
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

    public ReaderScores Forward(Tensor pieceIds, Tensor pieceShapes, Tensor pieceMask, Tensor wordStarts)
    {
        var (windows, pieces) = (pieceIds.shape[0], pieceIds.shape[1]);
        var words = wordStarts.shape[1];
        using var positions = arange(pieces);
        var x = _words.call(pieceIds) + _positions.call(positions) + _shapes.call(pieceShapes) + _segment;
        x = training ? _encoderDropout.Drop(_norm.call(x)) : _norm.call(x);
        var bias = ((1 - pieceMask) * -1e4f).view(windows, 1, 1, pieces).to(_precision);
        // One more column, at [CLS]: what follows a window's last word.
        var padded = cat([wordStarts, zeros(windows, 1, dtype: ScalarType.Int64)], 1);
        var index = (padded + (arange(windows) * pieces).unsqueeze(1)).reshape(-1);
        Tensor AtWords(Tensor states) => states.reshape(-1, Hidden).index_select(0, index).reshape(1, -1);
        var states = new List<Tensor> { AtWords(x) };
        foreach (var layer in _layers)
        {
            x = layer.Forward(x, bias);
            states.Add(AtWords(x));
        }

        // One product for the three mixes: [3, layers + 1] with [layers + 1, words × hidden].
        var mixed = Dropped(matmul(stack([_tagMix, _spanMix, _treeMix], 0).softmax(-1), cat(states, 0))).view(3, windows, words + 1, Hidden);
        var tag = mixed[0].narrow(1, 0, words);
        var span = mixed[1];
        var tree = mixed[2].narrow(1, 0, words);
        var here = span.narrow(1, 0, words);
        _observe?.Invoke("tag", tag);
        _observe?.Invoke("span", span);
        _observe?.Invoke("tree", tree);
        var boundary = Product(_boundary, Dropped(functional.gelu(Product(_boundaryHidden, cat([here, span.narrow(1, 1, words)], 2)))));
        var names = Product(_names, Dropped(functional.gelu(Product(_nameHidden, here))));
        var heads = cat([_root.view(1, 1, Hidden).expand(windows, 1, Hidden), tree], 1);
        var arcDependent = Dropped(functional.gelu(Product(_arcDependent, tree)));
        var arcHead = Dropped(functional.gelu(Product(_arcHead, heads)));
        var arcs = matmul(Product(_arcWeight, arcDependent).to(_precision), arcHead.to(_precision).transpose(1, 2)).to(float32)
            + Product(_arcPrior, arcHead).transpose(1, 2);
        return new ReaderScores(
            boundary.squeeze(-1), Product(_upos, tag), Product(_xpos, tag), Product(_feats, tag), Product(_lemma, tag),
            names, arcs, Product(_labelDependent, tree), Product(_labelHead, heads));
    }

    /// <summary>Scores of the relations of each word to the head given (0 the root).</summary>
    public Tensor RelationScores(ReaderScores scores, Tensor heads)
    {
        var (windows, words) = (heads.shape[0], heads.shape[1]);
        var chosen = scores.LabelHeads.gather(1, heads.unsqueeze(-1).expand(windows, words, LabelDimension));
        return Product(_relations, Dropped(functional.relu(scores.LabelDependents + chosen)));
    }

    private Tensor Dropped(Tensor x) => training ? _headDropout.Drop(x) : x;

    private Tensor Product(Linear linear, Tensor x) =>
        functional.linear(x.to(_precision), linear.weight!.to(_precision), linear.bias!.to(_precision)).to(float32);

    /// <summary>Shows an observer what each layer's matrices are multiplied with, by the exporter's names.</summary>
    public void Observe(Action<string, Tensor>? observer)
    {
        _observe = observer;
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
