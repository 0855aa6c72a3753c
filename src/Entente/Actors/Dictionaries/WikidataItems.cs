using System.Collections.Immutable;
using System.Text.Json;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Reads items of Wikidata: people with their offices, parties and occupations, organisations, states. Items of other
/// kinds are passed over, save that offices and countries explain what others refer to.
/// </summary>
internal sealed class WikidataItems(OutsideActors file)
{
    /// <summary>By which our own export states the sectors of a statement, which Wikidata has no word for.</summary>
    public const string Own = "plover";

    public void Take(JsonElement item, int line)
    {
        if (Text(item, "id") is not { Length: > 0 } id)
        {
            file.Tell(line, "an item without an id; it is left out");
            return;
        }

        if (Text(item, "type") is "property" or "lexeme")
            return;
        var classes = Ids(item, "P31").ToList();
        var roles = classes.Select(c => OutsideRoles.Of("class", c)).OfType<OutsideRole>().ToList();
        var main = Label(item);
        var kind = KindOf(item, roles, main);
        var code = CodeOf(item, line);
        var country = code ?? Ids(item, "P27").Concat(Ids(item, "P17")).Concat(Ids(item, "P1001")).Select(CountryCodes.OfWikidata).FirstOrDefault(c => c is not null);
        if (kind is null)
        {
            // What is no actor itself may be the office or the country that others name.
            if (main is not null && (country is not null || OutsideRoles.SectorOfWords(main) is not null))
                file.Add(id, new OutsidePost(main, OutsideRoles.Of("position", id)?.Sector ?? OutsideRoles.SectorOfWords(main), country));
            return;
        }

        if (main is null)
        {
            file.Tell(line, $"'{id}' has no English label; it is left out");
            return;
        }

        var names = OutsideNames.Of([main], Aliases(item), kind.Value);
        if (names.IsEmpty)
            return;
        var instead = roles.Select(role => role.Country).FirstOrDefault(c => c is not null);
        var stated = StatedSectors(item);
        var sectors = stated ?? Sectors(item, kind.Value, roles, main);
        var actor = new OutsideActor
        {
            Id = id,
            Kind = kind.Value,
            Names = names,
            Line = line,
            Country = StatedCountry(item) ?? (kind == ActorKind.State ? code : null) ?? (country ?? instead),
            CountryId = Ids(item, "P27").Concat(Ids(item, "P17")).FirstOrDefault(),
            Sectors = sectors,
            Stated = stated is not null,
        };
        file.Add(actor);
        file.Add(id, new OutsidePost(main, sectors.IsEmpty ? null : string.Join('+', sectors), actor.Country));
        if (kind == ActorKind.Person || actor.Stated)
            Offices(item, actor);
    }

    private static ActorKind? KindOf(JsonElement item, List<OutsideRole> roles, string? label)
    {
        if (roles.Any(role => role.Kind == "office"))
            return null;
        if (roles.Any(role => role.Kind == "person"))
            return ActorKind.Person;
        if (roles.Any(role => role.Kind == "state") || Strings(item, "P298").Any())
            return ActorKind.State;
        if (roles.Any(role => role.Kind == "organisation"))
            return ActorKind.Organisation;
        // A class that the table lacks: what belongs to a country and is named as an agent of it is one. Offices are held, and begin so.
        return label is not null && Ids(item, "P17").Any() && !Ids(item, "P279").Any() && OutsideRoles.SectorOfWords(label) is not null && !IsOffice(label) ? ActorKind.Organisation : null;
    }

    private static bool IsOffice(string label) => label.Contains(" of ", StringComparison.Ordinal) && char.IsLower(label[0]);

    private string? CodeOf(JsonElement item, int line)
    {
        foreach (var code in Strings(item, "P298"))
            if (ActorCodes.IsKnown(code))
                return ActorCodes.Read(code).Country;
        foreach (var code in Strings(item, "P297"))
            if (CountryCodes.OfAlpha2(code) is { } known)
                return known;
            else
                file.Tell(line, $"'{code}' is no country's code of two letters; it is passed over");
        return null;
    }

    private static ImmutableArray<string> Sectors(JsonElement item, ActorKind kind, List<OutsideRole> roles, string label)
    {
        if (kind == ActorKind.State)
            return [];
        if (kind == ActorKind.Organisation)
            return roles.Select(role => role.Sector).OfType<string>().FirstOrDefault() is { } sector ? [sector]
                : roles.All(role => role.Country is null) && OutsideRoles.SectorOfWords(label) is { } word ? [word] : [];
        var occupations = Ids(item, "P106").Select(id => OutsideRoles.Of("occupation", id)?.Sector).OfType<string>();
        // Membership of a party makes a politician of whoever has no other trade.
        return [.. occupations.Concat(Ids(item, "P102").Any() ? ["PTY"] : []).Distinct(StringComparer.Ordinal).Take(1)];
    }

    private void Offices(JsonElement item, OutsideActor actor)
    {
        foreach (var statement in Statements(item, "P39"))
        {
            var post = Id(statement.TryGetProperty("mainsnak", out var snak) ? snak : default);
            var (from, to) = (Day(statement, "P580", false, actor.Line), Day(statement, "P582", true, actor.Line));
            if (from > to)
            {
                file.Tell(actor.Line, $"'{actor.Id}': a position ends before it begins; it is left out");
                continue;
            }

            var own = StatedSectors(statement);
            if (post is null && own is null)
                continue;
            var title = Qualifiers(statement, "P1810").Select(q => Value(q) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null).FirstOrDefault();
            var sector = own is { } known ? string.Join('+', known) : OutsideRoles.Of("position", post!)?.Sector;
            file.Add(actor.Id, new OfficeHeld(
                post, sector ?? (title is null ? null : OutsideRoles.SectorOfWords(title)), StatedCountry(statement), title, from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue, actor.Line)
            {
                // An office that neither the table nor the file explains: a politician's is the government's, others go by their trade.
                Otherwise = actor.Sectors is [var trade, ..] ? trade is "PTY" ? "GOV" : trade : "",
            });
        }
    }

    private DateOnly? Day(JsonElement statement, string property, bool last, int line)
    {
        foreach (var qualifier in Qualifiers(statement, property))
            if (Value(qualifier) is { ValueKind: JsonValueKind.Object } value && Text(value, "time") is { } time)
            {
                if (OutsideDates.OfWikidata(time, value.TryGetProperty("precision", out var p) && p.TryGetInt32(out var precision) ? precision : 11, last) is { } day)
                    return day;
                file.Tell(line, $"{property} '{time}' is no day; it is taken as open");
            }

        return null;
    }

    /// <summary>Sectors as our own export states them, of an item or a statement; null where it does not.</summary>
    private static ImmutableArray<string>? StatedSectors(JsonElement json) =>
        json.TryGetProperty(Own, out var own) && own.ValueKind == JsonValueKind.Object && own.TryGetProperty("sectors", out var sectors) && sectors.ValueKind == JsonValueKind.Array
            ? [.. sectors.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.String).Select(s => s.GetString()!)]
            : null;

    private static string? StatedCountry(JsonElement item) => item.TryGetProperty(Own, out var own) ? Text(own, "country") : null;

    private static string? Label(JsonElement item)
    {
        foreach (var language in new[] { "en", "mul", "en-gb" })
            if (item.TryGetProperty("labels", out var labels) && labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty(language, out var label))
                return label.ValueKind == JsonValueKind.String ? label.GetString() : Text(label, "value");
        return null;
    }

    private static IEnumerable<string> Aliases(JsonElement item) =>
        item.TryGetProperty("aliases", out var aliases) && aliases.ValueKind == JsonValueKind.Object && aliases.TryGetProperty("en", out var english) && english.ValueKind == JsonValueKind.Array
            ? english.EnumerateArray().Select(alias => alias.ValueKind == JsonValueKind.String ? alias.GetString() : Text(alias, "value")).OfType<string>()
            : [];

    /// <summary>Statements of a property that are not deprecated, preferred ones first.</summary>
    private static IEnumerable<JsonElement> Statements(JsonElement item, string property) =>
        item.TryGetProperty("claims", out var claims) && claims.ValueKind == JsonValueKind.Object && claims.TryGetProperty(property, out var statements) && statements.ValueKind == JsonValueKind.Array
            ? statements.EnumerateArray().Where(s => s.ValueKind == JsonValueKind.Object && Text(s, "rank") != "deprecated").OrderBy(s => Text(s, "rank") == "preferred" ? 0 : 1)
            : [];

    private static IEnumerable<JsonElement> Qualifiers(JsonElement statement, string property) =>
        statement.TryGetProperty("qualifiers", out var qualifiers) && qualifiers.ValueKind == JsonValueKind.Object && qualifiers.TryGetProperty(property, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : [];

    private static IEnumerable<string> Ids(JsonElement item, string property) =>
        Statements(item, property).Select(statement => statement.TryGetProperty("mainsnak", out var snak) ? Id(snak) : null).OfType<string>();

    private static IEnumerable<string> Strings(JsonElement item, string property) =>
        Statements(item, property).Select(statement => statement.TryGetProperty("mainsnak", out var snak) && Value(snak) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null).OfType<string>();

    private static string? Id(JsonElement snak) => Value(snak) is { ValueKind: JsonValueKind.Object } value ? Text(value, "id") : null;

    private static JsonElement Value(JsonElement snak) =>
        snak.ValueKind == JsonValueKind.Object && snak.TryGetProperty("datavalue", out var data) && data.ValueKind == JsonValueKind.Object && data.TryGetProperty("value", out var value) ? value : default;

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
