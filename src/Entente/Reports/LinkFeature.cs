namespace Entente.Reports;

/// <summary>How one thing came out when two reports were compared. What each weighs is in data/reports/link-weights.tsv.</summary>
internal enum LinkFeature
{
    Bias,
    TypeSame, TypeNear, TypeOther, CameoSame, CameoRoot, ModeShared, ModeOther, StatusOther,
    ActorSame, ActorState, ActorWords, ActorCountry, ActorUnknown, ActorOther,
    RecipientSame, RecipientState, RecipientWords, RecipientCountry, RecipientUnknown, RecipientOther,
    SidesAll, SidesSome, SidesOther, SidesSwapped,
    DaySame, DayNext, DayWithinDays, DayWithinSpan, DayUnknown, WeekdaySame, WeekdayOther,
    PublishedTogether, PublishedNextDay, PublishedWithinDays, PublishedLater, PublishedLongAfter,
    PlaceSame, PlaceNear, PlaceWithin, PlaceFar, PlaceOtherCountry,
    FigureEqual, FigureAgrees, FigureNear, FigureOther,
    TriggerSame, TriggerOther, ClauseWords, DocumentWords,
    NameSame, NameOther, DocumentSame,
}

/// <summary>Takes what a comparison finds: a sum, or a list for those who ask why.</summary>
internal interface ILinkEvidence
{
    void Add(LinkFeature feature, double value);
}
