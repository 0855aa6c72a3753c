using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Entente.Training;

/// <summary>One transformer layer, normalised after each block, as in BERT.</summary>
internal sealed class EncoderLayer : Module
{
    private const int Intermediate = 1536;
    private readonly ScalarType _precision;
    private readonly DropoutPool _dropout;
    private readonly Linear _query = Linear(EncoderNetwork.Hidden, EncoderNetwork.Hidden);
    private readonly Linear _key = Linear(EncoderNetwork.Hidden, EncoderNetwork.Hidden);
    private readonly Linear _value = Linear(EncoderNetwork.Hidden, EncoderNetwork.Hidden);
    private readonly Linear _output = Linear(EncoderNetwork.Hidden, EncoderNetwork.Hidden);
    private readonly LayerNorm _attentionNorm = LayerNorm([EncoderNetwork.Hidden], 1e-12);
    private readonly Linear _up = Linear(EncoderNetwork.Hidden, Intermediate);
    private readonly Linear _down = Linear(Intermediate, EncoderNetwork.Hidden);
    private readonly LayerNorm _outputNorm = LayerNorm([EncoderNetwork.Hidden], 1e-12);

    /// <param name="precision">Of the products; norms and the sums between blocks stay in 32 bits.</param>
    /// <param name="dropout">Dropout of what a block adds, while training.</param>
    public EncoderLayer(ScalarType precision, DropoutPool dropout) : base("layer")
    {
        (_precision, _dropout) = (precision, dropout);
        RegisterComponents();
    }

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

    /// <param name="x">States [windows, pieces, hidden], 32 bits.</param>
    /// <param name="bias">0 for pieces, very negative for padding: [windows, 1, 1, pieces] in the products' precision.</param>
    public Tensor Forward(Tensor x, Tensor bias)
    {
        var (windows, pieces) = (x.shape[0], x.shape[1]);
        var size = EncoderNetwork.Hidden / EncoderNetwork.AttentionHeads;
        Observe?.Invoke("input", x);
        var input = x.to(_precision);
        Tensor Split(Linear project) => Product(project, input).view(windows, pieces, EncoderNetwork.AttentionHeads, size).transpose(1, 2);
        var weights = (matmul(Split(_query) * (1 / Math.Sqrt(size)), Split(_key).transpose(2, 3)) + bias).softmax(-1);
        var mixed = matmul(weights, Split(_value)).transpose(1, 2).reshape(windows, pieces, EncoderNetwork.Hidden);
        Observe?.Invoke("mixed", mixed);
        x = _attentionNorm.call(x + Dropped(Product(_output, mixed)));
        Observe?.Invoke("middle", x);
        var wide = functional.gelu(Product(_up, x.to(_precision)));
        Observe?.Invoke("wide", wide);
        return _outputNorm.call(x + Dropped(Product(_down, wide)));
    }

    private Tensor Dropped(Tensor x) => training ? _dropout.Drop(x) : x;

    private Tensor Product(Linear linear, Tensor x) =>
        functional.linear(x, linear.weight!.to(_precision), linear.bias!.to(_precision));
}
