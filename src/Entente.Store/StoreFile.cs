using System.Globalization;
using DuckDB.NET.Data;

namespace Entente.Store;

/// <summary>Opening the file: what is refused, and in which words.</summary>
internal static class StoreFile
{
    // A DuckDB file says "DUCK" after the checksum of its first block.
    private const int SignatureOffset = 8;

    public static DuckDBConnection Connect(string path, StoreAccess access)
    {
        if (Directory.Exists(path))
            throw new StoreException($"{path} is a folder, not a record file.");
        var exists = File.Exists(path);
        if (!exists && access == StoreAccess.Read)
            throw new StoreException($"There is no record at {path} yet. 'entente read' makes one.");
        if (exists && !HasSignature(path))
            throw new StoreException($"{path} is no DuckDB file, and was left as it is. Give another path for the record.");
        var mode = access == StoreAccess.Read ? "READ_ONLY" : "READ_WRITE";
        var connection = new DuckDBConnection($"Data Source={path};ACCESS_MODE={mode}");
        try
        {
            connection.Open();
            // Nothing is fetched from the network behind the user's back.
            connection.Run("SET autoinstall_known_extensions = false");
            return connection;
        }
        catch (DuckDBException problem)
        {
            connection.Dispose();
            throw Refused(path, problem);
        }
    }

    public static void Prepare(DuckDBConnection connection, string path, StoreAccess access, Migrations migrations)
    {
        if (connection.Scalar("SELECT 1 FROM duckdb_tables() WHERE NOT temporary LIMIT 1") is null)
        {
            if (access == StoreAccess.Read)
                throw new StoreException($"The record at {path} is empty. 'entente read' fills it.");
            migrations.Create(connection);
            return;
        }

        if (connection.Scalar("SELECT 1 FROM duckdb_tables() WHERE table_name = 'meta'") is null
            || connection.Scalar("SELECT value FROM meta WHERE key = 'schema_version'") is not string written
            || !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            throw new StoreException($"{path} is a DuckDB file, but no record of Entente's; it was left as it is.");
        if (version == migrations.Version)
            return;
        if (version > migrations.Version)
            throw new StoreException(
                $"The record at {path} has schema version {version}; this build knows {migrations.Version}. Use a newer Entente.");
        if (access == StoreAccess.Read)
            throw new StoreException(
                $"The record at {path} has the older schema version {version}. 'entente read' opens it for writing and brings it up to date.");
        if (!migrations.TryMigrate(connection, version))
            throw new StoreException(
                $"The record at {path} has schema version {version}, from which no way leads to {migrations.Version}. Read the documents into a new file.");
    }

    /// <summary>DuckDB's refusal in our words.</summary>
    public static StoreException Refused(string path, Exception problem)
    {
        if (problem.Message.Contains("lock", StringComparison.OrdinalIgnoreCase))
            return new StoreException(
                $"The record at {path} is in use by another process. Wait until it has finished, or give another path.", problem);
        if (problem.Message.Contains("newer version", StringComparison.OrdinalIgnoreCase)
            || problem.Message.Contains("version number", StringComparison.OrdinalIgnoreCase))
            return new StoreException($"The file {path} was made by another version of DuckDB: {problem.Message}", problem);
        return new StoreException($"The record at {path} cannot be opened: {problem.Message}", problem);
    }

    private static bool HasSignature(string path)
    {
        Span<byte> head = stackalloc byte[SignatureOffset + 4];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        // An empty file is as good as none.
        return length == 0 || (length == head.Length && head[SignatureOffset..].SequenceEqual("DUCK"u8));
    }
}
