using System.Collections.Immutable;
using Entente.Claims;
using Entente.Record;

namespace Entente.Store;

/// <summary>A document without its words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Headline or title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Published">When.</param>
/// <param name="Url">Where it was found.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Events">How many events.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Versions">What made its rows.</param>
public sealed record DocumentSummary(
    string Id, string? Title, string? Publisher, string? Author, DateOnly? Published, string? Url,
    int Sentences, int Events, int Claims, Versions Versions);

/// <summary>An event with where it stands.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Publisher">Who published the document.</param>
/// <param name="Author">Who wrote the document.</param>
/// <param name="Published">When it was published.</param>
/// <param name="SentenceText">The sentence of the trigger.</param>
/// <param name="Event">The event.</param>
public sealed record StoredEvent(
    string Document, string? Publisher, string? Author, DateOnly? Published, string SentenceText, AttributedEvent Event);

/// <summary>A claim with where it stands.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Publisher">Who published the document.</param>
/// <param name="Author">Who wrote the document.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Claim">The claim.</param>
public sealed record StoredClaim(string Document, string? Publisher, string? Author, DateOnly? Published, Claim Claim);

/// <summary>An actor over all documents.</summary>
/// <param name="Id">Registry id, "local:…" for those that the registry does not know, or null.</param>
/// <param name="Name">Name.</param>
/// <param name="Country">Country code, or null.</param>
/// <param name="Sectors">Every sector code it was mentioned with, in ordinal order.</param>
/// <param name="Mentions">How often it is mentioned as participant or source.</param>
/// <param name="Events">In how many events it takes part.</param>
/// <param name="Documents">In how many documents it is mentioned.</param>
/// <param name="Wikidata">Wikidata id that a person gave, or null.</param>
public sealed record ActorSummary(
    string? Id, string? Name, string? Country, ImmutableArray<string> Sectors, int Mentions, int Events, int Documents, string? Wikidata = null);

/// <summary>The outcome of a query in SQL.</summary>
/// <param name="Columns">Names of the columns.</param>
/// <param name="Rows">Rows of values: null, bool, numbers, string, DateOnly, DateTime, or lists of these.</param>
public sealed record QueryResult(ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<object?>> Rows);
