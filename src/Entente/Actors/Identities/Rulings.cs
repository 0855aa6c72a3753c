using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Actors.Identities;

/// <summary>The mentions of one name, over documents, that count as one actor before any person's decision.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its commonest spelling.</param>
/// <param name="Country">Country code, or null.</param>
public sealed record Namesake(string Id, string Name, string? Country);

/// <summary>Who somebody is in the end.</summary>
/// <param name="Id">"local:…", or the id of the registry's actor that a person merged it into.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Country">Country code, or null.</param>
/// <param name="Sectors">Sectors that a person gave; none where the texts' count.</param>
/// <param name="Wikidata">Wikidata id that a person gave, or null.</param>
public sealed record ActorIdentity(string Id, string Name, string? Country, ImmutableArray<string> Sectors, string? Wikidata);

/// <summary>What persons' decisions make of the namesakes.</summary>
public sealed class Rulings
{
    private readonly Dictionary<string, Namesake> _namesakes;
    private readonly Dictionary<string, int> _splits = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<Ground, ImmutableArray<string>> _standing;
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Decision> _edits = new(StringComparer.Ordinal);
    private readonly List<string[]> _apart = [];
    private readonly SortedDictionary<int, string> _problems = [];

    private Rulings(IEnumerable<Namesake> namesakes, IReadOnlyDictionary<Ground, ImmutableArray<string>> standing)
    {
        _namesakes = namesakes.ToDictionary(namesake => namesake.Id, StringComparer.Ordinal);
        _standing = standing;
    }

    /// <summary>Who each namesake is in the end, by its id.</summary>
    public ImmutableDictionary<string, ActorIdentity> Identities { get; private set; } = ImmutableDictionary<string, ActorIdentity>.Empty;

    /// <summary>Sets of ids of actors of which a person said that they are different.</summary>
    public ImmutableArray<ImmutableArray<string>> Apart { get; private set; } = [];

    /// <summary>Why a decision changes nothing, by its number.</summary>
    public IReadOnlyDictionary<int, string> Problems => _problems;

    /// <summary>Applies decisions, those taken back left out, in the order of their numbers.</summary>
    /// <param name="namesakes">All namesakes that the decisions may speak of, and any others.</param>
    /// <param name="registered">Name and country of the registry's actors that the decisions speak of, as far as known.</param>
    /// <param name="decisions">The decisions.</param>
    /// <param name="standing">The ids of the namesakes that the decisions' grounds belong to now.</param>
    public static Rulings Of(
        IEnumerable<Namesake> namesakes, IReadOnlyDictionary<string, (string? Name, string? Country)> registered, IEnumerable<Decision> decisions,
        IReadOnlyDictionary<Ground, ImmutableArray<string>> standing)
    {
        var rulings = new Rulings(namesakes, standing);
        var holding = decisions.Where(decision => decision.Undone is null).OrderBy(decision => decision.Number).ToList();
        foreach (var split in holding.Where(decision => decision.Kind == DecisionKind.Split))
            foreach (var ground in split.Actors[1].Grounds)
                rulings._splits[Namesakes.SplitId(ground.Key, Mark(split))] = split.Number;
        foreach (var decision in holding)
            rulings.Apply(decision);
        rulings.Conclude(registered);
        return rulings;
    }

    /// <summary>What tells the ids that a split makes from others: the part of the new actor's id behind "~".</summary>
    public static string Mark(Decision split) => split.Actors[1].Id[(split.Actors[1].Id.LastIndexOf('~') + 1)..];

    private void Apply(Decision decision)
    {
        var found = decision.Actors.Select(actor => Find(actor, decision)).ToList();
        switch (decision.Kind)
        {
            case DecisionKind.Split:
                var parts = decision.Actors[1].Grounds.Select(g => Namesakes.SplitId(g.Key, Mark(decision))).Distinct(StringComparer.Ordinal)
                    .Where(_namesakes.ContainsKey).ToList();
                if (parts.Count == 0)
                {
                    _problems[decision.Number] = "none of its documents mentions the actor any more";
                    return;
                }

                // The part that bears the new actor's id stays that id.
                parts = [.. parts.OrderBy(part => part == decision.Actors[1].Id ? 0 : 1).ThenBy(part => part, StringComparer.Ordinal)];
                foreach (var part in parts[1..])
                    Join(parts[0], part);
                if (found[0] is { } origin)
                    _apart.Add([origin, parts[0]]);
                return;
            case DecisionKind.Edit when found[0] is { } edited:
                _edits[Root(edited)] = Combined(decision, _edits.GetValueOrDefault(Root(edited)));
                return;
            case DecisionKind.Edit:
                _problems[decision.Number] = Missing(decision, found);
                return;
        }

        var there = found.OfType<string>().ToList();
        if (there.Count < found.Count)
            _problems[decision.Number] = Missing(decision, found);
        if (there.Count < 2)
            return;
        if (decision.Kind == DecisionKind.Apart)
            _apart.Add([.. there]);
        else if (there.Select(Root).Where(IsRegistered).Distinct(StringComparer.Ordinal).ToList() is [var one, var other, ..])
            _problems[decision.Number] = $"the registry knows {one} and {other} as two";
        else
            foreach (var id in there[1..])
                Join(there[0], id);
    }

    /// <summary>The namesake that a decision's actor is now: by where it stood when that was decided, else by its id.</summary>
    private string? Find(DecidedActor actor, Decision decision)
    {
        if (actor.IsRegistered)
            return actor.Id;
        // What a later split took away was no part of it then.
        var now = actor.Grounds.SelectMany(ground => _standing.GetValueOrDefault(ground, []))
            .Where(id => _namesakes.ContainsKey(id) && _splits.GetValueOrDefault(id) <= decision.Number)
            .GroupBy(id => id, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToList();
        if (_namesakes.ContainsKey(actor.Id) && _splits.GetValueOrDefault(actor.Id) <= decision.Number && (now.Count == 0 || now.Any(group => group.Key == actor.Id)))
            return actor.Id;
        return now.Count > 0 ? now[0].Key : null;
    }

    private void Join(string stays, string joins)
    {
        var (root, other) = (Root(stays), Root(joins));
        // Merged before, this way round or the other.
        if (root == other)
            return;
        if (IsRegistered(other))
            (root, other) = (other, root);
        _parents[other] = root;
    }

    private string Root(string id)
    {
        while (_parents.TryGetValue(id, out var parent) && parent != id)
            id = parent;
        return id;
    }

    private void Conclude(IReadOnlyDictionary<string, (string? Name, string? Country)> registered)
    {
        // Edits were filed under what was the root then.
        var edits = new Dictionary<string, Decision>(StringComparer.Ordinal);
        foreach (var (id, edit) in _edits.OrderBy(pair => pair.Value.Number))
            edits[Root(id)] = Combined(edit, edits.GetValueOrDefault(Root(id)));
        var identities = ImmutableDictionary.CreateBuilder<string, ActorIdentity>(StringComparer.Ordinal);
        foreach (var group in _namesakes.Values.GroupBy(namesake => Root(namesake.Id), StringComparer.Ordinal))
        {
            var members = group.OrderBy(namesake => namesake.Id == group.Key ? 0 : 1).ThenBy(namesake => namesake.Id, StringComparer.Ordinal).ToList();
            var known = registered.GetValueOrDefault(group.Key);
            var edit = IsRegistered(group.Key) ? null : edits.GetValueOrDefault(group.Key);
            var identity = new ActorIdentity(
                group.Key, edit?.Name ?? known.Name ?? members[0].Name,
                edit?.Country ?? known.Country ?? members.Select(member => member.Country).FirstOrDefault(country => country is not null),
                edit?.Sectors ?? [], edit?.Wikidata);
            foreach (var member in members)
                identities[member.Id] = identity;
        }

        Identities = identities.ToImmutable();
        Apart = [.. _apart.Select(set => set.Select(Root).Distinct(StringComparer.Ordinal).ToImmutableArray()).Where(set => set.Length > 1)];
    }

    private static bool IsRegistered(string id) => !id.StartsWith(Namesakes.Prefix, StringComparison.Ordinal);

    private static Decision Combined(Decision later, Decision? earlier) => earlier is null ? later : later with
    {
        Name = later.Name ?? earlier.Name,
        Country = later.Country ?? earlier.Country,
        Sectors = later.Sectors.IsEmpty ? earlier.Sectors : later.Sectors,
        Wikidata = later.Wikidata ?? earlier.Wikidata,
    };

    private string Missing(Decision decision, List<string?> found) => string.Join(", ", decision.Actors.Where((_, i) => found[i] is null).Select(actor =>
        actor.Grounds.SelectMany(ground => _standing.GetValueOrDefault(ground, [])).Select(id => _splits.GetValueOrDefault(id)).Where(number => number > decision.Number)
            .ToList() is [var later, ..]
            ? string.Create(CultureInfo.InvariantCulture, $"decision {later} took {actor.Id} away")
            : $"nothing in the record is {actor.Id} any more"));
}
