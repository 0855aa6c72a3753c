using System.Collections.Immutable;
using System.Globalization;
using Entente.Circumstances;

namespace Entente.Actors;

/// <summary>
/// What a person was when the act took place. The words at the mention win over the registry, save that a text calls people
/// former who were in office at the earlier day that it tells of.
/// </summary>
internal static class PersonRole
{
    /// <summary>Sectors, the office that the registry has and whose it is, and where text and registry disagree.</summary>
    /// <param name="person">The person of the text.</param>
    /// <param name="time">What the words at the mention say.</param>
    /// <param name="when">When the act took place; null where the text does not tell.</param>
    /// <param name="published">When the text was published; null where that is not known.</param>
    /// <param name="story">The time that the text is telling of, where the act has none of its own; null for none.</param>
    public static (ImmutableArray<string> Sectors, string? Office, string? Country, string? Conflict) Of(PersonOfText person, RoleTime time, DateInterval? when, DateOnly? published, DateInterval? story = null)
    {
        var interval = when ?? (time == RoleTime.Former ? null : story);
        var told = interval?.Start ?? interval?.End;
        var day = told ?? published;
        if (person.Registered is not { } entry)
            return (OfText(person, time), null, person.Country, null);
        // Of a whole year, the office held for most of it.
        var tenure = interval is { Start: { } from, End: { } to } ? entry.TenureIn(from, to) : entry.TenureOn(day);
        var inOffice = tenure is { } held && !held.Sectors.Contains("ELI");
        // The text looks back: its "former" is of the day it was written.
        var looksBack = told is not null && (published is null || told < published) && inOffice && entry.TenureOn(published)?.Sectors.Contains("ELI") != false;
        return time switch
        {
            RoleTime.Former when !looksBack => (["ELI"], null, entry.Country, inOffice && day is { } now ? Disagreement("former", tenure!.Value, now) : null),
            RoleTime.Then when person.Sector is { } sector && !inOffice => ([sector], null, entry.Country, tenure is { } other && day is { } now ? Disagreement("in office", other, now) : null),
            RoleTime.Coming => (Before(entry, day), null, entry.Country, inOffice && tenure!.Value.Sectors.Contains("GOV") && day is { } now ? Disagreement("not yet in office", tenure.Value, now) : null),
            RoleTime.Untold when person.IsFormer && !looksBack && told is null => (["ELI"], null, entry.Country, null),
            _ => (tenure?.Sectors ?? entry.SectorsAt(day), tenure?.Office, tenure?.Country ?? entry.Country, null),
        };
    }

    private static ImmutableArray<string> OfText(PersonOfText person, RoleTime time) => time switch
    {
        RoleTime.Former => ["ELI"],
        RoleTime.Then when person.Sector is { } held => [held],
        RoleTime.Coming => ["PTY"],
        _ when person.IsFormer => ["ELI"],
        _ => person.Sector is { } sector ? [sector] : [],
    };

    /// <summary>What the person was before the office of the day.</summary>
    private static ImmutableArray<string> Before(PersonEntry entry, DateOnly? day)
    {
        var sectors = entry.SectorsAt(day);
        if (!sectors.Contains("GOV"))
            return sectors;
        var earlier = entry.Tenures.LastOrDefault(t => t.To < day && !t.Sectors.Contains("GOV"));
        return earlier.Sectors.IsDefault ? ["PTY"] : earlier.Sectors;
    }

    private static string Disagreement(string text, Tenure tenure, DateOnly day) => string.Create(CultureInfo.InvariantCulture,
        $"the text says {text}; the registry has {tenure.Office ?? string.Join(' ', tenure.Sectors)} on {day:yyyy-MM-dd}");
}
