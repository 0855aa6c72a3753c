using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using DuckDB.NET.Data;

namespace Entente.Store;

/// <summary>SQL that takes a file from one schema version to the next.</summary>
internal sealed record Migration(int From, string Sql);

/// <summary>The schema that this build reads and writes, and the ways to it from older ones.</summary>
internal sealed record Migrations(int Version, ImmutableArray<Migration> Steps)
{
    /// <summary>
    /// The present schema, and the steps to it. A step leaves a file as schema.sql of its version would have made it: new columns stand
    /// last in their table, as ALTER TABLE puts them, since rows are appended by position.
    /// </summary>
    public static Migrations Present { get; } = new(3,
    [
        // Issues; places with their division and how exactly they are told; actors that the registry does not know, whose tables
        // NamesakeRules.BringUpToDate fills.
        new(1,
            """
            CREATE TABLE issues (
                document VARCHAR NOT NULL, ordinal INTEGER NOT NULL, code VARCHAR NOT NULL, category VARCHAR NOT NULL, count INTEGER NOT NULL,
                sentence INTEGER NOT NULL, start_offset INTEGER NOT NULL, end_offset INTEGER NOT NULL, text VARCHAR NOT NULL
            );
            ALTER TABLE events ADD COLUMN issues VARCHAR[];
            ALTER TABLE events ADD COLUMN place_admin1 VARCHAR;
            ALTER TABLE events ADD COLUMN place_precision INTEGER;
            ALTER TABLE mentions ADD COLUMN standing VARCHAR;

            """ + Text("actors.sql")),
        // Reports of one act; filled by 'entente link'.
        new(2, Text("reports.sql")),
    ]);

    /// <summary>Makes the tables in an empty file.</summary>
    public void Create(DuckDBConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        connection.Run(Text("schema.sql"));
        connection.Run(Text("actors.sql"));
        connection.Run(Text("reports.sql"));
        connection.Run("CREATE TABLE meta (key VARCHAR NOT NULL, value VARCHAR NOT NULL)");
        connection.Run($"INSERT INTO meta VALUES ('schema_version', '{Version.ToString(CultureInfo.InvariantCulture)}')");
        transaction.Commit();
    }

    /// <summary>Takes an older file to the present version, one step at a time and all in one transaction; false if a step is missing.</summary>
    public bool TryMigrate(DuckDBConnection connection, int from)
    {
        var path = new List<Migration>();
        for (var version = from; version < Version; version++)
        {
            if (Steps.FirstOrDefault(step => step.From == version) is not { } step)
                return false;
            path.Add(step);
        }

        using var transaction = connection.BeginTransaction();
        foreach (var step in path)
            connection.Run(step.Sql);
        connection.Run($"UPDATE meta SET value = '{Version.ToString(CultureInfo.InvariantCulture)}' WHERE key = 'schema_version'");
        transaction.Commit();
        return true;
    }

    private static string Text(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
