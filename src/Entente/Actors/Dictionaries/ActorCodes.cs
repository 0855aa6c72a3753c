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

    /// <summary>The code of a country (or what stands in its place) and sectors: what <see cref="Read"/> reads back.</summary>
    public static string Write(string? country, IEnumerable<string> sectors) =>
        (country is "UNO" or "EUR" ? "IGO" : "") + country + string.Concat(sectors.Select(sector => sector == "MED" ? "HLH" : sector));

    /// <summary>Whether the first part of a code is a state's or one of CAMEO's.</summary>
    public static bool IsKnown(string part) => Countries.NameOf(part) is not null || Known.ContainsKey(part);

    /// <summary>What is wrong with a code, or null.</summary>
    /// <param name="code">The code.</param>
    /// <param name="names">The actor's names: they may tell which code was meant.</param>
    public static string? Problem(string code, IEnumerable<string> names)
    {
        if (code.Length % Part != 0)
            return $"'{code}' is not made of parts of three letters";
        var first = code[..Part];
        if (IsKnown(first))
            return null;
        return $"'{first}' in '{code}' is neither a state's code nor one of CAMEO's{NearCodes.Hint(Meant(first, names))}; the actor has no country";
    }

    /// <summary>
    /// Codes that an unknown one may be a slip for: that of the state whose name the actor bears; else those with two
    /// letters swapped, or the last one another, as long as they are few.
    /// </summary>
    private static List<string> Meant(string code, IEnumerable<string> names)
    {
        foreach (var name in names)
            if (Countries.Find(TitleOf(name)) is { } state)
                return [Described(state.Code)];
        var near = CountryCodes.All.Concat(Known.Keys).Distinct(StringComparer.Ordinal).Where(known => NearCodes.AreSwapped(code, known)).ToList();
        return near.Count is > 0 and <= 2 ? [.. near.Order(StringComparer.Ordinal).Select(Described)] : [];
    }

    private static string TitleOf(string name) =>
        string.Join(' ', name.Split(' ').Select(word => word.Length > 1 ? word[..1].ToUpperInvariant() + word[1..].ToLowerInvariant() : word));

    private static string Described(string code) => Countries.NameOf(code) is { } name ? $"{code} ({name})" : code;

    private static IEnumerable<string> Parts(string code)
    {
        for (var at = 0; at + Part <= code.Length; at += Part)
            yield return code.Substring(at, Part);
    }
}
