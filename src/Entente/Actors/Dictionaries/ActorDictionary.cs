using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>A code that an actor has between two days, both inclusive; open ends are the calendar's.</summary>
/// <param name="Code">As the file has it, in capitals: "AFGGOV"; empty where the file says that the actor has none ("---").</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Line">Line of the file, from 1.</param>
public sealed record DictionaryRole(string Code, DateOnly From, DateOnly To, int Line);

/// <summary>An actor of a dictionary: its names, the main one first, and its codes over time.</summary>
public sealed record DictionaryActor(ImmutableArray<string> Names, ImmutableArray<DictionaryRole> Roles, int Line)
{
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

/// <summary>An actor or agent dictionary in the format of TABARI and PETRARCH, and what is wrong with it.</summary>
public sealed record ActorDictionary(
    string File, ImmutableArray<DictionaryActor> Actors, ImmutableArray<DictionaryAgent> Agents, ImmutableArray<DictionaryProblem> Problems)
{
    /// <summary>Reads a dictionary. Lines that make no sense are told among the problems, with their number; the rest is read.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="file">What to call it in messages.</param>
    public static ActorDictionary Read(TextReader reader, string file) => new DictionaryParser(file).Parse(reader);

    /// <summary>Reads a file, in UTF-8 or, as old dictionaries are, Latin-1.</summary>
    public static ActorDictionary ReadFile(string path)
    {
        var bytes = System.IO.File.ReadAllBytes(path);
        var text = System.Text.Unicode.Utf8.IsValid(bytes) ? System.Text.Encoding.UTF8.GetString(bytes) : System.Text.Encoding.Latin1.GetString(bytes);
        using var reader = new StringReader(text);
        return Read(reader, path);
    }
}
