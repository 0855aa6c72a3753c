using System.Text;
using Entente.Circumstances;
using Entente.Evaluation;
using Entente.Language;

namespace Entente.Tests.Evaluation;

public class TimeScorerTests
{
    private const string Marked = """
        <Document doc_id="1">
        <token number="0" sentence="0" t_id="1">Envoys</token><token number="1" sentence="0" t_id="2">meet</token>
        <token number="2" sentence="1" t_id="3">June</token><token number="3" sentence="1" t_id="4">17</token><token number="4" sentence="1" t_id="5">,</token><token number="5" sentence="1" t_id="6">2015</token>
        <token number="6" sentence="2" t_id="7">They</token><token number="7" sentence="2" t_id="8">met</token><token number="8" sentence="2" t_id="9">on</token><token number="9" sentence="2" t_id="10">Monday</token><token number="10" sentence="2" t_id="11">.</token>
        <token number="11" sentence="3" t_id="12">They</token><token number="12" sentence="3" t_id="13">left</token><token number="13" sentence="3" t_id="14">today</token><token number="14" sentence="3" t_id="15">.</token>
        <Markables>
        <TIMEX3 functionInDocument="CREATION_TIME" m_id="1" type="DATE" value="2015-06-17"><token_anchor t_id="3"/><token_anchor t_id="4"/><token_anchor t_id="5"/><token_anchor t_id="6"/></TIMEX3>
        <TIMEX3 functionInDocument="NONE" m_id="2" type="DATE" value="2015-06-15"><token_anchor t_id="9"/><token_anchor t_id="10"/></TIMEX3>
        <TIMEX3 functionInDocument="NONE" m_id="3" type="DATE" value="2015"/>
        </Markables>
        </Document>
        """;

    private const string Rows = """
        Envoys envoy NOUN NNS 2 nsubj
        meet meet VERB VBP 0 root

        June June PROPN NNP 0 root
        17_ 17 NUM CD 1 nummod
        , , PUNCT , 1 punct
        2015 2015 NUM CD 1 nmod:unmarked

        They they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        on on ADP IN 4 case
        Monday_ Monday PROPN NNP 2 obl
        . . PUNCT . 2 punct

        They they PRON PRP 2 nsubj
        left leave VERB VBD 0 root
        today_ today NOUN NN 2 obl:unmarked
        . . PUNCT . 2 punct
        """;

    [Fact]
    public void TheDatelineIsTheDayOfPublicationAndNoGold()
    {
        var document = Read(Marked);
        Assert.Equal(new DateOnly(2015, 6, 17), document.Document.Published);
        Assert.Equal([2, 3, 4, 5], document.Creation);
        Assert.Equal([new GoldTime(8, 9, TimeKind.Date, "2015-06-15")], document.Times);
    }

    [Fact]
    public void TitleAndDatelineAreParagraphs() => Assert.Equal("Envoys meet\n\nJune 17, 2015\n\nThey met on Monday. They left today.", Read(Marked).Document.Text);

    [Fact]
    public void WordsAfterTheLastAnnotatedSentenceAreNotScored() => Assert.Equal(11, Read(Marked).Annotated);

    [Fact]
    public void ASpanWithAWordInCommonIsRightWhenRelaxedAndHasAValue()
    {
        var document = Read(Marked);
        var (metrics, errors) = TimeScorer.Score([document], documents => documents.Select(d =>
        {
            // The hand-built sentences are joined by blanks; paragraphs take two characters.
            var rows = Annotated.Document(Rows, d);
            return new AnnotatedDocument(d, [.. rows.Sentences.Select((s, i) => Moved(s, Math.Min(i, 2)))]);
        }));
        Assert.Equal([("strict", 0), ("relaxed", 1), ("kind", 1), ("value", 1)], metrics.Take(4).Select(m => (m.Name, m.Correct)));
        Assert.All(metrics.Take(4), m => Assert.Equal((1, 1), (m.Gold, m.System)));
        Assert.Equal(["other words"], errors.Select(e => e.Kind));
    }

    [Fact]
    public void AFileWithoutTokensIsRefused() =>
        Assert.Contains("<token>", Assert.Throws<FormatException>(() => Read("<Document/>")).Message, StringComparison.Ordinal);

    private static Sentence Moved(Sentence sentence, int by) => new(
        sentence.Index, by, new(sentence.Span.Start + by, sentence.Span.End + by),
        [.. sentence.Tokens.Select(t => t with { Span = new(t.Span.Start + by, t.Span.End + by) })], sentence.Names);

    private static TimeDocument Read(string xml) => TimeDocument.Read("d", new MemoryStream(Encoding.UTF8.GetBytes(xml)));
}
