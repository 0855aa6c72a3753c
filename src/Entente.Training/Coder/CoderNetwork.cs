using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Entente.Training.Coder;

/// <summary>What a forward pass yields (B texts, W words).</summary>
internal sealed record CoderScores(
    Tensor Acts, Tensor Modes, Tensor Statuses, Tensor RoleQueries, Tensor RoleKeys, Tensor RolePriors, Tensor Sides,
    Tensor Factuality, Tensor IsCausal, Tensor Causal, Tensor Pair);

/// <summary>
/// The coder's network: for each word which act it carries, how, whether it took place, who acts and on whom; for a marked pair what one
/// does to the other; which words tell causes and effects. Marks of the pair are learned vectors added at the encoder's input.
/// </summary>
internal sealed class CoderNetwork : EncoderNetwork
{
    public const int RoleDimension = 96;
    public const int ActDimension = 192;
    public const int MarkCount = 3;

    private readonly Embedding _marks = Embedding(MarkCount, Hidden);
    private readonly Linear _actHidden = Linear(Hidden, ActDimension);
    private readonly Linear _acts = Linear(ActDimension, CoderLabels.Types.Length);
    private readonly Linear _modes = Linear(ActDimension, CoderLabels.Modes.Length);
    private readonly Linear _statusHidden = Linear(Hidden, 128);
    private readonly Linear _statuses = Linear(128, CoderLabels.Statuses.Length);
    private readonly Linear _factuality = Linear(128, 1);
    private readonly Linear _roleQueries = Linear(Hidden, 2 * RoleDimension);
    private readonly Linear _roleKeys = Linear(Hidden, 2 * RoleDimension);
    private readonly Linear _rolePriors = Linear(Hidden, 2);
    private readonly Linear _sides = Linear(Hidden, 2);
    private readonly Linear _causal = Linear(Hidden, 3);
    private readonly Linear _causalHidden = Linear(2 * Hidden, 128);
    private readonly Linear _isCausal = Linear(128, 1);
    private readonly Linear _pairHidden = Linear(3 * Hidden, Hidden);
    private readonly Linear _pair = Linear(Hidden, CoderLabels.Types.Length);

    public CoderNetwork(int layers = BaseLayers, ScalarType precision = ScalarType.Float32) : base("coder", layers, precision)
    {
        RegisterComponents();
        using var _ = no_grad();
        _marks.weight!.mul_(0.1);
        _marks.weight![0].zero_();
    }

    /// <param name="pieceIds">Pieces [B, P].</param>
    /// <param name="pieceShapes">Their words' shapes.</param>
    /// <param name="pieceMarks">0 nothing, 1 of the pair's first, 2 of its second.</param>
    /// <param name="pieceMask">1 for pieces, 0 for padding.</param>
    /// <param name="wordStarts">First piece of each word [B, W].</param>
    /// <param name="wordMask">1 for words, 0 for padding [B, W].</param>
    /// <param name="pairWeights">For each side of the pair the shares of its words [B, 2, W]; all 0 without a pair.</param>
    public CoderScores Forward(Tensor pieceIds, Tensor pieceShapes, Tensor pieceMarks, Tensor pieceMask, Tensor wordStarts, Tensor wordMask, Tensor pairWeights)
    {
        var (texts, pieces) = (pieceIds.shape[0], pieceIds.shape[1]);
        var count = wordStarts.shape[1];
        var marked = _marks.call(pieceMarks) * pieceMarks.gt(0).to(float32).unsqueeze(-1);
        var states = Encoded(pieceIds, pieceShapes, pieceMask, marked).Last();
        var index = (wordStarts + (arange(texts) * pieces).unsqueeze(1)).reshape(-1);
        var words = states.reshape(-1, Hidden).index_select(0, index).view(texts, count, Hidden);
        Observer?.Invoke("words", words);
        var first = states.select(1, 0);
        var dropped = Dropped(words);
        var act = Dropped(functional.gelu(Product(_actHidden, dropped)));
        var status = Dropped(functional.gelu(Product(_statusHidden, dropped)));
        var mean = (words * wordMask.unsqueeze(-1)).sum(1) / wordMask.sum(1, keepdim: true).clamp(1);
        var causal = functional.gelu(Scored(_causalHidden, Dropped(cat([first, mean], -1))));
        var sides = matmul(pairWeights, words).view(texts, 2 * Hidden);
        var pair = functional.gelu(Scored(_pairHidden, Dropped(cat([first, sides], -1))));
        return new CoderScores(
            Scored(_acts, act), Scored(_modes, act), Scored(_statuses, status),
            Product(_roleQueries, dropped), Product(_roleKeys, dropped), Scored(_rolePriors, dropped), Scored(_sides, dropped),
            Scored(_factuality, status).squeeze(-1), Scored(_isCausal, Dropped(causal)).squeeze(-1), Scored(_causal, dropped),
            Scored(_pair, Dropped(pair)));
    }

    /// <summary>Scores [E, W, 2] of each word as actor or recipient of the acts whose trigger words are given.</summary>
    public static Tensor Roles(CoderScores scores, Tensor texts, Tensor triggers)
    {
        var count = scores.RoleKeys.shape[1];
        var query = scores.RoleQueries.index(texts, triggers).view(-1, 2, RoleDimension); // [E, 2, D]
        var keys = scores.RoleKeys.index_select(0, texts).view(-1, count, 2, RoleDimension).transpose(1, 2); // [E, 2, W, D]
        var products = matmul(keys, query.unsqueeze(-1)).squeeze(-1) / Math.Sqrt(RoleDimension); // [E, 2, W]
        return products.transpose(1, 2) + scores.RolePriors.index_select(0, texts);
    }

    private static Tensor Scored(Linear linear, Tensor x) => functional.linear(x, linear.weight!, linear.bias!);
}
