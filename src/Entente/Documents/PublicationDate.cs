using System.Globalization;

namespace Entente.Documents;

/// <summary>Dates as sources write them: ISO, yyyyMMdd, ISO with a time of day.</summary>
public static class PublicationDate
{
    private static readonly string[] Days = ["yyyy-MM-dd", "yyyyMMdd", "yyyy/MM/dd", "yyyy-M-d"];

    /// <summary>The day of a date; null when it is none that we know. A time of day and its zone do not move the day.</summary>
    public static DateOnly? Read(string written)
    {
        var text = written.Trim();
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (text.Length > 10 && text[10] is 'T' or 't' or ' '
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _))
            return day;
        if (text.Length == 15 && text[8] == 'T' && DateTime.TryParseExact(
            text, "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
            return DateOnly.FromDateTime(moment);
        return null;
    }
}
