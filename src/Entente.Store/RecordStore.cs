using System.Collections.Immutable;
using System.Globalization;
using DuckDB.NET.Data;
using Entente.Record;

namespace Entente.Store;

/// <summary>What a store is opened for.</summary>
public enum StoreAccess
{
    /// <summary>Reading: any number of processes at a time.</summary>
    Read,

    /// <summary>Reading and writing: one process at a time. Makes the file when there is none.</summary>
    Write,
}

/// <summary>
/// The record in one DuckDB file. Not safe for use by several threads at once; a killed process leaves a good file with
/// every document that was committed.
/// </summary>
public sealed partial class RecordStore : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly StoreAccess _access;

    private RecordStore(string path, StoreAccess access, DuckDBConnection connection) =>
        (Path, _access, _connection) = (path, access, connection);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a record, making or migrating it where need be.</summary>
    /// <exception cref="StoreException">The file is missing, held by another process, no record, or of another version.</exception>
    public static RecordStore Open(string path, StoreAccess access = StoreAccess.Write) => Open(path, access, Migrations.Present);

    internal static RecordStore Open(string path, StoreAccess access, Migrations migrations)
    {
        var connection = StoreFile.Connect(path, access);
        try
        {
            StoreFile.Prepare(connection, path, access, migrations);
            if (access == StoreAccess.Write && migrations == Migrations.Present)
                NamesakeRules.BringUpToDate(connection);
            return new RecordStore(path, access, connection);
        }
        catch (DuckDBException problem)
        {
            connection.Dispose();
            throw StoreFile.Refused(path, problem);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Whether a document of that id is there.</summary>
    public bool Contains(string id) => _connection.Scalar("SELECT 1 FROM documents WHERE id = ?", id) is not null;

    /// <summary>Writes one document in a transaction of its own. For many, <see cref="Writer"/> is faster.</summary>
    public WriteOutcome Write(DocumentRecord record, Versions versions, bool recode = false)
    {
        using var writer = Writer(versions, recode);
        return writer.Write(record);
    }

    /// <summary>A writer of many documents.</summary>
    /// <param name="versions">What made the records.</param>
    /// <param name="recode">Whether documents that are there, made with other versions or different, are replaced.</param>
    public RecordWriter Writer(Versions versions, bool recode = false) =>
        _access == StoreAccess.Write
            ? new RecordWriter(_connection, versions, recode)
            : throw new InvalidOperationException("The store was opened for reading.");

    /// <summary>
    /// Runs a query of the user's own. It cannot change the record.
    /// </summary>
    /// <exception cref="StoreException">DuckDB does not accept the query.</exception>
    public QueryResult Query(string sql)
    {
        _connection.Run("BEGIN TRANSACTION READ ONLY");
        try
        {
            using var command = _connection.CreateCommand();
            command.CommandText = sql;
            using var reader = command.ExecuteReader();
            var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToImmutableArray();
            var rows = ImmutableArray.CreateBuilder<ImmutableArray<object?>>();
            while (reader.Read())
                rows.Add([.. Enumerable.Range(0, columns.Length).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
            return new QueryResult(columns, rows.ToImmutable());
        }
        catch (DuckDBException problem)
        {
            throw new StoreException(problem.Message, problem);
        }
        finally
        {
            EndQuery();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _connection.Dispose();

    private void EndQuery()
    {
        try
        {
            _connection.Run("ROLLBACK");
        }
        catch (DuckDBException)
        {
            // The user's text ended the transaction itself.
        }
    }
}
