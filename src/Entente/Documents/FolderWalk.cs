namespace Entente.Documents;

/// <summary>A file to read.</summary>
/// <param name="Path">Its path, with "/" between its parts on every system where it came from a folder.</param>
/// <param name="FromFolder">Whether it was found in a folder rather than named.</param>
/// <param name="Unreadable">Why it cannot be opened, where that is known already.</param>
internal readonly record struct FoundFile(string Path, bool FromFolder, string? Unreadable = null);

/// <summary>
/// The files of a path: itself, or all of a folder in ordinal order of names, so that two machines read them in the
/// same order. Hidden entries (".git") and linked folders, which may run in circles, are passed over.
/// </summary>
internal static class FolderWalk
{
    public static IEnumerable<FoundFile> Files(string path)
    {
        if (Directory.Exists(path))
            return Inside(path);
        return [new FoundFile(path, FromFolder: false, File.Exists(path) ? null : "there is no such file or folder")];
    }

    /// <summary>A file's length in bytes; null when it cannot be told.</summary>
    public static long? Length(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : null;
    }

    private static IEnumerable<FoundFile> Inside(string folder)
    {
        FileSystemInfo[] entries;
        string? failure = null;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            (entries, failure) = ([], problem.Message.TrimEnd('.'));
        }

        if (failure is not null)
            yield return new FoundFile(folder, FromFolder: true, failure);
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry.Name.StartsWith('.'))
                continue;
            var path = folder.TrimEnd('/', '\\') is { Length: > 0 } parent ? $"{parent}/{entry.Name}" : $"/{entry.Name}";
            if (entry is FileInfo)
            {
                yield return new FoundFile(path, FromFolder: true);
            }
            else if ((entry.Attributes & FileAttributes.ReparsePoint) == 0)
            {
                foreach (var file in Inside(path))
                    yield return file;
            }
        }
    }
}
