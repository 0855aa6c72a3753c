using System.Collections.Immutable;
using System.Globalization;
using Entente.Claims;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>Reads attributions from brat stand-off files: T lines are spans in code points, E lines tie them together.</summary>
internal static class BratAttributions
{
    /// <summary>The attributions of one file; lines of other kinds are passed over.</summary>
    public static ImmutableArray<AttributionSpans> Read(IEnumerable<string> lines, string text)
    {
        var offsets = CodePoints(text);
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in lines)
        {
            var fields = line.Split('\t');
            if (fields.Length >= 2 && line[0] == 'T')
                spans[fields[0]] = Spans(fields[1], offsets);
            else if (fields.Length >= 2 && line[0] == 'E')
                events.Add(fields[1]);
        }

        var read = ImmutableArray.CreateBuilder<AttributionSpans>();
        foreach (var roles in events)
        {
            var one = new AttributionSpans(Role(roles, "Source", spans), Role(roles, "Cue", spans), Role(roles, "Content", spans));
            if (one.Cue.Length + one.Content.Length > 0)
                read.Add(one);
        }

        return read.ToImmutable();
    }

    private static ImmutableArray<TextSpan> Role(string roles, string name, Dictionary<string, ImmutableArray<TextSpan>> spans)
    {
        var found = new List<TextSpan>();
        foreach (var pair in roles.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = pair.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && pair[..colon].TrimEnd("0123456789".ToCharArray()) == name && spans.TryGetValue(pair[(colon + 1)..], out var words))
                found.AddRange(words);
        }

        found.Sort();
        return [.. found];
    }

    private static ImmutableArray<TextSpan> Spans(string field, int[] offsets)
    {
        var space = field.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return [];
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var piece in field[(space + 1)..].Split(';'))
        {
            var ends = piece.Split(' ');
            if (ends.Length == 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
                && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end) && start < end && end < offsets.Length)
                found.Add(new TextSpan(offsets[start], offsets[end]));
        }

        return found.ToImmutable();
    }

    /// <summary>For each code point its UTF-16 offset, and the end of the text.</summary>
    private static int[] CodePoints(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++)
        {
            offsets.Add(i);
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length)
                i++;
        }

        offsets.Add(text.Length);
        return [.. offsets];
    }
}
