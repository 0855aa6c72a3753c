namespace Entente.Documents;

/// <summary>One line of a stream of bytes, without its line end.</summary>
/// <param name="Bytes">Its bytes; valid until the next line is read. Empty when the line is too long.</param>
/// <param name="Consumed">Bytes used up, line end included.</param>
/// <param name="TooLong">Whether the line passed the limit; it was skipped.</param>
internal readonly record struct ByteLine(ReadOnlyMemory<byte> Bytes, long Consumed, bool TooLong);

/// <summary>Reads a stream line by line, holding one line at a time, and skipping those longer than a limit.</summary>
internal sealed class ByteLines(Stream stream, long maximum)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>The next line, or null at the end.</summary>
    public ByteLine? Next()
    {
        var searched = 0;
        while (true)
        {
            var newline = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (newline >= 0)
                return Take(searched + newline, 1);
            searched = _end - _start;
            if (searched > maximum)
                return Skip();
            if (!Fill())
                return searched == 0 ? null : Take(searched, 0);
        }
    }

    private ByteLine Take(int length, int lineEnd)
    {
        var line = _buffer.AsMemory(_start, length);
        _start += length + lineEnd;
        if (length > maximum)
            return new ByteLine(default, length + lineEnd, TooLong: true);
        return new ByteLine(line.Span is [.., (byte)'\r'] ? line[..^1] : line, length + lineEnd, TooLong: false);
    }

    private ByteLine Skip()
    {
        long consumed = 0;
        while (true)
        {
            var newline = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            consumed += newline >= 0 ? newline + 1 : _end - _start;
            _start = newline >= 0 ? _start + newline + 1 : _end;
            if (newline >= 0 || !Fill())
                return new ByteLine(default, consumed, TooLong: true);
        }
    }

    private bool Fill()
    {
        if (_ended)
            return false;
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _ended = read == 0;
        return !_ended;
    }
}
