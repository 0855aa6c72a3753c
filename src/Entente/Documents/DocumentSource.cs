namespace Entente.Documents;

/// <summary>How much there is to read.</summary>
/// <param name="Files">Files that will be opened.</param>
/// <param name="Bytes">Their bytes; null when standard input is among them.</param>
public readonly record struct SourceSize(int Files, long? Bytes);

/// <summary>
/// Reads documents from files, folders and standard input, one at a time: a file of millions of lines is never held
/// whole. Whatever cannot be read comes out as a <see cref="DocumentProblem"/> in its place and the reading goes on.
/// </summary>
public static class DocumentSource
{
    private const string StandardInputName = "standard input";

    /// <summary>Counts what <see cref="Read"/> will open.</summary>
    public static SourceSize Measure(IEnumerable<string> paths)
    {
        var files = 0;
        long? bytes = 0;
        foreach (var path in paths)
        {
            if (path == DocumentOptions.StandardInputPath)
            {
                files++;
                bytes = null;
                continue;
            }

            foreach (var file in FolderWalk.Files(path))
            {
                files++;
                bytes += FolderWalk.Length(file.Path) ?? 0;
            }
        }

        return new SourceSize(files, bytes);
    }

    /// <summary>
    /// The documents of the paths in order; a folder's files in ordinal order of their names, folders among them.
    /// "-" is standard input.
    /// </summary>
    public static IEnumerable<DocumentOutcome> Read(IEnumerable<string> paths, DocumentOptions options)
    {
        var intake = new DocumentIntake(options);
        foreach (var path in paths)
        {
            if (path == DocumentOptions.StandardInputPath)
            {
                foreach (var outcome in ReadStream(options.StandardInput ?? Console.OpenStandardInput(), StandardInputName, null, intake, options))
                    yield return outcome;
                continue;
            }

            foreach (var file in FolderWalk.Files(path))
                foreach (var outcome in ReadFile(file, intake, options))
                    yield return outcome;
        }
    }

    private static IEnumerable<DocumentOutcome> ReadFile(FoundFile file, DocumentIntake intake, DocumentOptions options)
    {
        var origin = new Origin(file.Path, null, FolderWalk.Length(file.Path) ?? 0);
        if (file.Unreadable is { } reason)
            return [Unreadable(origin, reason)];
        if (file.FromFolder && !FileKind.IsRead(file.Path))
            return [DocumentIntake.Problem(origin, DocumentProblemKind.UnknownKind,
                $"files that end in '{Path.GetExtension(file.Path)}' are not read from folders", "Name it itself if it is plain text")];
        try
        {
            var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return ReadStream(stream, file.Path, origin.Bytes, intake, options);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(origin, problem.Message.TrimEnd('.'))];
        }
    }

    private static IEnumerable<DocumentOutcome> ReadStream(
        Stream stream, string source, long? length, DocumentIntake intake, DocumentOptions options)
    {
        IEnumerator<DocumentOutcome>? outcomes = null;
        try
        {
            while (true)
            {
                DocumentOutcome? next = null;
                var failed = false;
                try
                {
                    outcomes ??= Outcomes(new PeekedStream(stream), source, length, intake, options).GetEnumerator();
                    if (outcomes.MoveNext())
                        next = outcomes.Current;
                }
                catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                {
                    next = Unreadable(new Origin(source, null, 0), problem.Message.TrimEnd('.'));
                    failed = true;
                }

                if (next is not null)
                    yield return next;
                if (next is null || failed)
                    yield break;
            }
        }
        finally
        {
            outcomes?.Dispose();
            stream.Dispose();
        }
    }

    private static IEnumerable<DocumentOutcome> Outcomes(
        PeekedStream stream, string source, long? length, DocumentIntake intake, DocumentOptions options)
    {
        var name = source == StandardInputName ? "" : source;
        var text = FileKind.IsText(name) && name.Length > 0;
        if (FileKind.IsJsonLines(name) || (!text && JsonDocuments.LooksLikeLines(stream.Head)))
            return JsonDocuments.Lines(stream, source, intake, options);
        if (length > options.MaximumBytes)
            return [intake.TooLarge(new Origin(source, null, length.Value), length)];
        if (FileKind.NotText(stream.Head) is var (kind, reason, remedy))
            return [DocumentIntake.Problem(new Origin(source, null, length ?? 0), kind, reason, remedy)];
        if (ReadAll(stream, options.MaximumBytes) is not { } bytes)
            return [intake.TooLarge(new Origin(source, null, length ?? options.MaximumBytes))];
        return FileKind.IsJson(name) || (!text && IsJsonObject(bytes))
            ? JsonDocuments.Whole(bytes, source, intake)
            : [intake.FromText(TextDecoder.Decode(bytes), new Origin(source, null, bytes.Length))];
    }

    // What opens with a brace or "[{" and parses is JSON; a text may open with a bracket too ("[Reuters] …").
    private static bool IsJsonObject(byte[] bytes)
    {
        if (bytes.AsSpan().TrimStart(" \t\r\n"u8) is not ([(byte)'{', ..] or [(byte)'[', ..]))
            return false;
        try
        {
            using var json = System.Text.Json.JsonDocument.Parse(bytes);
            return true;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private static byte[]? ReadAll(Stream stream, long maximum)
    {
        using var all = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) is > 0 and var count)
        {
            all.Write(buffer, 0, count);
            if (all.Length > maximum)
                return null;
        }

        return all.ToArray();
    }

    private static DocumentProblem Unreadable(Origin origin, string reason) =>
        DocumentIntake.Problem(origin, DocumentProblemKind.Unreadable, reason, "Check the path and its permissions");
}
