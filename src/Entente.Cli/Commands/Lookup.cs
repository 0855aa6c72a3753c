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
        var record = store.Document(document) ?? throw new InputException($"the document '{document}' is gone from {store.Path}.");
        var handle = id[(hash + 1)..];
        return record.Events.FirstOrDefault(e => Phrases.Handle(e.Event.Id) == handle) is { } found
            ? (record, found)
            : throw new InputException(
                $"document {Tables.ShortId(document)} has no event '{handle}'. "
                + (record.Events.IsEmpty ? "It has no events." : $"Its events are e1 to e{record.Events.Length}: entente events --document {Tables.ShortId(document)}"));
    }

    private static string Only(RecordStore store, string id) => store.Documents().Take(2).ToList() is [var only]
        ? only.Id
        : throw new InputException($"'{id}' does not say of which document. Write it as DOC#EVENT, as in 3f2a#e3; 'entente events' shows both.");
}
