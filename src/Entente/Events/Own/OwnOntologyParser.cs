using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Entente.Events.Lexicon;
using Entente.Ontology;

namespace Entente.Events.Own;

/// <summary>
/// Reads an ontology's file: "field: value" a line, "#" before a comment; a line that begins with a blank carries the one
/// before on. The ontology's own fields stand before the first "type:".
/// </summary>
internal sealed partial class OwnOntologyParser(string file)
{
    private static readonly string[] OfOntology = ["ontology", "version", "description"];

    private static readonly string[] OfType =
        ["description", "parent", "quad", "scale", "cameo", "replaces", "actor", "recipient", "pattern", "blocker", "example", "counter-example"];

    private static readonly string[] Repeated = ["pattern", "blocker", "example", "counter-example"];
    private readonly List<OntologyProblem> _problems = [];
    private readonly Dictionary<string, (string Value, int Line)> _about = new(StringComparer.Ordinal);
    private readonly List<OwnTypeDraft> _types = [];

    public OwnOntology Parse(TextReader reader)
    {
        (string Text, int Line)? open = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line) || line.TrimStart()[0] == '#')
                continue;
            if (char.IsWhiteSpace(line[0]) && open is { } before)
            {
                open = (before.Text + " " + line.Trim(), before.Line);
                continue;
            }

            if (open is { } whole)
                Field(whole.Text, whole.Line);
            open = (line.Trim().TrimStart('\uFEFF'), number);
        }

        if (open is { } last)
            Field(last.Text, last.Line);
        return Finish();
    }

    private void Field(string text, int line)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0)
        {
            Tell(line, $"'{Short(text)}' is no field; it is left out. Write FIELD: VALUE, such as example: Mali expelled two reporters.");
            return;
        }

        var (name, value) = (text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
        if (name == "type")
        {
            _types.Add(new OwnTypeDraft(value, line));
            return;
        }

        var known = _types.Count == 0 ? OfOntology : OfType;
        if (!known.Contains(name))
        {
            Tell(line, $"there is no field '{name}' {(_types.Count == 0 ? "before the first type" : "of a type")}; it is left out. The fields are {string.Join(", ", known)}{(_types.Count == 0 ? ", type" : "")}.");
            return;
        }

        if (value.Length == 0)
        {
            Tell(line, $"'{name}' says nothing; it is left out");
            return;
        }

        var fields = _types.Count == 0 ? _about : _types[^1].Fields;
        if (Repeated.Contains(name))
            _types[^1].Lines.Add((name, value, line));
        else if (!fields.TryAdd(name, (value, line)))
            Tell(line, $"'{name}' stands twice; the first, in line {fields[name].Line.ToString(CultureInfo.InvariantCulture)}, is taken");
    }

    private OwnOntology Finish()
    {
        var name = _about.GetValueOrDefault("ontology").Value;
        if (name is null || !OntologyName().IsMatch(name))
        {
            Tell(Math.Max(1, _about.GetValueOrDefault("ontology").Line), "the ontology needs a name of letters, digits and hyphens: write ontology: NAME in the first line");
            name = "unnamed";
        }

        if (_about.GetValueOrDefault("version").Value is not { } version)
        {
            Tell(1, "the ontology has no version; 0 is taken. Write version: 1.0, and another when you change what a type means");
            version = "0";
        }

        var types = ImmutableArray.CreateBuilder<OwnType>();
        foreach (var draft in _types)
            if (TypeOf(draft, types) is { } type)
                types.Add(type);
        if (_types.Count == 0)
            Tell(1, "the file has no types: write type: NAME, description: …, and five example: lines or more");
        var rest = new StringBuilder();
        foreach (var type in types)
        {
            rest.Append(FormattableString.Invariant($"{type.Type.Name}|{type.Cameo}|{string.Join(',', type.Replaces)}|{type.ActorPaths}|{type.RecipientPaths}\n"));
            foreach (var pattern in type.Patterns)
                rest.Append(FormattableString.Invariant($"{pattern.Blocks}|{string.Join('\t', pattern.Cells)}\n"));
            foreach (var example in type.Examples.Concat(type.CounterExamples))
                rest.Append(FormattableString.Invariant($"{example.Text}|{example.Trigger}\n"));
        }

        var ontology = EventOntology.Of(name, version, _about.GetValueOrDefault("description").Value ?? "", [.. types.Select(type => type.Type)], rest.ToString());
        return new OwnOntology(file, ontology, types.ToImmutable(), [.. _problems.OrderBy(problem => problem.Line)]);
    }

    private OwnType? TypeOf(OwnTypeDraft draft, IReadOnlyList<OwnType> before)
    {
        var name = draft.Name.ToUpperInvariant();
        if (!TypeName().IsMatch(name))
            return Leave(draft.Line, $"'{draft.Name}' is no name for a type; the type is left out. Use capitals, digits and hyphens: EXPEL-PRESS");
        if (Plover.IsType(name))
            return Leave(draft.Line, $"{name} is PLOVER's; the type is left out. Give yours a name of its own, and write replaces: {name} where it is to stand in its place");
        if (before.Any(type => type.Type.Name == name))
            return Leave(draft.Line, $"{name} stands twice; the second is left out. Put all its lines under one type: {name}");
        var description = draft.Fields.GetValueOrDefault("description").Value;
        if (description is null)
            Tell(draft.Line, $"{name} has no description; say in a sentence what it covers");
        var parent = Checked(draft, "parent", value => Plover.IsType(value.ToUpperInvariant()), $"is no PLOVER type; they are {string.Join(", ", Plover.Types.Select(type => type.Name))}")?.ToUpperInvariant();
        var quad = Checked(draft, "quad", value => value is "1" or "2" or "3" or "4", "is no quad class; write 1 (verbal cooperation), 2 (material cooperation), 3 (verbal conflict) or 4 (material conflict)");
        var scale = Checked(draft, "scale", value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= -10 and <= 10, "is no score; write a number from -10 to 10");
        var cameo = Checked(draft, "cameo", value => Cameo.Lookup(value) is not null, "is no CAMEO code; write one such as 174, or leave the line out");
        var lines = draft.Lines.ToLookup(line => line.Name, StringComparer.Ordinal);
        var type = new OwnType(
            new OntologyType(
                name, description ?? "", parent, quad is null ? parent is null ? 0 : Plover.Quad(parent) : quad[0] - '0',
                scale is null ? parent is null ? 0 : Plover.Type(parent).Scale : double.Parse(scale, CultureInfo.InvariantCulture)),
            [.. lines["pattern"].Concat(lines["blocker"]).OrderBy(line => line.Line).Select(line => PatternOf(line.Value, line.Name == "blocker", line.Line)).OfType<OwnPattern>()],
            [.. lines["example"].Select(line => ExampleOf(line.Value, line.Line))],
            [.. lines["counter-example"].Select(line => ExampleOf(line.Value, line.Line))])
        {
            Cameo = cameo,
            Replaces = ReplacedBy(draft),
        };
        type = type with { ActorPaths = Paths(draft, "actor", type.ActorPaths), RecipientPaths = Paths(draft, "recipient", type.RecipientPaths) };
        if (!type.CodesByExample && type.Examples.Length > 0 || type.Patterns.All(pattern => pattern.Blocks) && type.Examples.IsEmpty)
            Tell(draft.Line, FormattableString.Invariant($"{name} has {type.Examples.Length} examples; from {OwnType.EnoughExamples} on it is coded by them. {(type.Patterns.Any(pattern => !pattern.Blocks) ? "It is coded by its patterns alone" : "It is not coded: write more examples, or a pattern")}"));
        return type;
    }

    private ImmutableArray<string> ReplacedBy(OwnTypeDraft draft)
    {
        if (!draft.Fields.TryGetValue("replaces", out var field))
            return [];
        string[] names = [.. field.Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(name => name.ToUpperInvariant())];
        foreach (var unknown in names.Where(name => name != "*" && !Plover.IsType(name)))
            Tell(field.Line, $"'{unknown}' is no PLOVER type; it replaces nothing. Write types with commas between them, or * for any");
        return [.. names.Where(name => name == "*" || Plover.IsType(name))];
    }

    private OwnPattern? PatternOf(string value, bool blocks, int line)
    {
        string[] cells = [.. Columns().Split(value).Select(cell => cell.Trim())];
        if (cells.Length > 4)
        {
            Tell(line, $"a pattern has four columns with two blanks or a tab between them, this one {cells.Length.ToString(CultureInfo.InvariantCulture)}; it is left out. Write TRIGGER  CONDITIONS  ACTOR  RECIPIENT");
            return null;
        }

        var pattern = new OwnPattern([.. cells, .. Enumerable.Repeat("-", 4 - cells.Length)], blocks, line);
        var complaints = new List<string>();
        var entry = OwnLexicon.EntryOf(file, "", pattern, "-", "-", 0, complaints);
        complaints.AddRange(entry is null ? [] : EventLexicon.Load().UnknownClasses(entry).Select(name => $"{file}: the class '@{name}' is declared nowhere"));
        foreach (var complaint in complaints)
            Tell(line, complaint[(complaint.IndexOf(": ", StringComparison.Ordinal) + 2)..] + "; the pattern is left out. lexicon/README.md tells how they are written");
        return complaints.Count == 0 ? pattern : null;
    }

    private ExampleSentence ExampleOf(string value, int line)
    {
        var marked = Marked().Match(value);
        var plain = Marked().Replace(value, "${words}");
        if (plain.Contains('[', StringComparison.Ordinal) || plain.Contains(']', StringComparison.Ordinal) || marked.NextMatch().Success)
            Tell(line, "brackets mark one stretch of an example, the words that carry the act: Mali [expelled] two reporters");
        if (plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length < 3)
            Tell(line, $"'{Short(plain)}' is no sentence; write one as a newspaper would");
        return new ExampleSentence(plain, marked.Success ? marked.Groups["words"].Value : null, line);
    }

    private string Paths(OwnTypeDraft draft, string name, string otherwise)
    {
        if (!draft.Fields.TryGetValue(name, out var field))
            return otherwise;
        var complaints = new List<string>();
        _ = ParticipantPath.ParseList(field.Value, complaints);
        foreach (var complaint in complaints)
            Tell(field.Line, $"{complaint}; {otherwise} is taken. lexicon/README.md lists the slots");
        return complaints.Count == 0 ? field.Value : otherwise;
    }

    private string? Checked(OwnTypeDraft draft, string name, Func<string, bool> holds, string otherwise)
    {
        if (!draft.Fields.TryGetValue(name, out var field))
            return null;
        if (holds(field.Value))
            return field.Value;
        Tell(field.Line, $"{name}: '{Short(field.Value)}' {otherwise}. The line is left out");
        return null;
    }

    private OwnType? Leave(int line, string reason)
    {
        Tell(line, reason);
        return null;
    }

    private static string Short(string text) => text.Length <= 40 ? text : text[..39] + "…";

    private void Tell(int line, string reason) => _problems.Add(new OntologyProblem(file, line, reason));

    private sealed record OwnTypeDraft(string Name, int Line)
    {
        public Dictionary<string, (string Value, int Line)> Fields { get; } = new(StringComparer.Ordinal);

        public List<(string Name, string Value, int Line)> Lines { get; } = [];
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9-]*$")]
    private static partial Regex OntologyName();

    [GeneratedRegex("^[A-Z][A-Z0-9-]+$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\t| {2,}")]
    private static partial Regex Columns();

    [GeneratedRegex(@"\[(?<words>[^\[\]]+)\]")]
    private static partial Regex Marked();
}
