using System.Text;

namespace Entente.Documents;

/// <summary>What the first bytes and the name of a file tell of it.</summary>
internal static class FileKind
{
    private static readonly string[] TextEndings = ["", ".txt", ".text", ".md", ".markdown"];
    private static readonly string[] JsonLinesEndings = [".jsonl", ".ndjson"];

    private static readonly (byte[] Start, string Name, string Remedy)[] Signatures =
    [
        ("%PDF"u8.ToArray(), "a PDF", "Convert it to text first, e.g. with pdftotext"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an office document", "Unpack it, or save it as plain text"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document", "Save it as plain text"),
        ([0x1F, 0x8B], "a gzip archive", "Unpack it first"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image", "Give the text itself"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image", "Give the text itself"),
        ("{\\rtf"u8.ToArray(), "an RTF document", "Save it as plain text"),
    ];

    public static bool IsText(string path) => Ends(path, TextEndings);

    public static bool IsJsonLines(string path) => Ends(path, JsonLinesEndings);

    public static bool IsJson(string path) => Ends(path, [".json"]);

    public static bool IsRead(string path) => IsText(path) || IsJsonLines(path) || IsJson(path);

    /// <summary>What a file that is no text is, with what to do; null for what may be text.</summary>
    public static (DocumentProblemKind Kind, string Reason, string Remedy)? NotText(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name, remedy) in Signatures)
            if (bytes.StartsWith(start))
                return (DocumentProblemKind.Binary, $"it is {name}, not text", remedy);
        return null;
    }

    /// <summary>The same for what only the decoded text shows: stray control characters, or markup.</summary>
    public static (DocumentProblemKind Kind, string Reason, string Remedy)? NotText(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, 8192));
        var controls = 0;
        foreach (var character in sample)
            controls += character is < ' ' and not ('\t' or '\n' or '\r' or '\f' or '\v' or '\b' or '\u001a' or '\u001b') ? 1 : 0;
        if (sample.Contains('\0') || controls * 50 > sample.Length)
            return (DocumentProblemKind.Binary, "it is not text", "Give plain text, Markdown or JSON Lines");
        var start = sample.TrimStart();
        if (start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase))
            return (DocumentProblemKind.Markup, "it is a web page or XML, whose tags are no part of the text",
                "Convert it to plain text first");
        return null;
    }

    private static bool Ends(string path, string[] endings)
    {
        var ending = Path.GetExtension(path);
        return Array.Exists(endings, known => known.Equals(ending, StringComparison.OrdinalIgnoreCase));
    }
}
