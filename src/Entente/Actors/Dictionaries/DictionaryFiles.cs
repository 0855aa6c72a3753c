using System.Text;
using System.Text.Unicode;

namespace Entente.Actors.Dictionaries;

/// <summary>Opens dictionaries.</summary>
internal static class DictionaryFiles
{
    private const int LargestInMemory = 64 << 20;

    /// <summary>The text of a file: UTF-8, or Latin-1 where it is not valid UTF-8. Larger ones than any in Latin-1 are streamed as UTF-8.</summary>
    public static TextReader Open(string path)
    {
        if (new FileInfo(path).Length > LargestInMemory)
            return new StreamReader(path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var bytes = File.ReadAllBytes(path);
        ReadOnlySpan<byte> text = bytes;
        if (text.StartsWith(Encoding.UTF8.Preamble))
            text = text[Encoding.UTF8.Preamble.Length..];
        return new StringReader(Utf8.IsValid(text) ? Encoding.UTF8.GetString(text) : Encoding.Latin1.GetString(text));
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
