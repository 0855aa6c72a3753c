using Entente.Events.Grammar;

namespace Entente.Events.Coding;

/// <summary>What becomes of a type when the act lies ahead: help to come is agreement, retreat to come a concession.</summary>
internal static class Undertaking
{
    public readonly record struct Outcome(string Type, string? Cameo, EventStatus Status, string? Because, bool KeepsModes = false, string? Mode = null);

    /// <param name="type">The type the pattern gives.</param>
    /// <param name="cameo">The code the pattern gives.</param>
    /// <param name="reading">When the act is told to happen.</param>
    /// <param name="retreatIsAgreed">CAMEO's convention, under which a retreat to come is agreement too.</param>
    public static Outcome Of(string type, string? cameo, StatusReading reading, bool retreatIsAgreed = false)
    {
        if (reading.Refused && Refusal(type, reading.Status) is { } refusal)
            return refusal;
        if (reading.Status != EventStatus.Future)
            return new Outcome(type, cameo, reading.Status, null, true);
        var status = reading.Expected ? EventStatus.Future : EventStatus.Happened;
        return type switch
        {
            "CONSULT" => new Outcome("AGREE", "036", status, "a meeting to come is an agreement to meet"),
            "SUPPORT" => new Outcome("AGREE", "032", status, "support to come is an agreement to give it"),
            "COOPERATE" => new Outcome("AGREE", "031", status, "cooperation to come is an agreement to cooperate"),
            "AID" => new Outcome("AGREE", "033", status, "aid to come is an agreement to give it"),
            "RETREAT" when retreatIsAgreed => new Outcome("AGREE", "035", status, "a retreat to come is an agreement to yield"),
            "RETREAT" => new Outcome("CONCEDE", "080", status, "a retreat to come is a concession in words"),
            "AGREE" or "CONCEDE" => new Outcome(type, cameo, status, "an undertaking is made when it is told", true),
            _ => new Outcome(type, cameo, EventStatus.Future, null, true),
        };
    }

    /// <summary>"will not release", "failed to agree": words that refuse what the type would yield.</summary>
    private static Outcome? Refusal(string type, EventStatus status) => (type, status) switch
    {
        ("RETREAT" or "CONCEDE", EventStatus.Negated) => new("REJECT", "124", EventStatus.Happened, "it is refused", Mode: "yield"),
        ("CONSULT", EventStatus.Negated) => new("REJECT", "125", EventStatus.Happened, "it is refused", Mode: "meet"),
        ("AID" or "COOPERATE" or "SUPPORT", EventStatus.Negated) => new("REJECT", "121", EventStatus.Happened, "it is refused", Mode: "assist"),
        ("AGREE", EventStatus.Negated or EventStatus.Attempted) => new("REJECT", "120", EventStatus.Happened, "it is refused"),
        _ => null,
    };

    /// <summary>Force, repression or punishment to come, when the one to act says so.</summary>
    public static Outcome AsThreat(string type) => type switch
    {
        "ASSAULT" => new Outcome("THREATEN", "138", EventStatus.Happened, "force to come, said by the one to use it", Mode: "violence"),
        "COERCE" => new Outcome("THREATEN", "132", EventStatus.Happened, "repression to come, said by the one to use it", Mode: "restrict"),
        "SANCTION" => new Outcome("THREATEN", "131", EventStatus.Happened, "punishment to come, said by the one to impose it", Mode: "relations"),
        _ => new Outcome(type, null, EventStatus.Future, null, true),
    };
}
