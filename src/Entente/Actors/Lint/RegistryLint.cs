using System.Collections.Immutable;

namespace Entente.Actors.Lint;

/// <summary>What was found wrong with the registry compiled into the library.</summary>
/// <param name="Holds">What it holds, counted.</param>
/// <param name="Errors">What is wrong, by table and line.</param>
/// <param name="Doubts">What a person should look at, by table and line.</param>
public sealed record RegistryLint(string Holds, ImmutableArray<RegistryProblem> Errors, ImmutableArray<RegistryProblem> Doubts)
{
    /// <summary>Looks through the registry compiled into the library.</summary>
    public static RegistryLint OfRegistry() => Of(RegistryDraft.Compiled());

    internal static RegistryLint Of(RegistryDraft draft)
    {
        List<RegistryProblem> problems = [.. StateChecks.In(draft), .. WordChecks.In(draft), .. OrganisationChecks.In(draft), .. PeopleChecks.In(draft), .. OfficeChecks.In(draft)];
        // Only now is it known which exceptions nothing needed.
        problems.AddRange(draft.Excused.Problems());
        var sorted = problems.Distinct().OrderBy(problem => problem.Table, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Reason, StringComparer.Ordinal).ToList();
        return new RegistryLint(Counted(draft), [.. sorted.Where(problem => !problem.IsDoubt)], [.. sorted.Where(problem => problem.IsDoubt)]);
    }

    private static string Counted(RegistryDraft draft)
    {
        var organisations = draft.Under(RegistryDraft.OrganisationTables).Where(row => row.Cells.Length > 2).ToList();
        var names = draft.People.Sum(person => person.Names.Length) + organisations.Sum(row => 1 + RegistryDraft.Split(row.Cells[2]).Length);
        return FormattableString.Invariant(
            $"{draft.People.Length} people and {organisations.Count} organisations with {names} names, {draft.StateCodes.Count} states with {StateChecks.Words(draft).Count()} words, {draft.Under(RegistryDraft.PastTable).Count()} past states, {draft.Under(RegistryDraft.AgentTable).Count()} agents");
    }
}
