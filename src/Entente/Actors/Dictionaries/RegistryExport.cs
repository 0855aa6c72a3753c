using Entente.Language;
using Entente.Ontology;

namespace Entente.Actors.Dictionaries;

/// <summary>The registry compiled into the library as a dictionary.</summary>
public static class RegistryExport
{
    /// <summary>States, then organisations, then leaders, in the order of their tables.</summary>
    public static IEnumerable<DictionaryActor> Actors()
    {
        foreach (var state in Countries.Words.GroupBy(w => w.Value.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Capitals and seats stand for the government.
            foreach (var (code, kinds) in new[] { (state.Key, new[] { StateWordKind.Name, StateWordKind.Demonym }), (state.Key + "GOV", [StateWordKind.Capital, StateWordKind.Seat]) })
                if (state.Where(w => kinds.Contains(w.Value.Kind)).OrderBy(w => w.Value.Kind).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key).ToList() is { Count: > 0 } names)
                    yield return new DictionaryActor([.. names.Distinct(StringComparer.OrdinalIgnoreCase)], [Always(code)], 0);
        }

        foreach (var row in WordList.RowsOfFolder("data/actors/organisations/"))
            yield return new DictionaryActor(
                Names(row[1], row[2]),
                OrganisationEntry.ReadSectors(row.Length > 4 ? row[4] : "") is { IsEmpty: false } tenures
                    ? [.. tenures.Select(t => new DictionaryRole(row[3] + string.Concat(t.Sectors), t.From, t.To, 0))]
                    : [Always(row[3])], 0);
        foreach (var row in WordList.RowsOfFolder("data/actors/people/"))
            yield return new DictionaryActor(
                Names(row[0], row[1]), [.. PersonEntry.ReadTenures(row[3]).Select(t => new DictionaryRole(row[2] + string.Concat(t.Sectors), t.From, t.To, 0))], 0);
    }

    private static DictionaryRole Always(string code) => new(code, DateOnly.MinValue, DateOnly.MaxValue, 0);

    private static System.Collections.Immutable.ImmutableArray<string> Names(string first, string others) =>
        [.. others.Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(first).Distinct(StringComparer.OrdinalIgnoreCase)];
}
