using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>What CAMEO's actor codes say in PLOVER's terms: three letters a part, a state or its like first, roles behind.</summary>
internal static class ActorCodes
{
    private const int Part = 3;

    private static readonly FrozenDictionary<string, (string Country, string Sector)> Known = WordList.Rows("data/ontology/cameo-actors.tsv")
        .ToFrozenDictionary(row => row[0], row => (row[1].Trim('-'), row[2].Trim('-')), StringComparer.Ordinal);

    /// <summary>Country (or what stands in its place; null for none) and sectors of a code; parts that say neither are passed over.</summary>
    public static (string? Country, ImmutableArray<string> Sectors) Read(string code)
    {
        string? country = null;
        var sectors = new List<string>();
        foreach (var part in Parts(code))
        {
            if (country is null && Countries.NameOf(part) is not null)
                country = part;
            else if (Known.TryGetValue(part, out var known))
            {
                // "IGOUNO" is the United Nations: the later part is the narrower.
                if (known.Country.Length > 0 && country is (null or "IGO" or "NGO"))
                    country = known.Country;
                if (known.Sector.Length > 0 && !sectors.Contains(known.Sector))
                    sectors.Add(known.Sector);
            }
        }

        // OPP only follows another sector.
        if (sectors is ["OPP", _, ..])
        {
            sectors.RemoveAt(0);
            sectors.Add("OPP");
        }

        return (country, [.. sectors]);
    }

    /// <summary>What is wrong with a code, or null.</summary>
    public static string? Problem(string code)
    {
        var letters = code.TrimEnd("0123456789".ToCharArray());
        if (letters.Length % Part != 0)
            return $"'{code}' is not made of parts of three letters";
        var first = letters[..Part];
        return Countries.NameOf(first) is null && !Known.ContainsKey(first) ? $"'{first}' in '{code}' is neither a state's code nor one of CAMEO's; the actor has no country" : null;
    }

    private static IEnumerable<string> Parts(string code)
    {
        for (var at = 0; at + Part <= code.Length; at += Part)
            yield return code.Substring(at, Part);
    }
}
