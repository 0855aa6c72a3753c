using Entente.Circumstances;

namespace Entente.Tests.Circumstances;

public class StoryTimeTests
{
    private const string Dated = """
        In in ADP IN 2 case
        1997 1997 NUM CD 4 obl
        Ivo Ivo PROPN NNP 4 nsubj PER
        led lead VERB VBD 0 root
        miners miner NOUN NNS 4 obj
        . . PUNCT . 4 punct
        """;

    private const string DatedPresent = """
        Ivo Ivo PROPN NNP 2 nsubj PER
        remembers remember VERB VBZ 0 root
        1997 1997 NUM CD 2 obj
        . . PUNCT . 2 punct
        """;

    private const string Past = "Ivo Ivo PROPN NNP 2 nsubj PER\nspoke speak VERB VBD 0 root\n. . PUNCT . 2 punct";
    private const string Passive = "Ivo Ivo PROPN NNP 3 nsubj:pass PER\nwas be AUX VBD 3 aux:pass\nelected elect VERB VBN 0 root\n. . PUNCT . 3 punct";
    private const string Pluperfect = "Ivo Ivo PROPN NNP 3 nsubj PER\nhad have AUX VBD 3 aux\nleft leave VERB VBN 0 root\n. . PUNCT . 3 punct";
    private const string Copula = "Ivo Ivo PROPN NNP 4 nsubj PER\nwas be AUX VBD 4 cop\nthe the DET DT 4 det\nking king NOUN NN 0 root\n. . PUNCT . 4 punct";
    private const string Present = "Ivo Ivo PROPN NNP 2 nsubj PER\nspeaks speak VERB VBZ 0 root\n. . PUNCT . 2 punct";
    private const string Perfect = "Ivo Ivo PROPN NNP 3 nsubj PER\nhas have AUX VBZ 3 aux\nleft leave VERB VBN 0 root\n. . PUNCT . 3 punct";
    private const string Future = "Ivo Ivo PROPN NNP 3 nsubj PER\nwill will AUX MD 3 aux\nleave leave VERB VB 0 root\n. . PUNCT . 3 punct";

    private const string DatedLater = """
        In in ADP IN 2 case
        2003 2003 NUM CD 4 obl
        Ivo Ivo PROPN NNP 4 nsubj PER
        fled flee VERB VBD 0 root
        . . PUNCT . 4 punct
        """;

    private const string Decade = """
        In in ADP IN 3 case
        the the DET DT 3 det
        1960s 1960s NOUN NNS 5 obl
        Ivo Ivo PROPN NNP 5 nsubj PER
        fled flee VERB VBD 0 root
        . . PUNCT . 5 punct
        """;

    private const string TwoYears = """
        Ivo Ivo PROPN NNP 2 nsubj PER
        came come VERB VBD 0 root
        in in ADP IN 4 case
        1990 1990 NUM CD 2 obl
        and and CCONJ CC 6 cc
        left leave VERB VBD 2 conj
        in in ADP IN 8 case
        1995 1995 NUM CD 6 obl
        . . PUNCT . 2 punct
        """;

    [Fact]
    public void ASentenceInThePastGoesOnInTheTimeToldBefore() => Assert.Equal([1997, 1997, 1997, 1997, 1997], Years(Dated, Past, Passive, Pluperfect, Copula));

    [Fact]
    public void APresentSentenceTellsOfNoEarlierTime() => Assert.Equal([1997, null, null, null], Years(Dated, Present, Perfect, Future));

    [Fact]
    public void TheStoryGoesOnAfterAWordOnThePresent() => Assert.Equal([1997, null, 1997], Years(Dated, Present, Past));

    [Fact]
    public void ALaterDateTakesItsPlace() => Assert.Equal([1997, 1997, 2003, 2003], Years(Dated, Past, DatedLater, Past));

    [Fact]
    public void OfSeveralTimesTheLastGoesOn() => Assert.Equal([1990, 1995], Years(TwoYears, Past));

    [Fact]
    public void ATimeLongerThanAYearIsNoneToGoOnIn() => Assert.Equal([1997, 1997, 1997], Years(Dated, Decade, Past));

    [Fact]
    public void BeforeAnythingIsDatedNoTimeIsTold() => Assert.Equal([null, 1997], Years(Past, Dated));

    [Fact]
    public void ADateInThePresentIsOfThePastAfterIt() => Assert.Equal([null, 1997], Years(DatedPresent, Past));

    [Fact]
    public void EveryClauseTellsOfItsOwnTime()
    {
        var document = Annotated.Document($"""
            {Dated}

            Ivo Ivo PROPN NNP 2 nsubj PER
            says say VERB VBZ 0 root
            Ada Ada PROPN NNP 4 nsubj PER
            tried try VERB VBD 2 ccomp
            to to PART TO 6 mark
            warn warn VERB VB 4 xcomp
            miners miner NOUN NNS 6 obj
            . . PUNCT . 2 punct
            """);
        var story = DocumentCircumstances.Read(document).Story;
        // "Ivo" is of the present; "Ada", and the miners of the infinitive below her verb, of the past.
        Assert.Equal([null, 1997, 1997], new[] { 0, 2, 6 }.Select(word => story.At(document.Sentences[1], word)?.Start?.Year));
    }

    private static IEnumerable<int?> Years(params string[] sentences)
    {
        var document = Annotated.Document(string.Join("\n\n", sentences));
        var story = DocumentCircumstances.Read(document).Story;
        return document.Sentences.Select(s => story.At(s, s.Root)?.Start?.Year);
    }
}
