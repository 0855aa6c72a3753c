using System.Collections.Immutable;

namespace Entente.Actors.Dictionaries;

/// <summary>What was found wrong with a dictionary of any kind.</summary>
/// <param name="File">The file.</param>
/// <param name="Holds">What it holds, counted: "12 actors with 30 names, 2 agents".</param>
/// <param name="Problems">What is wrong, by line.</param>
public sealed record DictionaryLint(string File, string Holds, ImmutableArray<DictionaryProblem> Problems)
{
    /// <summary>Reads a dictionary and looks for what is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="kind">What it holds; by its contents where null.</param>
    public static DictionaryLint OfFile(string path, DictionaryKind? kind = null)
    {
        using var reader = DictionaryFiles.Open(path);
        return Of(reader, path, kind ?? DictionaryKinds.Of(path));
    }

    /// <summary>The same for a text.</summary>
    public static DictionaryLint Of(TextReader reader, string file, DictionaryKind kind)
    {
        if (kind == DictionaryKind.Discards)
        {
            var discards = DiscardList.Read(reader, file);
            return new DictionaryLint(file, FormattableString.Invariant(
                $"{discards.Phrases.Length} discards, {discards.Phrases.Count(phrase => phrase.OfDocument)} of them of whole documents"), discards.Problems);
        }

        if (kind == DictionaryKind.Issues)
        {
            var issues = IssueList.Read(reader, file);
            return new DictionaryLint(file, FormattableString.Invariant(
                $"{issues.Phrases.Count(p => !p.Excludes)} phrases of {issues.Phrases.Select(p => p.Code).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal).Count()} issues, {issues.Phrases.Count(p => p.Excludes)} exclusions"),
                issues.Problems);
        }

        var dictionary = ActorDictionary.Read(reader, file);
        return new DictionaryLint(file, FormattableString.Invariant(
            $"{dictionary.Actors.Length} actors with {dictionary.Actors.Sum(a => a.Names.Length)} names, {dictionary.Agents.Length} agents"),
            [.. dictionary.Problems.Concat(DictionaryConflicts.In(dictionary)).OrderBy(problem => problem.Line)]);
    }
}
