using System.Collections.Immutable;
using Entente.Language;

namespace Entente.Actors;

/// <summary>An organisation as its table has it.</summary>
internal sealed record OrganisationRow(string Id, string Name, ImmutableArray<string> OtherNames, string? Country, ImmutableArray<Tenure> Sectors, string? Wikidata);

/// <summary>A person as the table has it.</summary>
internal sealed record PersonRow(string Name, ImmutableArray<string> OtherNames, string? Country, string TenureCell, string? Wikidata)
{
    /// <summary>Sectors and offices in order of time.</summary>
    public ImmutableArray<Tenure> Tenures => PersonEntry.ReadTenures(TenureCell);

    /// <summary>The registry's id.</summary>
    public string Id => "person:" + ActorRegistry.Folded(Name).ToLowerInvariant().Replace(' ', '-') + ":" + Country;
}

/// <summary>The rows of the actor tables compiled into the library: the one place that knows their columns.</summary>
internal static class RegistryTables
{
    public static IEnumerable<OrganisationRow> Organisations() => WordList.RowsOfFolder("data/actors/organisations/").Select(row =>
        new OrganisationRow("org:" + row[0], row[1], Split(row[2]), Cell(row, 3), OrganisationEntry.ReadSectors(Cell(row, 4) ?? ""), Cell(row, 6)));

    public static IEnumerable<PersonRow> People() => WordList.RowsOfFolder("data/actors/people/").Select(row =>
        new PersonRow(row[0], Split(row[1]), Cell(row, 2), row[3], Cell(row, 4)));

    private static ImmutableArray<string> Split(string cell) => [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries)];

    private static string? Cell(string[] row, int column) => row.Length > column && row[column].Length > 0 ? row[column] : null;
}
