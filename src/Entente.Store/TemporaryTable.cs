using DuckDB.NET.Data;

namespace Entente.Store;

/// <summary>A table for the time of a query, filled from memory.</summary>
internal sealed class TemporaryTable : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly string _name;

    public TemporaryTable(DuckDBConnection connection, string name, string columns)
    {
        (_connection, _name) = (connection, name);
        connection.Run($"CREATE TEMP TABLE {name} ({columns})");
    }

    public void Fill<T>(IEnumerable<T> items, Func<IDuckDBAppenderRow, T, IDuckDBAppenderRow> append)
    {
        using var appender = _connection.CreateAppender("temp", "main", _name);
        foreach (var item in items)
            append(appender.CreateRow(), item).EndRow();
    }

    public void Dispose() => _connection.Run($"DROP TABLE IF EXISTS {_name}");
}
