using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Actors.Dictionaries;
using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>
/// The actors that are known beforehand: states, organisations, leaders with their terms, and generic agents. Loaded
/// once from the tables compiled into the library; thread-safe.
/// </summary>
public sealed class ActorRegistry
{
    private static readonly Lazy<ActorRegistry> Default = new(() => new ActorRegistry());
    private readonly FrozenDictionary<string, ImmutableArray<(string[] Words, RegistryEntry Entry)>> _byFirstWord;
    private readonly FrozenDictionary<string, ImmutableArray<PersonEntry>> _bySurname;
    private readonly FrozenDictionary<string, Agent> _agents;

    /// <summary>Names of the user's dictionaries by their first word in lower case: dictionaries are written in capitals.</summary>
    private readonly FrozenDictionary<string, ImmutableArray<(string[] Words, RegistryEntry Entry)>> _own =
        FrozenDictionary<string, ImmutableArray<(string[] Words, RegistryEntry Entry)>>.Empty;

    private ActorRegistry()
    {
        var names = new List<(string Name, RegistryEntry Entry)>();
        foreach (var (phrase, word) in Countries.Words)
            names.Add((phrase, new StateEntry(word.Code, Countries.NameOf(word.Code) ?? word.State, word.Code, word.Kind)));
        foreach (var row in WordList.RowsOfFolder("data/actors/organisations/"))
        {
            var entry = new OrganisationEntry("org:" + row[0], row[1], row[3], row.Length > 4 && row[4].Length > 0 ? [.. row[4].Split(',')] : []);
            names.Add((row[1], entry));
            names.AddRange(row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, (RegistryEntry)entry)));
        }

        var surnames = new Dictionary<string, List<PersonEntry>>(StringComparer.Ordinal);
        foreach (var row in WordList.RowsOfFolder("data/actors/people/"))
        {
            var person = new PersonEntry("person:" + Folded(row[0]).ToLowerInvariant().Replace(' ', '-') + ":" + row[2], row[0], row[2], PersonEntry.ReadTenures(row[3]));
            foreach (var name in row[1].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(row[0]))
            {
                if (name.Contains(' ', StringComparison.Ordinal))
                    names.Add((name, person));
                var surname = Folded(name.Split(' ')[^1]);
                if (!surnames.TryGetValue(surname, out var list))
                    surnames[surname] = list = [];
                if (!list.Contains(person))
                    list.Add(person);
            }
        }

        _byFirstWord = names
            .Select(n => (Words: WordsOf(n.Name), n.Entry))
            .GroupBy(n => n.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        _bySurname = surnames.ToFrozenDictionary(s => s.Key, s => s.Value.ToImmutableArray(), StringComparer.Ordinal);
        _agents = WordList.Rows("data/actors/agents.tsv")
            .ToFrozenDictionary(row => row[0], row => new Agent(row[0], row[1], row[2] == "person"), StringComparer.Ordinal);
    }

    private ActorRegistry(ActorRegistry registry, IReadOnlyList<ActorDictionary> dictionaries)
    {
        (_byFirstWord, _bySurname) = (registry._byFirstWord, registry._bySurname);
        _own = dictionaries.SelectMany(d => d.Actors).SelectMany(actor =>
            {
                var entry = new DictionaryEntry(actor.EntityId, Titled(actor.Names[0]), actor);
                return actor.Names.Select(name => (Words: WordsOf(name.ToLowerInvariant()), Entry: (RegistryEntry)entry));
            })
            .Where(n => n.Words.Length > 0)
            .GroupBy(n => n.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Words.Length).ToImmutableArray(), StringComparer.Ordinal);
        var agents = registry._agents.ToDictionary(StringComparer.Ordinal);
        foreach (var agent in dictionaries.SelectMany(d => d.Agents))
            if (ActorCodes.Read(agent.Code).Sectors is [var sector, ..])
                foreach (var name in agent.Names)
                    agents[name] = new Agent(name, sector, agents.TryGetValue(name, out var known) && known.IsPerson);
        _agents = agents.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The registry compiled into the library.</summary>
    public static ActorRegistry Load() => Default.Value;

    /// <summary>The longest known name that begins at a token: its length in tokens and its entry; null for none.</summary>
    internal (int Length, RegistryEntry Entry)? MatchAt(Sentence sentence, int token)
    {
        var known = Longest(_byFirstWord, sentence, token, Folded);
        if (_own.Count == 0 || !char.IsUpper(sentence.Tokens[token].Form[0]))
            return known;
        // A name that the user brought goes before a known one that is no longer.
        var own = Longest(_own, sentence, token, form => Folded(form).ToLowerInvariant());
        return own is not null && own.Value.Length >= (known?.Length ?? 0) ? own : known;
    }

    /// <summary>The same registry with dictionaries of the user's own, whose names and agents go before its own.</summary>
    public ActorRegistry With(IReadOnlyList<ActorDictionary> dictionaries) => dictionaries.Count == 0 ? this : new ActorRegistry(this, dictionaries);

    private static (int Length, RegistryEntry Entry)? Longest(
        FrozenDictionary<string, ImmutableArray<(string[] Words, RegistryEntry Entry)>> names, Sentence sentence, int token, Func<string, string> spelt)
    {
        if (!names.TryGetValue(spelt(sentence.Tokens[token].Form), out var candidates))
            return null;
        foreach (var (words, entry) in candidates)
        {
            if (token + words.Length > sentence.Tokens.Length)
                continue;
            var same = true;
            for (var i = 1; i < words.Length && same; i++)
                same = spelt(sentence.Tokens[token + i].Form) == words[i];
            if (same)
                return (words.Length, entry);
        }

        return null;
    }

    private static string Titled(string name) => string.Join(' ', name.Split(' ').Select(
        word => word.Length > 3 && word.ToUpperInvariant() == word ? word[..1] + word[1..].ToLowerInvariant() : word));

    /// <summary>Leaders with a surname.</summary>
    internal ImmutableArray<PersonEntry> BySurname(string surname) =>
        _bySurname.TryGetValue(Folded(surname), out var found) ? found : [];

    /// <summary>What a noun (its lemma, or several words ending in it) says of the people it names.</summary>
    internal Agent? AgentOf(string lemma) => _agents.GetValueOrDefault(lemma);

    private static string[] WordsOf(string name) =>
        [.. Tokenizer.Words(name, new TextSpan(0, name.Length)).Select(span => Folded(span.In(name)))];

    /// <summary>Without accents: spellings differ in them.</summary>
    internal static string Folded(string word)
    {
        var ascii = true;
        foreach (var c in word)
            ascii &= c < 128;
        if (ascii)
            return word;
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                plain.Append(c is '’' ? '\'' : c);
        return plain.ToString();
    }
}
