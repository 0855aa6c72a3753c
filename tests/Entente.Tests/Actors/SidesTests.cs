using System.Collections.Immutable;
using Entente.Actors;

namespace Entente.Tests.Actors;

/// <summary>Phrases for two sides, for a part of a number, for the one armed group of a text, for whoever owns a thing.</summary>
public class SidesTests
{
    private const string War = """
        Chile Chile PROPN NNP 2 nsubj LOC
        attacked attack VERB VBD 0 root
        Peru Peru PROPN NNP 2 obj LOC
        . . PUNCT . 2 punct
        """;

    [Theory]
    [InlineData("Both both DET DT 2 det\narmies army NOUN NNS 3 nsubj Number=Plur", 1, "CHL MIL;PER MIL")]
    [InlineData("Both both DET DT 2 det\ngovernments government NOUN NNS 3 nsubj Number=Plur", 1, "CHL GOV;PER GOV")]
    [InlineData("Each each DET DT 2 det\ngovernment government NOUN NN 3 nsubj Number=Sing", 1, "CHL GOV;PER GOV")]
    [InlineData("Each each DET DT 2 det\nside side NOUN NN 3 nsubj Number=Sing", 1, "CHL ;PER ")]
    [InlineData("Both both DET DT 2 det\nsides side NOUN NNS 3 nsubj Number=Plur", 1, "CHL ;PER ")]
    [InlineData("Neither neither DET DT 2 det\nside side NOUN NN 3 nsubj Number=Sing", 1, "CHL ;PER ")]
    [InlineData("Both both DET DT 2 det\nnations nation NOUN NNS 3 nsubj Number=Plur", 1, "CHL ;PER ")]
    [InlineData("The the DET DT 2 det\nparties party NOUN NNS 3 nsubj Number=Plur", 1, "CHL ;PER ")]
    [InlineData("Both both DET DT 3 nsubj\nsoon soon ADV RB 3 advmod", 0, "CHL ;PER ")]
    public void TwoSidesAreTheTwoThatTheTextSpeaksOf(string subject, int head, string sides) =>
        Assert.Equal(sides, Told(EntityTests.At($"{War}\n\n{subject}\nagreed agree VERB VBD 0 root", 1, head)));

    [Fact]
    public void TwoSidesSaidTwiceAreTwo() => Assert.Equal("CHL ;PER ", Told(EntityTests.At($"""
        {War}

        Both both DET DT 2 det
        sides side NOUN NNS 3 nsubj Number=Plur
        agreed agree VERB VBD 0 root

        Both both DET DT 2 det
        sides side NOUN NNS 3 nsubj Number=Plur
        waited wait VERB VBD 0 root
        """, 2, 1)));

    [Fact]
    public void TheTwoCapitalsAreTheTwoGovernments() => Assert.Equal("CHL GOV;PER GOV", Told(EntityTests.At($"""
        {War}

        The the DET DT 3 det
        two two NUM CD 3 nummod
        capitals capital NOUN NNS 4 nsubj Number=Plur
        agreed agree VERB VBD 0 root
        """, 1, 2)));

    [Fact]
    public void TheSidesOfAWarWithinAStateAreItsArmyAndTheRebels() => Assert.Equal("COL MIL;COL REB", Told(EntityTests.At("""
        The the DET DT 3 det
        Colombian Colombian ADJ JJ 3 amod MISC
        army army NOUN NN 4 nsubj Number=Sing
        fought fight VERB VBD 0 root
        FARC FARC PROPN NNP 4 obj ORG
        . . PUNCT . 4 punct

        Both both DET DT 2 det
        sides side NOUN NNS 3 nsubj Number=Plur
        agreed agree VERB VBD 0 root
        """, 1, 1)));

    [Fact]
    public void ItsNeighbourIsTheOtherOfTheTwo() => Assert.Equal("CHL", Assert.Single(EntityTests.At($"""
        {War}

        Peru Peru PROPN NNP 2 nsubj LOC
        accused accuse VERB VBD 0 root
        its its PRON PRP$ 4 nmod:poss Number=Sing|Person=3|Poss=Yes|PronType=Prs
        neighbour neighbour NOUN NN 2 obj Number=Sing
        """, 1, 3)).Country);

    [Fact]
    public void TheyAreTheTwoWhoJustMet() => Assert.Equal(["Ada Roth", "Ivo Lindt"], EntityTests.At("""
        Ada Ada PROPN NNP 3 nsubj PER Number=Sing
        Roth Roth PROPN NNP 1 flat PER Number=Sing
        met meet VERB VBD 0 root
        Ivo Ivo PROPN NNP 3 obj PER Number=Sing
        Lindt Lindt PROPN NNP 4 flat PER Number=Sing

        They they PRON PRP 2 nsubj Case=Nom|Number=Plur|Person=3|PronType=Prs
        agreed agree VERB VBD 0 root
        """, 1, 0).Select(e => e.Name));

    [Fact]
    public void WhereTheTextSpeaksOfOneThereAreNoTwoSides() => Assert.Empty(EntityTests.At("""
        Chile Chile PROPN NNP 2 nsubj LOC
        armed arm VERB VBD 0 root

        Both both DET DT 2 det
        sides side NOUN NNS 3 nsubj Number=Plur
        agreed agree VERB VBD 0 root
        """, 1, 1));

    [Theory]
    [InlineData("Two two NUM CD 5 nsubj", "Two of the guerrillas")]
    [InlineData("Dozens dozen NOUN NNS 5 nsubj Number=Plur", "Dozens of the guerrillas")]
    [InlineData("Some some DET DT 5 nsubj", "Some of the guerrillas")]
    [InlineData("Members member NOUN NNS 5 nsubj Number=Plur", "Members of the guerrillas")]
    public void WhatIsCountedIsWhoIsMeant(string count, string words)
    {
        var entity = Assert.Single(EntityTests.At($"""
            {count}
            of of ADP IN 4 case
            the the DET DT 4 det
            guerrillas guerrilla NOUN NNS 1 nmod Number=Plur
            fled flee VERB VBD 0 root
            """, 0, 0));
        Assert.Equal((words, "REB", 0), (entity.Text, entity.Sectors.Single(), entity.Head));
    }

    [Fact]
    public void RebelsAreTheOneArmedGroupOfTheText()
    {
        var entity = Assert.Single(EntityTests.At("""
            FARC FARC PROPN NNP 2 nsubj ORG
            attacked attack VERB VBD 0 root

            Two two NUM CD 5 nsubj
            of of ADP IN 4 case
            the the DET DT 4 det
            guerrillas guerrilla NOUN NNS 1 nmod Number=Plur
            fled flee VERB VBD 0 root
            """, 1, 0, "1999-01-01"));
        Assert.Equal(("org:farc", "COL", "REB", "Two of the guerrillas"), (entity.Id, entity.Country, entity.Sectors.Single(), entity.Text));
    }

    [Theory]
    // Gunmen are the group where the text points to them, rebels always.
    [InlineData("The the DET DT 2 det\ngunmen gunman NOUN NNS 3 nsubj Number=Plur", 1, "org:farc")]
    [InlineData("Masked masked ADJ JJ 2 amod\ngunmen gunman NOUN NNS 3 nsubj Number=Plur", 1, null)]
    [InlineData("Wounded wounded ADJ JJ 2 amod\nrebels rebel NOUN NNS 3 nsubj Number=Plur", 1, "org:farc")]
    // Not those of another state, nor one man.
    [InlineData("Peruvian Peruvian ADJ JJ 2 amod MISC\nrebels rebel NOUN NNS 3 nsubj Number=Plur", 1, null)]
    [InlineData("A a DET DT 2 det\nrebel rebel NOUN NN 3 nsubj Number=Sing", 1, null)]
    public void WhoBelongsToTheOneArmedGroup(string subject, int head, string? id) => Assert.Equal(id, Assert.Single(EntityTests.At($"""
        FARC FARC PROPN NNP 2 nsubj ORG
        attacked attack VERB VBD 0 root

        {subject}
        fled flee VERB VBD 0 root
        """, 1, head, "1999-01-01")).Id);

    [Fact]
    public void OfTwoArmedGroupsNeitherIsMeant() => Assert.Null(Assert.Single(EntityTests.At("""
        FARC FARC PROPN NNP 2 nsubj ORG
        attacked attack VERB VBD 0 root
        Polisario Polisario PROPN NNP 2 obj ORG

        Wounded wounded ADJ JJ 2 amod
        rebels rebel NOUN NNS 3 nsubj Number=Plur
        fled flee VERB VBD 0 root
        """, 1, 1, "1999-01-01")).Id);

    [Fact]
    public void AGroupThatTheTextSetsBesideRebelsIsArmedToo()
    {
        var entity = Assert.Single(EntityTests.At("""
            Rebels rebel NOUN NNS 6 nsubj Number=Plur
            of of ADP IN 5 case
            the the DET DT 5 det
            Zenda Zenda PROPN NNP 5 compound ORG
            Front Front PROPN NNP 1 nmod ORG
            attacked attack VERB VBD 0 root

            Wounded wounded ADJ JJ 2 amod
            rebels rebel NOUN NNS 3 nsubj Number=Plur
            fled flee VERB VBD 0 root
            """, 1, 1));
        Assert.Equal(("Zenda Front", null, "REB"), (entity.Name, entity.Id, entity.Sectors.Single()));
    }

    [Theory]
    [InlineData("Peru Peru PROPN NNP 3 nmod:poss LOC\n's 's PART POS 1 case\nbridges bridge NOUN NNS 4 nsubj Number=Plur", 2, "PER")]
    [InlineData("Peruvian Peruvian ADJ JJ 3 amod MISC\nstone stone NOUN NN 3 compound\nbridges bridge NOUN NNS 4 nsubj Number=Plur", 2, "PER")]
    [InlineData("bridges bridge NOUN NNS 4 nsubj Number=Plur\nof of ADP IN 3 case\nPeru Peru PROPN NNP 1 nmod LOC", 0, "PER")]
    [InlineData("goods good NOUN NNS 4 nsubj Number=Plur\nfrom from ADP IN 3 case\nPeru Peru PROPN NNP 1 nmod LOC", 0, "PER")]
    [InlineData("roads road NOUN NNS 4 nsubj Number=Plur\nto to ADP IN 3 case\nPeru Peru PROPN NNP 1 nmod LOC", 0, "")]
    [InlineData("The the DET DT 3 det\nstone stone NOUN NN 3 compound\nbridges bridge NOUN NNS 4 nsubj Number=Plur", 2, "")]
    public void AThingHasOwners(string subject, int head, string owners)
    {
        var actors = DocumentActors.Recognize(Annotated.Document(subject + "\nburned burn VERB VBD 0 root"), ActorRegistry.Load());
        Assert.Equal(owners, string.Join(';', actors.OwnersOf(0, head, null).Select(e => e.Country)));
    }

    [Fact]
    public void CoordinatedOwnersAreAllOwners()
    {
        var actors = DocumentActors.Recognize(Annotated.Document("""
            bridges bridge NOUN NNS 6 nsubj Number=Plur
            of of ADP IN 3 case
            Peru Peru PROPN NNP 1 nmod LOC
            and and CCONJ CC 5 cc
            Chile Chile PROPN NNP 3 conj LOC
            burned burn VERB VBD 0 root
            """), ActorRegistry.Load());
        Assert.Equal(["PER", "CHL"], actors.OwnersOf(0, 0, null).Select(e => e.Country));
    }

    [Theory]
    [InlineData("1968-08-20", "Soviet Union", "state:SUN")]
    [InlineData("2010-08-20", "Russia", "state:RUS")]
    public void ACapitalIsTheStateOfTheDayOfTheAct(string day, string name, string id)
    {
        var when = new Entente.Circumstances.DateInterval(DateOnly.Parse(day), DateOnly.Parse(day), Entente.Circumstances.Granularity.Day, "");
        var entity = Assert.Single(EntityTests.At("Moscow Moscow PROPN NNP 2 nsubj LOC\nprotested protest VERB VBD 0 root", 0, 0, "2015-01-01", when));
        Assert.Equal((name, id, "RUS", "GOV"), (entity.Name, entity.Id, entity.Country, entity.Sectors.Single()));
    }

    [Fact]
    public void APronounTakesTheNameThatItsChainGoesBackTo()
    {
        var entity = Assert.Single(EntityTests.At("""
            Omar Omar PROPN NNP 3 nsubj PER Number=Sing
            Diallo Diallo PROPN NNP 1 flat PER Number=Sing
            spoke speak VERB VBD 0 root
            . . PUNCT . 3 punct

            He he PRON PRP 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
            resigned resign VERB VBD 0 root
            . . PUNCT . 2 punct

            He he PRON PRP 2 nsubj Case=Nom|Gender=Masc|Number=Sing|Person=3|PronType=Prs
            fled flee VERB VBD 0 root
            . . PUNCT . 2 punct
            """, 2, 0));
        Assert.Equal(("He", "Omar Diallo", 2), (entity.Text, entity.Name, entity.Sentence));
    }

    private static string Told(ImmutableArray<Entity> entities) => string.Join(';', entities.Select(e => $"{e.Country} {string.Join(',', e.Sectors)}"));
}
