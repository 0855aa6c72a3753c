using System.Collections.Immutable;
using System.Text.Json;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>Reads entities of FollowTheMoney, as OpenSanctions has them: who they are, what they are, and which offices they held.</summary>
internal sealed class FollowTheMoneyEntities(OutsideActors file)
{
    /// <summary>Begins keywords by which our own export states country and sectors.</summary>
    public const string Keyword = "PLOVER:";

    private static readonly string[] PersonCountries = ["citizenship", "nationality", "country"];
    private static readonly string[] OtherCountries = ["jurisdiction", "country", "mainCountry", "flag"];
    private static readonly (string Schema, string Holder, string Post)[] Links =
    [
        ("Occupancy", "holder", "post"), ("Membership", "member", "organization"), ("Employment", "employee", "employer"), ("Directorship", "director", "organization"),
    ];

    /// <summary>Schemata without an actor in them, which are passed over without a word.</summary>
    private static readonly string[] Others =
    [
        "Address", "Sanction", "Identification", "Passport", "Ownership", "Family", "Associate", "UnknownLink", "Security", "CryptoWallet", "Document", "Documentation", "Succession",
        "Representation", "Event", "Payment", "BankAccount", "Debt", "Article", "Mention", "Note", "Vehicle", "RealEstate", "License", "Contract", "ContractAward", "CallForTenders",
        "EconomicActivity", "CourtCase", "CourtCaseParty", "Asset", "Similar", "Value", "Thing", "Interval", "Interest", "Risk", "Control", "Workbook", "Pages", "Page", "Folder", "Email", "Message", "Call",
        "Trip", "TaxRoll", "UserAccount", "Project", "ProjectParticipant", "PublicProcurement", "Import", "Analyzable", "Assessment", "Post",
    ];

    public void Take(JsonElement entity, int line)
    {
        if (Text(entity, "schema") is not { } schema || Text(entity, "id") is not { Length: > 0 } id)
        {
            file.Tell(line, "an entity without schema or id; it is left out");
            return;
        }

        if (!entity.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            file.Tell(line, $"'{id}' has no properties; it is left out");
        else if (Links.FirstOrDefault(link => link.Schema == schema) is { Schema: not null } link)
            Link(properties, link, null, line);
        else if (OutsideRoles.Of("schema", schema) is { Kind: "office" })
            Position(id, properties, line);
        else if (OutsideRoles.Of("schema", schema) is { } role)
            Actor(entity, id, properties, role, line);
        else if (!Others.Contains(schema))
            file.Tell(line, $"'{schema}' is no schema of FollowTheMoney{NearCodes.Hint(NearCodes.Of(schema, OutsideRoles.Keys("schema")))}; '{id}' is left out");
    }

    private void Actor(JsonElement entity, string id, JsonElement properties, OutsideRole role, int line)
    {
        var kind = role.Kind switch { "person" => ActorKind.Person, "state" => ActorKind.State, _ => ActorKind.Organisation };
        var caption = Text(entity, "caption");
        var names = OutsideNames.Of(
            caption is null || !Values(properties, "name").Contains(caption) ? Values(properties, "name") : Values(properties, "name").Prepend(caption),
            Values(properties, "alias").Concat(Values(properties, "previousName")).Concat(Values(properties, "abbreviation"))
                .Concat(Values(properties, "weakAlias").Where(name => name.Contains(' ', StringComparison.Ordinal))), kind);
        if (names.IsEmpty)
        {
            // Without a name in Latin letters there is nothing that English text could call it.
            if (!Values(properties, "name").Any())
                file.Tell(line, $"'{id}' has no name; it is left out");
            return;
        }

        var (stated, sectors, country) = Roles(properties, role, line);
        var actor = new OutsideActor
        {
            Id = id,
            Kind = kind,
            Names = names,
            Line = line,
            Country = country ?? (kind == ActorKind.Person ? PersonCountries : OtherCountries)
                .SelectMany(property => Values(properties, property)).Select(code => Country(code, line)).FirstOrDefault(code => code is not null),
            Sectors = sectors,
            Stated = stated,
        };
        file.Add(actor);
        file.Add(id, new OutsidePost(names[0], sectors.IsEmpty ? null : string.Join('+', sectors), actor.Country));
        foreach (var (schema, holder, _) in Links)
            foreach (var nested in Nested(properties, schema))
                if (Links.FirstOrDefault(link => link.Schema == schema) is var link && nested.TryGetProperty("properties", out var inner))
                    Link(inner, link, id, line);
    }

    /// <summary>Sectors without a date and what stands in place of a country, from what the entity states, its offices by name, its topics and its schema.</summary>
    private (bool Stated, ImmutableArray<string> Sectors, string? Country) Roles(JsonElement properties, OutsideRole role, int line)
    {
        var keywords = Values(properties, "keywords").Where(word => word.StartsWith(Keyword, StringComparison.Ordinal)).Select(word => word[Keyword.Length..].Split('=')).Where(word => word.Length == 2).ToList();
        if (keywords.Count > 0)
            return (true, [.. keywords.Where(word => word[0] == "sector").Select(word => word[1])], keywords.Where(word => word[0] == "country").Select(word => word[1]).FirstOrDefault());
        var (sure, weak, country) = (new List<string>(), new List<string>(), role.Country);
        foreach (var position in Values(properties, "position"))
            if (OutsideRoles.SectorOfWords(position) is { } sector)
                sure.Add(sector);
        foreach (var topic in Values(properties, "topics"))
            if (OutsideRoles.Of("topic", topic) is not { } known)
                file.Tell(line, $"'{topic}' is no topic of FollowTheMoney{NearCodes.Hint(NearCodes.Of(topic, OutsideRoles.Keys("topic")))}; it is passed over");
            else
            {
                country ??= known.Country;
                // That somebody is a politician, or near one, tells least.
                if (known.Sector is { } sector)
                    (topic.StartsWith("role.p", StringComparison.Ordinal) || topic == "role.rca" ? weak : sure).Add(sector);
            }

        if (role.Sector is { } own)
            weak.Add(own);
        return (false, [.. (sure.Count > 0 ? sure : weak).Distinct(StringComparer.Ordinal)], country);
    }

    private void Position(string id, JsonElement properties, int line)
    {
        var (stated, sectors, country) = Roles(properties, default, line);
        var name = Values(properties, "name").FirstOrDefault();
        var sector = name is null || stated ? null : OutsideRoles.SectorOfWords(name);
        // The topic of a position tells its branch of government; words settle what no topic tells.
        file.Add(id, new OutsidePost(
            name, sectors.IsEmpty && !stated ? sector ?? "GOV" : string.Join('+', sectors),
            country ?? Values(properties, "country").Select(code => Country(code, line)).FirstOrDefault(code => code is not null)));
    }

    private void Link(JsonElement properties, (string Schema, string Holder, string Post) link, string? holder, int line)
    {
        var held = holder ?? Values(properties, link.Holder).FirstOrDefault() ?? Ids(properties, link.Holder).FirstOrDefault();
        var post = Values(properties, link.Post).FirstOrDefault();
        foreach (var nested in post is null ? Objects(properties, link.Post) : [])
            if (Text(nested, "id") is { } id && nested.TryGetProperty("properties", out var inner))
            {
                post = id;
                if (link.Schema == "Occupancy")
                    Position(id, inner, line);
            }

        if (held is null || post is null)
        {
            file.Tell(line, $"{link.Schema} without '{(held is null ? link.Holder : link.Post)}'; it is left out");
            return;
        }

        var (from, to) = (Day(properties, "startDate", false, line), Day(properties, "endDate", true, line));
        if (from is { } first && to is { } last && first > last)
        {
            file.Tell(line, $"{link.Schema} of '{held}' ends before it begins; it is left out");
            return;
        }

        // An office goes by its own name; who belongs to an organisation, by the role in it, if any.
        var role = Values(properties, "role").FirstOrDefault();
        var office = new OfficeHeld(
            post, link.Schema == "Occupancy" || role is null ? null : OutsideRoles.SectorOfWords(role), null, link.Schema == "Occupancy" ? null : role ?? "", from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue, line);
        file.Add(held, office);
    }

    private DateOnly? Day(JsonElement properties, string property, bool last, int line)
    {
        DateOnly? found = null;
        foreach (var text in Values(properties, property))
            if (OutsideDates.Read(text, last) is not { } day)
                file.Tell(line, $"{property} '{text}' is no day; write YYYY, YYYY-MM or YYYY-MM-DD; it is taken as open");
            else if (found is null || (last ? day > found : day < found))
                found = day;
        return found;
    }

    private string? Country(string code, int line)
    {
        var known = CountryCodes.OfAlpha2(code);
        if (known is null && code is not ("zz" or "un" or "xx"))
            file.Tell(line, $"'{code}' is no country's code of two letters; it is passed over");
        return known;
    }

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<JsonElement> Items(JsonElement properties, string name) =>
        !properties.TryGetProperty(name, out var value) ? [] : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static IEnumerable<string> Values(JsonElement properties, string name) =>
        Items(properties, name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).Where(text => text.Length > 0);

    private static IEnumerable<JsonElement> Objects(JsonElement properties, string name) => Items(properties, name).Where(item => item.ValueKind == JsonValueKind.Object);

    private static IEnumerable<string> Ids(JsonElement properties, string name) => Objects(properties, name).Select(item => Text(item, "id")).OfType<string>();

    /// <summary>Entities of a schema that stand inside others, as OpenSanctions' nested files have them.</summary>
    private static IEnumerable<JsonElement> Nested(JsonElement properties, string schema) =>
        properties.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray() : (IEnumerable<JsonElement>)[])
            .Where(item => item.ValueKind == JsonValueKind.Object && Text(item, "schema") == schema);
}
