using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Entente.Training;

/// <summary>An ONNX graph under construction, written as the protobuf that onnx.proto3 describes.</summary>
internal sealed class OnnxGraph(string name)
{
    private enum ElementType
    {
        Float = 1,
        UInt8 = 2,
        Int8 = 3,
        Int64 = 7,
    }

    private const int OpsetVersion = 17;
    private const int IrVersion = 8;
    private readonly List<byte[]> _nodes = [];
    private readonly List<byte[]> _initializers = [];
    private readonly List<byte[]> _inputs = [];
    private readonly List<byte[]> _outputs = [];
    private readonly HashSet<string> _constants = new(StringComparer.Ordinal);
    private int _count;

    public string Input(string input, bool integer, params string[] dimensions) => Declare(_inputs, input, integer, dimensions);

    public void Output(string output, bool integer, params string[] dimensions) => Declare(_outputs, output, integer, dimensions);

    public string Floats(string constant, float[] values, params long[] shape) =>
        Constant(constant, ElementType.Float, MemoryMarshal.AsBytes<float>(values), shape);

    public string Bytes(string constant, byte[] values, params long[] shape) => Constant(constant, ElementType.UInt8, values, shape);

    public string SignedBytes(string constant, sbyte[] values, params long[] shape) =>
        Constant(constant, ElementType.Int8, MemoryMarshal.AsBytes<sbyte>(values), shape);

    public string Integers(string constant, long[] values, params long[] shape) =>
        Constant(constant, ElementType.Int64, MemoryMarshal.AsBytes<long>(values), shape);

    /// <summary>Adds a node of the standard opset with one output, which it names.</summary>
    public string Node(string op, string[] inputs, params (string Name, object Value)[] attributes) =>
        Add(op, "", inputs, [$"{op}_{_count}"], attributes)[0];

    /// <summary>Adds a node of ONNX Runtime's own opset (com.microsoft).</summary>
    public string RuntimeNode(string op, string[] inputs, params (string Name, object Value)[] attributes) =>
        Add(op, "com.microsoft", inputs, [$"{op}_{_count}"], attributes)[0];

    /// <summary>Adds a node with the outputs named.</summary>
    public string[] Add(string op, string domain, string[] inputs, string[] outputs, params (string Name, object Value)[] attributes)
    {
        _nodes.Add(Message(node =>
        {
            foreach (var input in inputs)
                Text(node, 1, input);
            foreach (var output in outputs)
                Text(node, 2, output);
            Text(node, 3, $"{op}_{_count++}");
            Text(node, 4, op);
            foreach (var (attribute, value) in attributes)
                Nested(node, 5, Attribute(attribute, value));
            if (domain.Length > 0)
                Text(node, 7, domain);
        }));
        return outputs;
    }

    public void Save(string path, IReadOnlyDictionary<string, string> metadata)
    {
        var graph = Message(g =>
        {
            foreach (var node in _nodes)
                Nested(g, 1, node);
            Text(g, 2, name);
            foreach (var initializer in _initializers)
                Nested(g, 5, initializer);
            foreach (var input in _inputs)
                Nested(g, 11, input);
            foreach (var output in _outputs)
                Nested(g, 12, output);
        });
        File.WriteAllBytes(path, Message(model =>
        {
            Number(model, 1, IrVersion);
            Text(model, 2, "Entente.Training");
            Nested(model, 7, graph);
            foreach (var (domain, version) in new[] { ("", OpsetVersion), ("com.microsoft", 1) })
                Nested(model, 8, Message(opset =>
                {
                    Text(opset, 1, domain);
                    Number(opset, 2, version);
                }));
            foreach (var (key, value) in metadata.OrderBy(m => m.Key, StringComparer.Ordinal))
                Nested(model, 14, Message(entry =>
                {
                    Text(entry, 1, key);
                    Text(entry, 2, value);
                }));
        }));
    }

    private string Constant(string constant, ElementType type, ReadOnlySpan<byte> raw, long[] shape)
    {
        if (!_constants.Add(constant))
            return constant;
        var data = raw.ToArray();
        _initializers.Add(Message(tensor =>
        {
            foreach (var dimension in shape)
                Number(tensor, 1, dimension);
            Number(tensor, 2, (long)type);
            Text(tensor, 8, constant);
            Nested(tensor, 9, data);
        }));
        return constant;
    }

    private static string Declare(List<byte[]> list, string value, bool integer, string[] dimensions)
    {
        var shape = Message(s =>
        {
            foreach (var dimension in dimensions)
                Nested(s, 1, Message(d =>
                {
                    if (long.TryParse(dimension, out var size))
                        Number(d, 1, size);
                    else
                        Text(d, 2, dimension);
                }));
        });
        var tensor = Message(t =>
        {
            Number(t, 1, (long)(integer ? ElementType.Int64 : ElementType.Float));
            Nested(t, 2, shape);
        });
        list.Add(Message(info =>
        {
            Text(info, 1, value);
            Nested(info, 2, Message(type => Nested(type, 1, tensor)));
        }));
        return value;
    }

    private static byte[] Attribute(string name, object value) => Message(attribute =>
    {
        Text(attribute, 1, name);
        switch (value)
        {
            case float real:
                attribute.WriteTag(2, WireFormat.WireType.Fixed32);
                attribute.WriteFloat(real);
                Number(attribute, 20, 1);
                break;
            case int integer:
                Number(attribute, 3, integer);
                Number(attribute, 20, 2);
                break;
            case long[] integers:
                foreach (var integer in integers)
                    Number(attribute, 8, integer);
                Number(attribute, 20, 7);
                break;
            default:
                throw new ArgumentException($"Attribute {name}: {value.GetType()} is not written.");
        }
    });

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var stream = new MemoryStream();
        using (var coded = new CodedOutputStream(stream, leaveOpen: true))
            write(coded);
        return stream.ToArray();
    }

    private static void Text(CodedOutputStream to, int field, string value)
    {
        to.WriteTag(field, WireFormat.WireType.LengthDelimited);
        to.WriteString(value);
    }

    private static void Number(CodedOutputStream to, int field, long value)
    {
        to.WriteTag(field, WireFormat.WireType.Varint);
        to.WriteInt64(value);
    }

    private static void Nested(CodedOutputStream to, int field, byte[] message)
    {
        to.WriteTag(field, WireFormat.WireType.LengthDelimited);
        to.WriteBytes(ByteString.CopyFrom(message));
    }
}
