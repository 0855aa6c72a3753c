using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Entente.Documents;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Writes actors as entities of FollowTheMoney, one a line: a state, an organisation or a person, and for each of a
/// person's times in office the office and who held it. Country and sectors in our terms are kept as keywords.
/// </summary>
public static class FollowTheMoneyWriter
{
    /// <summary>Writes the actors.</summary>
    public static void Write(TextWriter writer, IEnumerable<DictionaryActor> actors)
    {
        var posts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var actor in actors)
        {
            var dated = actor.Roles.Length > 1 || actor.Roles.Any(role => role.From != DateOnly.MinValue || role.To != DateOnly.MaxValue || role.Office is not null);
            var (country, sectors) = actor.Roles.IsEmpty ? (null, []) : ActorCodes.Read(actor.Roles[0].Code);
            Entity(writer, actor.EntityId, Schema(actor.Kind, country, sectors), json =>
            {
                Property(json, "name", actor.Names[0]);
                Property(json, "alias", [.. actor.Names.Skip(1)]);
                Place(json, actor.Kind == ActorKind.Person ? "nationality" : "country", country, dated ? [] : sectors);
                if (actor.EntityId is ['Q', .. var digits] && digits.All(char.IsAsciiDigit))
                    Property(json, "wikidataId", actor.EntityId);
            });
            if (!dated)
                continue;
            for (var i = 0; i < actor.Roles.Length; i++)
            {
                var role = actor.Roles[i];
                var post = Post(writer, role, posts);
                Entity(writer, string.Create(CultureInfo.InvariantCulture, $"{actor.EntityId}:{i + 1}"), "Occupancy", json =>
                {
                    Property(json, "holder", actor.EntityId);
                    Property(json, "post", post);
                    Property(json, "startDate", OutsideDates.Write(role.From));
                    Property(json, "endDate", OutsideDates.Write(role.To));
                });
            }
        }
    }

    private static string Schema(ActorKind kind, string? country, IEnumerable<string> sectors) => kind switch
    {
        ActorKind.Person => "Person",
        ActorKind.State => "Territory",
        _ => sectors.Contains("GOV") && country is not null ? "PublicBody" : "Organization",
    };

    /// <summary>The id of the office of a role; the office is written where it was not yet.</summary>
    private static string Post(TextWriter writer, DictionaryRole role, HashSet<string> posts)
    {
        var (country, sectors) = ActorCodes.Read(role.Code);
        var name = role.Office ?? (sectors is [var sector, ..] ? Plover.Sectors.FirstOrDefault(known => known.Code == sector)?.Name ?? sector : "office");
        var id = $"post:{role.Code.ToLowerInvariant()}:{name.ToLowerInvariant().Replace(' ', '-')}";
        if (posts.Add(id))
            Entity(writer, id, "Position", json =>
            {
                Property(json, "name", name);
                Place(json, "country", country, sectors);
            });
        return id;
    }

    private static void Place(Utf8JsonWriter json, string property, string? country, IEnumerable<string> sectors)
    {
        Property(json, property, country is null ? null : CountryCodes.Alpha2(country));
        Property(json, "keywords", [.. (country is null ? [] : new[] { $"{FollowTheMoneyEntities.Keyword}country={country}" })
            .Concat(sectors.Select(sector => $"{FollowTheMoneyEntities.Keyword}sector={sector}"))]);
    }

    private static void Entity(TextWriter writer, string id, string schema, Action<Utf8JsonWriter> properties)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, RelaxedJson.Writer))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("schema", schema);
            json.WriteStartObject("properties");
            properties(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        writer.Write('\n');
    }

    private static void Property(Utf8JsonWriter json, string name, params string?[] values)
    {
        if (values.All(value => value is null))
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            if (value is not null)
                json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
