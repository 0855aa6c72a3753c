using Entente.Documents;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Circumstances;

/// <summary>A place chosen among its namesakes, and why.</summary>
internal sealed record ChosenPlace(GazetteerPlace Place, string Why);

/// <summary>Chooses among places of one name: by the words next to it, then the states the text speaks of, then size.</summary>
internal sealed class PlaceChoice(StateMentions states)
{
    /// <summary>Of a division and a city within it that share a name, the bare name is the city's unless it is so small.</summary>
    private const double SmallCity = 0.6;

    /// <summary>A city of fifty thousand.</summary>
    private const double WellKnown = 4.7;

    /// <summary>The place meant by a name; null when the gazetteer does not know it or the words next to it rule all out.</summary>
    public ChosenPlace? Choose(string name, Sentence sentence, TextSpan span, string? kind, PlaceHints? hints)
    {
        var all = Gazetteer.Named(name);
        var fitting = OfKind(all, kind);
        if (hints is { Words.Count: > 0 })
        {
            var allowed = fitting.Where(hints.Allow).ToList();
            if (allowed.Count > 0)
                return new ChosenPlace(Best(allowed, sentence, span).Place, $"“{string.Join(", ", hints.Words)}” stands with it");
            if (hints.IsFirm && !fitting.Exists(place => place.Kind == "state" || place.Country is null))
                return null;
        }

        if (fitting.Count == 0)
            return null;
        var (place, spoken) = Best(fitting, sentence, span);
        // A small town of a state that the text does not speak of is a namesake of what the gazetteer lacks.
        if (place.IsCity && place.Weight < WellKnown && spoken <= 0 && states.Any(sentence, span))
            return null;
        var why = fitting.Count == 1 ? "the only place of that name"
            : place.Kind == "state" ? "a state"
            : spoken > 0 && place.Country is { } country ? $"the text speaks of {Countries.NameOf(country)}; {fitting.Count} places of that name"
            : $"the best known of {fitting.Count} places of that name";
        return new ChosenPlace(place, why);
    }

    private (GazetteerPlace Place, double Spoken) Best(List<GazetteerPlace> places, Sentence sentence, TextSpan span)
    {
        var best = places[0];
        var (most, spoken) = (double.MinValue, 0.0);
        foreach (var place in places)
        {
            var context = place.Country is { } country && place.Kind != "state" ? states.Weight(country, sentence, span) : 0;
            if (place.Weight + context > most)
                (best, most, spoken) = (place, place.Weight + context, context);
        }

        return (best, spoken);
    }

    private static List<GazetteerPlace> OfKind(IReadOnlyList<GazetteerPlace> places, string? kind) => kind switch
    {
        "division" or "district" when places.Any(place => place.IsDivision) => [.. places.Where(place => place.IsDivision)],
        "city" when places.Any(place => place.IsCity) => [.. places.Where(place => place.IsCity)],
        null => [.. places.Where(place => place.Kind != "division" || !places.Any(other => other.IsCity && other.Country == place.Country && other.Weight >= place.Weight - SmallCity))],
        _ => [.. places],
    };
}
