using System.Collections.Immutable;
using Entente.Actors.Dictionaries;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>Sectors and office that somebody held between two days, both inclusive; open ends are the calendar's.</summary>
/// <param name="Sectors">PLOVER sectors, primary first.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Office">"president", "army chief"; null where the source does not tell.</param>
/// <param name="Country">Whose the office is, where it is another's than the person's; else null.</param>
internal readonly record struct Tenure(ImmutableArray<string> Sectors, DateOnly From, DateOnly To, string? Office = null, string? Country = null);

/// <summary>An actor of the registry: a state (by one of its words), an organisation or a person.</summary>
internal abstract record RegistryEntry(string Id, string Name, string? Country);

/// <summary>A word for a state.</summary>
internal sealed record StateEntry(string Id, string Name, string Country, StateWordKind Kind) : RegistryEntry(Id, Name, Country);

/// <summary>An organisation.</summary>
internal sealed record OrganisationEntry(string Id, string Name, string? Country, ImmutableArray<Tenure> Tenures) : RegistryEntry(Id, Name, Country)
{
    /// <summary>Sectors on a day: those held then, else the last before it, else the first; without a day, those it is known for: the first.</summary>
    public ImmutableArray<string> SectorsAt(DateOnly? day)
    {
        if (Tenures.IsEmpty)
            return [];
        if (day is not { } at)
            return Tenures[0].Sectors;
        foreach (var tenure in Tenures)
            if (tenure.From <= at && at <= tenure.To)
                return tenure.Sectors;
        var last = Tenures.LastOrDefault(t => t.To < at);
        return last.Sectors.IsDefault ? Tenures[0].Sectors : last.Sectors;
    }

    /// <summary>Whether it ever was of the sector.</summary>
    public bool IsEver(string sector) => Tenures.Any(t => t.Sectors.Contains(sector));

    /// <summary>Reads "REB", "PTY,OPP" or, where they changed, "REB:1964..2016;PTY:2017..".</summary>
    public static ImmutableArray<Tenure> ReadSectors(string cell) => cell.Length == 0 ? []
        : cell.Contains(':', StringComparison.Ordinal) ? PersonEntry.ReadTenures(cell)
        : Always([.. cell.Split(',')]);

    /// <summary>Sectors at all times.</summary>
    public static ImmutableArray<Tenure> Always(ImmutableArray<string> sectors) => sectors.IsEmpty ? [] : [new Tenure(sectors, DateOnly.MinValue, DateOnly.MaxValue)];
}

/// <summary>A leader or other figure with the sectors held over time.</summary>
internal sealed record PersonEntry(string Id, string Name, string? Country, string TenureCell) : RegistryEntry(Id, Name, Country)
{
    private ImmutableArray<Tenure> _tenures;

    /// <summary>Sectors and offices in order of time; read from their cell when first asked for, since few people are met.</summary>
    public ImmutableArray<Tenure> Tenures => _tenures.IsDefault ? _tenures = ReadTenures(TenureCell) : _tenures;

    /// <summary>Other names.</summary>
    public ImmutableArray<string> OtherNames { get; init; } = [];

    /// <summary>By identity: a table row is one person.</summary>
    public bool Equals(PersonEntry? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

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

    /// <summary>The tenure that covers a day; null without a day or where none does.</summary>
    public Tenure? TenureOn(DateOnly? day)
    {
        foreach (var tenure in Tenures)
            if (tenure.From <= day && day <= tenure.To)
                return tenure;
        return null;
    }

    /// <summary>The tenure that covers most of the days from one to another; null where none covers any.</summary>
    public Tenure? TenureIn(DateOnly from, DateOnly to)
    {
        (Tenure? Most, int Days) best = (null, 0);
        foreach (var tenure in Tenures)
        {
            var days = (tenure.To < to ? tenure.To : to).DayNumber - (tenure.From > from ? tenure.From : from).DayNumber + 1;
            if (days > best.Days)
                best = (tenure, days);
        }

        return best.Most;
    }

    /// <summary>Whose the person is on a day: an office abroad ("GOV@IGO secretary general") carries its own country.</summary>
    public string? CountryAt(DateOnly? day) => TenureOn(day)?.Country ?? Country;

    /// <summary>Whether the person ever held the office: its own name, or for a general word any executive office.</summary>
    public bool HasHeld(string office) => Tenures.Any(t => t.Office is { } held && (held == office || held.EndsWith(" " + office, StringComparison.Ordinal)));

    /// <summary>Whether the person had entered public life by the day.</summary>
    public bool KnownBy(DateOnly? day) => day is null || Tenures.IsEmpty || Tenures.Min(t => t.From) <= day;

    /// <summary>Reads "GOV@IGO secretary general:1971..1984", "GOV,MIL president:1999-10-12..2007-11-28;ELI:2008-08..".</summary>
    public static ImmutableArray<Tenure> ReadTenures(string cell)
    {
        var tenures = ImmutableArray.CreateBuilder<Tenure>();
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var (held, dates) = (part[..colon], part[(colon + 1)..].Split(".."));
            var blank = held.IndexOf(' ', StringComparison.Ordinal);
            var codes = (blank < 0 ? held : held[..blank]).Split('@');
            tenures.Add(new Tenure(
                [.. codes[0].Split(',')],
                dates[0].Length == 0 ? DateOnly.MinValue : Day(dates[0], last: false),
                dates[1].Length == 0 ? DateOnly.MaxValue : Day(dates[1], last: true),
                blank < 0 ? null : held[(blank + 1)..],
                codes.Length > 1 ? codes[1] : null));
        }

        return tenures.ToImmutable();
    }

    private static DateOnly Day(string date, bool last) =>
        PartialDate.Read(date, last) ?? throw new FormatException($"'{date}' is no date; write yyyy, yyyy-mm or yyyy-mm-dd.");
}

/// <summary>An actor of a dictionary that the user brought; country and sectors are those of its code on the day.</summary>
internal sealed record DictionaryEntry(DictionaryActor Actor) : RegistryEntry(Actor.EntityId, Titled(Actor.Names[0]), null)
{
    private static string Titled(string name) => string.Join(' ', name.Split(' ').Select(
        word => word.Length > 3 && word.ToUpperInvariant() == word ? word[..1] + word[1..].ToLowerInvariant() : word));

    public (string? Country, ImmutableArray<string> Sectors) At(DateOnly? day) =>
        Actor.CodeAt(day) is { } code ? ActorCodes.Read(code) : (null, []);
}

/// <summary>A generic agent: what a common noun says of the people it names.</summary>
/// <param name="Lemma">Lower-case lemma; several words for "prime minister".</param>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="IsPerson">A single person rather than a group.</param>
/// <param name="IsFromAnywhere">Whether such people are often of another state than the one around them: hostages, tourists.</param>
internal sealed record Agent(string Lemma, string Sector, bool IsPerson, bool IsFromAnywhere = false);
