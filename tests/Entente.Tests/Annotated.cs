using System.Collections.Immutable;
using System.Globalization;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests;

/// <summary>
/// Annotated sentences built by hand, so that tests of later stages load no model. One token a line:
/// <c>form lemma UPOS XPOS head relation [PER|ORG|LOC|MISC] [Feature=Value|…]</c>, heads from 1, 0 for the root;
/// names run on while neighbouring tokens carry the same mark. A blank line ends a sentence.
/// A form that ends in "_" is followed by no space.
/// </summary>
internal static class Annotated
{
    public static AnnotatedDocument Document(string rows, Document? about = null)
    {
        var text = new System.Text.StringBuilder();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var block in rows.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (text.Length > 0)
                text.Append(' ');
            sentences.Add(Sentence(block, sentences.Count, text));
        }

        var whole = text.ToString();
        var document = (about ?? Entente.Documents.Document.FromText(whole)) with { Text = whole };
        return new AnnotatedDocument(document, sentences.ToImmutable());
    }

    private static Sentence Sentence(string block, int index, System.Text.StringBuilder text)
    {
        var start = text.Length;
        var tokens = ImmutableArray.CreateBuilder<Token>();
        var marks = new List<string?>();
        var space = false;
        foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var f = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (f.Length < 6)
                throw new FormatException($"Token row '{line}': at least 6 columns are needed.");
            if (space)
                text.Append(' ');
            space = !f[0].EndsWith('_') || f[0].Length == 1;
            var form = space ? f[0] : f[0][..^1];
            var at = text.Length;
            text.Append(form);
            var extra = f.Skip(6).ToArray();
            marks.Add(extra.FirstOrDefault(x => x is "PER" or "ORG" or "LOC" or "MISC"));
            tokens.Add(new Token
            {
                Index = tokens.Count,
                Span = new TextSpan(at, text.Length),
                Form = form,
                Lemma = f[1],
                Upos = UposNames.Parse(f[2]),
                Xpos = f[3],
                Head = int.Parse(f[4], CultureInfo.InvariantCulture) - 1,
                Relation = f[5],
                Features = extra.FirstOrDefault(x => x.Contains('=')) ?? "",
            });
        }

        return new Sentence(index, 0, new TextSpan(start, text.Length), tokens.ToImmutable(), Names(marks));
    }

    private static ImmutableArray<NameMention> Names(List<string?> marks)
    {
        var names = ImmutableArray.CreateBuilder<NameMention>();
        for (var i = 0; i < marks.Count; i++)
        {
            if (marks[i] is not { } mark)
                continue;
            var first = i;
            while (i + 1 < marks.Count && marks[i + 1] == mark)
                i++;
            var kind = mark switch
            {
                "PER" => NameKind.Person,
                "ORG" => NameKind.Organisation,
                "LOC" => NameKind.Place,
                _ => NameKind.Other,
            };
            names.Add(new NameMention(kind, first, i + 1));
        }

        return names.ToImmutable();
    }
}
