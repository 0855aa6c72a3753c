using System.Globalization;

namespace Entente.Cli.Terminals;

/// <summary>How far a long reading has come, on one line that is drawn over; nothing where nobody looks.</summary>
internal sealed class ProgressLine(Terminal terminal, TimeProvider time, long? totalBytes, bool quiet)
{
    private const int BarWidth = 20;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);
    private readonly long _begun = time.GetTimestamp();
    private readonly bool _shown = terminal.ErrorIsTerminal && !quiet;
    private long _drawn;
    private long _bytes;
    private int _documents;
    private bool _onLine;

    /// <summary>A document, or a file that is none, is behind us.</summary>
    public void Advance(long bytes, int documents)
    {
        _bytes += bytes;
        _documents += documents;
        if (!_shown || (_drawn != 0 && time.GetElapsedTime(_drawn) < Redraw))
            return;
        _drawn = time.GetTimestamp();
        var line = Text(time.GetElapsedTime(_begun));
        terminal.Error.Write($"\r{Cells.Fit(line, terminal.Width - 1)}\e[K");
        _onLine = true;
    }

    /// <summary>A message that stays, above the line.</summary>
    public void Say(string message)
    {
        Clear();
        terminal.Say(message);
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (_onLine)
            terminal.Error.Write("\r\e[K");
        _onLine = false;
    }

    internal string Text(TimeSpan elapsed)
    {
        var rate = elapsed.TotalSeconds > 0 ? _documents / elapsed.TotalSeconds : 0;
        var told = string.Create(CultureInfo.InvariantCulture, $"{_documents:N0} {(_documents == 1 ? "document" : "documents")}, {rate:0.#} a second");
        if (totalBytes is not > 0)
            return told;
        var share = Math.Min(1, (double)_bytes / totalBytes.Value);
        var filled = (int)(share * BarWidth);
        var left = share is >= 0.01 and < 1 ? $", {Span(elapsed * ((1 - share) / share))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{new string('█', filled)}{new string('░', BarWidth - filled)} {share * 100,3:0} %  {told}{left}");
    }

    private static string Span(TimeSpan span) => span.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)span.TotalHours}:{span.Minutes:00}:{span.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{span.Minutes}:{span.Seconds:00}");
}
