using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Record;

namespace Entente.Views;

/// <summary>An event as a row of a table. It is never without the column that tells who says so.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Handle">The id's part after the document's: "e3".</param>
/// <param name="When">The date, or empty.</param>
/// <param name="Who">The actors, or empty.</param>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">Its modes, or empty.</param>
/// <param name="Whom">The recipients, or empty.</param>
/// <param name="Words">The words that carry the act.</param>
/// <param name="Place">Where, or empty.</param>
/// <param name="Figures">Its figures, or empty.</param>
/// <param name="Status">happened, ongoing, …; where it stands on the word of somebody who denies or doubts it, denied or unlikely.</param>
/// <param name="Says">"author", or the speaker with the cue.</param>
public sealed record EventRow(
    string Id, string Handle, string When, string Who, string Type, string Mode, string Whom, string Words, string Place, string Figures,
    string Status, string Says)
{
    /// <summary>The row of an event.</summary>
    public static EventRow Of(AttributedEvent attributed)
    {
        var (e, attribution) = attributed;
        return new EventRow(
            e.Id, Phrases.Handle(e.Id), Phrases.When(e.Date), Phrases.Of(e.Actors), e.Type, string.Join(' ', e.Modes), Phrases.Of(e.Recipients),
            e.Trigger.Text, e.Place?.Name ?? "", string.Join(", ", e.Magnitudes.Select(Phrases.Of)), Standing(attributed), Phrases.Says(attribution));
    }

    /// <summary>The row of an event with its CAMEO code in place of PLOVER's type; "-" where none fits.</summary>
    public static EventRow OfCameo(AttributedEvent attributed) => Of(attributed) with { Type = attributed.Event.Cameo ?? "-" };

    // What is told only to be denied must not look as if it had happened.
    private static string Standing(AttributedEvent attributed) =>
        attributed.Event.Status != EventStatus.Happened || attributed.Attribution is not [.., { Certainty: Certainty.Denied or Certainty.Unlikely } last]
            ? Names.Of(attributed.Event.Status)
            : Names.Of(last.Certainty);
}

/// <summary>A claim as a row of a table.</summary>
/// <param name="Id">The claim's id.</param>
/// <param name="Handle">The id's part after the document's: "c2".</param>
/// <param name="Says">"author", or the speaker with the cue.</param>
/// <param name="Certainty">How sure the innermost speaker is, or empty for the author.</param>
/// <param name="Kind">"opinion" or "statement".</param>
/// <param name="Content">The words put forward.</param>
/// <param name="Events">Handles of the events inside.</param>
public sealed record ClaimRow(string Id, string Handle, string Says, string Certainty, string Kind, string Content, string Events)
{
    /// <summary>The row of a claim.</summary>
    public static ClaimRow Of(Claim claim) => new(
        claim.Id, Phrases.Handle(claim.Id), Phrases.Says(claim.Attribution), claim.Attribution.IsEmpty ? "" : Names.Of(claim.Attribution[^1].Certainty),
        claim.Opinion ? "opinion" : "statement", claim.Content.Text, string.Join(' ', claim.Events.Select(Phrases.Handle)));
}

/// <summary>An actor as a row of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Country">Country code, or empty.</param>
/// <param name="Sectors">Sector codes, or empty.</param>
/// <param name="Events">In how many events it takes part.</param>
/// <param name="Mentions">How often it is mentioned.</param>
/// <param name="Documents">In how many documents.</param>
/// <param name="Id">Registry id, or empty.</param>
public sealed record ActorRow(string Name, string Country, string Sectors, int Events, int Mentions, int Documents, string Id);

/// <summary>A document as a heading over its rows.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="About">Title, publisher and day, as far as they are known.</param>
public sealed record DocumentHeading(string Id, string About)
{
    /// <summary>The heading of a document.</summary>
    public static DocumentHeading Of(Document document) => Of(document.Id, document.Title, document.Publisher, document.Author, document.Published);

    /// <summary>The heading of what is known of a document.</summary>
    public static DocumentHeading Of(string id, string? title, string? publisher, string? author, DateOnly? published)
    {
        string?[] known =
        [
            title is null ? null : $"“{title}”", author, publisher,
            published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        ];
        return new DocumentHeading(id, string.Join(" · ", known.Where(k => !string.IsNullOrEmpty(k))));
    }
}
