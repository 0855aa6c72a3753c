namespace Entente.Tests;

public class AnnotatedSentences
{
    [Fact]
    public void SpansIndexTheText()
    {
        var document = Annotated.Document("""
            Ruritania Ruritania PROPN NNP 2 nsubj LOC
            accused accuse VERB VBD 0 root
            Syldavia_ Syldavia PROPN NNP 2 obj LOC
            . . PUNCT . 2 punct
            """);
        var sentence = Assert.Single(document.Sentences);
        Assert.Equal("Ruritania accused Syldavia.", document.Document.Text);
        Assert.All(sentence.Tokens, token => Assert.Equal(token.Form, document.TextOf(token.Span)));
        Assert.Equal(2, sentence.Names.Length);
    }
}
