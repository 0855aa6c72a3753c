using System.Collections.Immutable;
using Entente.Circumstances;
using Entente.Ontology;

namespace Entente.Reports;

/// <summary>Compares two reports thing by thing. It is the same whichever comes first.</summary>
internal static class PairComparison
{
    private static readonly Lazy<ImmutableHashSet<(string, string)>> NearTypes = new(() =>
        [.. EmbeddedTable.Read("data/reports/near-types.tsv").SelectMany(row => new[] { (row.Cells[0], row.Cells[1]), (row.Cells[1], row.Cells[0]) })]);

    /// <summary>Whether they can be of one act at all.</summary>
    public static bool Compatible(ReportTraits one, ReportTraits other) => TimeWindow.Compatible(one.Time, other.Time);

    /// <summary>Log-odds of two reports being of one act.</summary>
    public static double LogOdds(ReportTraits one, ReportTraits other, LinkWeights weights)
    {
        var sum = new Sum(weights);
        Compare(one, other, ref sum);
        return sum.LogOdds;
    }

    /// <summary>What speaks for and against, the weightiest first.</summary>
    public static ImmutableArray<LinkEvidence> Explain(ReportTraits one, ReportTraits other, LinkWeights weights)
    {
        var list = new Listing(weights, []);
        Compare(one, other, ref list);
        return [.. list.All.OrderByDescending(e => Math.Abs(e.Share)).ThenBy(e => e.Feature, StringComparer.Ordinal)];
    }

    public static void Compare<T>(ReportTraits one, ReportTraits other, ref T evidence)
        where T : struct, ILinkEvidence
    {
        evidence.Add(LinkFeature.Bias, 1);
        Deeds(one, other, ref evidence);
        Sides(one, other, ref evidence);
        evidence.Add(TimeWindow.Compare(one.Time, other.Time), 1);
        if ((one.Time.Telling != TimeTelling.Day || other.Time.Telling != TimeTelling.Day) && !one.Weekdays.IsEmpty && !other.Weekdays.IsEmpty)
            evidence.Add(one.Weekdays.Any(day => other.Weekdays.Contains(day)) ? LinkFeature.WeekdaySame : LinkFeature.WeekdayOther, 1);
        Places(one.Report.Event.Place, other.Report.Event.Place, ref evidence);
        Figures(one.Report.Event.Magnitudes, other.Report.Event.Magnitudes, ref evidence);
        if (one.NameKey.Length > 0 && other.NameKey.Length > 0)
            evidence.Add(one.NameKey == other.NameKey ? LinkFeature.NameSame : LinkFeature.NameOther, 1);
        if (one.Report.Document.Id == other.Report.Document.Id)
        {
            // Its own words are of course alike.
            evidence.Add(LinkFeature.DocumentSame, 1);
            return;
        }

        evidence.Add(LinkFeature.ClauseWords, Overlap(one.ClauseWords, other.ClauseWords));
        evidence.Add(LinkFeature.DocumentWords, Overlap(one.DocumentWords, other.DocumentWords));
    }

    private static void Deeds<T>(ReportTraits one, ReportTraits other, ref T evidence)
        where T : struct, ILinkEvidence
    {
        var (a, b) = (one.Report.Event, other.Report.Event);
        evidence.Add(a.Type == b.Type ? LinkFeature.TypeSame : NearTypes.Value.Contains((a.Type, b.Type)) ? LinkFeature.TypeNear : LinkFeature.TypeOther, 1);
        if (a.Cameo is { } cameo && b.Cameo is { } otherCameo)
        {
            if (cameo == otherCameo)
                evidence.Add(LinkFeature.CameoSame, 1);
            else if (cameo.AsSpan(0, Math.Min(2, cameo.Length)).SequenceEqual(otherCameo.AsSpan(0, Math.Min(2, otherCameo.Length))))
                evidence.Add(LinkFeature.CameoRoot, 1);
        }

        if (!a.Modes.IsEmpty && !b.Modes.IsEmpty && a.Type == b.Type)
            evidence.Add(a.Modes.Any(mode => b.Modes.Contains(mode)) ? LinkFeature.ModeShared : LinkFeature.ModeOther, 1);
        if (one.IsReal != other.IsReal || (!one.IsReal && a.Status != b.Status))
            evidence.Add(LinkFeature.StatusOther, 1);
        evidence.Add(one.Trigger.Any(word => other.Trigger.Contains(word)) ? LinkFeature.TriggerSame : LinkFeature.TriggerOther, 1);
    }

    private static void Sides<T>(ReportTraits one, ReportTraits other, ref T evidence)
        where T : struct, ILinkEvidence
    {
        if (one.IsMutual || other.IsMutual)
        {
            var (few, many) = (one.Actors.AddRange(one.Recipients), other.Actors.AddRange(other.Recipients));
            if (few.Length > many.Length)
                (few, many) = (many, few);
            var (met, missed, rarity) = (0, 0, 0.0);
            foreach (var participant in few)
            {
                var (how, seldom) = Participant.Between([participant], many);
                met += how > Sameness.Unknown ? 1 : 0;
                missed += how == Sameness.Other ? 1 : 0;
                rarity += how > Sameness.Unknown ? seldom : 0;
            }

            if (met == 0 && missed == 0)
                return;
            evidence.Add(met == 0 ? LinkFeature.SidesOther : missed == 0 ? LinkFeature.SidesAll : LinkFeature.SidesSome, met == 0 ? 1 : Seldom(rarity / met));
            return;
        }

        var actor = Participant.Between(one.Actors, other.Actors);
        var recipient = Participant.Between(one.Recipients, other.Recipients);
        if (actor.How <= Sameness.Unknown && recipient.How <= Sameness.Unknown && (actor.How == Sameness.Other || recipient.How == Sameness.Other)
            && Participant.Between(one.Actors, other.Recipients).How > Sameness.Unknown && Participant.Between(one.Recipients, other.Actors).How > Sameness.Unknown)
            evidence.Add(LinkFeature.SidesSwapped, 1);
        Side(actor, LinkFeature.ActorSame, ref evidence);
        Side(recipient, LinkFeature.RecipientSame, ref evidence);
    }

    /// <param name="found">How the sides compare.</param>
    /// <param name="first">The side's feature for the very same, behind which the others follow in the order of <see cref="Sameness"/> downwards.</param>
    /// <param name="evidence">Takes it.</param>
    private static void Side<T>((Sameness How, double Rarity) found, LinkFeature first, ref T evidence)
        where T : struct, ILinkEvidence =>
        evidence.Add(first + (Sameness.Same - found.How), found.How > Sameness.Unknown ? Seldom(found.Rarity) : 1);

    /// <summary>What all documents have still counts for half.</summary>
    private static double Seldom(double rarity) => 0.5 + (0.5 * rarity);

    private static void Places<T>(Place? one, Place? other, ref T evidence)
        where T : struct, ILinkEvidence
    {
        if (one is null || other is null)
            return;
        if (one.Country is not null && other.Country is not null && one.Country != other.Country)
        {
            evidence.Add(LinkFeature.PlaceOtherCountry, 1);
            return;
        }

        var same = (one.GeoNamesId is { } id && id == other.GeoNamesId) || string.Equals(one.Name, other.Name, StringComparison.OrdinalIgnoreCase);
        // A province or a state holds what lies in it.
        if (IsWide(one) || IsWide(other))
        {
            if (same)
                evidence.Add(IsState(one) ? LinkFeature.PlaceWithin : LinkFeature.PlaceNear, 1);
            else if (one.Country is not null && one.Country == other.Country)
                evidence.Add(LinkFeature.PlaceWithin, 1);
            return;
        }

        if (same)
            evidence.Add(LinkFeature.PlaceSame, 1);
        else if (Kilometres(one, other) is { } distance)
            evidence.Add(distance <= 15 ? LinkFeature.PlaceSame : distance <= 75 ? LinkFeature.PlaceNear : LinkFeature.PlaceFar, 1);
    }

    private static bool IsWide(Place place) => place.Precision is >= 4 and not 7;

    private static bool IsState(Place place) => place.Precision == 6;

    private static double? Kilometres(Place one, Place other)
    {
        if (one is not { Latitude: { } north, Longitude: { } east } || other is not { Latitude: { } otherNorth, Longitude: { } otherEast })
            return null;
        const double Radian = Math.PI / 180, Earth = 6371;
        var (rise, run) = (Math.Sin((otherNorth - north) * Radian / 2), Math.Sin((otherEast - east) * Radian / 2));
        return 2 * Earth * Math.Asin(Math.Min(1, Math.Sqrt((rise * rise) + (Math.Cos(north * Radian) * Math.Cos(otherNorth * Radian) * run * run))));
    }

    private static void Figures<T>(ImmutableArray<Figure> one, ImmutableArray<Figure> other, ref T evidence)
        where T : struct, ILinkEvidence
    {
        LinkFeature? best = null;
        foreach (var figure in one)
            foreach (var each in other)
                if (figure.Kind == each.Kind && string.Equals(figure.Unit, each.Unit, StringComparison.OrdinalIgnoreCase) && Compare(figure, each) is { } found && (best is null || found < best))
                    best = found;
        if (best is { } told)
            evidence.Add(told, 1);
    }

    private static LinkFeature? Compare(Figure one, Figure other)
    {
        if ((one.Low ?? one.High) is not { } first || (other.Low ?? other.High) is not { } second)
            return null;
        if (one.Low == other.Low && one.High == other.High)
            return LinkFeature.FigureEqual;
        if (FigureRange.Agree(one, other))
            return LinkFeature.FigureAgrees;
        var (less, more) = (Math.Min(first, second), Math.Max(first, second));
        return more - less <= 3 || more <= less * 1.6m ? LinkFeature.FigureNear : LinkFeature.FigureOther;
    }

    /// <summary>Share of the weight of the lighter one's words that the other has too.</summary>
    private static double Overlap(ImmutableArray<(int Word, double Weight)> one, ImmutableArray<(int Word, double Weight)> other)
    {
        var (shared, first, second) = (0.0, 0.0, 0.0);
        var (i, j) = (0, 0);
        while (i < one.Length || j < other.Length)
        {
            if (j == other.Length || (i < one.Length && one[i].Word < other[j].Word))
                first += one[i++].Weight;
            else if (i == one.Length || other[j].Word < one[i].Word)
                second += other[j++].Weight;
            else
            {
                shared += one[i++].Weight;
                j++;
            }
        }

        var least = Math.Min(first, second) + shared;
        return least > 0 ? shared / least : 0;
    }

    private struct Sum(LinkWeights weights) : ILinkEvidence
    {
        public double LogOdds { get; private set; }

        public void Add(LinkFeature feature, double value) => LogOdds += weights[feature] * value;
    }

    private readonly struct Listing(LinkWeights weights, List<LinkEvidence> all) : ILinkEvidence
    {
        public List<LinkEvidence> All => all;

        public void Add(LinkFeature feature, double value)
        {
            if (value != 0)
                all.Add(new LinkEvidence(LinkWeights.NameOf(feature), Math.Round(value, 3), weights[feature]));
        }
    }
}
