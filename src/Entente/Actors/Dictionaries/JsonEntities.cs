using System.Text;
using System.Text.Json;

namespace Entente.Actors.Dictionaries;

/// <summary>
/// Cuts a text in JSON into its entities, one at a time, whatever holds them: a line each (with commas behind, as in
/// dumps), an array, one object over many lines, or the object "entities" that Wikidata answers with. An object that
/// does not end is told when the next one begins a line.
/// </summary>
internal sealed class JsonEntities(TextReader reader)
{
    private const string Wrapper = "{\"entities\":{";
    private readonly StringBuilder _object = new();
    private int _line;
    private int _first;
    private int _depth;
    private int _around = -1;

    /// <summary>The entities: the line they begin in, and either their JSON, good until the next is asked for, or what is wrong.</summary>
    public IEnumerable<(int Line, JsonElement Entity, string? Problem)> Read()
    {
        while (reader.ReadLine() is { } line)
        {
            _line++;
            if (_object.Length > 0 && IsEntity(line))
                yield return (_first, default, Unended());
            foreach (var text in Ends(line))
            {
                var (document, problem) = Parsed(text);
                using (document)
                    yield return (_first, document?.RootElement ?? default, problem);
            }
        }

        if (_object.Length > 0)
            yield return (_first, default, Unended());
    }

    private string Unended()
    {
        _object.Clear();
        _depth = Math.Max(0, _around);
        return "an object that does not end; it is left out";
    }

    /// <summary>
    /// Whether a line is an entity of its own, and so none of what the line before left open: an object begun there and broken
    /// into lines has none that end where they begin and have an id.
    /// </summary>
    private static bool IsEntity(string line)
    {
        if (!line.StartsWith("{\"", StringComparison.Ordinal))
            return false;
        using var document = Parsed(line.AsSpan().Trim().TrimEnd(',').ToString()).Document;
        return document is not null && document.RootElement.TryGetProperty("id", out _);
    }

    /// <summary>The objects that end in a line. Strings do not reach over lines in JSON.</summary>
    private IEnumerable<string> Ends(string line)
    {
        // One entity a line is what nearly all files are.
        var content = line.AsSpan().Trim().TrimEnd(',');
        if (_depth == 0 && _around <= 0 && content is ['{', .., '}'] && !content.StartsWith(Wrapper))
        {
            _first = _line;
            yield return content.ToString();
            yield break;
        }

        var (from, inString) = (0, false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (inString)
            {
                if (c == '\\')
                    i++;
                else if (c == '"')
                    inString = false;
            }
            else if (c == '"')
            {
                inString = true;
            }
            else if (c == '{')
            {
                if (_around < 0)
                    _around = IsWrapped(line.AsSpan(i)) ? 2 : 0;
                if (_depth == _around)
                    (_first, from) = (_line, i);
                _depth++;
            }
            else if (c == '}')
            {
                _depth = Math.Max(0, _depth - 1);
                if (_depth == _around && (_object.Length > 0 || from <= i))
                {
                    _object.Append(line, from, i + 1 - from);
                    var text = _object.ToString();
                    _object.Clear();
                    from = line.Length;
                    yield return text;
                }
            }
        }

        if (_around >= 0 && _depth > _around && from < line.Length)
            _object.Append(line, from, line.Length - from).Append('\n');
    }

    /// <summary>Whether the first object is Wikidata's answer; its beginning may stand over several lines.</summary>
    private bool IsWrapped(ReadOnlySpan<char> beginning)
    {
        var plain = new StringBuilder();
        foreach (var c in beginning[..Math.Min(beginning.Length, 200)])
            if (!char.IsWhiteSpace(c))
                plain.Append(c);
        var start = plain.ToString();
        if (start.Length < Wrapper.Length && reader is PeekedLines more)
            start += string.Concat(string.Concat(more.Ahead).Where(c => !char.IsWhiteSpace(c)));
        return start.StartsWith(Wrapper, StringComparison.Ordinal);
    }

    private static (JsonDocument? Document, string? Problem) Parsed(string text)
    {
        try
        {
            return (JsonDocument.Parse(text), null);
        }
        catch (JsonException failure)
        {
            return (null, $"no JSON: {failure.Message.Split(" LineNumber:")[0].TrimEnd('.')}; it is left out");
        }
    }
}
