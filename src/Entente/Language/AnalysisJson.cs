using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Language;

/// <summary>Writes analyses as JSON, one document a line; ids and heads count from 1, 0 is the root, as in CoNLL-U.</summary>
public static class AnalysisJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Kinds = ["PER", "ORG", "LOC", "MISC"];

    /// <summary>Writes one document and a line feed.</summary>
    public static void Write(Stream stream, AnnotatedDocument document)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Document.Id);
            json.WriteString("text", document.Document.Text);
            json.WriteStartArray("sentences");
            foreach (var sentence in document.Sentences)
                Write(json, document, sentence);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, AnnotatedDocument document, Sentence sentence)
    {
        json.WriteStartObject();
        json.WriteNumber("start", sentence.Span.Start);
        json.WriteNumber("end", sentence.Span.End);
        json.WriteNumber("paragraph", sentence.Paragraph);
        json.WriteStartArray("tokens");
        foreach (var token in sentence.Tokens)
        {
            json.WriteStartObject();
            json.WriteNumber("id", token.Index + 1);
            json.WriteString("form", token.Form);
            json.WriteNumber("start", token.Span.Start);
            json.WriteNumber("end", token.Span.End);
            json.WriteString("lemma", token.Lemma);
            json.WriteString("upos", token.Upos.Name());
            json.WriteString("xpos", token.Xpos);
            json.WriteString("feats", token.Features);
            json.WriteNumber("head", token.Head + 1);
            json.WriteString("deprel", token.Relation);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("names");
        foreach (var name in sentence.Names)
        {
            var (start, end) = (sentence.Tokens[name.Start].Span.Start, sentence.Tokens[name.End - 1].Span.End);
            json.WriteStartObject();
            json.WriteString("kind", Kinds[(int)name.Kind]);
            json.WriteString("text", document.Document.Text[start..end]);
            json.WriteNumber("start", start);
            json.WriteNumber("end", end);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
