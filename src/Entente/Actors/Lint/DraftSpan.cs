using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Entente.Actors.Lint;

/// <summary>
/// A span of a person or organisation with the days between which it may begin and end: a year or month alone leaves both open.
/// </summary>
/// <param name="Text">As it is written.</param>
/// <param name="Tenure">As the registry reads it.</param>
/// <param name="LastBegin">The last day on which it may begin.</param>
/// <param name="FirstEnd">The first day on which it may end.</param>
internal sealed partial record DraftSpan(string Text, Tenure Tenure, DateOnly LastBegin, DateOnly FirstEnd)
{
    /// <summary>All spans of a cell; null where one cannot be read.</summary>
    public static ImmutableArray<DraftSpan>? ReadAll(string cell)
    {
        var spans = ImmutableArray.CreateBuilder<DraftSpan>();
        foreach (var part in cell.Split(';'))
        {
            if (Read(part) is not { } span)
                return null;
            spans.Add(span);
        }

        return spans.ToImmutable();
    }

    /// <summary>One span; null where it is not written as spans are, or has a day that is none.</summary>
    public static DraftSpan? Read(string part)
    {
        if (Form().Match(part) is not { Success: true } match || !IsDate(match.Groups["from"].Value) || !IsDate(match.Groups["to"].Value))
            return null;
        var tenure = PersonEntry.ReadTenures(part)[0];
        var (from, to) = (match.Groups["from"].Value, match.Groups["to"].Value);
        return new DraftSpan(
            part, tenure,
            from.Length == 0 ? DateOnly.MinValue : PersonEntry.ReadTenures("UNK:.." + from)[0].To,
            to.Length == 0 ? DateOnly.MaxValue : PersonEntry.ReadTenures("UNK:" + to + "..")[0].From);
    }

    private static bool IsDate(string date) => date.Length == 0
        || DateOnly.TryParseExact(date.Length switch { 4 => date + "-01-01", 7 => date + "-01", _ => date }, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^[A-Z]+(,[A-Z]+)*(@[A-Z]+)?( [^:;@ ][^:;@]*)?:(?<from>(\d{4}(-\d\d(-\d\d)?)?)?)\.\.(?<to>(\d{4}(-\d\d(-\d\d)?)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
