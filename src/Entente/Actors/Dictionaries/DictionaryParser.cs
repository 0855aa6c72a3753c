using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Reads the lines of an actor or agent dictionary. A name stands at a line's beginning, its synonyms behind "+"; codes in
/// brackets stand behind a name or on lines of their own. Names without codes share those of the next name that has some. An
/// agent's code begins with "~"; its plural stands in braces (empty: none; left out: by rule); "!SET!" stands for each
/// word of a set that the file defines.
/// </summary>
internal sealed partial class DictionaryParser(string file)
{
    private readonly ImmutableArray<DictionaryActor>.Builder _actors = ImmutableArray.CreateBuilder<DictionaryActor>();
    private readonly ImmutableArray<DictionaryAgent>.Builder _agents = ImmutableArray.CreateBuilder<DictionaryAgent>();
    private readonly ImmutableArray<DictionaryProblem>.Builder _problems = ImmutableArray.CreateBuilder<DictionaryProblem>();
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<DictionaryRole> _roles = [];
    private int _firstLine;
    private readonly CodePool _codes = new();
    private bool _codeLeftOut;
    private bool _inComment;

    public ActorDictionary Parse(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (WithoutComment(line) is { } content && content.Trim().Length > 0)
                Line(content, number);
        }

        Finish();
        return new ActorDictionary(file, GroupCodes.Settle(_actors.ToImmutable(), TellOfUnknownCodes), _agents.ToImmutable(), InOrder(_problems));
    }

    private void Line(string line, int number)
    {
        var text = line.Trim();
        var bracket = text.IndexOf('[', StringComparison.Ordinal);
        var name = (bracket < 0 ? text : text[..bracket]).Trim();
        if (text[0] == '!' && text.Contains('=', StringComparison.Ordinal))
        {
            Set(text, number);
            return;
        }

        if (bracket >= 0 && AgentCode().IsMatch(text[bracket..]))
        {
            Agent(name, text[bracket..], number);
            return;
        }

        if (bracket >= 0 && text.AsSpan(bracket + 1).TrimStart().StartsWith("~"))
        {
            Tell(number, $"'{text}' is no agent; write NAME {{PLURAL}} [~CODE]");
            return;
        }

        if (name.Length > 0 && name[0] != '+' && (_roles.Count > 0 || _codeLeftOut))
            Finish();
        if (name.Length > 0)
            Name(name.TrimStart('+'), number);
        if (bracket >= 0)
            Roles(text[bracket..], number);
    }

    private void Name(string name, int number)
    {
        var words = Words(name);
        if (words.Length == 0)
        {
            Tell(number, $"'{name}' is no name; the line is left out");
            return;
        }

        // "B+H Shipping" is a name; a mark with a blank beside it was to begin a line.
        if (words.Contains("+ ", StringComparison.Ordinal) || words.Contains(" +", StringComparison.Ordinal))
            Tell(number, $"'+' inside '{words}': a synonym needs a line of its own");

        if (_names.Count == 0)
            _firstLine = number;
        if (_names.Contains(words, StringComparer.OrdinalIgnoreCase))
            Tell(number, $"'{words}' stands twice for one actor");
        else
            _names.Add(words);
    }

    private void Roles(string text, int number)
    {
        if (_names.Count == 0)
        {
            Tell(number, "a code without a name before it; it is left out");
            return;
        }

        var brackets = Bracket().Matches(text);
        foreach (Match bracket in brackets)
        {
            var code = bracket.Groups["code"].Value;
            if (DictionaryDates.Read(bracket.Groups["when"].Value, out var problem) is not { } days)
            {
                Tell(number, $"[{code}]: {problem}; the code is left out");
                _codeLeftOut = true;
                continue;
            }

            if (code != code.ToUpperInvariant())
                Tell(number, $"'{code}' is not in capitals; it is read as if it were");
            if (bracket.Groups["more"].Length > 0)
                Tell(number, $"several codes in '{bracket.Value}': the first is read");
            _roles.Add(new DictionaryRole(_codes.GetOrAdd(code.ToUpperInvariant().Trim('-')), days.From, days.To, number));
        }

        if (brackets.Count == 0)
        {
            Tell(number, $"'{text}' is no code in brackets; it is left out");
            _codeLeftOut = true;
        }
        else if (text.Count('[') != text.Count(']'))
            Tell(number, $"brackets do not match in '{text}'; what is whole is read");
    }

    private void Agent(string name, string code, int number)
    {
        Finish();
        var match = AgentCode().Match(code);
        var parts = AgentName().Match(name);
        if (!match.Success || !parts.Success || parts.Groups["name"].Value.Length == 0)
        {
            Tell(number, $"'{name} {code}' is no agent; write NAME {{PLURAL}} [~CODE]");
            return;
        }

        var singular = parts.Groups["name"].Value.Trim();
        var plural = parts.Groups["plural"];
        var names = new List<string>();
        foreach (var one in Expanded(singular, number))
        {
            names.Add(Words(one).ToLowerInvariant());
            if (!plural.Success && !singular.Contains('!', StringComparison.Ordinal))
                names.Add(Plural(names[^1]));
        }

        if (plural.Success && Words(plural.Value) is { Length: > 0 } given)
            names.Add(given.ToLowerInvariant());
        if (names.Count > 0)
            _agents.Add(new DictionaryAgent([.. names.Distinct(StringComparer.Ordinal)], _codes.GetOrAdd(match.Groups["code"].Value.ToUpperInvariant()), number));
    }

    /// <summary>A name once for each word of the set it names.</summary>
    private IEnumerable<string> Expanded(string name, int number)
    {
        var set = SetName().Match(name);
        if (!set.Success)
            return [name];
        if (_sets.TryGetValue(set.Value, out var words))
            return words.Select(word => name.Replace(set.Value, word, StringComparison.Ordinal));
        Tell(number, $"the file defines no set {set.Value}; the line is left out");
        return [];
    }

    private void Set(string text, int number)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = text[..equals].Trim();
        var words = text[(equals + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!SetName().IsMatch(name) || words.Length == 0)
            Tell(number, $"'{text}' is no set; write !NAME! = WORD, WORD");
        else
            _sets[name] = words;
    }

    /// <summary>Codes are judged when the whole file is known: it tells whether they are states' or groups'.</summary>
    private void TellOfUnknownCodes(DictionaryActor actor)
    {
        foreach (var role in actor.Roles)
            if (role.Code.Length > 0 && ActorCodes.Problem(role.Code, actor.Names) is { } unknown)
                Tell(role.Line, unknown);
    }

    private static ImmutableArray<DictionaryProblem> InOrder(IEnumerable<DictionaryProblem> problems) => [.. problems.OrderBy(problem => problem.Line)];

    private void Finish()
    {
        if (_names.Count > 0 && _roles.Count > 0)
            _actors.Add(new DictionaryActor([.. _names], _codes.Shared(_roles), _firstLine));
        else if (_names.Count > 0 && !_codeLeftOut)
            Tell(_firstLine, $"'{_names[0]}' has no code; it is left out");
        _names.Clear();
        _roles.Clear();
        _codeLeftOut = false;
    }

    /// <summary>The line without what stands behind # or ;, or between the marks of an XML comment; null where nothing is left.</summary>
    private string? WithoutComment(string line)
    {
        if (_inComment)
        {
            var end = line.IndexOf("-->", StringComparison.Ordinal);
            if (end < 0)
                return null;
            _inComment = false;
            line = line[(end + 3)..];
        }

        if (line.IndexOf("<!--", StringComparison.Ordinal) is >= 0 and var begin)
        {
            var end = line.IndexOf("-->", begin, StringComparison.Ordinal);
            _inComment = end < 0;
            line = line[..begin] + (end < 0 ? "" : line[(end + 3)..]);
        }

        var comment = line.AsSpan().IndexOfAny('#', ';');
        return comment < 0 ? line : line[..comment];
    }

    private static string Words(string name) =>
        string.Join(' ', name.Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The plural by rule.</summary>
    internal static string Plural(string word) =>
        word.EndsWith('y') && word.Length > 1 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal) ? word + "es" : word + "s";

    private void Tell(int line, string reason) => _problems.Add(new DictionaryProblem(file, line, reason));

    [GeneratedRegex(@"\[\s*(?<code>-{3}|[A-Za-z][A-Za-z0-9]{2,})(?<more>(/[A-Za-z0-9]+)*)\s*(?<when>[^\]\[]*)\]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^\[\s*(~(?<code>[A-Za-z0-9]+)|(?<code>[A-Za-z0-9]+)~)\s*\]")]
    private static partial Regex AgentCode();

    [GeneratedRegex(@"^(?<name>[^{}]*)(\{(?<plural>[^{}]*)\})?\s*$")]
    private static partial Regex AgentName();

    [GeneratedRegex("![A-Z_]+!")]
    private static partial Regex SetName();
}
