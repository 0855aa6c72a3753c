using System.Collections.Frozen;
using System.Collections.Immutable;
using Entente.Actors.Identities;
using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>A person of the tables whose row can be read.</summary>
internal sealed record DraftPerson(TableRow Row, string Id, string Country, ImmutableArray<string> Names, ImmutableArray<DraftSpan> Spans)
{
    /// <summary>Keys of all names.</summary>
    public ImmutableArray<string> Keys { get; } = [.. Names.Select(NameKey.Of).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Where it stands, for what is said of another row.</summary>
    public string Place => FormattableString.Invariant($"{Names[0]} ({Path.GetFileName(Row.Table)}:{Row.Line})");
}

/// <summary>The tables of the registry as they are written, row by row, before anybody has trusted them.</summary>
internal sealed class RegistryDraft
{
    public const string StateTable = "data/actors/states.tsv";
    public const string PastTable = "data/actors/past-states.tsv";
    public const string AgentTable = "data/actors/agents.tsv";
    public const string RoleTable = "data/actors/role-words.tsv";
    public const string ExceptionTable = "data/actors/lint-exceptions.tsv";
    public const string OrganisationTables = "data/actors/organisations/";
    public const string PeopleTables = "data/actors/people/";

    private readonly ImmutableArray<TableRow> _rows;

    /// <summary>Takes the rows of all tables, in their order.</summary>
    public RegistryDraft(IEnumerable<TableRow> rows)
    {
        _rows = [.. rows];
        StateCodes = Under(StateTable).Select(row => row.Cells[0]).ToFrozenSet(StringComparer.Ordinal);
        People = [.. Under(PeopleTables).Select(Person).OfType<DraftPerson>()];
        Excused = new Exceptions([.. Under(ExceptionTable)]);
    }

    /// <summary>The registry compiled into the library.</summary>
    public static RegistryDraft Compiled() => new(EmbeddedTable.Under("data/actors/").SelectMany(EmbeddedTable.Read));

    /// <summary>Codes of the states that exist.</summary>
    public FrozenSet<string> StateCodes { get; }

    /// <summary>People whose rows can be read.</summary>
    public ImmutableArray<DraftPerson> People { get; }

    /// <summary>What looks wrong and is right.</summary>
    public Exceptions Excused { get; }

    /// <summary>Rows of the tables whose name begins so, in order.</summary>
    public IEnumerable<TableRow> Under(string prefix) => _rows.Where(row => row.Table.StartsWith(prefix, StringComparison.Ordinal));

    /// <summary>Whether a code is a state's or stands in place of one.</summary>
    public bool IsCode(string code) => StateCodes.Contains(code) || Plover.InternationalCodes.ContainsKey(code);

    /// <summary>A cell's parts between bars.</summary>
    public static string[] Split(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DraftPerson? Person(TableRow row)
    {
        if (row.Cells.Length != 6 || row.Cells[0].Length == 0)
            return null;
        var spans = DraftSpan.ReadAll(row.Cells[3]);
        if (spans is not { Length: > 0 })
            return null;
        var person = new PersonRow(row.Cells[0], [.. Split(row.Cells[1])], row.Cells[2], row.Cells[3], null);
        return new DraftPerson(row, person.Id, row.Cells[2], [person.Name, .. person.OtherNames], spans.Value);
    }
}
