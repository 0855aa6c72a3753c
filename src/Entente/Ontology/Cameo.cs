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

    /// <summary>All codes in ordinal order.</summary>
    public static IEnumerable<CameoCode> All => Codes.Value.Values.OrderBy(code => code.Code, StringComparer.Ordinal);

    /// <summary>The code's meaning; null for an unknown code.</summary>
    public static CameoCode? Lookup(string code) => Codes.Value.GetValueOrDefault(code);
}
