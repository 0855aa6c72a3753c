using System.Text;
using Entente.Documents;

namespace Entente.Tests.Documents;

public class DocumentSourceTests
{
    private const string English =
        "The two governments agreed on Monday to reopen the border crossing that was closed after the shooting in May.";

    [Fact]
    public void APlainTextIsStoredAsItIs()
    {
        var read = DocumentsOf.One("Talks ended.\r\nNobody spoke.\r\n");
        Assert.Equal("Talks ended.\r\nNobody spoke.\r\n", read.Document.Text);
        Assert.Equal(Document.IdOf(read.Document.Text), read.Document.Id);
        Assert.Equal("en", read.Document.Language);
        Assert.Empty(read.Notes);
    }

    [Fact]
    public void FrontMatterIsMetadataAndNoPartOfTheText()
    {
        var read = DocumentsOf.One("""
            ---
            title: "Border reopens: at last"
            publisher: Valley Courier
            author: [Ann Ames, Bo Berg]
            date: 2015-03-09
            url: https://courier.example/1
            desk: {name: Foreign, pages: [3, 4]}
            ---

            # Border reopens

            The *two* governments agreed.
            """.ReplaceLineEndings("\n"));
        var document = read.Document;
        Assert.Equal("\n# Border reopens\n\nThe *two* governments agreed.", document.Text);
        Assert.Equal(("Border reopens: at last", "Valley Courier", "Ann Ames, Bo Berg"), (document.Title, document.Publisher, document.Author));
        Assert.Equal(new DateOnly(2015, 3, 9), document.Published);
        Assert.Equal("https://courier.example/1", document.Url);
        Assert.Equal("""{"name":"Foreign","pages":["3","4"]}""", document.OtherFields["desk"]);
    }

    [Theory]
    [InlineData("---\nA rule opens this text.\n---\nThen it goes on.")]
    [InlineData("---\nA rule opens this text and nothing closes it.")]
    [InlineData("---\ntitle: [unclosed\n---\nText.")]
    [InlineData("--- Not front matter ---")]
    public void WhatIsNoFrontMatterStaysInTheText(string text) => Assert.Equal(text, DocumentsOf.One(text).Document.Text);

    [Fact]
    public void TheCallersMetadataOutranksTheFiles()
    {
        var options = new DocumentOptions { Metadata = new() { Publisher = "Lake Post", Published = new DateOnly(2001, 2, 3) } };
        var document = DocumentsOf.One("---\npublisher: Valley Courier\nauthor: Ann Ames\n---\nTalks ended.", options).Document;
        Assert.Equal(("Lake Post", "Ann Ames", new DateOnly(2001, 2, 3)), (document.Publisher, document.Author, document.Published!.Value));
    }

    [Theory]
    [InlineData("2011-06-24", 2011, 6, 24)]
    [InlineData("20110624", 2011, 6, 24)]
    [InlineData("2011-06-24T23:30:00-05:00", 2011, 6, 24)]
    [InlineData("2011-06-24 08:00:00", 2011, 6, 24)]
    [InlineData("2011-06-24T08:00:00.123Z", 2011, 6, 24)]
    public void DatesAreReadAsWritten(string written, int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), PublicationDate.Read(written));

    [Theory]
    [InlineData("24 June")]
    [InlineData("2011-13-24")]
    [InlineData("20110631")]
    [InlineData("2011-06-24Tnoon")]
    public void ABadDateIsANoteAndIsKept(string written)
    {
        var read = DocumentsOf.One($$"""{"text":"Talks ended.","date":"{{written}}"}""");
        Assert.Null(read.Document.Published);
        Assert.Contains(written, Assert.Single(read.Notes));
        Assert.Equal($"\"{written}\"", read.Document.OtherFields["date"]);
    }

    [Fact]
    public void JsonLinesGiveOneDocumentALine()
    {
        var outcomes = DocumentsOf.Text("""
            {"id":"a-1","text":"Talks ended.","headline":"No deal","publisher":"Lake Post","pub_date":20150309,"language":"en-GB","page":4}

            {"event_text":"Troops left.","title":"Gone","headline":"Kept too","tags":["war", "peace"],"note":null}
            """);
        var first = Assert.IsType<DocumentRead>(outcomes[0]);
        Assert.Equal(("a-1", "No deal", "Lake Post", "en"), (first.Document.Id, first.Document.Title, first.Document.Publisher, first.Document.Language));
        Assert.Equal(new DateOnly(2015, 3, 9), first.Document.Published);
        Assert.Equal("4", first.Document.OtherFields["page"]);
        var second = Assert.IsType<DocumentRead>(outcomes[1]);
        Assert.Equal(("Troops left.", "Gone", 3L), (second.Document.Text, second.Document.Title, second.Line!.Value));
        Assert.Equal(["headline", "tags"], second.Document.OtherFields.Keys);
        Assert.Equal("""["war","peace"]""", second.Document.OtherFields["tags"]);
        Assert.Equal(2, outcomes.Count);
    }

    [Fact]
    public void ABrokenLineIsReportedByNumberAndTheRestIsRead()
    {
        var outcomes = DocumentsOf.Text("""
            {"text":"Talks ended."}
            {"text":"Talks
            ["no","object"]
            {"title":"No text"}
            {"text":""}
            {"text":"\ud800 half a pair"}
            {"text":"Talks resumed."}
            """);
        Assert.Equal(7, outcomes.Count);
        Assert.Equal(
            [
                (2, DocumentProblemKind.Malformed), (3, DocumentProblemKind.Malformed), (4, DocumentProblemKind.Malformed),
                (5, DocumentProblemKind.Empty), (6, DocumentProblemKind.Malformed),
            ],
            outcomes.OfType<DocumentProblem>().Select(problem => ((int)problem.Line!, problem.Kind)));
        Assert.Equal("standard input:2", outcomes[1].Where);
        Assert.Equal("Talks resumed.", Assert.IsType<DocumentRead>(outcomes[6]).Document.Text);
    }

    [Fact]
    public void ALineOverTheLimitIsSkippedAndTheNextIsRead()
    {
        var outcomes = DocumentsOf.Text(
            $$"""{"text":"Short."}{{"\n"}}{"text":"{{new string('a', 300_000)}}"}{{"\n"}}{"text":"Short again."}""",
            new DocumentOptions { MaximumBytes = 1000 });
        Assert.Equal(DocumentProblemKind.TooLarge, Assert.IsType<DocumentProblem>(outcomes[1]).Kind);
        Assert.Equal("Short again.", Assert.IsType<DocumentRead>(outcomes[2]).Document.Text);
    }

    [Fact]
    public void BytesOfTheOutcomesAddUpToTheSource()
    {
        var bytes = Encoding.UTF8.GetBytes("{\"text\":\"Talks ended.\"}\r\n{broken\r\n{\"text\":\"Talks resumed.\"}");
        Assert.Equal(bytes.Length, DocumentsOf.Bytes(bytes).Sum(outcome => outcome.Bytes));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void JsonLinesInUtf16AreReadAlike(bool marked)
    {
        var encoding = new UnicodeEncoding(false, marked);
        var outcomes = DocumentsOf.Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes("{\"text\":\"Zoë spoke.\"}\n{\"text\":\"Talks ended.\"}\n")]);
        Assert.Equal(["Zoë spoke.", "Talks ended."], outcomes.Cast<DocumentRead>().Select(read => read.Document.Text));
        Assert.All(outcomes.Cast<DocumentRead>(), read => Assert.Equal(TextEncoding.Utf16LittleEndian, read.Encoding));
    }

    [Theory]
    [InlineData("{\n \"id\": \"x\",\n \"text\": \"Talks ended.\",\n \"events\": [ { \"type\": \"CONSULT\" } ]\n}")]
    [InlineData("[{\"id\":\"x\",\"text\":\"Talks ended.\",\"events\":[{\"type\":\"CONSULT\"}]}]")]
    [InlineData("{\"document\":{\"id\":\"x\",\"text\":\"Talks ended.\",\"events\":[{\"type\":\"CONSULT\"}]},\"events\":[]}")]
    public void AnObjectAnArrayAndOurOwnExportAreReadToo(string json)
    {
        var document = DocumentsOf.One(json).Document;
        Assert.Equal(("x", "Talks ended."), (document.Id, document.Text));
        Assert.Equal("""[{"type":"CONSULT"}]""", document.OtherFields["events"]);
    }

    [Fact]
    public void ATextMayOpenWithABracket() =>
        Assert.Equal("[Agency] Talks ended.", DocumentsOf.One("[Agency] Talks ended.").Document.Text);

    [Fact]
    public void OneIdForTwoTextsIsReported()
    {
        var outcomes = DocumentsOf.Text("""
            {"id":"a","text":"Talks ended."}
            {"id":"a","text":"Talks ended."}
            {"id":"a","text":"Talks resumed."}
            """);
        Assert.IsType<DocumentRead>(outcomes[1]);
        Assert.Equal(DocumentProblemKind.DuplicateId, Assert.IsType<DocumentProblem>(outcomes[2]).Kind);
    }

    [Theory]
    [InlineData("", DocumentProblemKind.Empty)]
    [InlineData(" \r\n\t", DocumentProblemKind.Empty)]
    [InlineData("---\ntitle: Only front matter\n---\n", DocumentProblemKind.Empty)]
    [InlineData("%PDF-1.7 and so on", DocumentProblemKind.Binary)]
    [InlineData("PK\u0003\u0004 and so on", DocumentProblemKind.Binary)]
    [InlineData("some\0bytes", DocumentProblemKind.Binary)]
    [InlineData("<!DOCTYPE html><p>Talks ended.", DocumentProblemKind.Markup)]
    [InlineData("{\"text\":\"Talks ended.\",\"language\":\"fr\"}", DocumentProblemKind.Language)]
    public void WhatIsNoEnglishTextIsRefusedByKind(string text, DocumentProblemKind kind)
    {
        var problem = DocumentsOf.Problem(text);
        Assert.Equal(kind, problem.Kind);
        Assert.StartsWith("standard input", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileOverTheLimitIsRefusedUnread()
    {
        using var folder = new TemporaryFolder();
        folder.Write("long.txt", new string('a', 2000));
        var problem = Assert.IsType<DocumentProblem>(Assert.Single(
            DocumentSource.Read([folder["long.txt"]], new DocumentOptions { MaximumBytes = 1000 })));
        Assert.Equal(DocumentProblemKind.TooLarge, problem.Kind);
    }

    [Fact]
    public void AFolderIsReadThroughInOrdinalOrder()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.txt", English + " b");
        folder.Write("a/z.md", English + " z");
        folder.Write("B.txt", English + " B");
        folder.Write("a/y.jsonl", """{"text":"Talks ended."}""" + "\n" + """{"text":"Talks resumed."}""");
        folder.Write("notes.docx", "not read");
        folder.Write(".hidden/x.txt", "not seen");
        folder.Write("photo.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]);
        var outcomes = DocumentSource.Read([folder.Path, folder["nowhere.txt"]], new DocumentOptions()).ToList();
        Assert.Equal(
            ["B.txt", "a/y.jsonl:1", "a/y.jsonl:2", "a/z.md", "b.txt", "notes.docx", "photo.txt", "nowhere.txt"],
            outcomes.Select(outcome => outcome.Where[(folder.Path.Length + 1)..]));
        Assert.Equal(
            [DocumentProblemKind.UnknownKind, DocumentProblemKind.Binary, DocumentProblemKind.Unreadable],
            outcomes.OfType<DocumentProblem>().Select(problem => problem.Kind));
        Assert.Equal(7, DocumentSource.Measure([folder.Path, folder["nowhere.txt"]]).Files);
    }

    [Fact]
    public void ALongFileOfLinesIsReadAsItIsAskedFor()
    {
        using var endless = new EndlessLines();
        var first = DocumentSource.Read(["-"], new DocumentOptions { StandardInput = endless }).Take(3).ToList();
        Assert.All(first, outcome => Assert.IsType<DocumentRead>(outcome));
        Assert.True(endless.Given < 1_000_000);
    }

    private sealed class EndlessLines : MemoryStream
    {
        private static readonly byte[] Row = Encoding.UTF8.GetBytes("{\"text\":\"Talks ended.\"}\n");

        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++)
                buffer[i] = Row[(Given + i) % Row.Length];
            Given += buffer.Length;
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
