using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Actors.Dictionaries;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>
/// The actors that are known beforehand: states, organisations, people with their offices, and generic agents. Loaded
/// once from the tables compiled into the library; thread-safe.
/// </summary>
public sealed class ActorRegistry
{
    private static readonly Lazy<ActorRegistry> Default = new(() => new ActorRegistry());

    /// <summary>Endings of names that are no surnames.</summary>
    private static readonly FrozenSet<string> Suffixes = FrozenSet.Create(StringComparer.Ordinal, "Jr", "Jr.", "Sr", "Sr.", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XII", "XIII", "XIV", "XVI", "XXIII");

    /// <summary>States whose people are called by the first word of their names.</summary>
    private static readonly FrozenSet<string> CalledByFirst = FrozenSet.Create(
        StringComparer.Ordinal, "CHN", "TWN", "KOR", "PRK", "KHM", "THA", "MYS", "ETH", "ERI", "ISL", "MMR", "MNG", "SGP");

    private readonly NameAutomaton _names;
    private readonly RegistryEntry[] _entries;

    /// <summary>Actors of the user's dictionaries, numbered before the entries: of half a million few are ever met.</summary>
    private readonly DictionaryActor[] _own = [];
    private readonly Dictionary<string, List<PersonEntry>> _bySurname;
    private readonly Dictionary<string, Agent> _agents;
    private readonly Lazy<ILookup<string?, PersonEntry>> _people;

    private ActorRegistry()
    {
        var builder = new NameAutomaton.Builder();
        _entries = AddKnown(builder, 0);
        _names = builder.Build();
        _bySurname = BySurname(_entries.OfType<PersonEntry>());
        _people = new(() => _entries.OfType<PersonEntry>().ToLookup(p => p.Country));
        _agents = WordList.Rows("data/actors/agents.tsv")
            .ToDictionary(row => row[0], row => new Agent(row[0], row[1], row[2] == "person", row.Length > 3 && row[3] == "abroad"), StringComparer.Ordinal);
    }

    private ActorRegistry(ActorRegistry registry, IReadOnlyList<ActorDictionary> dictionaries)
    {
        var builder = new NameAutomaton.Builder();
        _own = [.. dictionaries.SelectMany(d => d.Actors)];
        for (var i = 0; i < _own.Length; i++)
            foreach (var name in _own[i].Names)
                builder.Add(name, i, asSpelt: false);
        // The same names lead to the same entries, only numbered behind the user's own.
        AddKnown(builder, _own.Length);
        (_names, _entries, _bySurname, _people) = (builder.Build(), registry._entries, registry._bySurname, registry._people);
        var agents = new Dictionary<string, Agent>(registry._agents, StringComparer.Ordinal);
        foreach (var agent in dictionaries.SelectMany(d => d.Agents))
            if (ActorCodes.Read(agent.Code).Sectors is [var sector, ..])
                foreach (var name in agent.Names)
                    agents[name] = new Agent(name, sector, agents.TryGetValue(name, out var known) && known.IsPerson);
        _agents = agents;
    }

    /// <summary>The registry compiled into the library.</summary>
    public static ActorRegistry Load() => Default.Value;

    /// <summary>The same registry with dictionaries of the user's own, whose names and agents go before its own.</summary>
    public ActorRegistry With(IReadOnlyList<ActorDictionary> dictionaries) => dictionaries.Count == 0 ? this : new ActorRegistry(this, dictionaries);

    /// <summary>The longest known name that begins at a token, and every entry that has it, the user's own first.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">Its words, read once by <see cref="NameAutomaton.Read"/>.</param>
    /// <param name="token">Where the name begins.</param>
    /// <param name="entries">Takes the entries.</param>
    /// <returns>Its length in tokens; 0 for none.</returns>
    internal int Longest(Sentence sentence, ulong[] words, int token, List<RegistryEntry> entries)
    {
        entries.Clear();
        var numbers = new List<int>();
        var length = _names.Longest(sentence, words, token, numbers);
        foreach (var number in numbers)
            entries.Add(number < _own.Length ? new DictionaryEntry(_own[number]) : _entries[number - _own.Length]);
        return length;
    }

    /// <summary>People with a surname, or with a first name that people of their state are called by.</summary>
    internal IReadOnlyList<PersonEntry> BySurname(string surname) =>
        _bySurname.TryGetValue(Folded(surname), out var found) ? found : [];

    /// <summary>Who held an office of a state on a day; null where the registry has nobody, or several.</summary>
    internal PersonEntry? Holder(string country, string office, DateOnly day)
    {
        PersonEntry? holder = null;
        foreach (var person in _people.Value[country])
        {
            if (!person.TenureCell.Contains(office, StringComparison.Ordinal) || person.TenureOn(day) is not { } tenure || tenure.Office != office || tenure.Country is not null)
                continue;
            if (holder is not null)
                return null;
            holder = person;
        }

        return holder;
    }

    /// <summary>Whether people of a state are called by the first word of their names: "Xi", "Mahathir".</summary>
    internal static bool IsCalledByFirst(string? country) => country is not null && CalledByFirst.Contains(country);

    /// <summary>What a noun (its lemma, or several words ending in it) says of the people it names.</summary>
    internal Agent? AgentOf(string lemma) => _agents.GetValueOrDefault(lemma);

    /// <summary>Without accents: spellings differ in them.</summary>
    internal static string Folded(string word) => PlainLetters.Of(word);

    /// <summary>States before organisations before people: "Chad" is the state first.</summary>
    private static RegistryEntry[] AddKnown(NameAutomaton.Builder builder, int first)
    {
        var entries = new List<RegistryEntry>();
        void Add(RegistryEntry entry, IEnumerable<string> names)
        {
            entries.Add(entry);
            foreach (var name in names)
                builder.Add(name, first + entries.Count - 1, asSpelt: true);
        }

        foreach (var (phrase, word) in Countries.Words.OrderBy(w => w.Key, StringComparer.Ordinal))
            Add(new StateEntry("state:" + word.Id, word.Id == word.Code ? Countries.NameOf(word.Code) ?? word.State : word.State, word.Code, word.Kind), [phrase]);
        foreach (var row in RegistryTables.Organisations())
            Add(new OrganisationEntry(row.Id, row.Name, row.Country, row.Sectors), row.OtherNames.Prepend(row.Name));
        foreach (var row in RegistryTables.People())
            Add(new PersonEntry(row.Id, row.Name, row.Country, row.TenureCell) { OtherNames = row.OtherNames }, row.OtherNames.Prepend(row.Name).Where(name => name.Contains(' ', StringComparison.Ordinal)));
        return [.. entries];
    }

    private static Dictionary<string, List<PersonEntry>> BySurname(IEnumerable<PersonEntry> people)
    {
        var surnames = new Dictionary<string, List<PersonEntry>>(StringComparer.Ordinal);
        void Add(ReadOnlySpan<char> surname, PersonEntry person)
        {
            var lookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(surname, out var list))
                lookup[surname] = list = [];
            if (list.Count == 0 || !ReferenceEquals(list[^1], person))
                list.Add(person);
        }

        foreach (var person in people)
        {
            foreach (var name in person.OtherNames.Prepend(person.Name))
            {
                var words = Folded(name).AsSpan();
                var first = words.IndexOf(' ');
                var last = words;
                while (last.LastIndexOf(' ') is > 0 and var blank)
                {
                    if (!Suffixes.Contains(last[(blank + 1)..].ToString()))
                    {
                        last = last[(blank + 1)..];
                        break;
                    }

                    last = last[..blank];
                }

                Add(last, person);
                if (first > 0 && IsCalledByFirst(person.Country))
                    Add(words[..first], person);
            }
        }

        return surnames;
    }
}
