using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.EndToEnd;

/// <summary>What both models must make of the shapes that political text comes in.</summary>
public sealed class ReadingTests : IClassFixture<ReadingTests.Models>
{
    private readonly Models _models;

    public ReadingTests(Models models) => _models = models;

    public static TheoryData<string, string[]> Shapes => new()
    {
        // Headlines and lines in capitals stand alone.
        { "Rebels seize airport as talks falter\n\nThe rebels seized the airport on Monday.", ["Rebels seize airport as talks falter", "The rebels seized the airport on Monday."] },
        { "PARLIAMENT VOTES TO DISSOLVE ITSELF\nThe vote ended a month of talks.", ["PARLIAMENT VOTES TO DISSOLVE ITSELF", "The vote ended a month of talks."] },
        { "THE MINISTER RESIGNED ON FRIDAY. HIS DEPUTY WILL ACT FOR HIM.", ["THE MINISTER RESIGNED ON FRIDAY.", "HIS DEPUTY WILL ACT FOR HIM."] },
        // Bylines.
        { "By Anna Keller\nBERLIN, March 3 – The chancellor met the union's leaders on Tuesday.", ["By Anna Keller", "BERLIN, March 3 – The chancellor met the union's leaders on Tuesday."] },
        // A quotation over several sentences.
        { "“We will not go. We will not be silent. This is our land,” the elder said.", ["“We will not go.", "We will not be silent.", "This is our land,” the elder said."] },
        // Abbreviations and titles.
        { "The U.S. recalled Gen. Osman from Kabul. He flew home on Sunday.", ["The U.S. recalled Gen. Osman from Kabul.", "He flew home on Sunday."] },
        { "He moved to the U.S. in 1979. Mr. J. K. Amin stayed.", ["He moved to the U.S. in 1979.", "Mr. J. K. Amin stayed."] },
        // Dashes do not end a sentence.
        { "The minister – a former rebel – signed. The general did not.", ["The minister – a former rebel – signed.", "The general did not."] },
        { "The deal was dead—at least for now. Nobody said so.", ["The deal was dead—at least for now.", "Nobody said so."] },
        // Bullets.
        { "The parties agreed on:\n- a ceasefire from Monday\n- the release of prisoners", ["The parties agreed on:", "- a ceasefire from Monday", "- the release of prisoners"] },
        // Curly quotes and questions.
        { "“Who gave the order?” she asked. Nobody answered.", ["“Who gave the order?” she asked.", "Nobody answered."] },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void SentencesEndWhereTheyEnd(string text, string[] expected)
    {
        foreach (var analyzer in _models.Both)
        {
            var analysis = analyzer.Analyze(Document.FromText(text));
            Assert.Equal(expected, analysis.Sentences.Select(s => analysis.TextOf(s.Span)));
        }
    }

    [Theory]
    [InlineData("The oﬃce was conﬁscated by the army.", "confiscated", "nsubj:pass", "office")]
    [InlineData("GENERAL OSMAN ARRESTED THE MINISTER ON MONDAY.", "arrested", "obj", "minister")]
    [InlineData("The rebels’ leader didn’t sign the accord.", "sign", "obj", "accord")]
    [InlineData("Norway recalled its ambassador from Chile.", "recalled", "nsubj", "norway")]
    public void SpellingAndCapitalsDoNotHideWhoDidWhat(string text, string verb, string relation, string word)
    {
        foreach (var analyzer in _models.Both)
        {
            var tokens = analyzer.Analyze(Document.FromText(text)).Sentences.Single().Tokens;
            var dependent = tokens.Single(t => Plain(t.Form) == word);
            Assert.Equal(relation, dependent.Relation);
            Assert.Equal(verb, Plain(tokens[dependent.Head].Form));
        }
    }

    [Fact]
    public void NamesHaveTheirKinds()
    {
        foreach (var analyzer in _models.Both)
        {
            var sentence = analyzer.Analyze(Document.FromText("Angela Merkel flew to Moscow on Thursday to meet Vladimir Putin.")).Sentences.Single();
            Assert.Equal(
                [(NameKind.Person, "Angela Merkel"), (NameKind.Place, "Moscow"), (NameKind.Person, "Vladimir Putin")],
                sentence.Names.Select(n => (n.Kind, string.Join(' ', sentence.Tokens[n.Start..n.End].Select(t => t.Form)))));
        }
    }

    private static string Plain(string form) => form.Replace("ﬃ", "ffi").Replace("ﬁ", "fi").ToLowerInvariant();

    /// <summary>Loaded once for all cases.</summary>
    public sealed class Models : IDisposable
    {
        /// <summary>The base model and the small one.</summary>
        public IReadOnlyList<Analyzer> Both { get; } = [Analyzer.Load("base", threads: 2), Analyzer.Load("small", threads: 2)];

        /// <inheritdoc/>
        public void Dispose()
        {
            foreach (var analyzer in Both)
                analyzer.Dispose();
        }
    }
}
