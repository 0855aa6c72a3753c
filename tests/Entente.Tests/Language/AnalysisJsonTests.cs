using System.Text.Json;
using Entente.Language;

namespace Entente.Tests.Language;

public class AnalysisJsonTests
{
    [Fact]
    public void TokensCountFromOneAndSpansIndexTheText()
    {
        var document = Annotated.Document("""
            Norway Norway PROPN NNP 2 nsubj LOC
            waited_ wait VERB VBD 0 root
            . . PUNCT . 2 punct
            """);
        using var stream = new MemoryStream();
        AnalysisJson.Write(stream, document);
        using var json = JsonDocument.Parse(stream.ToArray());
        var text = json.RootElement.GetProperty("text").GetString()!;
        var sentence = json.RootElement.GetProperty("sentences")[0];
        var tokens = sentence.GetProperty("tokens").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], tokens.Select(t => t.GetProperty("id").GetInt32()));
        Assert.Equal([2, 0, 2], tokens.Select(t => t.GetProperty("head").GetInt32()));
        Assert.All(tokens, t => Assert.Equal(
            t.GetProperty("form").GetString(), text[t.GetProperty("start").GetInt32()..t.GetProperty("end").GetInt32()]));
        Assert.Equal("LOC", sentence.GetProperty("names")[0].GetProperty("kind").GetString());
        Assert.Equal((byte)'\n', stream.ToArray()[^1]);
    }
}
