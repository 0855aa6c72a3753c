using System.Text.RegularExpressions;

namespace Entente.Actors.Dictionaries;

/// <summary>What a dictionary may hold.</summary>
public enum DictionaryKind
{
    /// <summary>Actors or agents, of whatever format.</summary>
    Actors,

    /// <summary>Phrases that discard a sentence or a document.</summary>
    Discards,

    /// <summary>Phrases that tell an issue.</summary>
    Issues,
}

/// <summary>Tells what a dictionary holds by its contents.</summary>
public static partial class DictionaryKinds
{
    private const int Looked = 400;

    /// <summary>The kind of a file.</summary>
    public static DictionaryKind Of(string path)
    {
        using var reader = DictionaryFiles.Open(path);
        return Of(reader);
    }

    internal static DictionaryKind Of(TextReader reader)
    {
        var lines = new PeekedLines(reader, Looked).Ahead;
        if (IsJson(lines))
            return DictionaryKind.Actors;
        var (actors, issues, bare) = (0, 0, 0);
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0 && !line.StartsWith("<!", StringComparison.Ordinal)))
        {
            if (IssueMark().IsMatch(line))
                issues++;
            else if (Coded().Match(line) is { Success: true } coded)
                _ = IsOfActors(coded.Groups["phrase"].Value.Trim(), coded.Groups["code"].Value.Trim()) ? actors++ : issues++;
            else
                bare++;
        }

        return issues > actors ? DictionaryKind.Issues : actors > 0 ? DictionaryKind.Actors : bare > 0 ? DictionaryKind.Discards : DictionaryKind.Actors;
    }

    /// <summary>Whether a text begins as JSON does.</summary>
    internal static bool IsJson(IEnumerable<string> lines)
    {
        var beginning = string.Concat(lines.Select(line => line.TrimStart('\uFEFF').Trim())).TrimStart();
        return beginning.StartsWith('{') || (beginning.StartsWith('[') && beginning[1..].TrimStart() is "" or ['{' or ']', ..]);
    }

    /// <summary>Codes of actors are parts of three letters, behind names in capitals or alone; those of issues are words.</summary>
    private static bool IsOfActors(string phrase, string code) =>
        code.Contains('~', StringComparison.Ordinal) || code.StartsWith("---", StringComparison.Ordinal)
        || (code.Split(' ', '<', '>', '/')[0] is { Length: > 0 } first && first.Length % 3 == 0 && !first.Contains('_', StringComparison.Ordinal)
            && (ActorCodes.IsKnown(first[..3].ToUpperInvariant()) || phrase.ToUpperInvariant() == phrase));

    [GeneratedRegex(@"^(</?ISSUE\b|~)|\b[nv]:\w")]
    private static partial Regex IssueMark();

    [GeneratedRegex(@"^(?<phrase>[^\[]*)\[(?<code>[^\]]*)\]")]
    private static partial Regex Coded();
}
