using System.Globalization;

namespace Entente.Ontology;

/// <summary>Days told as exactly as they are known: "2014", "2014-05", "2014-05-01".</summary>
internal static class PartialDate
{
    /// <summary>The first or the last day that the text can mean; null for what is no date.</summary>
    public static DateOnly? Read(string text, bool last)
    {
        if (text.Length == 4 && Parsed(text + "-01-01") is { } year)
            return last ? new DateOnly(year.Year, 12, 31) : year;
        if (text.Length == 7 && Parsed(text + "-01") is { } month)
            return last ? month.AddMonths(1).AddDays(-1) : month;
        return Parsed(text);
    }

    private static DateOnly? Parsed(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
