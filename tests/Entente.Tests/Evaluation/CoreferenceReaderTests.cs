using Entente.Evaluation;
using Entente.Tests.Documents;

namespace Entente.Tests.Evaluation;

public sealed class CoreferenceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("_ _ _", "")]
    [InlineData("(1) _ (1)", "1: 0-0 2-2")]
    [InlineData("(1 1) (1)", "1: 0-1 2-2")]
    [InlineData("(1(2) 1) (2)", "1: 0-1; 2: 0-0 2-2")]
    [InlineData("(1 (2) 1)", "1: 0-2; 2: 1-1")]
    [InlineData("(1(2 2) 1)", "1: 0-2; 2: 0-1")]
    // Of one chain the mention that began last ends first.
    [InlineData("(7(7) _ 7)", "7: 0-0 0-2")]
    [InlineData("(7 (7 7)7)", "7: 0-2 1-2")]
    // Crossing, adjacent, one word ends and begins.
    [InlineData("(1 (2 1) 2)", "1: 0-2; 2: 1-3")]
    [InlineData("(3 3)(4) (4)", "3: 0-1; 4: 1-1 2-2")]
    [InlineData("(12|(3) 12)|(3)", "3: 0-0 1-1; 12: 0-1")]
    public void MarksAreMentions(string marks, string chains)
    {
        var document = CoreferenceReader.ReadFile(Written(marks.Split(' ')));
        // Chains come in the order of their numbers, mentions in the order of the text.
        Assert.Equal(chains.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(c => c[(c.IndexOf(' ') + 1)..]),
            document.Chains.Select(c => string.Join(' ', c.Select(m => $"{m.First}-{m.Last}"))));
    }

    [Fact]
    public void CommentsAndBlankLinesAreNoWords()
    {
        var path = Write("story.conll", "# begin document story\n1\tShe\t(1)\n\n2\tslept\t_\n# end document\n");
        var document = CoreferenceReader.ReadFile(path);
        Assert.Equal("story", document.Name);
        Assert.Equal(["She", "slept"], document.Words);
    }

    [Fact]
    public void AChainThatEndsAndDidNotBeginIsToldWithItsLine()
    {
        var problem = Assert.Throws<FormatException>(() => CoreferenceReader.ReadFile(Write("a.conll", "1\tShe\t(1)\n2\tslept\t4)\n")));
        Assert.Contains("a.conll:2: chain 4", problem.Message);
    }

    [Fact]
    public void ALineWithoutChainsIsToldWithItsLine()
    {
        var problem = Assert.Throws<FormatException>(() => CoreferenceReader.ReadFile(Write("a.conll", "# c\n\n1\tShe\n")));
        Assert.Contains("a.conll:3: ", problem.Message);
    }

    private string Written(string[] marks) => Write("d.conll", string.Concat(marks.Select((mark, i) => $"{i + 1}\tw{i}\t{mark}\n")));

    private string Write(string name, string text)
    {
        _folder.Write(name, text);
        return _folder[name];
    }
}
