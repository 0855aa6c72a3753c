using System.Text;

namespace Entente.Language;

/// <summary>Finds the constants of an ONNX file by name: as much of the protobuf format as that takes.</summary>
internal static class OnnxConstants
{
    private const int Graph = 7;
    private const int Initializer = 5;
    private const int TensorName = 8;
    private const int TensorData = 9;

    /// <summary>The raw bytes of a constant; empty where the file has none of that name, or is cut short.</summary>
    public static ReadOnlyMemory<byte> Find(ReadOnlyMemory<byte> model, string name)
    {
        var wanted = Encoding.UTF8.GetBytes(name);
        var rest = model;
        while (Next(ref rest, out var field, out var graph))
        {
            if (field != Graph)
                continue;
            while (Next(ref graph, out var part, out var tensor))
            {
                if (part != Initializer)
                    continue;
                ReadOnlyMemory<byte> called = default, data = default;
                while (Next(ref tensor, out var of, out var value))
                {
                    if (of == TensorName)
                        called = value;
                    else if (of == TensorData)
                        data = value;
                }

                if (called.Span.SequenceEqual(wanted))
                    return data;
            }
        }

        return default;
    }

    /// <summary>Takes the next field off a message; its contents where it has a length, else nothing.</summary>
    private static bool Next(ref ReadOnlyMemory<byte> message, out int field, out ReadOnlyMemory<byte> value)
    {
        field = 0;
        value = default;
        if (!Number(ref message, out var key))
            return false;
        field = (int)(key >> 3);
        var length = 0UL;
        switch (key & 7)
        {
            case 0:
                return Number(ref message, out _);
            case 1:
                length = 8;
                break;
            case 2 when Number(ref message, out length):
                break;
            case 5:
                length = 4;
                break;
            default:
                return false;
        }

        if (length > (ulong)message.Length)
            return false;
        value = message[..(int)length];
        message = message[(int)length..];
        return true;
    }

    private static bool Number(ref ReadOnlyMemory<byte> message, out ulong number)
    {
        number = 0;
        var bytes = message.Span;
        for (var (i, shift) = (0, 0); i < bytes.Length && shift < 64; i++, shift += 7)
        {
            number |= (ulong)(bytes[i] & 0x7F) << shift;
            if ((bytes[i] & 0x80) != 0)
                continue;
            message = message[(i + 1)..];
            return true;
        }

        return false;
    }
}
