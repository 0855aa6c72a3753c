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
