using System.Collections.Immutable;
using Entente.Actors.Dictionaries;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Events;
using Entente.Events.Coding;
using Entente.Events.Own;
using Entente.Language;

namespace Entente.Record;

/// <summary>Puts what the stages find in one document together. Holds no state between documents; thread-safe.</summary>
/// <param name="coder">Finds acts by PLOVER.</param>
/// <param name="claims">Finds who says so.</param>
/// <param name="discards">Sentences that tell no events.</param>
/// <param name="issues">Phrases that tell issues.</param>
/// <param name="ownTypes">Finds acts of types of somebody's own; null for none.</param>
internal sealed class RecordComposition(
    EventCoder coder, ClaimReader claims, ImmutableArray<DiscardList> discards, ImmutableArray<IssueList> issues, OwnTypeCoder? ownTypes = null)
{
    public RecordComposition(EventCoder coder, ClaimReader claims)
        : this(coder, claims, [], [])
    {
    }

    /// <summary>The reason under which sentences that the screen passed over are counted.</summary>
    public const string Screened = "screened";

    /// <param name="document">The document, analysed.</param>
    /// <param name="circumstances">Its dates, places and figures by trigger.</param>
    /// <param name="actors">Its participants by noun phrase.</param>
    /// <param name="figures">All its figures, in reading order.</param>
    public DocumentRecord Compose(
        AnnotatedDocument document, ICircumstanceSource circumstances, IActorSource actors, ImmutableArray<Figure> figures)
    {
        var discarded = DiscardedSentences.Of(document, discards);
        var coded = coder.Code(document, circumstances, actors, discarded: discarded);
        coded = ownTypes?.Add(coded, document, circumstances, actors, discarded) ?? coded;
        var told = issues.IsEmpty ? null : DocumentIssues.Of(document, issues);
        var said = claims.Read(document, actors.At, coded.Events, figures);
        return new DocumentRecord(
            document.Document,
            document.Sentences,
            [.. coded.Events.Select(e => new AttributedEvent(e, said.EventAttributions.GetValueOrDefault(e.Id, [])) { Issues = told?.At(e.Trigger.Sentence) ?? [] })],
            said.Claims,
            document.PassedOver > 0 ? coded.Uncoded.SetItem(Screened, document.PassedOver) : coded.Uncoded)
        {
            Issues = told?.All ?? [],
            Abstentions = coded.Abstentions,
        };
    }
}
