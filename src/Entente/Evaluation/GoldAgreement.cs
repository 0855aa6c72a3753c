using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Entente.Actors;
using Entente.Circumstances;
using Entente.Claims;
using Entente.Documents;
using Entente.Events;
using Entente.Language;
using Entente.Record;

namespace Entente.Evaluation;

/// <summary>When a part of a found record agrees with gold.</summary>
internal static class GoldAgreement
{
    /// <summary>Share of two contents' words that must be common to them.</summary>
    public const double ContentOverlap = 0.5;

    /// <summary>By country, or by name: equal, or the words of one all among the other's ("Klein", "Ota Klein").</summary>
    public static bool Participant(GoldEntity gold, Entity found) =>
        (gold.Country is not null && gold.Country == found.Country)
        || SameName(gold.Name ?? gold.Text, found.Name)
        || SameName(gold.Name ?? gold.Text, found.ResolvedFrom)
        || SameName(gold.Text, found.Text);

    /// <summary>Whether each side that gold fills has a participant in common with what was found; sides of a mutual act are pooled.</summary>
    public static (bool Actor, bool Recipient) Sides(GoldEvent gold, Event found)
    {
        var mutual = IsMutual(gold.Actors.Length, gold.Recipients.Length) || IsMutual(found.Actors.Length, found.Recipients.Length);
        var all = found.Actors.AddRange(found.Recipients);
        return (Side(gold.Actors, mutual ? all : found.Actors), Side(gold.Recipients, mutual ? all : found.Recipients));
    }

    /// <summary>Both without a date, or the same days at both ends.</summary>
    public static bool Date(GoldDate? gold, DateInterval? found) =>
        gold is null || found is null ? gold is null && found is null : gold.Start == found.Start && gold.End == found.End;

    /// <summary>Both in the author's voice, both on the word of somebody unnamed, or on that of the same speaker.</summary>
    public static bool Speaker(ImmutableArray<GoldAttribution> gold, ImmutableArray<Attribution> found)
    {
        if (gold.IsEmpty || found.IsEmpty)
            return gold.IsEmpty && found.IsEmpty;
        var speaker = gold[0].Source;
        return speaker is null ? found.Any(a => a.Source is null) : found.Any(a => IsSpeaker(speaker, a));
    }

    /// <summary>The same, for claims: the author and an unnamed source are alike, as gold's claims do not tell them apart.</summary>
    public static bool ClaimSpeaker(string? gold, ImmutableArray<Attribution> found) =>
        gold is null ? found.All(a => a.Source is null) : found.Any(a => IsSpeaker(gold, a));

    /// <summary>Words in common: twice their number over the words of both.</summary>
    public static double Overlap(string one, string other)
    {
        var (first, second) = (Words(one), Words(other));
        if (first.Count + second.Count == 0)
            return 0;
        var counts = first.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var common = 0;
        foreach (var word in second)
        {
            if (counts.GetValueOrDefault(word) == 0)
                continue;
            counts[word]--;
            common++;
        }

        return 2.0 * common / (first.Count + second.Count);
    }

    /// <summary>Same kind and bounds.</summary>
    public static bool Magnitude(GoldFigure gold, Figure found) => gold.Kind == found.Kind && gold.Low == found.Low && gold.High == found.High;

    /// <summary>Same country, or the same words.</summary>
    public static bool Place(GoldEvent gold, Place found) =>
        (gold.PlaceCountry is not null && gold.PlaceCountry == found.Country) || SameName(gold.Place, found.Text) || SameName(gold.Place, found.Name);

    /// <summary>Status by its name.</summary>
    public static bool Status(GoldEvent gold, Event found) => gold.Status == Names.Of(found.Status);

    private static bool IsMutual(int actors, int recipients) => actors > 1 && recipients == 0;

    private static bool Side(ImmutableArray<GoldEntity> gold, ImmutableArray<Entity> found) =>
        gold.IsEmpty || gold.Any(g => found.Any(f => Participant(g, f)));

    private static bool IsSpeaker(string gold, Attribution found) =>
        found.Source is { } source && (SameName(gold, source.Text) || SameName(gold, source.Name) || SameName(gold, source.ResolvedFrom));

    internal static bool SameName(string? one, string? other)
    {
        if (one is null || other is null)
            return false;
        var (first, second) = (Words(one), Words(other));
        return first.Count > 0 && second.Count > 0 && (first.All(second.Contains) || second.All(first.Contains));
    }

    /// <summary>Words in lower case without accents and articles.</summary>
    internal static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in PlainLetters.Of(text).Append(' '))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(char.ToLowerInvariant(c));
            else if (word.Length > 0)
            {
                if (word.ToString() is not ("the" or "a" or "an" or "s"))
                    words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }
}
