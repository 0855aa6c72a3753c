using Entente.Record;
using Entente.Store;
using Entente.Views;

namespace Entente.Cli.Commands;

/// <summary>Finds what a user names by the beginning of its id.</summary>
internal static class Lookup
{
    /// <summary>The one document whose id begins so.</summary>
    public static string Document(RecordStore record, string idOrPrefix) => record.Find(idOrPrefix) switch
    {
        [var id] => id,
        [] => throw new InputException($"no document's id begins with '{idOrPrefix}' in {record.Path}. 'entente sql \"select id, title from documents\"' lists them."),
        var several => throw new InputException(
            $"the ids of {several.Length} documents begin with '{idOrPrefix}': {string.Join(", ", several.Take(3))}{(several.Length > 3 ? ", …" : "")}. Write more of it."),
    };

    /// <summary>The event of an id such as "3f2a#e3"; "e3" is enough where there is one document.</summary>
    public static (DocumentRecord Record, AttributedEvent Event) Event(RecordStore store, string id)
    {
        var hash = id.LastIndexOf('#');
        var document = Document(store, hash < 0 ? Only(store, id) : id[..hash]);
        var record = store.Document(document, Naming.Merged) ?? throw new InputException($"the document '{document}' is gone from {store.Path}.");
        var handle = id[(hash + 1)..];
        return record.Events.FirstOrDefault(e => Phrases.Handle(e.Event.Id) == handle) is { } found
            ? (record, found)
            : throw new InputException(
                $"document {Tables.ShortId(document)} has no event '{handle}'. "
                + (record.Events.IsEmpty ? "It has no events." : $"Its events are e1 to e{record.Events.Length}: entente events --document {Tables.ShortId(document)}"));
    }

    /// <summary>The id of the actor that a user names by id, or by a name that only one bears.</summary>
    public static string Actor(RecordStore record, string idOrName) => record.FindActor(idOrName) switch
    {
        { Actor: { } actor } => actor.Id,
        { PartOf: { } whole } => throw new InputException($"{idOrName} is a part of {whole} since it was merged: name that one. 'entente actors decisions' tells by which decision."),
        { Several: true } several => throw new InputException($"several actors are called '{idOrName}': {Listed(several)}. Name one by its id."),
        { Candidates.IsEmpty: false } near => throw new InputException($"no actor of {record.Path} is '{idOrName}'. The nearest: {Listed(near)}."),
        _ => throw new InputException($"no actor of {record.Path} is '{idOrName}', and no name is near it. 'entente actors' lists them with their ids."),
    };

    private static string Listed(ActorLookup lookup) => string.Join(", ", lookup.Candidates.Select(actor => $"{actor.Id} ({actor.Name})"));

    private static string Only(RecordStore store, string id) => store.Documents().Take(2).ToList() is [var only]
        ? only.Id
        : throw new InputException($"'{id}' does not say of which document. Write it as DOC#EVENT, as in 3f2a#e3; 'entente events' shows both.");
}
