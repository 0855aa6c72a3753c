using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;

namespace Entente.Store;

/// <summary>Short forms for running SQL and reading its rows.</summary>
internal static class Sql
{
    public static void Run(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        command.ExecuteNonQuery();
    }

    public static IEnumerable<DbDataReader> Rows(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return reader;
    }

    public static object? Scalar(this DuckDBConnection connection, string sql, params object?[] values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    /// <summary>A string as an SQL literal, for the places where no parameter may stand.</summary>
    public static string Literal(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string? TextOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int Integer(this DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    public static double? NumberOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);

    public static DateOnly? DayOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static decimal? DecimalOrNull(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    public static ImmutableArray<string> Texts(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? [] : [.. row.GetFieldValue<List<string>>(column)];

    private static DuckDBCommand Command(DuckDBConnection connection, string sql, object?[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        return command;
    }
}
