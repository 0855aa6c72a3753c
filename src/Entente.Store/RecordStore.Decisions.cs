using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Entente.Actors.Identities;

namespace Entente.Store;

/// <summary>Persons' decisions on actors. They are kept apart from what was read, and hold when documents are read again.</summary>
public sealed partial class RecordStore
{
    // By so many documents an actor is found again when its id has changed.
    private const int MostGrounds = 20;

    /// <summary>All decisions, those taken back too, with what stands in their way.</summary>
    public ImmutableArray<StoredDecision> Decisions()
    {
        var decisions = DecisionRows.Read(_connection);
        var problems = NamesakeRows.RulingsOf(_connection, decisions).Problems;
        return [.. decisions.Select(decision => new StoredDecision(decision, problems.GetValueOrDefault(decision.Number)))];
    }

    /// <summary>Actors are one from now on.</summary>
    /// <param name="ids">Their ids; the first stays, unless the registry knows another.</param>
    /// <param name="force">Whether facts that conflict are no matter.</param>
    /// <param name="time">Tells when it was decided.</param>
    /// <param name="note">Why.</param>
    public DecisionOutcome Merge(IReadOnlyList<string> ids, bool force, TimeProvider time, string? note = null)
    {
        // An actor of the registry need not be in the record yet.
        var unseen = ids.Where(id => !id.StartsWith(Namesakes.Prefix, StringComparison.Ordinal) && KnownActorRows.Of(_connection, id) is null)
            .Distinct(StringComparer.Ordinal).ToList();
        var (actors, problems) = Found([.. ids.Except(unseen, StringComparer.Ordinal)]);
        actors.AddRange(unseen.Select(id => new KnownActor(id, id, [], null, [], [], 0)));
        if (actors.Count < 2 && problems.IsEmpty)
            problems = ["A merge needs two actors at least; those named are one already."];
        if (!actors.Exists(actor => !actor.IsRegistered) && problems.IsEmpty)
            problems = ["Those named are all the registry's, which knows them as different actors."];
        if (!problems.IsEmpty)
            return new Refused(problems, CanForce: false);
        var registered = actors.Where(actor => actor.IsRegistered).ToList();
        if (registered.Count > 1)
            return new Refused([$"The registry knows {registered[0].Id} and {registered[1].Id} as two actors."], CanForce: false);
        if (!force && Conflicts(actors).Concat(unseen.Select(id => $"The record has no mention of {id} so far.")).ToImmutableArray() is { IsEmpty: false } conflicts)
            return new Refused(conflicts, CanForce: true);
        var stays = registered.Count == 1 ? registered[0] : actors[0];
        return Keep(new Decision { Kind = DecisionKind.Merge, Actors = [.. actors.OrderBy(a => a == stays ? 0 : 1).Select(actor => Subject(actor.Id))], Note = note }, time, stays.Id);
    }

    /// <summary>Actors are different from now on, however alike they look: they are no longer among the <see cref="Undecided"/>.</summary>
    public DecisionOutcome Apart(IReadOnlyList<string> ids, TimeProvider time, string? note = null)
    {
        var (actors, problems) = Found(ids);
        if (actors.Count < 2 && problems.IsEmpty)
            problems = ["Those named are one actor. 'entente actors split' makes two of it, by documents; where a merge made it one, 'entente actors decisions undo' takes that back."];
        return problems.IsEmpty
            ? Keep(new Decision { Kind = DecisionKind.Apart, Actors = [.. actors.Select(actor => Subject(actor.Id))], Note = note }, time, actors[0].Id)
            : new Refused(problems, CanForce: false);
    }

    /// <summary>Some documents' mentions of an actor are another actor from now on.</summary>
    /// <param name="id">The actor.</param>
    /// <param name="documents">Ids of documents.</param>
    /// <param name="time">Tells when it was decided.</param>
    /// <param name="note">Why.</param>
    public DecisionOutcome Split(string id, IReadOnlyCollection<string> documents, TimeProvider time, string? note = null)
    {
        var grounds = KnownActorRows.Grounds(_connection, id);
        if (grounds.IsEmpty)
            return new Refused(
                [KnownActorRows.Of(_connection, id) is null
                    ? $"No actor of the record is '{id}'."
                    : $"All mentions of {id} are the registry's; only actors that it does not know can be split."], CanForce: false);
        var wanted = documents.ToHashSet(StringComparer.Ordinal);
        var problems = wanted.Where(document => !grounds.Any(ground => ground.Document == document)).Order(StringComparer.Ordinal)
            .Select(document => $"Document {document} does not mention {id} by a name that the registry does not know.").ToImmutableArray();
        if (!problems.IsEmpty)
            return new Refused(problems, CanForce: false);
        var taken = grounds.Where(ground => wanted.Contains(ground.Document)).ToImmutableArray();
        if (taken.Length == grounds.Length && id.StartsWith(Namesakes.Prefix, StringComparison.Ordinal))
            return new Refused(["Those are all documents that mention it: nothing would be left."], CanForce: false);
        var key = taken.GroupBy(ground => ground.Key, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var made = Namesakes.SplitId(key, MarkOf(taken));
        var origin = new DecidedActor(id, [.. grounds.Except(taken).Take(MostGrounds)]);
        return Keep(new Decision { Kind = DecisionKind.Split, Actors = [origin, new DecidedActor(made, taken)], Note = note }, time, made);
    }

    /// <summary>An actor has another name, country, sectors or a Wikidata id from now on; null and none leave things as they are.</summary>
    public DecisionOutcome Edit(
        string id, string? name, string? country, ImmutableArray<string> sectors, string? wikidata, TimeProvider time, string? note = null)
    {
        var (actors, problems) = Found([id]);
        if (problems.IsEmpty && actors[0].IsRegistered)
            problems = [$"{id} is the registry's: what it says of it does not change here. A dictionary of your own does (docs/guide/dictionaries.md)."];
        return problems.IsEmpty
            ? Keep(
                new Decision { Kind = DecisionKind.Edit, Actors = [Subject(id)], Name = name, Country = country, Sectors = sectors, Wikidata = wikidata, Note = note }, time, id)
            : new Refused(problems, CanForce: false);
    }

    /// <summary>Takes a decision back; null where none of that number holds.</summary>
    public Decision? Undo(int number, TimeProvider time)
    {
        var decision = DecisionRows.Read(_connection).FirstOrDefault(one => one.Number == number && one.Undone is null);
        if (decision is null)
            return null;
        Change([decision], () => _connection.Run("UPDATE decisions SET undone = ? WHERE number = ?", time.GetUtcNow().UtcDateTime, number));
        return decision;
    }

    /// <summary>Takes in the decisions of another record, as they stand there; those that hold here already are left out. Returns how many came in.</summary>
    public int Import(IEnumerable<Decision> decisions)
    {
        var there = DecisionRows.Read(_connection);
        var known = there.Where(decision => decision.Undone is null).Select(DecisionTable.Content).ToHashSet(StringComparer.Ordinal);
        var next = there.Select(decision => decision.Number).DefaultIfEmpty(0).Max();
        var coming = new List<Decision>();
        foreach (var decision in decisions.Where(decision => decision.Undone is null))
            if (known.Add(DecisionTable.Content(decision)))
                coming.Add(decision with { Number = ++next });
        Change(coming, () => coming.ForEach(decision => DecisionRows.Append(_connection, decision)));
        return coming.Count;
    }

    private Decided Keep(Decision decision, TimeProvider time, string actor)
    {
        var numbered = decision with
        {
            Number = 1 + Convert.ToInt32(_connection.Scalar("SELECT coalesce(max(number), 0) FROM decisions"), CultureInfo.InvariantCulture),
            // The store keeps microseconds.
            Given = new DateTimeOffset(time.GetUtcNow().UtcTicks / 10 * 10, TimeSpan.Zero),
        };
        Change([numbered], () => DecisionRows.Append(_connection, numbered));
        return new Decided(numbered, actor);
    }

    /// <summary>Changes decisions and all that hangs on them, in one transaction.</summary>
    private void Change(IReadOnlyCollection<Decision> changed, Action change)
    {
        if (_access != StoreAccess.Write)
            throw new InvalidOperationException("The store was opened for reading.");
        if (changed.Count == 0)
            return;
        using var transaction = _connection.BeginTransaction();
        change();
        var decisions = DecisionRows.Read(_connection);
        new LocalActorRows(decisions).Restand(
            _connection, changed.Where(decision => decision.Kind == DecisionKind.Split).SelectMany(decision => decision.Actors[1].Grounds));
        NamesakeRows.Refresh(
            _connection, decisions, changed.SelectMany(d => d.Actors).SelectMany(a => a.Grounds).Select(g => g.Key).ToHashSet(StringComparer.Ordinal), null);
        transaction.Commit();
    }

    private (List<KnownActor> Actors, ImmutableArray<string> Problems) Found(IReadOnlyList<string> ids)
    {
        var actors = new List<KnownActor>();
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
            if (KnownActorRows.Of(_connection, id) is { } actor)
                actors.Add(actor);
            else
                problems.Add($"No actor of the record is '{id}'.");
        return (actors, problems.ToImmutable());
    }

    private DecidedActor Subject(string id) => id.StartsWith(Namesakes.Prefix, StringComparison.Ordinal)
        ? new(id, [.. KnownActorRows.Grounds(_connection, id).Take(MostGrounds)])
        : new(id, []);

    private static IEnumerable<string> Conflicts(List<KnownActor> actors)
    {
        for (var i = 0; i < actors.Count; i++)
            for (var j = i + 1; j < actors.Count; j++)
            {
                var (one, other) = (actors[i], actors[j]);
                if (!one.Standing.AgreesInCountry(other.Standing))
                    yield return $"{one.Id} is of {one.Country}, {other.Id} of {other.Country}.";
                if (!one.Standing.AgreesInFields(other.Standing))
                    yield return $"{one.Id} is {string.Join(' ', one.Sectors)}, {other.Id} {string.Join(' ', other.Sectors)}.";
            }
    }

    private static string MarkOf(IEnumerable<Ground> grounds) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', grounds.Select(ground => $"{ground.Document}\t{ground.Key}\t{ground.Country}").Order(StringComparer.Ordinal)))).AsSpan(0, 4));
}
