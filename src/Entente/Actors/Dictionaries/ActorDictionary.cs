using System.Collections.Immutable;
using System.Text;

namespace Entente.Actors.Dictionaries;

/// <summary>What an actor of a dictionary is.</summary>
public enum ActorKind : byte
{
    /// <summary>The dictionary does not say: those of TABARI and PETRARCH never do.</summary>
    Unknown,

    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation, or what acts as one: a party, an army, a ship.</summary>
    Organisation,

    /// <summary>A state.</summary>
    State,
}

/// <summary>A code that an actor has between two days, both inclusive; open ends are the calendar's.</summary>
/// <param name="Code">In CAMEO's parts and capitals: "AFGGOV"; empty where the file says that the actor has none ("---").</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Line">Line of the file, from 1; 0 where the actor's own line tells as much.</param>
/// <param name="Office">The office by name, where the file names it.</param>
public readonly record struct DictionaryRole(string Code, DateOnly From, DateOnly To, int Line, string? Office = null);

/// <summary>An actor of a dictionary: its names, the main one first, and its codes over time.</summary>
/// <param name="Names">As the file has them, words parted by blanks.</param>
/// <param name="Roles">The codes; the first that covers a day holds on it.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record DictionaryActor(ImmutableArray<string> Names, ImmutableArray<DictionaryRole> Roles, int Line)
{
    /// <summary>The id that the file gives: a Wikidata id, or the entity's own; null for none.</summary>
    public string? Id { get; init; }

    /// <summary>What it is.</summary>
    public ActorKind Kind { get; init; }

    /// <summary>The id under which it is known: the file's, else one made of the first name.</summary>
    public string EntityId => Id ?? "dictionary:" + Names[0].ToLowerInvariant().Replace(' ', '-');

    /// <summary>The code on a day: the first role that covers it, as PETRARCH takes it; without a day, the first of all. Null for none.</summary>
    public string? CodeAt(DateOnly? day)
    {
        foreach (var role in Roles)
            if (day is null || (role.From <= day && day <= role.To))
                return role.Code.Length == 0 ? null : role.Code;
        return null;
    }
}

/// <summary>A generic agent of a dictionary: its names in singular and plural, and the code that goes behind a country's.</summary>
/// <param name="Names">Lower-case, words parted by blanks.</param>
/// <param name="Code">Without "~": "MIL", "GOVMED".</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record DictionaryAgent(ImmutableArray<string> Names, string Code, int Line);

/// <summary>What is wrong with a line.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Reason">What is wrong, and what became of it.</param>
public sealed record DictionaryProblem(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Reason}");
}

/// <summary>
/// A dictionary of actors or agents, and what is wrong with it: in the format of TABARI and PETRARCH, or entities of
/// Wikidata or FollowTheMoney in JSON.
/// </summary>
public sealed record ActorDictionary(
    string File, ImmutableArray<DictionaryActor> Actors, ImmutableArray<DictionaryAgent> Agents, ImmutableArray<DictionaryProblem> Problems)
{
    /// <summary>
    /// Reads a dictionary; what it begins with tells its kind. Lines and entities that make no sense are told among the
    /// problems, with their line; the rest is read.
    /// </summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">What to call it in messages.</param>
    public static ActorDictionary Read(TextReader reader, string file)
    {
        var lines = new PeekedLines(reader);
        return DictionaryKinds.IsJson(lines.Ahead) ? new OutsideActors(file).Read(lines) : new DictionaryParser(file).Parse(lines);
    }

    /// <summary>Reads a file, in UTF-8 or, as old dictionaries are, Latin-1. Entities in JSON are read one by one, whatever the file's size.</summary>
    public static ActorDictionary ReadFile(string path)
    {
        using var reader = DictionaryFiles.Open(path);
        return Read(reader, path);
    }
}
