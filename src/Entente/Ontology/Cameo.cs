using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Entente.Ontology;

/// <summary>What a CAMEO code stands for in PLOVER's terms.</summary>
/// <param name="Code">The code as text: "0831" keeps its zero.</param>
/// <param name="Type">PLOVER event type.</param>
/// <param name="Mode">PLOVER mode, or null.</param>
/// <param name="Contexts">PLOVER contexts.</param>
/// <param name="Meaning">CAMEO's own description.</param>
public sealed record CameoCode(string Code, string Type, string? Mode, ImmutableArray<string> Contexts, string Meaning);

/// <summary>CAMEO's codes and their place in PLOVER.</summary>
public static class Cameo
{
    private static readonly Lazy<FrozenDictionary<string, CameoCode>> Codes = new(() =>
        EmbeddedTable.Read("data/ontology/cameo.tsv").Select(row => new CameoCode(
            row.Cells[0],
            row.Cells[1],
            row.Cells[2] == "-" ? null : row.Cells[2],
            row.Cells[3] == "-" ? [] : [.. row.Cells[3].Split(';')],
            row.Cells[4])).ToFrozenDictionary(code => code.Code, StringComparer.Ordinal));

    private static readonly Lazy<ILookup<string, (string Type, string Modes)>> Exceptions = new(() =>
        EmbeddedTable.Read("data/ontology/cameo-exceptions.tsv").ToLookup(row => row.Cells[0], row => (row.Cells[1], row.Cells[2]), StringComparer.Ordinal));

    /// <summary>All codes in ordinal order.</summary>
    public static IEnumerable<CameoCode> All => Codes.Value.Values.OrderBy(code => code.Code, StringComparer.Ordinal);

    /// <summary>The code's meaning; null for an unknown code.</summary>
    public static CameoCode? Lookup(string code) => Codes.Value.GetValueOrDefault(code);

    /// <summary>
    /// Whether a code can be that of an act: it stands for the type, and for one of the act's modes where it stands for a
    /// mode and the act has any; or the pair is a known exception (data/ontology/cameo-exceptions.tsv).
    /// </summary>
    public static bool Fits(string code, string type, IReadOnlyCollection<string> modes)
    {
        if (Lookup(code) is not { } known)
            return false;
        if (known.Type == type && (known.Mode is null || modes.Count == 0 || modes.Contains(known.Mode)))
            return true;
        return Exceptions.Value[code].Any(exception => exception.Type == type
            && (exception.Modes == "*" || modes.Count == 0 || exception.Modes.Split(',').Any(modes.Contains)));
    }
}
