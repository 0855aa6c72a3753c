using System.Collections.Immutable;
using System.Globalization;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Events;

namespace Entente.Views;

/// <summary>Parts of a record in a few words, the same wherever they are shown.</summary>
public static class Phrases
{
    /// <summary>What stands for the author where a speaker is asked for.</summary>
    public const string Author = "author";

    /// <summary>Its name; without one, what a pronoun or description refers to, or the words themselves.</summary>
    public static string Of(Entity entity) => entity.Name ?? entity.ResolvedFrom ?? entity.Text;

    /// <summary>Participants, each once.</summary>
    public static string Of(ImmutableArray<Entity> entities) => string.Join(", ", entities.Select(Of).Distinct());

    /// <summary>
    /// Who says so: "author", or the speakers outermost first, each with the cue: "Reuters (reported) > officials (said)".
    /// A source without a name is "unnamed".
    /// </summary>
    public static string Says(ImmutableArray<Attribution> chain) => chain.IsEmpty
        ? Author
        : string.Join(" > ", chain.Select(a => (a.Source is { } source ? Of(source) : "unnamed") + (a.Cue is { } cue ? $" ({cue.Text})" : "")));

    /// <summary>An interval as briefly as it allows: "2019-02-26", "1992-03", "1992", "1960s", "1992..2002", "1992-06..08", "..1989".</summary>
    public static string When(DateInterval? date)
    {
        if (date is null || (date.Start is null && date.End is null))
            return "";
        if (date.Start is not { } start || date.End is not { } end)
            return date.Start is { } open ? Edge(open, last: false) + ".." : ".." + Edge(date.End!.Value, last: true);
        if (start == end)
            return Day(start);
        if (start.Day == 1 && end == start.AddMonths(1).AddDays(-1))
            return start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        if (start is { Day: 1, Month: 1 } && end is { Day: 31, Month: 12 })
            return start.Year == end.Year ? Year(start)
                : start.Year % 10 == 0 && end.Year == start.Year + 9 ? Year(start) + "s"
                : $"{Year(start)}..{Year(end)}";
        var (first, last) = (Edge(start, last: false), Edge(end, last: true));
        var shared = first.LastIndexOf('-') + 1; // "1954-09..11": what both ends have in common is told once.
        return first.Length == last.Length && first.AsSpan(0, shared).SequenceEqual(last.AsSpan(0, shared)) ? $"{first}..{last[shared..]}" : $"{first}..{last}";
    }

    /// <summary>A figure: "killed 12", "killed 12+", "displaced ..5000", "money 3000000 USD".</summary>
    public static string Of(Figure figure)
    {
        var bounds = (figure.Low, figure.High) switch
        {
            ({ } low, { } high) when low == high => Number(low),
            ({ } low, { } high) => $"{Number(low)}..{Number(high)}",
            ({ } low, null) => Number(low) + "+",
            (null, { } high) => ".." + Number(high),
            _ => figure.Text,
        };
        return figure.Kind + " " + bounds + (figure.Unit is null or "persons" ? "" : " " + figure.Unit);
    }

    /// <summary>A place with what it lies in and, where it is not told exactly, how it is: "Mosul, Nineveh, IRQ (near)".</summary>
    public static string Where(Place? place)
    {
        if (place is null)
            return "";
        string?[] parts = [place.Name, place.Admin1 == place.Name ? null : place.Admin1, place.Country];
        var how = place.Precision switch
        {
            2 => " (near)",
            3 => " (district)",
            4 => " (division)",
            5 => " (part, or a line)",
            6 => " (state)",
            7 => " (open sea or air)",
            _ => "",
        };
        return string.Join(", ", parts.OfType<string>()) + how;
    }

    /// <summary>Type and modes: "ASSAULT aerial".</summary>
    public static string Deed(Event e) => string.Join(' ', e.Modes.Prepend(e.Type));

    /// <summary>The part of an id after its document's: "e3" of "3f2a#e3".</summary>
    public static string Handle(string id) => id[(id.AsSpan().LastIndexOfAny('#', '/') + 1)..];

    private static string Edge(DateOnly day, bool last)
    {
        if (last ? day is { Day: 31, Month: 12 } : day is { Day: 1, Month: 1 })
            return Year(day);
        return (last ? day.AddDays(1).Day : day.Day) == 1 ? day.ToString("yyyy-MM", CultureInfo.InvariantCulture) : Day(day);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.ToString("yyyy", CultureInfo.InvariantCulture);

    private static string Number(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
