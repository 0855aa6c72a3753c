using System.Text.Json;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.EndToEnd;

/// <summary>With the model that ships: the only tests that load it.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly Analyzer _analyzer = Analyzer.Load(threads: 2);

    public void Dispose() => _analyzer.Dispose();

    [Fact]
    public void TheModelDecidesAsItsTrainerDid()
    {
        var path = Path.ChangeExtension(_analyzer.ModelPath, ".check.json");
        using var check = JsonDocument.Parse(File.ReadAllText(path));
        var sentences = check.RootElement.EnumerateArray().ToList();
        var analysed = _analyzer.AnalyzeWords([.. sentences.Select(s => Strings(s, "words"))]);
        var (alike, all) = (0, 0);
        foreach (var (stored, sentence) in sentences.Zip(analysed))
        {
            var upos = Strings(stored, "upos");
            var heads = stored.GetProperty("heads").EnumerateArray().Select(h => h.GetInt32()).ToList();
            foreach (var token in sentence.Tokens)
            {
                all += 2;
                alike += token.Upos.Name() == upos[token.Index] ? 1 : 0;
                alike += token.Head + 1 == heads[token.Index] ? 1 : 0;
            }
        }

        // Int8 against the trainer's 32-bit floats; the trainer chose heads word by word, reading makes a tree.
        Assert.True(alike >= 0.97 * all, $"{alike} of {all} decisions alike");
    }

    [Fact]
    public void ADocumentIsReadTheSameAloneAndAmongOthers()
    {
        Document[] documents =
        [
            Document.FromText("Norway recalled its ambassador on Monday. The minister, Ida Holm, called the raid \"a crime\"."),
            Document.FromText("Talks failed."),
            Document.FromText(string.Join(' ', Enumerable.Repeat("The rebels released 12 prisoners near the border, officials said.", 40))),
        ];
        var together = _analyzer.AnalyzeMany(documents).Select(Conllu).ToList();
        Assert.Equal(documents.Select(d => Conllu(_analyzer.Analyze(d))), together);
        Assert.Equal(together.AsEnumerable().Reverse(), _analyzer.AnalyzeMany(documents.Reverse()).Select(Conllu));
    }

    [Fact]
    public void ScoresDoNotDependOnTheBatchToTheLastBit()
    {
        // Windows of one padded length, alone and among each other, in two orders.
        var encoder = new InputEncoder(Path.Combine(AppContext.BaseDirectory, "models", "vocab.txt"));
        string[] texts =
        [
            "Norway recalled its ambassador on Monday, and nobody in the ministry would say for how long.",
            "The rebels released 12 prisoners near the border, officials of the Red Cross said late on Friday.",
            "Talks failed, and failed again, before the delegates at last agreed on the shape of a table.",
        ];
        var windows = texts.Select(t => EncoderWindow.Over(t, Tokenizer.Words(t, new TextSpan(0, t.Length)), encoder).Single()).ToArray();
        Assert.Single(windows.Select(w => w.PaddedPieces).Distinct());
        using var session = new EncoderSession(_analyzer.ModelPath);
        var together = session.Run(windows);
        var backwards = session.Run([windows[2], windows[1], windows[0]]);
        for (var i = 0; i < windows.Length; i++)
        {
            var alone = session.Run([windows[i]])[0];
            foreach (var other in new[] { together[i], backwards[2 - i] })
            {
                Assert.Equal(alone.Boundary, other.Boundary);
                Assert.Equal(alone.Arcs, other.Arcs);
                Assert.Equal(alone.Names, other.Names);
                Assert.Equal(alone.LabelDependents, other.LabelDependents);
                Assert.Equal(alone.LabelHeads, other.LabelHeads);
            }
        }
    }

    [Fact]
    public void TheNumberOfThreadsChangesNothing()
    {
        var documents = Enumerable.Range(1, 40).Select(i => Document.FromText(
            string.Join(' ', Enumerable.Repeat($"Delegate {i} of Norway met the rebels near the border.", i)))).ToList();
        using var single = Analyzer.Load(threads: 1);
        Assert.Equal(single.AnalyzeMany(documents).Select(Conllu), _analyzer.AnalyzeMany(documents).Select(Conllu));
    }

    [Fact]
    public async Task AStreamOfDocumentsIsReadLikeAList()
    {
        var documents = Enumerable.Range(1, 5).Select(i => Document.FromText($"Delegate {i} met the rebels.")).ToList();
        var read = new List<string>();
        await foreach (var analysis in _analyzer.AnalyzeAsync(documents.ToAsyncEnumerable(), TestContext.Current.CancellationToken))
            read.Add(Conllu(analysis));
        Assert.Equal(_analyzer.AnalyzeMany(documents).Select(Conllu), read);
    }

    [Fact]
    public async Task AStreamIsReadNoFurtherThanARoundAhead()
    {
        var taken = 0;
        async IAsyncEnumerable<Document> Endless()
        {
            for (; ; taken++)
            {
                await Task.Yield();
                yield return Document.FromText(string.Join(' ', Enumerable.Repeat($"Delegate {taken} of Norway met the rebels.", 50)));
            }
        }

        await foreach (var _ in _analyzer.AnalyzeAsync(Endless(), TestContext.Current.CancellationToken))
            break;
        Assert.InRange(taken, 1, 60);
    }

    [Fact]
    public void NoWordOfALongTextIsLost()
    {
        var text = string.Join(" and ", Enumerable.Range(0, 900).Select(i => $"delegate {i}")) + " met.";
        var words = _analyzer.Analyze(Document.FromText(text)).Sentences.SelectMany(s => s.Tokens).Select(t => t.Form);
        Assert.Equal(text.Replace(".", " .").Split(' '), words);
    }

    [Fact]
    public void ATextWithoutWordsHasNoSentences() => Assert.Empty(_analyzer.Analyze(Document.FromText(" \n\n ")).Sentences);

    private static List<string> Strings(JsonElement element, string name) =>
        [.. element.GetProperty(name).EnumerateArray().Select(w => w.GetString()!)];

    private static string Conllu(AnnotatedDocument document)
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, document);
        return writer.ToString();
    }
}
