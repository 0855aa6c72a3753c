using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors.Dictionaries;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>Sectors and office that somebody held between two days, both inclusive; open ends are the calendar's.</summary>
internal readonly record struct Tenure(ImmutableArray<string> Sectors, DateOnly From, DateOnly To, string? Office = null);

/// <summary>An actor of the registry: a state (by one of its words), an organisation or a person.</summary>
internal abstract record RegistryEntry(string Id, string Name, string? Country);

/// <summary>A word for a state.</summary>
internal sealed record StateEntry(string Id, string Name, string Country, StateWordKind Kind) : RegistryEntry(Id, Name, Country);

/// <summary>An organisation.</summary>
internal sealed record OrganisationEntry(string Id, string Name, string? Country, ImmutableArray<string> Sectors) : RegistryEntry(Id, Name, Country);

/// <summary>A leader or other figure with the sectors held over time.</summary>
internal sealed record PersonEntry(string Id, string Name, string? Country, ImmutableArray<Tenure> Tenures) : RegistryEntry(Id, Name, Country)
{
    /// <summary>
    /// Sectors on a day: the tenure that covers it; else the last one before it; else the first. Without a day, the office
    /// the person is known for.
    /// </summary>
    public ImmutableArray<string> SectorsAt(DateOnly? day)
    {
        if (Tenures.IsEmpty)
            return [];
        if (day is not { } at)
            return (Tenures.FirstOrDefault(t => t.Sectors.Contains("GOV")) is { Sectors.IsDefault: false } office ? office : Tenures[0]).Sectors;
        foreach (var tenure in Tenures)
            if (tenure.From <= at && at <= tenure.To)
                return tenure.Sectors;
        var last = Tenures.LastOrDefault(t => t.To < at);
        return last.Sectors.IsDefault ? Tenures[0].Sectors : last.Sectors;
    }

    /// <summary>Whether the person had entered public life by the day.</summary>
    public bool KnownBy(DateOnly? day) => day is null || Tenures.IsEmpty || Tenures.Min(t => t.From) <= day;

    /// <summary>Reads "GOV,MIL president:1999-10-12..2007-11-28;ELI:2008-08..".</summary>
    public static ImmutableArray<Tenure> ReadTenures(string cell)
    {
        var tenures = ImmutableArray.CreateBuilder<Tenure>();
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var (held, dates) = (part[..colon], part[(colon + 1)..].Split(".."));
            var blank = held.IndexOf(' ', StringComparison.Ordinal);
            tenures.Add(new Tenure(
                [.. (blank < 0 ? held : held[..blank]).Split(',')],
                dates[0].Length == 0 ? DateOnly.MinValue : FirstDay(dates[0]),
                dates[1].Length == 0 ? DateOnly.MaxValue : LastDay(dates[1]),
                blank < 0 ? null : held[(blank + 1)..]));
        }

        return tenures.ToImmutable();
    }

    private static DateOnly FirstDay(string date) =>
        DateOnly.ParseExact(date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date }, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly LastDay(string date) => date.Length switch
    {
        4 => FirstDay(date).AddYears(1).AddDays(-1),
        7 => FirstDay(date).AddMonths(1).AddDays(-1),
        _ => FirstDay(date),
    };
}

/// <summary>An actor of a dictionary that the user brought; country and sectors are those of its code on the day.</summary>
internal sealed record DictionaryEntry(string Id, string Name, DictionaryActor Actor) : RegistryEntry(Id, Name, null)
{
    public (string? Country, ImmutableArray<string> Sectors) At(DateOnly? day) =>
        Actor.CodeAt(day) is { } code ? ActorCodes.Read(code) : (null, []);
}

/// <summary>A generic agent: what a common noun says of the people it names.</summary>
/// <param name="Lemma">Lower-case lemma; several words for "prime minister".</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="IsPerson">A single person rather than a group.</param>
internal sealed record Agent(string Lemma, string Sector, bool IsPerson);
