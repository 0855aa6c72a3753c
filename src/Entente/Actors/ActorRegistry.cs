using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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

    private ActorRegistry()
    {
        var names = new List<(string Name, RegistryEntry Entry)>();
        foreach (var (phrase, word) in Countries.Words)
            names.Add((phrase, new StateEntry(word.Code, Countries.NameOf(word.Code) ?? word.State, word.Code, word.Kind)));
        foreach (var row in WordList.Rows("data/actors/organisations.tsv"))
        {
            var entry = new OrganisationEntry("org:" + row[0], row[1], row[3], row.Length > 4 && row[4].Length > 0 ? [.. row[4].Split(',')] : []);
            names.Add((row[1], entry));
            names.AddRange(row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, (RegistryEntry)entry)));
        }

        var surnames = new Dictionary<string, List<PersonEntry>>(StringComparer.Ordinal);
        foreach (var row in WordList.Rows("data/actors/leaders.tsv"))
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

    /// <summary>The registry compiled into the library.</summary>
    public static ActorRegistry Load() => Default.Value;

    /// <summary>The longest known name that begins at a token: its length in tokens and its entry; null for none.</summary>
    internal (int Length, RegistryEntry Entry)? MatchAt(Sentence sentence, int token)
    {
        if (!_byFirstWord.TryGetValue(Folded(sentence.Tokens[token].Form), out var candidates))
            return null;
        foreach (var (words, entry) in candidates)
        {
            if (token + words.Length > sentence.Tokens.Length)
                continue;
            var same = true;
            for (var i = 1; i < words.Length && same; i++)
                same = Folded(sentence.Tokens[token + i].Form) == words[i];
            if (same)
                return (words.Length, entry);
        }

        return null;
    }

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
