using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Entente.Circumstances;
using Entente.Documents;

namespace Entente.Evaluation;

/// <summary>An expression of time in gold.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Kind">The sort of time.</param>
/// <param name="Value">Its TIMEX3 value.</param>
public sealed record GoldTime(int First, int Last, TimeKind Kind, string Value);

/// <summary>A document whose expressions of time are annotated.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Document">Its raw text and the day of its creation.</param>
/// <param name="Words">Where each word stands in the text.</param>
/// <param name="Annotated">How many of the words the annotators read: all up to the end of the last sentence with an annotation of any sort.</param>
/// <param name="Creation">The words of the dateline, which is given as the day of publication; empty without one.</param>
/// <param name="Times">Gold, the dateline left out.</param>
public sealed record TimeDocument(
    string Name, Document Document, ImmutableArray<TextSpan> Words, int Annotated, ImmutableArray<int> Creation, ImmutableArray<GoldTime> Times)
{
    private static readonly string[] Days = ["yyyy-MM-dd", "dd-MM-yyyy"];

    /// <summary>Reads all documents of a folder and the folders in it (or one file), by name.</summary>
    /// <exception cref="FormatException">A file is no such document.</exception>
    public static ImmutableArray<TimeDocument> ReadAll(string path) =>
        [.. (File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*.xml", SearchOption.AllDirectories)).OrderBy(Path.GetFileName, StringComparer.Ordinal).Select(ReadFile)];

    /// <summary>Reads a document in the manner of the CAT tool: token elements, and markables anchored to them.</summary>
    /// <exception cref="FormatException">The file is no such document.</exception>
    public static TimeDocument ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return Read(Path.GetFileNameWithoutExtension(path), file);
        }
        catch (Exception problem) when (problem is XmlException or FormatException)
        {
            throw new FormatException($"{path}: {problem.Message}");
        }
    }

    /// <summary>Reads a document.</summary>
    /// <exception cref="FormatException">The content is no such document.</exception>
    public static TimeDocument Read(string name, Stream content)
    {
        var root = XDocument.Load(content).Root!;
        var tokens = root.Elements("token").ToList();
        if (tokens.Count == 0)
            throw new FormatException("there are no <token> elements; a document of the CAT tool is needed.");
        var index = tokens.Select((token, i) => (Id: Needed(token, "t_id"), i)).ToDictionary(t => t.Id, t => t.i, StringComparer.Ordinal);
        var sentences = tokens.Select(t => int.Parse(Needed(t, "sentence"), CultureInfo.InvariantCulture)).ToList();
        var anchors = root.Descendants("token_anchor").Select(a => index[Needed(a, "t_id")]).ToList();
        var last = anchors.Count == 0 ? -1 : sentences[anchors.Max()];
        var times = root.Descendants("TIMEX3").Select(e => (Element: e, Anchors: e.Elements("token_anchor").Select(a => index[Needed(a, "t_id")]).Order().ToImmutableArray()))
            .Where(t => !t.Anchors.IsEmpty).ToList();

        // Two documents do not mark the dateline as such: it is the whole sentence after the title.
        var creation = times.FirstOrDefault(t => (string?)t.Element.Attribute("functionInDocument") == "CREATION_TIME");
        if (creation.Element is null)
            creation = times.FirstOrDefault(t => sentences[t.Anchors[0]] == 1 && DateOnly.TryParseExact(Needed(t.Element, "value"), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && t.Anchors[0] > 0 && sentences[t.Anchors[0] - 1] == 0);
        DateOnly? published = creation.Element is { } dateline && DateOnly.TryParseExact(Needed(dateline, "value"), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        var (text, words) = Text(tokens, sentences);
        return new TimeDocument(
            name, Document.FromText(text) with { Published = published, Language = "en" }, words, sentences.Count(s => s <= last), creation.Anchors.IsDefault ? [] : creation.Anchors,
            [.. times.Where(t => t.Element != creation.Element).Select(t => new GoldTime(t.Anchors[0], t.Anchors[^1], Kind(t.Element), Needed(t.Element, "value")))]);
    }

    /// <summary>Title and dateline are paragraphs of their own, all the rest is one.</summary>
    private static (string Text, ImmutableArray<TextSpan> Words) Text(List<XElement> tokens, List<int> sentences)
    {
        var text = "";
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var paragraph in tokens.Select((token, i) => (token.Value, Sentence: sentences[i])).GroupBy(t => Math.Min(t.Sentence, 2)))
        {
            var written = SpansScorer.Sentence([.. paragraph.Select(t => (Quotes(t.Value.Trim()), "O"))]);
            text += text.Length == 0 ? "" : "\n\n";
            foreach (var word in written.Words)
                words.Add(new TextSpan(text.Length + word.Start, text.Length + word.End));
            text += written.Text;
        }

        return (text, words.ToImmutable());
    }

    private static string Quotes(string word) => word switch { "``" => "“", "''" => "”", "-LRB-" => "(", "-RRB-" => ")", _ => word };

    private static TimeKind Kind(XElement time) =>
        Enum.TryParse<TimeKind>(Needed(time, "type"), ignoreCase: true, out var kind) ? kind : throw new FormatException($"TIMEX3 of the unknown type '{Needed(time, "type")}'.");

    private static string Needed(XElement element, string attribute) =>
        (string?)element.Attribute(attribute) ?? throw new FormatException($"a <{element.Name}> element has no {attribute}.");
}
