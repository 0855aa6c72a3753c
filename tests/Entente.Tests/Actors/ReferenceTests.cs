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
}
