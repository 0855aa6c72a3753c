using Entente.Circumstances;
using Entente.Documents;
using Entente.Language;

namespace Entente.Tests.Circumstances;

public class AttachmentTests
{
    private const string Raid = """
        Rebels rebel NOUN NNS 2 nsubj
        raided raid VERB VBD 0 root
        Freetown Freetown PROPN NNP 2 obj LOC
        in in ADP IN 5 case
        2001 2001 NUM CD 2 obl
        , , PUNCT , 7 punct
        killing kill VERB VBG 2 advcl
        40 40 NUM CD 9 nummod
        people people NOUN NNS 7 obj
        . . PUNCT . 2 punct
        """;

    private const string Said = """
        Ministers minister NOUN NNS 2 nsubj
        said say VERB VBD 0 root
        on on ADP IN 4 case
        Tuesday Tuesday PROPN NNP 2 obl
        that that SCONJ IN 7 mark
        Banda Banda PROPN NNP 7 nsubj PER
        resigned resign VERB VBD 2 ccomp
        . . PUNCT . 2 punct
        """;

    private const string Coordinated = """
        In in ADP IN 2 case
        1994_ 1994 NUM CD 5 obl
        , , PUNCT , 5 punct
        troops troop NOUN NNS 5 nsubj
        left leave VERB VBD 0 root
        and and CCONJ CC 9 cc
        their their PRON PRP$ 8 nmod:poss
        leaders leader NOUN NNS 9 nsubj
        surrendered surrender VERB VBD 5 conj
        . . PUNCT . 5 punct
        """;

    private const string Paired = """
        He he PRON PRP 3 nsubj:pass
        was be AUX VBD 3 aux:pass
        seized seize VERB VBN 0 root
        and and CCONJ CC 5 cc
        shot shoot VERB VBN 3 conj
        near near ADP IN 7 case
        Goma Goma PROPN NNP 5 obl LOC
        in in ADP IN 9 case
        1996 1996 NUM CD 5 obl
        . . PUNCT . 3 punct
        """;

    private const string Condemned = """
        Envoys envoy NOUN NNS 2 nsubj
        condemned condemn VERB VBD 0 root
        the the DET DT 4 det
        attack attack NOUN NN 2 obj
        on on ADP IN 6 case
        Friday Friday PROPN NNP 2 obl
        . . PUNCT . 2 punct
        """;

    private const string Recalled = """
        Envoys envoy NOUN NNS 2 nsubj
        discussed discuss VERB VBD 0 root
        the the DET DT 5 det
        2003 2003 NUM CD 5 nummod
        invasion invasion NOUN NN 2 obj
        in in ADP IN 7 case
        Geneva Geneva PROPN NNP 2 obl LOC
        . . PUNCT . 2 punct
        """;

    private const string Generals = """
        The the DET DT 2 det
        generals general NOUN NNS 5 nsubj
        in in ADP IN 4 case
        Algiers Algiers PROPN NNP 2 nmod LOC
        cancelled cancel VERB VBD 0 root
        the the DET DT 7 det
        election election NOUN NN 5 obj
        after after ADP IN 9 case
        riots riot NOUN NNS 5 obl
        in in ADP IN 11 case
        1988 1988 NUM CD 9 nmod
        . . PUNCT . 5 punct
        """;

    private const string Relative = """
        Banda Banda PROPN NNP 7 nsubj PER
        , , PUNCT , 4 punct
        who who PRON WP 4 nsubj
        fled flee VERB VBD 1 acl:relcl
        in in ADP IN 6 case
        1985 1985 NUM CD 4 obl
        returned return VERB VBD 0 root
        . . PUNCT . 7 punct
        """;

    private const string Died = """
        Forty forty NUM CD 2 nummod
        people people NOUN NNS 3 nsubj
        died die VERB VBD 0 root
        in in ADP IN 6 case
        the the DET DT 6 det
        bombing bombing NOUN NN 3 obl
        on on ADP IN 8 case
        Monday Monday PROPN NNP 3 obl
        . . PUNCT . 3 punct
        """;

    private const string Which = """
        The the DET DT 2 det
        group group NOUN NN 3 nsubj
        praised praise VERB VBD 0 root
        an a DET DT 5 det
        attack attack NOUN NN 3 obj
        in in ADP IN 7 case
        which which PRON WDT 10 obl
        forty forty NUM CD 9 nummod
        policemen policeman NOUN NNS 10 nsubj
        died die VERB VBD 5 acl:relcl
        . . PUNCT . 3 punct
        """;

    private const string Reported = """
        Fire fire NOUN NN 3 nsubj:pass
        is be AUX VBZ 3 aux:pass
        reported report VERB VBN 0 root
        to to PART TO 6 mark
        have have AUX VB 6 aux
        killed kill VERB VBN 3 xcomp
        six six NUM CD 8 nummod
        shepherds shepherd NOUN NNS 6 obj
        since since ADP IN 10 case
        Thursday Thursday PROPN NNP 6 obl
        . . PUNCT . 3 punct
        """;

    private const string When = """
        Ten ten NUM CD 2 nummod
        marchers marcher NOUN NNS 4 nsubj:pass
        were be AUX VBD 4 aux:pass
        killed kill VERB VBN 0 root
        when when ADV WRB 7 advmod
        police police NOUN NNS 7 nsubj
        fired fire VERB VBD 4 advcl
        . . PUNCT . 4 punct
        """;

    private const string Accused = """
        Widows widow NOUN NNS 2 nsubj
        accused accuse VERB VBD 0 root
        soldiers soldier NOUN NNS 2 obj
        on on ADP IN 5 case
        Monday Monday PROPN NNP 2 obl
        of of SCONJ IN 7 mark
        killing kill VERB VBG 2 advcl
        ten ten NUM CD 9 nummod
        miners miner NOUN NNS 7 obj
        . . PUNCT . 2 punct
        """;

    private const string Strike = """
        Unions union NOUN NNS 2 nsubj
        called call VERB VBD 0 root
        a a DET DT 4 det
        strike strike NOUN NN 2 obj
        for for ADP IN 6 case
        Friday Friday PROPN NNP 2 obl
        . . PUNCT . 2 punct
        """;

    private const string Charge = """
        He he PRON PRP 2 nsubj
        resigned resign VERB VBD 0 root
        in in ADP IN 4 case
        August August PROPN NNP 2 obl
        2003 2003 NUM CD 4 nummod
        , , PUNCT , 8 punct
        two two NUM CD 8 nummod
        months month NOUN NNS 11 obl:unmarked
        after after ADP IN 11 case
        his his PRON PRP$ 11 nmod:poss
        indictment indictment NOUN NN 2 obl
        . . PUNCT . 2 punct
        """;

    private const string Rescued = """
        Troops troop NOUN NNS 2 nsubj
        rescued rescue VERB VBD 0 root
        71 71 NUM CD 2 obj
        of of ADP IN 7 case
        the the DET DT 7 det
        72 72 NUM CD 7 nummod
        hostages hostage NOUN NNS 3 nmod
        whom whom PRON WP 10 obj
        rebels rebel NOUN NNS 10 nsubj
        held hold VERB VBD 7 acl:relcl
        . . PUNCT . 2 punct
        """;

    [Theory]
    [InlineData(Raid, "raided", "2001")]
    [InlineData(Raid, "killing", "2001")]
    [InlineData(Said, "said", "Tuesday")]
    [InlineData(Said, "resigned", null)]
    [InlineData(Coordinated, "left", "1994")]
    [InlineData(Coordinated, "surrendered", "1994")]
    [InlineData(Paired, "seized", "1996")]
    [InlineData(Paired, "shot", "1996")]
    [InlineData(Condemned, "condemned", "Friday")]
    [InlineData(Condemned, "attack", null)]
    [InlineData(Recalled, "discussed", null)]
    [InlineData(Recalled, "invasion", "2003")]
    [InlineData(Generals, "cancelled", null)]
    [InlineData(Generals, "riots", "1988")]
    [InlineData(Relative, "fled", "1985")]
    [InlineData(Relative, "returned", null)]
    [InlineData(Died, "bombing", "Monday")]
    [InlineData(Reported, "Fire", "since Thursday")]
    [InlineData(Accused, "accused", "Monday")]
    [InlineData(Accused, "killing", null)]
    [InlineData(Strike, "strike", "Friday")]
    [InlineData(Charge, "resigned", "August 2003")]
    [InlineData(Charge, "indictment", "two months after")]
    public void AnActHasTheDateOfItsOwnClause(string rows, string act, string? time)
    {
        var (circumstances, trigger) = Read(rows, act);
        Assert.Equal(time, circumstances.DateOf(0, trigger)?.Text);
    }

    [Fact]
    public void ATimeCountedFromAnotherActTellsThatActsDate()
    {
        var (circumstances, indictment) = Read(Charge, "indictment");
        Assert.Equal(new DateOnly(2003, 6, 1), circumstances.DateOf(0, indictment)?.Start);
    }

    [Theory]
    [InlineData(Raid, "raided", "Freetown")]
    [InlineData(Paired, "seized", "Goma")]
    [InlineData(Recalled, "discussed", "Geneva")]
    [InlineData(Recalled, "invasion", null)]
    [InlineData(Generals, "cancelled", null)]
    [InlineData(Said, "resigned", null)]
    public void AnActHasThePlaceOfItsOwnClause(string rows, string act, string? place)
    {
        var (circumstances, trigger) = Read(rows, act);
        Assert.Equal(place, circumstances.PlaceOf(0, trigger)?.Text);
    }

    [Theory]
    [InlineData(Raid, "raided", "40 people")]
    [InlineData(Raid, "killing", "40 people")]
    [InlineData(Died, "died", "Forty people")]
    [InlineData(Died, "bombing", "Forty people")]
    [InlineData(Which, "attack", "forty policemen")]
    [InlineData(Which, "praised", "")]
    [InlineData(Reported, "Fire", "six shepherds")]
    [InlineData(When, "fired", "Ten marchers")]
    [InlineData(Accused, "accused", "")]
    [InlineData(Accused, "killing", "ten miners")]
    [InlineData(Rescued, "rescued", "71")]
    [InlineData(Rescued, "held", "72 hostages")]
    public void AnActHasTheFiguresOfItsResult(string rows, string act, string figures)
    {
        var (circumstances, trigger) = Read(rows, act);
        Assert.Equal(figures, string.Join("; ", circumstances.FiguresOf(0, trigger).Select(f => f.Text)));
    }

    private static (DocumentCircumstances, int) Read(string rows, string act)
    {
        var document = Annotated.Document(rows, Document.FromText("") with { Published = Phrases.Published });
        return (DocumentCircumstances.Read(document), document.Sentences[0].Tokens.First(t => t.Form == act).Index);
    }
}
