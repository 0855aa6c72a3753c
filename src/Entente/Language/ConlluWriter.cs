using System.Globalization;

namespace Entente.Language;

/// <summary>Writes analyses as CoNLL-U: ten columns, ranges for words written as one, names in MISC as <c>Name=B-PER</c>.</summary>
public static class ConlluWriter
{
    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Writes a document's sentences, with document and paragraph marks.</summary>
    public static void Write(TextWriter writer, AnnotatedDocument document)
    {
        var text = document.Document.Text;
        var paragraph = -1;
        foreach (var sentence in document.Sentences)
        {
            if (sentence.Index == 0)
                Line(writer, $"# newdoc id = {OneLine(document.Document.Id)}");
            if (sentence.Paragraph != paragraph)
                Line(writer, $"# newpar");
            paragraph = sentence.Paragraph;
            Line(writer, $"# sent_id = {OneLine(document.Document.Id)}-{sentence.Index + 1}");
            Line(writer, $"# text = {OneLine(document.TextOf(sentence.Span))}");
            Rows(writer, sentence, text);
            writer.Write('\n');
        }
    }

    private static void Rows(TextWriter writer, Sentence sentence, string text)
    {
        var tokens = sentence.Tokens;
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = LastOfWord(sentence, i);
            if (last > i && (i == 0 || LastOfWord(sentence, i - 1) == i - 1))
            {
                var form = text[tokens[i].Span.Start..tokens[last].Span.End];
                Line(writer, $"{i + 1}-{last + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{(Glued(sentence, last) ? "SpaceAfter=No" : "_")}");
            }

            var token = tokens[i];
            var features = token.Features.Length == 0 ? "_" : token.Features;
            Line(writer, $"{i + 1}\t{token.Form}\t{token.Lemma}\t{token.Upos.Name()}\t{token.Xpos}\t{features}\t{token.Head + 1}\t{token.Relation}\t_\t{Misc(sentence, i)}");
        }
    }

    /// <summary>Last token of the orthographic word a token begins: clitics follow without space ("do|n't", "it|'s", "can|not").</summary>
    private static int LastOfWord(Sentence sentence, int token)
    {
        while (token + 1 < sentence.Tokens.Length && Glued(sentence, token) && IsWord(sentence.Tokens[token]) && IsClitic(sentence.Tokens[token + 1]))
            token++;
        return token;
    }

    private static bool IsWord(Token token) => token.Form.AsSpan().IndexOfAnyExcept("'’-–—.,;:!?()[]\"“”/") >= 0;

    /// <summary>A word that is glued to a word without punctuation between is a clitic, whatever its spelling.</summary>
    private static bool IsClitic(Token token) =>
        char.IsLetter(token.Form[0]) || (token.Form[0] is '\'' or '’' && (token.Form.Length > 1 || token.Upos == Upos.Part));

    private static bool Glued(Sentence sentence, int token) =>
        token + 1 < sentence.Tokens.Length && sentence.Tokens[token].Span.End == sentence.Tokens[token + 1].Span.Start;

    private static string Misc(Sentence sentence, int token)
    {
        var name = sentence.NameAt(token) is { } mention
            ? $"Name={(mention.Start == token ? 'B' : 'I')}-{Kinds[(int)mention.Kind]}"
            : "";
        var first = token;
        while (first > 0 && LastOfWord(sentence, first - 1) >= token)
            first--;
        var insideWord = LastOfWord(sentence, first) > first;
        var space = Glued(sentence, token) && !insideWord ? "SpaceAfter=No" : "";
        return (name, space) switch
        {
            ("", "") => "_",
            ("", _) => space,
            (_, "") => name,
            _ => $"{name}|{space}",
        };
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static void Line(TextWriter writer, FormattableString line)
    {
        writer.Write(line.ToString(CultureInfo.InvariantCulture));
        writer.Write('\n');
    }
}
