using System.Globalization;
using DuckDB.NET.Data;

namespace Entente.Store;

/// <summary>
/// The ids that a filter picks, in reading order, kept in a temporary table, so that the rows that belong to them are
/// fetched in portions: a record of millions of events is never held whole.
/// </summary>
internal sealed class Selection : IDisposable
{
    private const int Portion = 8000;
    private readonly DuckDBConnection _connection;

    public Selection(DuckDBConnection connection, string name, string select, IReadOnlyCollection<object?> values, Naming naming)
    {
        (_connection, Table, Mentions) = (connection, name, naming == Naming.Merged ? "identified" : "mentions");
        connection.Run($"CREATE TEMP TABLE {name} AS SELECT (row_number() OVER () - 1)::INTEGER AS n, document, id FROM ({select})", [.. values]);
        Count = Convert.ToInt32(connection.Scalar($"SELECT count(*) FROM {name}"), CultureInfo.InvariantCulture);
    }

    public string Table { get; }

    /// <summary>The mentions that hang on it, as read or as merged: a table or a view.</summary>
    public string Mentions { get; }

    public int Count { get; }

    /// <summary>Conditions on the selection's n, one for each portion, with the number of rows in it.</summary>
    public IEnumerable<(string Condition, int First, int Count)> Portions()
    {
        for (var first = 0; first < Count; first += Portion)
            yield return (string.Create(CultureInfo.InvariantCulture, $"s.n BETWEEN {first} AND {first + Portion - 1}"), first, Math.Min(Portion, Count - first));
    }

    public void Dispose() => _connection.Run($"DROP TABLE IF EXISTS {Table}");
}
