using System.Collections.Immutable;
using Entente.Ontology;

namespace Entente.Actors.Lint;

/// <summary>
/// What looks wrong and is right, each with its reason (<c>data/actors/lint-exceptions.tsv</c>). One that nothing needs any more is
/// a problem itself, so that the table stays small.
/// </summary>
internal sealed class Exceptions(ImmutableArray<TableRow> rows)
{
    private readonly HashSet<int> _used = [];

    /// <summary>Whether a pair is excused, in either order.</summary>
    public bool Has(string kind, string one, string other) =>
        Use(row => row.Cells[0] == kind && ((row.Cells[1] == one && row.Cells[2] == other) || (row.Cells[1] == other && row.Cells[2] == one)));

    /// <summary>Whether two may hold an office of the state at once on a day.</summary>
    public bool HasTwoGovernments(string state, DateOnly day) => Use(row =>
        row.Cells[0] == "office" && row.Cells[1] == state && DraftSpan.Read("UNK:" + row.Cells[2]) is { } span && span.Tenure.From <= day && day <= span.Tenure.To);

    /// <summary>Whether a word is excused.</summary>
    public bool Has(string kind, string word) => Has(kind, word, "");

    /// <summary>What is wrong with the table itself; asked last.</summary>
    public IEnumerable<RegistryProblem> Problems()
    {
        foreach (var row in rows)
            if (row.Cells.Length != 4 || row.Cells[0] is not ("person" or "office" or "name" or "seat") || row.Cells[3].Length == 0)
                yield return new RegistryProblem(row.Table, row.Line, "an exception has four columns: person, office, name or seat; what; with what; why");
            else if (!_used.Contains(row.Line))
                yield return new RegistryProblem(row.Table, row.Line, $"nothing needs this exception any more: {row.Cells[0]} {row.Cells[1]} {row.Cells[2]}");
    }

    private bool Use(Func<TableRow, bool> fits)
    {
        foreach (var row in rows)
            if (row.Cells.Length == 4 && fits(row))
            {
                _used.Add(row.Line);
                return true;
            }

        return false;
    }
}
