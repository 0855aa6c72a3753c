using System.Globalization;
using DuckDB.NET.Data;
using Entente.Documents;
using Entente.Record;

namespace Entente.Store;

/// <summary>
/// Writes documents, several in one transaction: each is there whole or not at all, and what was committed outlives the
/// process. Dispose commits what is pending.
/// </summary>
public sealed class RecordWriter : IDisposable
{
    // A commit costs a wait for the disk: these bound what a killed process loses.
    private const int MostPending = 256;
    private const long MostPendingText = 4_000_000;

    private readonly DuckDBConnection _connection;
    private readonly bool _recode;
    private readonly int _version;
    private readonly DuckDBCommand _find;
    private readonly DuckDBParameter _findId = new("");
    private readonly List<(DocumentRecord Record, string Digest, bool Replaces)> _pending = [];
    private readonly Dictionary<string, int> _pendingById = new(StringComparer.Ordinal);
    private long _pendingText;

    internal RecordWriter(DuckDBConnection connection, Versions versions, bool recode)
    {
        (_connection, _recode) = (connection, recode);
        _version = VersionNumber(connection, versions);
        _find = connection.CreateCommand();
        _find.CommandText = "SELECT digest, version FROM documents WHERE id = ?";
        _find.Parameters.Add(_findId);
    }

    /// <summary>Takes a record in; it is on disk after the next <see cref="Flush"/>, which comes by itself every few hundred.</summary>
    public WriteOutcome Write(DocumentRecord record)
    {
        var digest = Digest(record.Document);
        var outcome = Compare(record.Document.Id, digest);
        if (outcome is WriteOutcome.Unchanged || (outcome is not WriteOutcome.Written && !_recode))
            return outcome;
        if (outcome is not WriteOutcome.Written)
            outcome = WriteOutcome.Replaced;
        if (_pendingById.ContainsKey(record.Document.Id))
            Flush();
        _pendingById.Add(record.Document.Id, _pending.Count);
        _pending.Add((record, digest, outcome is WriteOutcome.Replaced));
        _pendingText += record.Document.Text.Length;
        if (_pending.Count >= MostPending || _pendingText >= MostPendingText)
            Flush();
        return outcome;
    }

    /// <summary>Commits what is pending.</summary>
    public void Flush()
    {
        if (_pending.Count == 0)
            return;
        var batch = _pending.ToArray();
        _pending.Clear();
        _pendingById.Clear();
        _pendingText = 0;
        using var transaction = _connection.BeginTransaction();
        var decisions = DecisionRows.Read(_connection);
        var keys = RecordRows.Clear(
            _connection, [.. batch.Where(pending => pending.Replaces).Select(pending => (pending.Record.Document, pending.Digest))], _version)
            .ToHashSet(StringComparer.Ordinal);
        using (var rows = new RecordRows(_connection, new LocalActorRows(decisions)))
        {
            foreach (var (record, digest, replaces) in batch)
                rows.Append(record, digest, _version, withDocument: !replaces);
            keys.UnionWith(rows.Keys);
        }

        NamesakeRows.Refresh(_connection, decisions, keys, [.. batch.Select(pending => pending.Record.Document.Id)]);
        transaction.Commit();
    }

    /// <summary>Commits what is pending.</summary>
    public void Dispose()
    {
        Flush();
        _find.Dispose();
    }

    // A document is the same when its text, its metadata and its other fields are.
    private static string Digest(Document document) =>
        Document.IdOf(RecordJson.Line(new DocumentRecord(document, [], [], [], System.Collections.Immutable.ImmutableSortedDictionary<string, int>.Empty)));

    private static int VersionNumber(DuckDBConnection connection, Versions versions)
    {
        object?[] values = [versions.Library, versions.Model, versions.Lexicon, versions.Registry];
        const string Find = "SELECT version FROM versions WHERE library = ? AND model = ? AND lexicon = ? AND registry = ?";
        if (connection.Scalar(Find, values) is null)
            connection.Run("INSERT INTO versions SELECT coalesce(max(version), 0) + 1, ?, ?, ?, ? FROM versions", values);
        return Convert.ToInt32(connection.Scalar(Find, values), CultureInfo.InvariantCulture);
    }

    private WriteOutcome Compare(string id, string digest)
    {
        if (_pendingById.TryGetValue(id, out var pending))
            return _pending[pending].Digest == digest ? WriteOutcome.Unchanged : WriteOutcome.Differs;
        _findId.Value = id;
        using var reader = _find.ExecuteReader();
        if (!reader.Read())
            return WriteOutcome.Written;
        if (reader.GetString(0) != digest)
            return WriteOutcome.Differs;
        return reader.Integer(1) == _version ? WriteOutcome.Unchanged : WriteOutcome.Outdated;
    }
}
