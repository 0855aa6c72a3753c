using System.Text;
using System.Text.Unicode;

namespace Entente.Actors.Dictionaries;

/// <summary>Opens dictionaries.</summary>
internal static class DictionaryFiles
{
    private const int Buffer = 1 << 16;

    /// <summary>The text of a file: UTF-8, or Latin-1 where it is not valid UTF-8. It is gone through twice rather than kept whole.</summary>
    public static TextReader Open(string path) =>
        new StreamReader(path, IsUtf8(path) ? Encoding.UTF8 : Encoding.Latin1, detectEncodingFromByteOrderMarks: true, Buffer);

    private static bool IsUtf8(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        Span<byte> bytes = new byte[Buffer];
        var kept = 0;
        while (true)
        {
            var read = file.ReadAtLeast(bytes[kept..], 1, throwOnEndOfStream: false);
            var text = bytes[..(kept + read)];
            if (read == 0)
                return text.IsEmpty;
            // A letter may be cut at the buffer's end: it is looked at with what comes next.
            var whole = text.Length;
            while (whole > 0 && text.Length - whole < 3 && (text[whole - 1] & 0xC0) == 0x80)
                whole--;
            if (whole > 0 && text[whole - 1] >= 0xC0)
                whole--;
            else
                whole = text.Length;
            if (!Utf8.IsValid(text[..whole]))
                return false;
            text[whole..].CopyTo(bytes);
            kept = text.Length - whole;
        }
    }
}

/// <summary>Lines of a text of which the first may be looked at before they are read.</summary>
internal sealed class PeekedLines : TextReader
{
    private const int Most = 400;
    private readonly TextReader _rest;
    private readonly Queue<string> _ahead = new();

    public PeekedLines(TextReader reader, int lines = 2)
    {
        _rest = reader;
        // Blank lines do not tell anything.
        for (var told = 0; told < lines && _ahead.Count < Most && reader.ReadLine() is { } line; told += string.IsNullOrWhiteSpace(line) ? 0 : 1)
            _ahead.Enqueue(line);
    }

    /// <summary>The lines not read yet that were looked at.</summary>
    public IReadOnlyCollection<string> Ahead => _ahead;

    public override string? ReadLine() => _ahead.TryDequeue(out var line) ? line : _rest.ReadLine();
}
