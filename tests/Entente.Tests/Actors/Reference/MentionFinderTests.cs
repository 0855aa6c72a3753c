using Entente.Actors.Reference;

namespace Entente.Tests.Actors.Reference;

public class MentionFinderTests
{
    [Theory]
    // Articles belong to the phrase, the preposition before it does not, an "of" inside it does.
    [InlineData("the army of Chad | Chad", """
        the the DET DT 2 det
        army army NOUN NN 5 nsubj Number=Sing
        of of ADP IN 4 case
        Chad Chad PROPN NNP 2 nmod LOC
        fled flee VERB VBD 0 root
        """)]
    [InlineData("they | the old border", """
        they they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        near near ADP IN 6 case
        the the DET DT 6 det
        old old ADJ JJ 6 amod
        border border NOUN NN 2 obl Number=Sing
        """)]
    // The clitic stays with the possessor.
    [InlineData("Chad 's army | Chad 's", """
        Chad Chad PROPN NNP 3 nmod:poss LOC
        's 's PART POS 1 case
        army army NOUN NN 4 nsubj Number=Sing
        fled flee VERB VBD 0 root
        """)]
    [InlineData("her plan | her", """
        her her PRON PRP$ 2 nmod:poss
        plan plan NOUN NN 3 nsubj Number=Sing
        failed fail VERB VBD 0 root
        """)]
    // A relative clause is inside, its pronoun no mention.
    [InlineData("rebels who held towns | towns", """
        rebels rebel NOUN NNS 5 nsubj Number=Plur
        who who PRON WP 3 nsubj PronType=Rel
        held hold VERB VBD 1 acl:relcl
        towns town NOUN NNS 3 obj Number=Plur
        fled flee VERB VBD 0 root
        """)]
    [InlineData("towns that rebels held | rebels", """
        towns town NOUN NNS 5 nsubj Number=Plur
        that that PRON WDT 4 obj PronType=Rel
        rebels rebel NOUN NNS 4 nsubj Number=Plur
        held hold VERB VBD 1 acl:relcl
        burned burn VERB VBD 0 root
        """)]
    [InlineData("", """
        who who PRON WP 2 nsubj PronType=Int
        fled flee VERB VBD 0 root
        """)]
    // The whole of a coordination goes before its parts.
    [InlineData("Chile and Peru | Chile | Peru", """
        Chile Chile PROPN NNP 4 nsubj LOC
        and and CCONJ CC 3 cc
        Peru Peru PROPN NNP 1 conj LOC
        met meet VERB VBD 0 root
        """)]
    [InlineData("the army , police and rebels | the army | police | rebels", """
        the the DET DT 2 det
        army army NOUN NN 7 nsubj Number=Sing
        , , PUNCT , 4 punct
        police police NOUN NN 2 conj Number=Sing
        and and CCONJ CC 6 cc
        rebels rebel NOUN NNS 2 conj Number=Plur
        fought fight VERB VBD 0 root
        """)]
    // Coordinated verbs are none; nor are adjectives of one noun.
    [InlineData("old and new treaties", """
        old old ADJ JJ 4 amod
        and and CCONJ CC 3 cc
        new new ADJ JJ 1 conj
        treaties treaty NOUN NNS 5 nsubj Number=Plur
        lapsed lapse VERB VBD 0 root
        """)]
    // Nothing is meant by "there" and an empty "it".
    [InlineData("a riot", """
        there there PRON EX 2 expl
        was be VERB VBD 0 root
        a a DET DT 4 det
        riot riot NOUN NN 2 nsubj Number=Sing
        """)]
    [InlineData("", """
        it it PRON PRP 2 expl
        rained rain VERB VBD 0 root
        """)]
    // A predicate is a phrase without its subject, verb and adverbs.
    [InlineData("Ivo | the last king of Chad | Chad", """
        Ivo Ivo PROPN NNP 6 nsubj PER
        was be AUX VBD 6 cop
        once once ADV RB 6 advmod
        the the DET DT 6 det
        last last ADJ JJ 6 amod
        king king NOUN NN 0 root Number=Sing
        of of ADP IN 8 case
        Chad Chad PROPN NNP 6 nmod LOC
        . . PUNCT . 6 punct
        """)]
    // A name is one mention, a compound too; an apposition stands within its phrase and by itself.
    [InlineData("Omar Diallo", """
        Omar Omar PROPN NNP 3 nsubj PER
        Diallo Diallo PROPN NNP 1 flat PER
        fled flee VERB VBD 0 root
        """)]
    [InlineData("Ivo , the king | the king", """
        Ivo Ivo PROPN NNP 6 nsubj PER
        , , PUNCT , 4 punct
        the the DET DT 4 det
        king king NOUN NN 1 appos Number=Sing
        , , PUNCT , 4 punct
        fled flee VERB VBD 0 root
        """)]
    // Years and "one" are mentions, other numbers are not; "this" by itself is, as an article it is not.
    [InlineData("they | 1982", """
        they they PRON PRP 2 nsubj
        met meet VERB VBD 0 root
        in in ADP IN 4 case
        1982 1982 NUM CD 2 obl
        """)]
    [InlineData("this | this war", """
        this this DET DT 2 nsubj
        ended end VERB VBD 0 root
        this this DET DT 4 det
        war war NOUN NN 2 obj Number=Sing
        """)]
    [InlineData("", """
        two two NUM CD 2 nsubj
        fled flee VERB VBD 0 root
        """)]
    [InlineData("the wounded", """
        the the DET DT 2 det
        wounded wounded ADJ JJ 3 nsubj
        fled flee VERB VBD 0 root
        """)]
    public void PhrasesThatReferAreMentions(string mentions, string rows)
    {
        var document = Annotated.Document(rows);
        Assert.Equal(mentions.Split(" | ", StringSplitOptions.RemoveEmptyEntries), MentionFinder.Find(document).Select(m => Words(document, m)));
    }

    [Fact]
    public void MentionsAreNumberedInOrderOfTheirFirstWordTheLongerFirst()
    {
        var mentions = MentionFinder.Find(Annotated.Document("""
            Chad Chad PROPN NNP 3 nmod:poss LOC
            's 's PART POS 1 case
            army army NOUN NN 4 nsubj Number=Sing
            fled flee VERB VBD 0 root

            It it PRON PRP 2 nsubj
            lost lose VERB VBD 0 root
            """));
        Assert.Equal([(0, 0, 2), (1, 0, 0), (2, 1, 0)], mentions.Select(m => (m.Index, m.Sentence, m.Head)));
    }

    [Theory]
    [InlineData("the the DET DT 2 det\nking king NOUN NN 3 nsubj Number=Sing\nfled flee VERB VBD 0 root", "Definite DEF king s m - nsubj")]
    [InlineData("a a DET DT 2 det\nqueen queen NOUN NN 3 nsubj Number=Sing\nfled flee VERB VBD 0 root", "Indefinite INDEF queen s f - nsubj")]
    [InlineData("these this DET DT 2 det\ntowns town NOUN NNS 3 nsubj:pass Number=Plur\nfell fall VERB VBD 0 root", "Demonstrative DEM town p n - nsubj:pass")]
    [InlineData("Rebels rebel NOUN NNS 2 nsubj Number=Plur\nfled flee VERB VBD 0 root", "Bare BARE rebel p p - nsubj")]
    [InlineData("Him he PRON PRP 2 obj\nsaw see VERB VBD 0 root", "Pronoun he he s m - obj")]
    [InlineData("Themselves themselves PRON PRP 2 obj\nsaw see VERB VBD 0 root", "Pronoun they themselves p ? - obj")]
    [InlineData("Ada Ada PROPN NNP 3 nsubj PER Number=Sing\nRoth Roth PROPN NNP 1 flat PER\nfled flee VERB VBD 0 root", "Name NAME ada s f Person nsubj")]
    [InlineData("Mr Mr PROPN NNP 2 nmod:desc\nZzyx Zzyx PROPN NNP 3 nsubj PER Number=Sing\nfled flee VERB VBD 0 root", "Name NAME zzyx s m Person nsubj")]
    [InlineData("Zzyx Zzyx PROPN NNP 2 nsubj PER Number=Sing\nfled flee VERB VBD 0 root", "Name NAME zzyx s p Person nsubj")]
    [InlineData("Chad Chad PROPN NNP 2 nsubj LOC Number=Sing\nfled flee VERB VBD 0 root", "Name NAME chad s n Place nsubj")]
    public void AMentionIsDescribed(string rows, string described)
    {
        var m = MentionFinder.Find(Annotated.Document(rows))[0];
        Assert.Equal(described, $"{m.Form} {m.Type.Text} {m.Lemma.Text} {m.Number.Text} {m.Gender.Text} {m.Name.Text} {m.Relation.Text}");
    }

    [Fact]
    public void ACoordinationIsPluralAndItsPartsTakeItsRole()
    {
        var mentions = MentionFinder.Find(Annotated.Document("""
            Chile Chile PROPN NNP 4 nsubj LOC Number=Sing
            and and CCONJ CC 3 cc
            Peru Peru PROPN NNP 1 conj LOC Number=Sing
            met meet VERB VBD 0 root
            """));
        Assert.Equal([(MentionForm.Coordination, "p", "nsubj"), (MentionForm.Name, "s", "nsubj"), (MentionForm.Name, "s", "nsubj")], mentions.Select(m => (m.Form, m.Number.Text, m.Relation.Text)));
    }

    [Fact]
    public void AMentionKnowsItsQuotation()
    {
        var mentions = MentionFinder.Find(Annotated.Document("""
            “ “ PUNCT `` 3 punct
            We we PRON PRP 3 nsubj
            won win VERB VBD 5 ccomp
            ” ” PUNCT '' 3 punct
            said say VERB VBD 0 root
            Ivo Ivo PROPN NNP 5 nsubj PER

            " " PUNCT `` 3 punct
            They they PRON PRP 3 nsubj
            lost lose VERB VBD 0 root
            " " PUNCT '' 3 punct
            """));
        Assert.Equal([0, -1, 1], mentions.Select(m => m.Quotation));
    }

    [Fact]
    public void WordsLeaveOutArticlesAndClitics()
    {
        var mention = MentionFinder.Find(Annotated.Document("""
            The the DET DT 5 det
            Old old ADJ JJ 5 amod
            King king NOUN NN 5 nmod:poss
            's 's PART POS 3 case
            Guards guard NOUN NNS 6 nsubj Number=Plur
            fled flee VERB VBD 0 root
            """))[0];
        Assert.Equal("old king guards", mention.Words);
        Assert.Equal(["old", "king"], mention.Modifiers);
    }

    private static string Words(Entente.Language.AnnotatedDocument document, Mention mention) =>
        string.Join(' ', document.Sentences[mention.Sentence].Tokens[mention.First..(mention.Last + 1)].Select(t => t.Form));
}
