namespace Entente.Circumstances;

/// <summary>What sort of time an expression tells, in TimeML's division.</summary>
public enum TimeKind
{
    /// <summary>A day or longer, on the calendar or vaguely ("recently").</summary>
    Date,

    /// <summary>A part of a day, or a time of the clock.</summary>
    Time,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A time that comes again: "every week".</summary>
    Set,
}

/// <summary>What an expression of time denotes, as TimeML's TIMEX3 writes it.</summary>
/// <param name="Kind">The sort of time.</param>
/// <param name="Value">"2003-05-14", "2003-W20", "2003-Q2", "P3Y", "PRESENT_REF", …</param>
public readonly record struct TimeValue(TimeKind Kind, string Value);
