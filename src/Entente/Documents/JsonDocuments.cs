using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Entente.Documents;

/// <summary>Documents in JSON: one object a line, one object a file, or an array of objects.</summary>
internal static class JsonDocuments
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true };

    /// <summary>Whether the beginning of a stream reads as JSON Lines: its first line that says anything is a whole object.</summary>
    public static bool LooksLikeLines(ReadOnlySpan<byte> head)
    {
        if (TextDecoder.GuessUtf16(head) is not null || head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            return TextDecoder.Decode(head).Text.AsSpan().TrimStart() is ['{', ..];
        head = head is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : head;
        head = head.TrimStart(" \t\r\n"u8);
        if (head is not [(byte)'{', ..])
            return false;
        var newline = head.IndexOf((byte)'\n');
        if (newline < 0)
            return true;
        try
        {
            using var parsed = JsonDocument.Parse(TextDecoder.Decode(head[..newline]).Text);
            return true;
        }
        catch (JsonException)
        {
            // "{" alone opens a file of one object; a longer broken line is a broken line of many.
            return head[..newline].TrimEnd(" \r"u8).Length > 1 && newline + 1 < head.Length && head[(newline + 1)..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        }
    }

    public static IEnumerable<DocumentOutcome> Lines(PeekedStream stream, string source, DocumentIntake intake, DocumentOptions options)
    {
        // UTF-16 is taken to UTF-8 on the way, so that lines can be told by their bytes; half a pair ends the file.
        Encoding? wide = stream.Head switch
        {
            [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => TextDecoder.GuessUtf16(stream.Head) switch
            {
                TextEncoding.Utf16LittleEndian => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
                TextEncoding.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
                _ => null,
            },
        };
        TextEncoding? found = wide is null ? null
            : wide.CodePage == 1201 ? TextEncoding.Utf16BigEndian : TextEncoding.Utf16LittleEndian;
        using var bytes = wide is null ? stream : Encoding.CreateTranscodingStream(stream, wide, Encoding.UTF8);
        var lines = new ByteLines(bytes, options.MaximumBytes);
        for (long number = 1; ; number++)
        {
            DocumentOutcome? outcome;
            try
            {
                if (lines.Next() is not { } line)
                    yield break;
                outcome = Line(line, found, new Origin(source, number, line.Consumed), intake);
            }
            catch (DecoderFallbackException)
            {
                outcome = null;
            }

            if (outcome is null)
            {
                yield return DocumentIntake.Malformed(new Origin(source, number, 0), "from here on it is not well-formed UTF-16");
                yield break;
            }

            if (outcome is not BlankLine)
                yield return outcome;
        }
    }

    public static IEnumerable<DocumentOutcome> Whole(byte[] bytes, string source, DocumentIntake intake)
    {
        var decoded = TextDecoder.Decode(bytes);
        var origin = new Origin(source, null, bytes.Length);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return [DocumentIntake.Problem(origin, DocumentProblemKind.Empty, "it has no text", "Nothing needs to be done if that is right")];
        try
        {
            using var json = JsonDocument.Parse(decoded.Text, Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? Elements(json.RootElement, decoded, origin, intake)
                : [intake.FromJson(json.RootElement, decoded.Encoding, decoded.Notes, origin)];
        }
        catch (JsonException problem)
        {
            return [DocumentIntake.Malformed(origin, Said(problem))];
        }
    }

    private static List<DocumentOutcome> Elements(JsonElement array, DecodedText decoded, Origin file, DocumentIntake intake)
    {
        var outcomes = new List<DocumentOutcome>();
        var left = file.Bytes;
        foreach (var element in array.EnumerateArray())
        {
            var number = outcomes.Count + 1;
            var share = number == array.GetArrayLength() ? left : file.Bytes / array.GetArrayLength();
            left -= share;
            outcomes.Add(intake.FromJson(
                element, decoded.Encoding, number == 1 ? decoded.Notes : [], file with { Line = number, Bytes = share }));
        }

        return outcomes;
    }

    private static DocumentOutcome Line(ByteLine line, TextEncoding? found, Origin origin, DocumentIntake intake)
    {
        if (line.TooLong)
            return intake.TooLarge(origin);
        var decoded = TextDecoder.Decode(line.Bytes.Span);
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return new BlankLine(origin);
        try
        {
            using var json = JsonDocument.Parse(decoded.Text);
            return intake.FromJson(json.RootElement, found ?? decoded.Encoding, decoded.Notes, origin);
        }
        catch (JsonException problem)
        {
            return DocumentIntake.Malformed(origin, Said(problem));
        }
    }

    private static string Said(JsonException problem)
    {
        // The message ends in line and byte numbers that count from 0: ours are clearer.
        var end = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var message = (end < 0 ? problem.Message : problem.Message[..end]).TrimEnd('.');
        return $"it is not well-formed JSON at byte {(problem.BytePositionInLine ?? 0) + 1}: {message}";
    }

    private sealed record BlankLine(Origin Origin) : DocumentOutcome(Origin.Source, Origin.Line, Origin.Bytes);
}
