using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Entente.Ontology;

/// <summary>PLOVER's vocabulary: event types with modes and scores, contexts, sectors, international codes.</summary>
public static class Plover
{
    private static readonly Lazy<ImmutableArray<EventType>> AllTypes = new(ReadTypes);

    private static readonly Lazy<FrozenDictionary<string, EventType>> ByName =
        new(() => AllTypes.Value.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<int, string>> Quads = new(() =>
        EmbeddedTable.Read("data/ontology/plover-quads.tsv").ToFrozenDictionary(row => Whole(row.Cells[0]), row => row.Cells[1]));

    private static readonly Lazy<ImmutableArray<string>> AllContexts = new(() =>
        [.. EmbeddedTable.Read("data/ontology/plover-contexts.tsv").Select(row => row.Cells[0])]);

    private static readonly Lazy<ImmutableArray<Sector>> AllSectors = new(() =>
        [.. EmbeddedTable.Read("data/ontology/plover-sectors.tsv").Select(row => new Sector(row.Cells[0], row.Cells[1], row.Cells[2] == "secondary"))]);

    private static readonly Lazy<FrozenDictionary<string, string>> International = new(() =>
        EmbeddedTable.Read("data/ontology/plover-international.tsv").ToFrozenDictionary(row => row.Cells[0], row => row.Cells[1], StringComparer.Ordinal));

    /// <summary>The sixteen event types, in the codebook's order.</summary>
    public static ImmutableArray<EventType> Types => AllTypes.Value;

    /// <summary>The contexts.</summary>
    public static ImmutableArray<string> Contexts => AllContexts.Value;

    /// <summary>The sectors.</summary>
    public static ImmutableArray<Sector> Sectors => AllSectors.Value;

    /// <summary>Codes that stand in place of a country, with their names.</summary>
    public static IReadOnlyDictionary<string, string> InternationalCodes => International.Value;

    /// <summary>Whether the name is one of the sixteen types.</summary>
    public static bool IsType(string name) => ByName.Value.ContainsKey(name);

    /// <summary>The type of a name; throws for a name that is none.</summary>
    public static EventType Type(string name) =>
        ByName.Value.TryGetValue(name, out var type) ? type : throw new ArgumentException($"'{name}' is no PLOVER type.", nameof(name));

    /// <summary>Quad class of a type, 1 to 4.</summary>
    public static int Quad(string type) => Type(type).Quad;

    /// <summary>Name of a quad class: "verbal cooperation", ….</summary>
    public static string QuadName(int quad) => Quads.Value[quad];

    /// <summary>Names of a type's modes.</summary>
    public static ImmutableArray<string> ModesOf(string type) => [.. Type(type).Modes.Select(mode => mode.Name)];

    /// <summary>Whether the type has the mode.</summary>
    public static bool IsMode(string type, string mode) => IsType(type) && Type(type).Modes.Any(known => known.Name == mode);

    /// <summary>Whether the name is one of the contexts.</summary>
    public static bool IsContext(string context) => Contexts.Contains(context);

    /// <summary>Whether the code is a sector's.</summary>
    public static bool IsSector(string code) => Sectors.Any(sector => sector.Code == code);

    /// <summary>
    /// Score on the conflict–cooperation scale: the type's own, or its mode's. Of several modes the one of the greatest
    /// force counts: an act is as grave as the gravest thing in it.
    /// </summary>
    public static double Scale(string type, IEnumerable<string> modes)
    {
        var known = Type(type);
        double? strongest = null;
        foreach (var name in modes)
            foreach (var mode in known.Modes)
                if (mode.Name == name && (strongest is not { } best || Math.Abs(mode.Scale) > Math.Abs(best)))
                    strongest = mode.Scale;
        return strongest ?? known.Scale;
    }

    /// <summary>The root that data sets with fifteen types use: CONCEDE and RETREAT are one there, YIELD.</summary>
    public static string FifteenTypeRoot(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    private static ImmutableArray<EventType> ReadTypes()
    {
        var modes = EmbeddedTable.Read("data/ontology/plover-modes.tsv").ToLookup(row => row.Cells[0], StringComparer.Ordinal);
        return [.. EmbeddedTable.Read("data/ontology/plover-types.tsv").Select(row =>
        {
            var scale = Number(row.Cells[2]);
            return new EventType(
                row.Cells[0], Whole(row.Cells[1]), scale, row.Cells[3] == "required", row.Cells[4],
                [.. modes[row.Cells[0]].Select(mode => new EventMode(mode.Cells[1], mode.Cells[2] == "-" ? scale : Number(mode.Cells[2])))]);
        })];
    }

    private static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
