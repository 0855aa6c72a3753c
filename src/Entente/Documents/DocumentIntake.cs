using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Entente.Documents;

/// <summary>Where a document comes from and how many bytes it took.</summary>
internal readonly record struct Origin(string Source, long? Line, long Bytes);

/// <summary>
/// Turns a text or a JSON object into an outcome: the checks that hold for every document of a run, whatever file
/// it comes from.
/// </summary>
internal sealed class DocumentIntake(DocumentOptions options)
{
    private static readonly string[] TextNames = ["text", "event_text"];

    // Only ids that the sources gave: an id that is the hash of its text cannot stand for two.
    private readonly Dictionary<string, string> _givenIds = new(StringComparer.Ordinal);

    public DocumentOutcome FromText(DecodedText decoded, Origin origin)
    {
        var notes = ImmutableArray.CreateBuilder<string>();
        notes.AddRange(decoded.Notes);
        if (FileKind.NotText(decoded.Text) is var (kind, reason, remedy))
            return Problem(origin, kind, reason, remedy);
        var (metadata, text) = FrontMatter.Split(decoded.Text, notes);
        return Complete(text, metadata, decoded.Encoding, notes, origin);
    }

    /// <summary>A JSON object with a text; an object that wraps one as "document", as our own export does, is unwrapped.</summary>
    public DocumentOutcome FromJson(JsonElement json, TextEncoding encoding, ImmutableArray<string> decodingNotes, Origin origin)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Malformed(origin, "it is no JSON object");
        if (json.TryGetProperty("document", out var inner) && inner.ValueKind == JsonValueKind.Object)
            json = inner;
        var fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
            fields[property.Name] = property.Value;
        try
        {
            var text = fields.GetValueOrDefault("text") is { ValueKind: JsonValueKind.String } empty && empty.GetString() == ""
                ? ""
                : MetadataFields.Take(fields, TextNames);
            if (text is null)
                return Malformed(origin, "it has no field \"text\" (nor \"event_text\")");
            var notes = ImmutableArray.CreateBuilder<string>();
            notes.AddRange(decodingNotes);
            return Complete(text, MetadataFields.Read(fields, notes), encoding, notes, origin);
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json's way to say that an escaped surrogate has no partner.
            return Malformed(origin, "a string in it is half of a UTF-16 pair");
        }
    }

    public static DocumentProblem Malformed(Origin origin, string reason) =>
        Problem(origin, DocumentProblemKind.Malformed, reason, "Mend it, or leave it out");

    public DocumentProblem TooLarge(Origin origin, long? size = null)
    {
        var limit = Millions(options.MaximumBytes);
        return Problem(origin, DocumentProblemKind.TooLarge,
            size is { } bytes ? $"it has {Millions(bytes)}, more than the limit of {limit}" : $"it is larger than the limit of {limit}",
            "Split it, or raise the limit");
    }

    public static DocumentProblem Problem(Origin origin, DocumentProblemKind kind, string reason, string remedy) =>
        new(origin.Source, origin.Line, origin.Bytes, kind, reason, remedy);

    private static string Millions(long bytes) =>
        bytes < 1_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} million bytes");

    private DocumentOutcome Complete(
        string text, DocumentMetadata own, TextEncoding encoding, ImmutableArray<string>.Builder notes, Origin origin)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Problem(origin, DocumentProblemKind.Empty, "it has no text", "Nothing needs to be done if that is right");
        var metadata = options.Metadata.Over(own);
        if (Refused(text, metadata.Language) is { } language)
            return Problem(origin, DocumentProblemKind.Language, $"it seems to be in {language.Name}, and Entente reads English only",
                "If it is English, say so with language: en");
        var document = new Document
        {
            Id = metadata.Id ?? Document.IdOf(text),
            Text = text,
            Title = metadata.Title,
            Publisher = metadata.Publisher,
            Author = metadata.Author,
            Published = metadata.Published,
            Url = metadata.Url,
            Language = "en",
            OtherFields = metadata.OtherFields,
        };
        if (metadata.Id is not null && !_givenIds.TryAdd(document.Id, Document.IdOf(text)) && _givenIds[document.Id] != Document.IdOf(text))
            return Problem(origin, DocumentProblemKind.DuplicateId,
                $"its id '{document.Id}' was already given to another text", "Give each text an id of its own, or none");
        return new DocumentRead(origin.Source, origin.Line, origin.Bytes, document, encoding, notes.ToImmutable());
    }

    private OtherLanguage? Refused(string text, string? stated)
    {
        if (stated is not null)
            return LanguageCheck.IsEnglish(stated) ? null : new OtherLanguage(stated, $"the language '{stated}', as its metadata says");
        return options.CheckLanguage ? LanguageCheck.Instance.OtherThanEnglish(text) : null;
    }
}
