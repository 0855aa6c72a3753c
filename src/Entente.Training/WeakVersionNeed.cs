using System.Buffers.Binary;
using System.Text;

namespace Entente.Training;

/// <summary>
/// Marks one symbol-version requirement of an ELF library weak, so that a loader with an older libstdc++ warns
/// of it no more. Needed where the system's C++ runtime is older than the one TorchSharp was built with; the one
/// symbol missing is supplied by a preloaded shim (train.sh).
/// </summary>
internal static class WeakVersionNeed
{
    private const uint VersionNeedSection = 0x6ffffffe;
    private const ushort Weak = 2;

    /// <summary>Marks every need of that version; returns how many were marked now.</summary>
    public static int Mark(string library, string version)
    {
        var bytes = File.ReadAllBytes(library);
        if (!bytes.AsSpan().StartsWith("\u007fELF"u8) || bytes[4] != 2 || bytes[5] != 1)
            throw new InvalidDataException($"{library}: not a 64-bit little-endian ELF library.");
        var sections = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(0x28));
        var size = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(0x3a));
        var count = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(0x3c));
        var marked = 0;
        for (var i = 0; i < count; i++)
        {
            var section = bytes.AsSpan(checked((int)(sections + (i * size))), size);
            if (BinaryPrimitives.ReadUInt32LittleEndian(section[4..]) != VersionNeedSection)
                continue;
            var strings = bytes.AsSpan(checked((int)(sections + (BinaryPrimitives.ReadUInt32LittleEndian(section[0x28..]) * size))), size);
            marked += MarkSection(
                bytes, checked((int)BinaryPrimitives.ReadInt64LittleEndian(section[0x18..])),
                checked((int)BinaryPrimitives.ReadInt64LittleEndian(strings[0x18..])), version);
        }

        if (marked > 0)
            File.WriteAllBytes(library, bytes);
        return marked;
    }

    private static int MarkSection(byte[] bytes, int need, int strings, string version)
    {
        var marked = 0;
        while (true)
        {
            var entries = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(need + 2));
            var entry = need + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(need + 8));
            for (var i = 0; i < entries; i++)
            {
                var name = strings + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(entry + 8));
                var end = Array.IndexOf(bytes, (byte)0, name);
                var flags = bytes.AsSpan(entry + 4, 2);
                if (Encoding.ASCII.GetString(bytes, name, end - name) == version && BinaryPrimitives.ReadUInt16LittleEndian(flags) != Weak)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(flags, Weak);
                    marked++;
                }

                entry += BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(entry + 12));
            }

            var next = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(need + 12));
            if (next == 0)
                return marked;
            need += next;
        }
    }
}
