using System.Collections.Immutable;
using Entente.Documents;
using Entente.Language;

namespace Entente.Evaluation;

/// <summary>A sentence whose names are marked.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Names">Kind and span of each name.</param>
public sealed record NamedSentence(string Text, ImmutableArray<(NameKind Kind, TextSpan Span)> Names);

/// <summary>Scores names from raw text: a name is right when its kind and both its ends are.</summary>
public static class NamesScorer
{
    private static readonly (NameKind Kind, string Name)[] Kinds =
        [(NameKind.Person, "PER"), (NameKind.Place, "LOC"), (NameKind.Organisation, "ORG")];

    /// <summary>Scores of persons, places and organisations, and of all three together (last). Other names are left out.</summary>
    public static ImmutableArray<Metric> Score(
        IReadOnlyList<NamedSentence> gold, Func<IEnumerable<Document>, IEnumerable<AnnotatedDocument>> analyze)
    {
        var found = Kinds.ToDictionary(k => k.Kind, _ => (Gold: 0, System: 0, Correct: 0));
        foreach (var (sentence, document) in gold.Zip(analyze(gold.Select(s => Document.FromText(s.Text)))))
        {
            var system = document.Sentences
                .SelectMany(s => s.Names.Select(n => (n.Kind, new TextSpan(s.Tokens[n.Start].Span.Start, s.Tokens[n.End - 1].Span.End))))
                .ToHashSet();
            foreach (var (kind, _) in Kinds)
            {
                var (g, s, c) = found[kind];
                var marked = sentence.Names.Where(n => n.Kind == kind).ToList();
                found[kind] = (g + marked.Count, s + system.Count(n => n.Kind == kind), c + marked.Count(system.Contains));
            }
        }

        var metrics = Kinds.Select(k => new Metric(k.Name, found[k.Kind].Gold, found[k.Kind].System, found[k.Kind].Correct)).ToList();
        metrics.Add(new Metric("PER, LOC, ORG", metrics.Sum(m => m.Gold), metrics.Sum(m => m.System), metrics.Sum(m => m.Correct)));
        return [.. metrics];
    }

    /// <summary>
    /// Reads IOB2 rows: the word in the first column, or the second where the first is a number, and the tag after it.
    /// Classes of CrossNER are mapped: person and politician to PER; organisation and political party to ORG;
    /// location and country to LOC; all else is another name. UNER's OTH is left out.
    /// </summary>
    public static IEnumerable<NamedSentence> Read(TextReader reader)
    {
        List<(string Word, string Tag)> rows = [];
        string? text = null;
        while (true)
        {
            var line = reader.ReadLine();
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0)
                    yield return Sentence(rows, text);
                rows.Clear();
                text = null;
                if (line is null)
                    yield break;
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                if (line.StartsWith("# text = ", StringComparison.Ordinal))
                    text = line["# text = ".Length..];
            }
            else
            {
                var fields = line.Split('\t', ' ');
                var word = fields.Length > 2 && fields[0].All(char.IsAsciiDigit) ? 1 : 0;
                if (fields.Length < word + 2)
                    throw new FormatException($"'{line}': a word and a tag are needed.");
                rows.Add((fields[word], fields[word + 1]));
            }
        }
    }

    private static NamedSentence Sentence(List<(string Word, string Tag)> rows, string? given)
    {
        var text = given ?? string.Join(' ', rows.Select(r => r.Word));
        var names = ImmutableArray.CreateBuilder<(NameKind Kind, TextSpan Span)>();
        var at = 0;
        foreach (var (word, tag) in rows)
        {
            var start = text.IndexOf(word, at, StringComparison.Ordinal);
            if (start < 0)
                continue; // Spelt otherwise in the text: it cannot be located.
            at = start + word.Length;
            if (KindOf(tag) is not { } kind)
                continue;
            if (tag[0] == 'I' && names.Count > 0 && names[^1].Kind == kind)
                names[^1] = (kind, new TextSpan(names[^1].Span.Start, at));
            else
                names.Add((kind, new TextSpan(start, at)));
        }

        return new NamedSentence(text, names.ToImmutable());
    }

    private static NameKind? KindOf(string tag) => tag.Length < 3 ? null : tag[2..] switch
    {
        "PER" or "person" or "politician" => NameKind.Person,
        "ORG" or "organisation" or "politicalparty" => NameKind.Organisation,
        "LOC" or "location" or "country" => NameKind.Place,
        "O" or "OTH" => null,
        _ => NameKind.Other,
    };
}
