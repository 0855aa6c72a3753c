using System.Text;

namespace Entente.Cli.Terminals;

/// <summary>Where a command writes: results to one side, messages to the other.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PipedWidth = 80;
    private const int NarrowestWidth = 40;

    public Terminal(Stream output, TextWriter error, bool isTerminal, bool errorIsTerminal, int width, bool colour)
    {
        Stream = output;
        Out = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 16 * 1024, leaveOpen: true) { NewLine = "\n" };
        Error = error;
        (IsTerminal, ErrorIsTerminal, Width, Palette) = (isTerminal, errorIsTerminal, Math.Max(NarrowestWidth, width), new Palette(colour));
    }

    /// <summary>Results.</summary>
    public StreamWriter Out { get; }

    /// <summary>The bytes behind <see cref="Out"/>, for what is no text; flush it before.</summary>
    public Stream Stream { get; }

    /// <summary>Messages and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether results go to a terminal.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether messages go to a terminal.</summary>
    public bool ErrorIsTerminal { get; }

    /// <summary>Columns.</summary>
    public int Width { get; }

    /// <summary>Colours of results.</summary>
    public Palette Palette { get; }

    /// <summary>The terminal of this process: colour only where people look, and not where NO_COLOR asks for none.</summary>
    public static Terminal OfProcess()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var isTerminal = !Console.IsOutputRedirected;
        var colour = isTerminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        var width = isTerminal ? WindowWidth() : PipedWidth;
        return new Terminal(Console.OpenStandardOutput(), Console.Error, isTerminal, !Console.IsErrorRedirected, width, colour);
    }

    /// <summary>A message to the user.</summary>
    public void Say(string message) => Error.Write(message + "\n");

    /// <summary>A line of results.</summary>
    public void Line(string line = "") => Out.Write(line + "\n");

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Out.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads any more ("| head").
        }
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : PipedWidth;
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }
}
