using Entente.Language;

namespace Entente.Tests.Language;

public class ConlluTests
{
    private const string Rows = """
        Norway Norway PROPN NNP 4 nsubj LOC Number=Sing
        did do AUX VBD 4 aux
        n't not PART RB 4 advmod
        recall recall VERB VB 0 root
        him_ he PRON PRP 4 obj
        . . PUNCT . 4 punct
        """;

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var document = Annotated.Document(Rows.Replace("did do", "did_ do"));
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, document);
        var read = Assert.Single(ConlluReader.Read(new StringReader(writer.ToString())));
        Assert.Equal(document.Document.Text, read.Text);
        Assert.Equal(document.Sentences[0].Tokens.AsEnumerable(), read.Sentence.Tokens);
    }

    [Fact]
    public void AContractionIsARange()
    {
        using var writer = new StringWriter();
        ConlluWriter.Write(writer, Annotated.Document(Rows.Replace("did do", "did_ do")));
        Assert.Contains("\n2-3\tdidn't\t_\t", writer.ToString());
        Assert.Contains("\tName=B-LOC\n", writer.ToString());
    }

    [Fact]
    public void AMalformedRowIsReportedWithItsLine()
    {
        var error = Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader("# text = a\n1\ta\n")).ToList());
        Assert.Contains("line 2", error.Message);
    }
}
