using System.Collections.Immutable;
using System.Globalization;
using Entente.Language;

namespace Entente.Events.Contexts;

/// <summary>What an act of a type and mode is about.</summary>
/// <param name="Type">PLOVER type.</param>
/// <param name="Mode">PLOVER mode; null for any.</param>
/// <param name="Condition">"armed", "international", or null.</param>
/// <param name="Context">PLOVER context.</param>
/// <param name="Weight">How much it says.</param>
internal sealed record ActContext(string Type, string? Mode, string? Condition, string Context, double Weight);

/// <summary>What taking part says of an act's contexts.</summary>
/// <param name="Sector">PLOVER sector.</param>
/// <param name="Context">PLOVER context.</param>
/// <param name="Weight">How much it says.</param>
internal sealed record SectorContext(string Sector, string Context, double Weight);

/// <summary>The tables of lexicon/contexts that need no text.</summary>
internal static class ContextTables
{
    private static readonly Lazy<ImmutableArray<ActContext>> OfActs = new(() => [.. WordList.Rows("lexicon/contexts/acts.tsv").Select(row =>
        new ActContext(row[0], row[1] == "*" ? null : row[1], row[2] == "-" ? null : row[2], row[3], Number(row[4])))]);

    private static readonly Lazy<ImmutableArray<SectorContext>> OfSectors = new(() => [.. WordList.Rows("lexicon/contexts/sectors.tsv").Select(row =>
        new SectorContext(row[0], row[1], Number(row[2])))]);

    public static ImmutableArray<ActContext> Acts => OfActs.Value;

    public static ImmutableArray<SectorContext> Sectors => OfSectors.Value;

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
