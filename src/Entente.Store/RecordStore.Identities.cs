using System.Collections.Immutable;
using Entente.Actors.Identities;

namespace Entente.Store;

/// <summary>Who is who over documents, and what a person has to decide on it.</summary>
public sealed partial class RecordStore
{
    private const int MostCandidates = 5;

    /// <summary>Actors that may be one and cannot be told from the texts, those on which most documents hang first.</summary>
    public ImmutableArray<Doubt> Undecided() =>
        Doubts.Of(KnownActorRows.All(_connection), NamesakeRows.RulingsOf(_connection, DecisionRows.Read(_connection)).Apart);

    /// <summary>Sentences in which an actor is mentioned, of as many documents as asked for, the earliest first.</summary>
    public ImmutableArray<ActorExample> Examples(string actor, int count) => [.. _connection.Rows(
        $"""
        SELECT document, any_value(published), arg_min(text, sentence) FROM (
            SELECT m.document, d.published, s.sentence, s.text FROM identified m JOIN documents d ON d.id = m.document
            JOIN sentences s ON s.document = m.document AND s.sentence = m.sentence WHERE m.actor = ?)
        GROUP BY document ORDER BY 2 NULLS LAST, document {Conditions.Limit(count)}
        """,
        actor).Select(row => new ActorExample(row.GetString(0), row.DayOrNull(1), row.GetString(2)))];

    /// <summary>The actor that a user names by its id or, where only one bears it, its name.</summary>
    public ActorLookup FindActor(string idOrName)
    {
        if (KnownActorRows.Of(_connection, idOrName) is { } exact)
            return new ActorLookup(exact, []);
        if (_connection.Scalar("SELECT actor FROM namesakes WHERE namesake = ? LIMIT 1", idOrName) is string whole)
            return new ActorLookup(null, [], PartOf: whole);
        var key = NameKey.Of(idOrName);
        var all = KnownActorRows.All(_connection);
        var named = all.Where(actor => key.Length > 0 && actor.Keys.Contains(key, StringComparer.Ordinal)).ToList();
        if (named is [var only])
            return new ActorLookup(only, []);
        if (named.Count > 0)
            return new ActorLookup(null, Foremost(named), Several: true);
        // An id is as far from another as its name is.
        var wanted = NameKey.Of(idOrName.StartsWith(Namesakes.Prefix, StringComparison.Ordinal) ? idOrName[Namesakes.Prefix.Length..].Split(':', '@', '~')[0] : idOrName);
        return new ActorLookup(null, [.. all
            .Select(actor => (actor, Distance: actor.Keys.Select(one => Far(wanted, one)).DefaultIfEmpty(int.MaxValue).Min()))
            .Where(pair => pair.Distance <= Math.Max(2, wanted.Length / 3))
            .OrderBy(pair => pair.Distance).ThenByDescending(pair => pair.actor.Documents).ThenBy(pair => pair.actor.Id, StringComparer.Ordinal)
            .Select(pair => pair.actor).Take(MostCandidates)]);
    }

    /// <summary>A part of a name is nearer than another name.</summary>
    private static int Far(string wanted, string key) =>
        $" {key} ".Contains($" {wanted} ", StringComparison.Ordinal) || $" {wanted} ".Contains($" {key} ", StringComparison.Ordinal) ? 1 : Spelling.Distance(wanted, key);

    private static ImmutableArray<KnownActor> Foremost(IEnumerable<KnownActor> actors) =>
        [.. actors.OrderByDescending(actor => actor.Documents).ThenBy(actor => actor.Id, StringComparer.Ordinal).Take(MostCandidates)];
}
