using System.Collections.Immutable;
using System.Text.Json;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Reads entities of FollowTheMoney and Wikidata in JSON, one at a time. What refers to other entities of the file (an office, a
/// membership, a country) is put together when all are read.
/// </summary>
internal sealed class OutsideActors
{
    private readonly string _file;
    private readonly ImmutableArray<DictionaryProblem>.Builder _problems = ImmutableArray.CreateBuilder<DictionaryProblem>();
    private readonly List<OutsideActor> _actors = [];
    private readonly Dictionary<string, OutsideActor> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutsidePost> _posts = new(StringComparer.Ordinal);
    private readonly List<(string Holder, OfficeHeld Held)> _held = [];

    public OutsideActors(string file) => _file = file;

    public CodePool Codes { get; } = new();

    public ActorDictionary Read(TextReader reader)
    {
        var (money, wikidata) = (new FollowTheMoneyEntities(this), new WikidataItems(this));
        foreach (var (line, entity, problem) in new JsonEntities(reader).Read())
            if (problem is not null)
                Tell(line, problem);
            else if (entity.TryGetProperty("schema", out _))
                money.Take(entity, line);
            else if (entity.TryGetProperty("claims", out _) || entity.TryGetProperty("labels", out _))
                wikidata.Take(entity, line);
            else
                Tell(line, "neither an entity of FollowTheMoney (schema, properties) nor an item of Wikidata (labels, claims); it is left out");
        return Finish();
    }

    public void Tell(int line, string reason) => _problems.Add(new DictionaryProblem(_file, line, reason));

    public void Add(OutsideActor actor)
    {
        if (!_byId.TryAdd(actor.Id, actor))
            Tell(actor.Line, $"the id '{actor.Id}' stands in line {_byId[actor.Id].Line} already; this one is left out");
        else
            _actors.Add(actor);
    }

    /// <summary>What others of the file may refer to.</summary>
    public void Add(string id, OutsidePost post) => _posts[id] = post;

    /// <summary>An office held by an actor that may come later in the file.</summary>
    public void Add(string holder, OfficeHeld held) => _held.Add((holder, held));

    private ActorDictionary Finish()
    {
        foreach (var (holder, held) in _held)
            if (!_byId.TryGetValue(holder, out var actor))
                Tell(held.Line, $"the holder '{holder}' is not in the file; this is left out");
            else
            {
                if (held is { Post: { } post, Sector: null, Otherwise: null } && Post(post) is null)
                    Tell(held.Line, $"'{post}', which '{holder}' holds or belongs to, is not in the file; this is left out");
                (actor.Offices ??= []).Add(held);
            }

        var roles = new OfficeRoles(Codes, Post);
        return new ActorDictionary(
            _file, [.. _actors.Select(actor => new DictionaryActor(actor.Names, roles.Of(actor), actor.Line) { Id = actor.Id, Kind = actor.Kind })], [],
            [.. _problems.OrderBy(problem => problem.Line)]);
    }

    private OutsidePost? Post(string id)
    {
        if (_posts.TryGetValue(id, out var post))
            return post;
        if (CountryCodes.OfWikidata(id) is { } country)
            return new OutsidePost(null, null, country);
        return OutsideRoles.Of("position", id) is { Sector: { } sector } ? new OutsidePost(null, sector, null) : null;
    }
}
