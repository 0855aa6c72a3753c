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
internal sealed class ReaderNetwork : EncoderNetwork
{
    public const int ArcDimension = 256;
    public const int LabelDimension = 192;
    private const int SpanDimension = 128;

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

    /// <param name="labels">The labels to choose among.</param>
    /// <param name="layers">Layers of the encoder.</param>
    /// <param name="precision">Of the products: bfloat16 for training where the processor is fast at it.</param>
    public ReaderNetwork(ModelLabels labels, int layers = BaseLayers, ScalarType precision = ScalarType.Float32) : base("reader", layers, precision)
    {
        _tagMix = new Parameter(zeros(layers + 1));
        _spanMix = new Parameter(zeros(layers + 1));
        _treeMix = new Parameter(zeros(layers + 1));
        _upos = Linear(Hidden, labels.Upos.Length);
        _xpos = Linear(Hidden, labels.Xpos.Length);
        _feats = Linear(Hidden, labels.Feats.Length);
        _lemma = Linear(Hidden, labels.Lemma.Length);
        _names = Linear(SpanDimension, labels.Names.Length);
        _relations = Linear(LabelDimension, labels.Relations.Length);
        RegisterComponents();
    }

    public ReaderScores Forward(Tensor pieceIds, Tensor pieceShapes, Tensor pieceMask, Tensor wordStarts)
    {
        var (windows, pieces) = (pieceIds.shape[0], pieceIds.shape[1]);
        var words = wordStarts.shape[1];
        // One more column, at [CLS]: what follows a window's last word.
        var padded = cat([wordStarts, zeros(windows, 1, dtype: ScalarType.Int64)], 1);
        var index = (padded + (arange(windows) * pieces).unsqueeze(1)).reshape(-1);
        Tensor AtWords(Tensor states) => states.reshape(-1, Hidden).index_select(0, index).reshape(1, -1);
        var states = Encoded(pieceIds, pieceShapes, pieceMask).Select(AtWords).ToList();

        // One product for the three mixes: [3, layers + 1] with [layers + 1, words × hidden].
        var mixed = Dropped(matmul(stack([_tagMix, _spanMix, _treeMix], 0).softmax(-1), cat(states, 0))).view(3, windows, words + 1, Hidden);
        var tag = mixed[0].narrow(1, 0, words);
        var span = mixed[1];
        var tree = mixed[2].narrow(1, 0, words);
        var here = span.narrow(1, 0, words);
        Observer?.Invoke("tag", tag);
        Observer?.Invoke("span", span);
        Observer?.Invoke("tree", tree);
        var boundary = Product(_boundary, Dropped(functional.gelu(Product(_boundaryHidden, cat([here, span.narrow(1, 1, words)], 2)))));
        var names = Product(_names, Dropped(functional.gelu(Product(_nameHidden, here))));
        var heads = cat([_root.view(1, 1, Hidden).expand(windows, 1, Hidden), tree], 1);
        var arcDependent = Dropped(functional.gelu(Product(_arcDependent, tree)));
        var arcHead = Dropped(functional.gelu(Product(_arcHead, heads)));
        var arcs = matmul(Product(_arcWeight, arcDependent).to(Precision), arcHead.to(Precision).transpose(1, 2)).to(float32)
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
}
