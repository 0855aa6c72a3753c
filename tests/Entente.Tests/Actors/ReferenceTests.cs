namespace Entente.Tests.Actors;

public class ReferenceTests
{
    [Fact]
    public void HeIsTheLastManNamedAsASubject()
    {
        var entity = Assert.Single(EntityTests.At("""
            Omar Omar PROPN NNP 3 nsubj PER
            Diallo Diallo PROPN NNP 1 flat PER
            met meet VERB VBD 0 root
            reporters reporter NOUN NNS 3 obj Number=Plur

            He he PRON PRP 2 nsubj
            resigned resign VERB VBD 0 root
            """, 1, 0));
        Assert.Equal(("He", "Omar Diallo", "Omar Diallo"), (entity.Text, entity.Name, entity.ResolvedFrom));
    }

    [Fact]
    public void ItIsAStateOrAnOrganisationNeverAPerson()
    {
        var entity = Assert.Single(EntityTests.At("""
            Ana Ana PROPN NNP 2 nsubj PER
            left leave VERB VBD 0 root
            Peru Peru PROPN NNP 2 obj LOC

            It it PRON PRP 2 nsubj
            protested protest VERB VBD 0 root
            """, 1, 0));
        Assert.Equal("PER", entity.Country);
    }

    [Fact]
    public void TheyAreBothSidesOfACoordination()
    {
        var entities = EntityTests.At("""
            Chile Chile PROPN NNP 4 nsubj LOC
            and and CCONJ CC 3 cc
            Peru Peru PROPN NNP 1 conj LOC
            met meet VERB VBD 0 root

            They they PRON PRP 2 nsubj
            agreed agree VERB VBD 0 root
            """, 1, 0);
        Assert.Equal(["CHL", "PER"], entities.Select(e => e.Country));
        Assert.All(entities, e => Assert.Equal("They", e.Text));
    }

    [Theory]
    [InlineData("latter", "PER")]
    [InlineData("former", "CHL")]
    public void TheLatterIsTheNearerOfTwo(string word, string country)
    {
        var entity = Assert.Single(EntityTests.At($"""
            Chile Chile PROPN NNP 2 nsubj LOC
            warned warn VERB VBD 0 root
            Peru Peru PROPN NNP 2 obj LOC

            The the DET DT 2 det
            {word} {word} ADJ JJ 3 nsubj
            protested protest VERB VBD 0 root
            """, 1, 1));
        Assert.Equal((country, "The " + word), (entity.Country, entity.Text));
    }

    [Fact]
    public void TheTwoCountriesAreTheLastTwoNamed()
    {
        var entities = EntityTests.At("""
            Chile Chile PROPN NNP 2 nsubj LOC
            warned warn VERB VBD 0 root
            Peru Peru PROPN NNP 2 obj LOC

            The the DET DT 3 det
            two two NUM CD 3 nummod
            countries country NOUN NNS 4 nsubj Number=Plur
            talked talk VERB VBD 0 root
            """, 1, 2);
        Assert.Equal(["CHL", "PER"], entities.Select(e => e.Country));
    }

    [Fact]
    public void ADescriptionFindsThePersonWhoHoldsTheOffice()
    {
        var entity = Assert.Single(EntityTests.At("""
            Prime Prime PROPN NNP 2 compound
            Minister Minister PROPN NNP 4 nmod:desc
            Ida Ida PROPN NNP 4 compound PER
            Holm Holm PROPN NNP 5 nsubj PER
            spoke speak VERB VBD 0 root

            The the DET DT 3 det
            prime prime ADJ JJ 3 amod
            minister minister NOUN NN 4 nsubj Number=Sing
            resigned resign VERB VBD 0 root
            """, 1, 2));
        Assert.Equal("Ida Holm", entity.Name);
    }

    [Fact]
    public void HisCountryIsTheCountryOfTheOneWhoIsHe()
    {
        var entity = Assert.Single(EntityTests.At("""
            Ghanaian Ghanaian ADJ JJ 2 amod MISC
            president president NOUN NN 3 nmod:desc
            Kofi Kofi PROPN NNP 4 nsubj PER
            defended defend VERB VBD 0 root
            his his PRON PRP$ 6 nmod:poss
            country country NOUN NN 4 obj
            """, 0, 5));
        Assert.Equal("GHA", entity.Country);
    }

    [Fact]
    public void BothOfWhomGoesBackToTheNoun()
    {
        var entities = EntityTests.At("""
            Chile Chile PROPN NNP 9 nsubj LOC
            and and CCONJ CC 3 cc
            Peru Peru PROPN NNP 1 conj LOC
            , , PUNCT , 8 punct
            both both DET DT 8 nsubj
            of of ADP IN 7 case
            which which PRON WDT 5 nmod
            objected object VERB VBD 1 acl:relcl
            left leave VERB VBD 0 root
            """, 0, 4);
        Assert.Equal(["CHL", "PER"], entities.Select(e => e.Country));
    }

    [Fact]
    public void APronounWithNobodyBeforeItNamesNobody() => Assert.Empty(EntityTests.At("""
        He he PRON PRP 2 nsubj
        left leave VERB VBD 0 root
        """, 0, 0));

    [Fact]
    public void WhoGoesBackToTheNounOfItsClause()
    {
        var entity = Assert.Single(EntityTests.At("""
            Rebels rebel NOUN NNS 4 nsubj Number=Plur
            who who PRON WP 3 nsubj
            fled flee VERB VBD 1 acl:relcl
            returned return VERB VBD 0 root
            """, 0, 1));
        Assert.Equal(("who", "REB"), (entity.Text, entity.Sectors.Single()));
    }

    [Fact]
    public void WhoThreatensToSueHimIsNotHim()
    {
        var entity = Assert.Single(EntityTests.At("""
            Ivo Ivo PROPN NNP 3 nsubj PER
            Lindt Lindt PROPN NNP 1 flat PER
            spoke speak VERB VBD 0 root

            Jan Jan PROPN NNP 3 nsubj PER
            Marek Marek PROPN NNP 1 flat PER
            threatened threaten VERB VBD 0 root
            to to PART TO 5 mark
            sue sue VERB VB 3 xcomp
            him he PRON PRP 5 obj
            """, 1, 5));
        Assert.Equal("Ivo Lindt", entity.Name);
    }

    [Fact]
    public void ABareGovernmentIsNotOfAStateNamedOnlyAfterIt()
    {
        var entity = Assert.Single(EntityTests.At("""
            Peru Peru PROPN NNP 2 nsubj LOC
            mobilised mobilise VERB VBD 0 root

            The the DET DT 2 det
            government government NOUN NN 3 nsubj Number=Sing
            rejected reject VERB VBD 0 root
            help help NOUN NN 3 obj
            from from ADP IN 6 case
            Chile Chile PROPN NNP 4 nmod LOC
            """, 1, 1));
        Assert.Equal("PER", entity.Country);
    }

    [Fact]
    public void AnAcronymStandsForTheNameItFollowed()
    {
        var entity = Assert.Single(EntityTests.At("""
            Kenyan Kenyan ADJ JJ 4 amod MISC
            Harvest Harvest PROPN NNP 4 compound ORG
            Workers Workers PROPN NNP 4 compound ORG
            Union Union PROPN NNP 8 nsubj ORG
            ( ( PUNCT -LRB- 6 punct
            HWU HWU PROPN NNP 4 appos ORG
            ) ) PUNCT -RRB- 6 punct
            struck strike VERB VBD 0 root

            HWU HWU PROPN NNP 2 nsubj ORG
            resumed resume VERB VBD 0 root
            """, 1, 0));
        Assert.Equal(("Harvest Workers Union", "KEN"), (entity.Name, entity.Country));
    }

    [Fact]
    public void CountriesNotNamedAreActorsStill() => Assert.Single(EntityTests.At("""
        Coastal coastal ADJ JJ 2 amod
        countries country NOUN NNS 3 nsubj Number=Plur
        protested protest VERB VBD 0 root
        """, 0, 1));
}
