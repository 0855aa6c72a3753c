using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Ontology;

/// <summary>What a word says of a state.</summary>
public enum StateWordKind
{
    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its people or what is theirs: "Afghan", "Russians".</summary>
    Demonym,

    /// <summary>Its capital.</summary>
    Capital,

    /// <summary>Another seat of power: "the Kremlin".</summary>
    Seat,
}

/// <summary>A word or phrase that stands for a state.</summary>
/// <param name="Code">ISO 3166-1 alpha-3, or KOS; a past state has the code of the one that continues it.</param>
/// <param name="State">The state's name.</param>
/// <param name="Kind">What the word says of it.</param>
public sealed record StateWord(string Code, string State, StateWordKind Kind)
{
    /// <summary>The state's own id: its code, or that of a past state ("SUN").</summary>
    public string Id { get; init; } = Code;
}

/// <summary>A state that is no more, changed its name, or was never recognised (<c>data/actors/past-states.tsv</c>).</summary>
/// <param name="Id">ISO 3166-3 where it has a code, else a plain id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">Code of the state that continues it.</param>
/// <param name="From">Its first day; null where it is not known.</param>
/// <param name="To">Its last day; null where there is none.</param>
/// <param name="Successors">Codes and ids of the states that came after it.</param>
/// <param name="Kind">"state", "renamed", "colony" or "de facto".</param>
public sealed record PastState(string Id, string Name, string Code, DateOnly? From, DateOnly? To, ImmutableArray<string> Successors, string Kind)
{
    internal ImmutableArray<string> Seats { get; init; } = [];
}

/// <summary>The states of <c>data/actors/states.tsv</c> and the words that stand for them.</summary>
public static class Countries
{
    private static readonly Lazy<ImmutableArray<PastState>> Past = new(() => [.. WordList.Rows("data/actors/past-states.tsv").Select(row =>
        new PastState(row[0], row[1], row[6], PartialDate.Read(row[7], last: false), PartialDate.Read(row[8], last: true), [.. row[9].Split(',', StringSplitOptions.RemoveEmptyEntries)], row[10]) { Seats = [.. Split(row[4]), .. Split(row[5])] })]);

    private static readonly Lazy<(FrozenDictionary<string, StateWord> Words, FrozenDictionary<string, string> Names)> Table = new(Load);

    /// <summary>Every phrase that stands for a state.</summary>
    public static IEnumerable<KeyValuePair<string, StateWord>> Words => Table.Value.Words;

    /// <summary>What a phrase stands for, as it is spelt; null when it is no state's.</summary>
    public static StateWord? Find(string phrase) => Table.Value.Words.GetValueOrDefault(phrase);

    /// <summary>Name of the state with a code; null for an unknown code.</summary>
    public static string? NameOf(string code) => Table.Value.Names.GetValueOrDefault(code);

    /// <summary>States that are no more, in the order of their table.</summary>
    public static IReadOnlyList<PastState> PastStates => Past.Value;

    /// <summary>The past state that a capital or seat of power belonged to on a day: of "Moscow" in 1968 the Soviet Union; null for none.</summary>
    public static PastState? PastStateOf(string seat, DateOnly day)
    {
        foreach (var state in Past.Value)
            if (state.Kind == "state" && state.Seats.Contains(seat) && state.From <= day && day <= state.To)
                return state;
        return null;
    }

    private static (FrozenDictionary<string, StateWord>, FrozenDictionary<string, string>) Load()
    {
        var words = new Dictionary<string, StateWord>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        // Names first, then demonyms, capitals and seats: "Singapore" is the state before it is its capital.
        var rows = WordList.Rows("data/actors/states.tsv").ToList();
        foreach (var row in rows)
        {
            words.TryAdd(row[1], new StateWord(row[0], row[1], StateWordKind.Name));
            foreach (var name in Split(row[2]))
                words.TryAdd(name, new StateWord(row[0], row[1], StateWordKind.Name));
        }

        var past = WordList.Rows("data/actors/past-states.tsv").ToList();
        foreach (var row in past)
            foreach (var name in Split(row[2]).Prepend(row[1]))
                words.TryAdd(name, new StateWord(row[6], row[1], StateWordKind.Name) { Id = row[0] });

        foreach (var (column, kind) in new[] { (3, StateWordKind.Demonym), (4, StateWordKind.Capital), (5, StateWordKind.Seat) })
            foreach (var row in rows)
                foreach (var word in Split(row[column]))
                    words.TryAdd(word, new StateWord(row[0], row[1], kind));
        foreach (var (column, kind) in new[] { (3, StateWordKind.Demonym), (4, StateWordKind.Capital), (5, StateWordKind.Seat) })
            foreach (var row in past)
                foreach (var word in Split(row[column]))
                    words.TryAdd(word, new StateWord(row[6], row[1], kind) { Id = row[0] });
        // A dependency carries the code of the state that controls it, which is named by its own row: the one with a capital.
        foreach (var row in rows.OrderBy(row => row[4].Length == 0))
            names.TryAdd(row[0], row[1]);
        return (words.ToFrozenDictionary(StringComparer.Ordinal), names.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
