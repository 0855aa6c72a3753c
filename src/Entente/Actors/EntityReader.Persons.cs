using System.Collections.Immutable;
using Entente.Circumstances;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors;

/// <summary>Persons: by name, by the roles set before a name, by office.</summary>
internal sealed partial class EntityReader
{
    /// <summary>The person whose name follows as a part of the phrase: "protégé Hamid N.".</summary>
    private PersonOfText? NamedBy(Sentence sentence, int head)
    {
        if (sentence.Tokens[head].Upos is not (Upos.Noun or Upos.PropN))
            return null;
        foreach (var child in sentence.Children(head))
            if (child > head && sentence.Tokens[child].BaseRelation is "flat" && _persons.At(sentence.Index, child) is { } person)
                return person;
        return null;
    }

    /// <summary>A bare role noun that is set beside a person's name is not another participant.</summary>
    private bool DescribesAName(Sentence sentence, int head)
    {
        if (!PersonIndex.IsBareRole(sentence, head) || AgentAt(sentence, head) is not { IsPerson: true })
            return false;
        var hasArticle = sentence.Children(head).Any(c => sentence.Tokens[c].BaseRelation == "det");
        foreach (var side in sentence.Children(head))
        {
            if (side <= head || side - head > 6 || sentence.Tokens[side].BaseRelation is not ("conj" or "list"))
                continue;
            // "former president and party founder N.": the roles before the name are all the person's.
            if ((_persons.At(sentence.Index, side) ?? NamedBy(sentence, side)) is null)
            {
                if (PersonIndex.IsBareRole(sentence, side))
                    continue;
                return false;
            }

            // "the then president, General N." lists no two people: nothing joins them but a comma.
            return !hasArticle || !sentence.Children(side, "cc").Any();
        }

        return false;
    }

    /// <summary>
    /// "the Indian premier", whom the text does not name: the one who held the office on the day of the act, of the story, or of publication.
    /// </summary>
    public Entity HeldBy(Sentence sentence, int head, Entity entity, string office, DateInterval? when)
    {
        var post = office == "premier" ? "prime minister" : office;
        var interval = when ?? _story?.At(sentence, head);
        if (entity.Country is not { } country || (interval?.Start ?? interval?.End ?? _document.Document.Published) is not { } day
            || _registry.Holder(country, post, day) is not { } holder
            // In a year told as a whole the office may have changed hands.
            || (interval?.End is { } end && _registry.Holder(country, post, end) != holder))
            return entity;
        return entity with { Name = holder.Name, Id = holder.Id, Sectors = holder.TenureOn(day)!.Value.Sectors, ResolvedFrom = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{office} of {Countries.NameOf(country)} on {day:yyyy-MM-dd} in the registry") };
    }

    private Entity PersonEntity(Sentence sentence, int head, PersonOfText person, DateInterval? when)
    {
        var (sectors, office, country, conflict) = PersonRole.Of(person, person.Times.GetValueOrDefault((sentence.Index, head)), when, _document.Document.Published, _story?.At(sentence, head));
        return Entity(sentence, head) with
        {
            Name = person.Registered?.Name ?? person.Name,
            Id = person.Registered?.Id,
            Country = country ?? person.Country,
            Sectors = Of(country, sectors),
            Role = person.Role ?? office,
            Conflict = conflict,
        };
    }
}
