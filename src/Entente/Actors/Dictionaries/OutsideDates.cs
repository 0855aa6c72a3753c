using System.Globalization;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>Days of other vocabularies: whole dates, months or years, of which the first or last day counts.</summary>
internal static class OutsideDates
{
    /// <summary>The day, or null for what is none: "2014", "2014-05", "2014-05-01", with a time behind it or not.</summary>
    public static DateOnly? Read(string text, bool last) => PartialDate.Read(text.Trim().Split('T', ' ')[0], last);

    /// <summary>Wikidata's "+2014-05-01T00:00:00Z", where parts that are not known are zero. Days before our era are the calendar's first.</summary>
    public static DateOnly? OfWikidata(string time, int precision, bool last)
    {
        const int Year = 9;
        const int Month = 10;
        if (time.StartsWith('-'))
            return DateOnly.MinValue;
        var day = time.TrimStart('+').Split('T')[0];
        if (day.Length != 10)
            return null;
        if (precision < Year)
            // A decade or a century: too vague to end or begin anything.
            return last ? DateOnly.MaxValue : DateOnly.MinValue;
        return Read(precision == Year || day.AsSpan(5, 2) is "00" ? day[..4] : precision == Month || day.AsSpan(8) is "00" ? day[..7] : day, last);
    }

    /// <summary>A day as these vocabularies write it; null for an open end.</summary>
    public static string? Write(DateOnly day) =>
        day == DateOnly.MinValue || day == DateOnly.MaxValue ? null : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
