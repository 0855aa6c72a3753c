using System.Runtime.InteropServices;
using System.Text.Json;

namespace Entente.Training;

/// <summary>Reads a safetensors file: 8 bytes of header length, a JSON header, then raw little-endian data.</summary>
internal static class Safetensors
{
    /// <summary>All tensors of the file by name, as 32-bit floats (from F16 or F32) with their shapes.</summary>
    public static Dictionary<string, (float[] Values, long[] Shape)> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var headerLength = checked((int)BitConverter.ToUInt64(bytes, 0));
        using var header = JsonDocument.Parse(bytes.AsMemory(8, headerLength));
        var data = bytes.AsSpan(8 + headerLength);
        var tensors = new Dictionary<string, (float[], long[])>(StringComparer.Ordinal);
        foreach (var entry in header.RootElement.EnumerateObject())
        {
            if (entry.Name == "__metadata__")
                continue;
            var shape = entry.Value.GetProperty("shape").EnumerateArray().Select(x => x.GetInt64()).ToArray();
            var offsets = entry.Value.GetProperty("data_offsets");
            var raw = data[offsets[0].GetInt32()..offsets[1].GetInt32()];
            tensors[entry.Name] = (entry.Value.GetProperty("dtype").GetString() switch
            {
                "F16" => Widen(MemoryMarshal.Cast<byte, Half>(raw)),
                "F32" => MemoryMarshal.Cast<byte, float>(raw).ToArray(),
                "I64" => [], // Position ids: ours are counted.
                var other => throw new InvalidDataException($"{path}: tensor {entry.Name} has type {other}; F16 and F32 are read."),
            }, shape);
        }

        return tensors;
    }

    private static float[] Widen(ReadOnlySpan<Half> halves)
    {
        var values = new float[halves.Length];
        for (var i = 0; i < halves.Length; i++)
            values[i] = (float)halves[i];
        return values;
    }
}
