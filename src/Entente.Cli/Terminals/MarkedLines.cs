using System.Text;
using Entente.Documents;
using Entente.Views;

namespace Entente.Cli.Terminals;

/// <summary>A marked text, wrapped at spaces to the terminal's width. The marks are signs, and colours where there are any.</summary>
internal static class MarkedLines
{
    private readonly record struct Word(string Painted, int Width);

    /// <summary>Writes a part of the text, which holds no line feed.</summary>
    public static void Write(Terminal terminal, MarkedText text, TextSpan part)
    {
        var column = 0;
        foreach (var word in Words(text, part, terminal.Palette))
        {
            if (column > 0 && column + 1 + word.Width > terminal.Width)
            {
                terminal.Line();
                column = 0;
            }

            if (column > 0)
                terminal.Out.Write(' ');
            terminal.Out.Write(word.Painted);
            column += word.Width + (column > 0 ? 1 : 0);
        }

        terminal.Line();
    }

    private static IEnumerable<Word> Words(MarkedText text, TextSpan part, Palette palette)
    {
        var painted = new StringBuilder();
        var width = 0;
        foreach (var piece in text.Pieces(part))
        {
            var opening = string.Concat(piece.Opening.Select(Open));
            painted.Append(opening);
            width += opening.Length;
            var words = piece.Text.Split(' ', '\t', '\r');
            for (var i = 0; i < words.Length; i++)
            {
                if (i > 0 && width > 0)
                {
                    yield return new Word(painted.ToString(), width);
                    painted.Clear();
                    width = 0;
                }

                var clean = Cells.Clean(words[i]);
                painted.Append(Paint(clean, piece, palette));
                width += Cells.Width(clean);
            }

            foreach (var mark in piece.Closing)
            {
                var closing = Close(mark);
                painted.Append(closing.Sign).Append(palette.Faint(closing.Label)).Append(closing.End);
                width += closing.Sign.Length + closing.Label.Length + closing.End.Length;
            }
        }

        if (width > 0)
            yield return new Word(painted.ToString(), width);
    }

    private static string Paint(string word, MarkedPiece piece, Palette palette)
    {
        if (piece.Marks.Any(m => m.Kind == MarkKind.Trigger))
            return palette.Trigger(word);
        if (piece.Marks.Any(m => m.Kind == MarkKind.Participant))
            return palette.Participant(word);
        return piece.Marks.IsEmpty ? word : palette.Claim(word);
    }

    private static string Open(Mark mark) => mark.Kind switch
    {
        MarkKind.Trigger => "[",
        MarkKind.Participant => "_",
        _ => "{",
    };

    // The label is never parted from its words by a line's end.
    private static (string Sign, string Label, string End) Close(Mark mark) => mark.Kind switch
    {
        MarkKind.Trigger => (" ", mark.Label, "]"),
        MarkKind.Participant => ("_", "", ""),
        _ => (" ", mark.Label, "}"),
    };
}
