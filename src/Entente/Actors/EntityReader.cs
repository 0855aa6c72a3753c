using System.Collections.Immutable;
using Entente.Circumstances;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>Reads the entity or entities that a noun phrase names, before any reference is resolved.</summary>
internal sealed partial class EntityReader
{
    private readonly AnnotatedDocument _document;
    private readonly ActorRegistry _registry;
    private readonly Dictionary<(int Sentence, int Token), (int Start, int End, RegistryEntry Entry)> _matches = [];
    private readonly PersonIndex _persons;
    private readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    private readonly StoryTime? _story;

    public EntityReader(AnnotatedDocument document, ActorRegistry registry, StoryTime? story = null)
    {
        (_document, _registry, _story) = (document, registry, story);
        var (entries, namesakes) = (new List<RegistryEntry>(), new List<(Sentence Sentence, int Start, int End, ImmutableArray<RegistryEntry> Entries)>());
        foreach (var sentence in document.Sentences)
            MatchAll(sentence, entries, namesakes);
        foreach (var (sentence, start, end, people) in namesakes)
        {
            var chosen = Choose(people);
            for (var token = start; token < end; token++)
                _matches[(sentence.Index, token)] = (start, end, chosen);
        }

        _persons = new PersonIndex(document, registry, _countries, MatchAt);
        foreach (var (sentence, token, entry) in IntroducedAcronyms.Of(document, this))
            _matches.TryAdd((sentence, token), (token, token + 1, entry));
        var armed = ArmedGroups().DistinctBy(g => g.Name).Take(2).ToList();
        OnlyArmedGroup = armed.Count == 1 ? armed[0] : null;
    }

    /// <summary>Armed groups named: those of the registry, and names that the text sets beside rebels ("members of the Front").</summary>
    private IEnumerable<OrganisationEntry> ArmedGroups()
    {
        foreach (var match in _matches.Values)
            if (match.Entry is OrganisationEntry organisation && organisation.SectorsAt(_document.Document.Published).Contains("REB"))
                yield return organisation;
        foreach (var sentence in _document.Sentences)
            foreach (var name in sentence.Names)
                if (name.Kind == NameKind.Organisation && MatchAt(sentence.Index, name.Start) is null && Described(sentence, name) is var described
                    && (described.IsEver("REB") || IsOfRebels(sentence, name)))
                    yield return described;
    }

    /// <summary>"rebels of the Front", "the rebels, members of the Front".</summary>
    private bool IsOfRebels(Sentence sentence, NameMention name)
    {
        var head = name.Start;
        while (head >= 0 && head >= name.Start && head < name.End)
            head = sentence.Tokens[head].Head;
        if (head >= 0 && sentence.Tokens[head].Lemma is "member" or "part" or "wing" or "faction" && sentence.Tokens[head].Head is >= 0 and var of)
            head = of;
        return head >= 0 && AgentAt(sentence, head) is { Sector: "REB" };
    }

    public PersonIndex Persons => _persons;

    /// <summary>The one armed group that the document names; null when it names none or several.</summary>
    public OrganisationEntry? OnlyArmedGroup { get; }

    /// <summary>The organisation of the document with an id; null for none.</summary>
    public OrganisationEntry? Organisation(string id) =>
        _matches.Values.Select(m => m.Entry).OfType<OrganisationEntry>().FirstOrDefault(o => o.Id == id);

    /// <summary>Codes of the states that the document names.</summary>
    public IReadOnlySet<string> States => _countries;

    /// <summary>The registry's match that covers a token.</summary>
    public RegistryEntry? MatchAt(int sentence, int token) =>
        _matches.TryGetValue((sentence, token), out var match) ? match.Entry : null;

    /// <summary>States that the phrase's own words tie it to: nationality adjectives, possessors, "of", "from".</summary>
    public ImmutableArray<string> CountriesOf(Sentence sentence, int head)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        foreach (var child in sentence.Children(head))
        {
            var relation = sentence.Tokens[child].Relation;
            if (relation is not ("amod" or "compound" or "nmod:poss" or "nmod" or "nmod:desc" or "flat"))
                continue;
            if (relation == "nmod" && (sentence.Child(child, "case") is not (>= 0 and var preposition)
                || sentence.Tokens[preposition].Lemma is not ("of" or "from" or "in")))
                continue;
            foreach (var side in Coordinated(sentence, child))
                if (CountryOf(sentence, side) is { } country && !found.Contains(country))
                    found.Add(country);
        }

        return found.ToImmutable();
    }

    /// <summary>Entities named by the phrase itself; empty when it names none. Reference is not resolved here.</summary>
    public ImmutableArray<Entity> Read(Sentence sentence, int head, DateInterval? when)
    {
        var token = sentence.Tokens[head];
        if (MatchAt(sentence.Index, head) is DictionaryEntry own)
            return [Named(sentence, head, own, when)];
        if (_persons.At(sentence.Index, head) is { } person && !IsModifier(sentence, head))
            return [PersonEntity(sentence, head, person, when)];
        if (NamedBy(sentence, head) is { } named)
            return [PersonEntity(sentence, head, named, when)];
        if (DescribesAName(sentence, head))
            return [];
        if (MatchAt(sentence.Index, head) is { } entry)
            return [Named(sentence, head, entry, when)];
        var organisation = sentence.NameAt(head) is { Kind: NameKind.Organisation } name ? name : (NameMention?)null;
        if (organisation is { } proper && proper.End - proper.Start > 1 && token.Upos == Upos.PropN)
            return [Organisation(sentence, head, proper)];
        if (AgentAt(sentence, head) is { } agent && (token.Upos is Upos.Noun or Upos.PropN || token is { Upos: Upos.Adj, Relation: not "amod" }))
            return Generic(sentence, head, agent, when);
        if (organisation is { } single)
            return [Organisation(sentence, head, single)];
        // "European countries", "the guarantor states": actors, though none is named.
        return token.Lemma is "country" or "nation" or "state" or "neighbour" or "neighbor" or "ally" && token.HasFeature("Number=Plur")
            && token.Upos == Upos.Noun ? [Entity(sentence, head)] : [];
    }

    /// <summary>Whether a name says no more than an office of any state: "Supreme Court", "Ministry of Defence".</summary>
    public bool IsGenericName(string name) =>
        _registry.AgentOf(name.ToLowerInvariant()) is not null
        || name.StartsWith("Ministry of ", StringComparison.Ordinal) || name.StartsWith("Department of ", StringComparison.Ordinal);

    /// <summary>An organisation of the text: its country from the words around or inside its name, its sector from its last noun.</summary>
    public OrganisationEntry Described(Sentence sentence, NameMention name)
    {
        var head = name.Start;
        for (var i = name.Start; i < name.End; i++)
            if (sentence.Tokens[i].Head < name.Start || sentence.Tokens[i].Head >= name.End)
                head = i;
        return new OrganisationEntry("", NameText(sentence, name), CountriesOf(sentence, head).FirstOrDefault() ?? CountryInside(sentence, name),
            AgentAt(sentence, head) is { } agent ? OrganisationEntry.Always([agent.Sector]) : []);
    }

    private Entity Organisation(Sentence sentence, int head, NameMention name)
    {
        var described = Described(sentence, name);
        return Entity(sentence, head) with
        {
            Name = described.Name,
            Country = described.Country ?? CountriesOf(sentence, head).FirstOrDefault(),
            Sectors = AgentAt(sentence, head) is { } agent ? [agent.Sector] : described.SectorsAt(null),
        };
    }

    /// <summary>What the noun phrase's terms say of the people it names; of several they name, a group.</summary>
    public Agent? AgentAt(Sentence sentence, int head)
    {
        var agent = Term(sentence, head);
        return agent is { IsPerson: true } && sentence.Tokens[head].HasFeature("Number=Plur") ? agent with { IsPerson = false } : agent;
    }

    private Agent? Term(Sentence sentence, int head)
    {
        foreach (var term in NounPhrase.Terms(sentence, head))
            if (_registry.AgentOf(term) is { } agent)
                return agent;
        return _registry.AgentOf(sentence.Tokens[head].Form.ToLowerInvariant());
    }

    private void MatchAll(Sentence sentence, List<RegistryEntry> entries, List<(Sentence Sentence, int Start, int End, ImmutableArray<RegistryEntry> Entries)> namesakes)
    {
        var words = NameAutomaton.Read(sentence);
        for (var i = 0; i < words.Length; i++)
        {
            var length = _registry.Longest(sentence, words, i, entries);
            if (length == 0 || entries.FindIndex(e => Plausible(sentence, i, length, e)) is not (>= 0 and var first))
                continue;
            var entry = entries[first];
            if (entry is PersonEntry && entries.Count > 1)
                namesakes.Add((sentence, i, i + length, [.. entries.Where(e => e is PersonEntry)]));
            for (var t = i; t < i + length; t++)
                _matches[(sentence.Index, t)] = (i, i + length, entry);
            if (entry is StateEntry state)
                _countries.Add(state.Country!);
            i += length - 1;
        }
    }

    /// <summary>Of several people of one name the one whose state the document speaks of, who was known by then, in office first.</summary>
    private RegistryEntry Choose(ImmutableArray<RegistryEntry> namesakes)
    {
        var published = _document.Document.Published;
        return namesakes.OfType<PersonEntry>()
            .OrderByDescending(p => p.KnownBy(published))
            .ThenByDescending(p => p.Country is not null && _countries.Contains(p.Country))
            .ThenByDescending(p => published is not null && p.SectorsAt(published).Contains("GOV"))
            .First();
    }

    /// <summary>A word for a state inside a longer name of a person or an organisation is not the state.</summary>
    private bool Plausible(Sentence sentence, int start, int length, RegistryEntry entry)
    {
        if (sentence.NameAt(start) is not { } name)
            return entry is not PersonEntry || length > 1;
        var longer = name.Start < start || name.End > start + length;
        return entry switch
        {
            StateEntry { Kind: StateWordKind.Demonym } => name.Kind != NameKind.Person || !longer,
            StateEntry => !((name.Kind == NameKind.Person && (longer || IsSurname(sentence, start))) || (longer && name.Kind == NameKind.Organisation && name.End - name.Start > length + 1)),
            OrganisationEntry => name.Kind != NameKind.Person,
            _ => true,
        };
    }

    /// <summary>Whether the document has a person with the word for a surname: "Washington" is then no capital everywhere.</summary>
    private bool IsSurname(Sentence sentence, int token)
    {
        var form = sentence.Tokens[token].Form;
        return _document.Sentences.Any(s => s.Names.Any(n => n.Kind == NameKind.Person && n.End - n.Start > 1 && s.Tokens[n.End - 1].Form == form));
    }

    private Entity Named(Sentence sentence, int head, RegistryEntry entry, DateInterval? when)
    {
        var entity = Entity(sentence, head);
        switch (entry)
        {
            case StateEntry { Kind: StateWordKind.Demonym } people:
                return entity with { Country = people.Country, Sectors = sentence.Tokens[head].Upos is Upos.Noun or Upos.PropN && !IsModifier(sentence, head) ? ["CVL"] : [] };
            case StateEntry state:
                var seat = state.Kind is StateWordKind.Capital or StateWordKind.Seat;
                var past = seat && Day(when) is { } day ? Countries.PastStateOf(MatchText(sentence, head), day) : null;
                return entity with
                {
                    Name = past?.Name ?? state.Name,
                    Id = past is null ? state.Id : "state:" + past.Id,
                    Country = state.Country,
                    Sectors = seat ? ["GOV"] : [],
                };
            case OrganisationEntry organisation:
                return entity with
                {
                    Name = organisation.Name,
                    Id = organisation.Id.Length == 0 ? null : organisation.Id,
                    Country = organisation.Country,
                    Sectors = Of(organisation.Country, organisation.SectorsAt(Day(when))),
                };
            case DictionaryEntry own:
                var (country, sectors) = own.At(Day(when));
                return entity with { Name = own.Name, Id = own.Id, Country = country, Sectors = sectors };
            default:
                var person = (PersonEntry)entry;
                return entity with { Name = person.Name, Id = person.Id, Country = person.CountryAt(Day(when)), Sectors = Of(person.CountryAt(Day(when)), person.SectorsAt(Day(when))), Role = person.TenureOn(Day(when))?.Office };
        }
    }

    private string MatchText(Sentence sentence, int token)
    {
        var (start, end, _) = _matches[(sentence.Index, token)];
        return string.Join(' ', sentence.Tokens[start..end].Select(t => t.Form));
    }

    /// <summary>Whoever heads an organisation of states is no state's executive.</summary>
    private static ImmutableArray<string> Of(string? country, ImmutableArray<string> sectors) =>
        country is "IGO" or "UNO" or "EUR" ? sectors.Remove("GOV") : sectors;

    /// <summary>A generic agent, once for each state its words name: "Soviet and Polish troops" are two.</summary>
    private ImmutableArray<Entity> Generic(Sentence sentence, int head, Agent agent, DateInterval? when)
    {
        var former = sentence.Children(head).Any(c => sentence.Tokens[c].Lemma is "former" or "late" or "exiled" or "ousted" or "deposed");
        var entity = Entity(sentence, head) with
        {
            Sectors = former && agent.Sector is "GOV" or "LEG" or "MIL" ? [former ? "ELI" : agent.Sector] : [agent.Sector],
            Role = agent.IsPerson ? agent.Lemma : null,
        };
        // "The Taliban's fighters", "UN peacekeepers": an organisation as possessor or modifier names the force.
        foreach (var child in sentence.Children(head))
            if (sentence.Tokens[child].Relation is "nmod:poss" or "compound" or "amod" or "nmod" && MatchAt(sentence.Index, child) is OrganisationEntry organisation)
                return [OfOrganisation(entity, agent, organisation, when)];
        // "rebels of the Front for Reform": one that the text alone knows.
        if (agent.Sector is "REB" or "UAF" or "PTY" or "PRM")
            foreach (var child in sentence.Children(head, "nmod"))
                if (sentence.Child(child, "case") is >= 0 and var of && sentence.Tokens[of].Lemma is "of" or "from" && sentence.NameAt(child) is { Kind: NameKind.Organisation } name && MatchAt(sentence.Index, child) is null)
                    return [entity with { Name = NameText(sentence, name), Country = CountriesOf(sentence, head).FirstOrDefault() ?? Described(sentence, name).Country }];
        var countries = CountriesOf(sentence, head);
        return countries.IsEmpty ? [entity] : [.. countries.Select(country => entity with { Country = country, Name = GovernmentName(agent, country) })];
    }

    /// <summary>The force of an armed organisation is the organisation; the people of one without sectors of its own (the UN's observers) are its own.</summary>
    private Entity OfOrganisation(Entity entity, Agent agent, OrganisationEntry organisation, DateInterval? when)
    {
        var sectors = organisation.SectorsAt(Day(when));
        return entity with
        {
            Country = organisation.Country,
            Name = organisation.IsEver("REB") ? organisation.Name : null,
            Sectors = agent.Sector is "REB" or "UAF" or "CVL" && !sectors.IsEmpty ? sectors
                : sectors.IsEmpty && agent.Sector is "SOC" or "GOV" && Countries.NameOf(organisation.Country ?? "") is null ? [] : [agent.Sector],
        };
    }

    private static string? GovernmentName(Agent agent, string country) =>
        agent.Lemma == "government" && Countries.NameOf(country) is { } state ? $"Government of {state}" : null;

    private DateOnly? Day(DateInterval? when) => when?.Start ?? when?.End ?? _document.Document.Published;

    private Entity Entity(Sentence sentence, int head)
    {
        var span = NounPhrase.Span(sentence, head);
        return new Entity { Text = _document.TextOf(span), Sentence = sentence.Index, Span = span, Head = head };
    }

    private string? CountryOf(Sentence sentence, int token) => MatchAt(sentence.Index, token) switch
    {
        StateEntry state => state.Country,
        DictionaryEntry own when own.At(_document.Document.Published) is { Sectors.IsEmpty: true } of => of.Country,
        _ => _persons.At(sentence.Index, token)?.Country,
    };

    private string? CountryInside(Sentence sentence, NameMention name)
    {
        for (var i = name.Start; i < name.End; i++)
            if (MatchAt(sentence.Index, i) is StateEntry state)
                return state.Country;
        // "Munich Regional Court": a great city tells the state; smaller ones share their names with too much else.
        for (var i = name.Start; i < name.End; i++)
            if (sentence.Tokens[i].Upos == Upos.PropN && Gazetteer.Find(sentence.Tokens[i].Form, _countries) is { Population: >= 300_000 and < long.MaxValue } city)
                return city.Country;
        return null;
    }

    private static IEnumerable<int> Coordinated(Sentence sentence, int token)
    {
        yield return token;
        foreach (var conjunct in sentence.Children(token, "conj"))
            foreach (var more in Coordinated(sentence, conjunct))
                yield return more;
    }

    private static bool IsModifier(Sentence sentence, int token) =>
        sentence.Tokens[token].Relation is "amod" or "compound" && sentence.Tokens[token].Head >= 0;

    private string NameText(Sentence sentence, NameMention name) =>
        _document.Document.Text[sentence.Tokens[name.Start].Span.Start..sentence.Tokens[name.End - 1].Span.End];
}
