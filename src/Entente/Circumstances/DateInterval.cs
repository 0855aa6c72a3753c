namespace Entente.Circumstances;

/// <summary>How exactly a date is told.</summary>
public enum Granularity
{
#pragma warning disable CS1591 // record.md's names.
    Day, Month, Season, Year, Decade, Period,
#pragma warning restore CS1591
}

/// <summary>The interval in which something happened (record.md, "date"). Days are inclusive at both ends.</summary>
/// <param name="Start">First day; null when the text leaves the beginning open.</param>
/// <param name="End">Last day; null when the text leaves the end open.</param>
/// <param name="Granularity">How exactly the text tells it.</param>
/// <param name="Text">The words that tell it.</param>
public sealed record DateInterval(DateOnly? Start, DateOnly? End, Granularity Granularity, string Text);
