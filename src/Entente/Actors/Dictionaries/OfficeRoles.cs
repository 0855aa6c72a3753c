using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// From the offices of an actor to its roles: the weightier office first where two overlap, the later one before the
/// earlier; a former office-holder after the last; else what it is without a date.
/// </summary>
internal sealed class OfficeRoles(CodePool codes, Func<string, OutsidePost?> post)
{
    private static readonly string[] Weight = ["GOV", "MIL", "SPY", "JUD", "COP", "LEG"];

    public ImmutableArray<DictionaryRole> Of(OutsideActor actor)
    {
        var country = actor.Country ?? (actor.CountryId is { } id ? post(id)?.Country : null);
        var offices = (actor.Offices ?? []).Select(held => Settled(held, country)).Where(office => office.Sector is not null)
            .Select((office, order) => (office, order))
            .OrderBy(o => actor.Stated ? 0 : WeightOf(o.office.Sector!)).ThenByDescending(o => actor.Stated ? 0 : o.office.From.DayNumber).ThenBy(o => o.order)
            .Select(o => o.office).ToList();
        country ??= offices.Select(office => office.Country).FirstOrDefault(c => c is not null);
        var roles = offices.Select(office => new DictionaryRole(
            Code(office.Country ?? country, office.Sector!.Split('+', StringSplitOptions.RemoveEmptyEntries)), office.From, office.To, 0, office.Title is null ? null : codes.GetOrAdd(office.Title))).ToList();
        if (!actor.Stated || roles.Count == 0)
            Rest(actor, country, roles);
        return codes.Shared(roles);
    }

    /// <summary>What holds outside the offices.</summary>
    private void Rest(OutsideActor actor, string? country, List<DictionaryRole> roles)
    {
        var held = roles.Count > 0;
        var last = held ? roles.Max(role => role.To) : DateOnly.MaxValue;
        if (held && actor.Kind == ActorKind.Person && last < DateOnly.MaxValue)
            roles.Add(new DictionaryRole(Code(country, ["ELI"]), last.AddDays(1), DateOnly.MaxValue, 0));
        // Sectors without a date that an office explains hold while it was held.
        var other = held ? actor.Sectors.Where(sector => sector is not ("GOV" or "ELI" or "LEG" or "PTY")) : actor.Sectors;
        var code = Code(country, other);
        if (code.Length > 0)
            roles.Add(new DictionaryRole(code, DateOnly.MinValue, DateOnly.MaxValue, 0));
    }

    private (string? Country, string? Sector, DateOnly From, DateOnly To, string? Title) Settled(OfficeHeld held, string? country)
    {
        var known = held.Post is { } id ? post(id) : null;
        return (held.Country ?? known?.Country ?? country, held.Sector ?? known?.Sector ?? (held.Otherwise is { Length: > 0 } trade ? trade : null), held.From, held.To, (held.Title ?? known?.Name) is { Length: > 0 } title ? title : null);
    }

    private string Code(string? country, IEnumerable<string> sectors) => codes.GetOrAdd(ActorCodes.Write(country, sectors));

    private static int WeightOf(string sector) => Array.IndexOf(Weight, sector.Split('+')[0]) is >= 0 and var weight ? weight : Weight.Length;
}
